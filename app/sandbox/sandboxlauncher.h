// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"

#include <QObject>
#include <QString>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

class QProcess;

namespace cloudpc {

class Clock;

/// Starts cloudpc-image-sandbox as a child and reads its address from the first line of its output. The child
/// ends when this process does, however it does: it watches the pipe that is its standard input.
class SandboxLauncher final : public QObject
{
    Q_OBJECT

public:
    enum class State { Stopped, Starting, Running, Failed };
    Q_ENUM(State)

    /// How long the child may take to its first line.
    static constexpr auto patience = std::chrono::seconds(10);

    /// `program` is the path of cloudpc-image-sandbox. `clock` must outlive the launcher.
    SandboxLauncher(QString program, Clock &clock, QObject *parent = nullptr);
    ~SandboxLauncher() override;

    [[nodiscard]] State state() const;
    /// Sign-in root and Graph root alike, e.g. http://127.0.0.1:40123/Zk3…; its path is the secret that keeps
    /// other users of this computer out. Empty unless Running.
    [[nodiscard]] QUrl root() const;
    [[nodiscard]] const std::optional<Error> &error()
        const; ///< Why it Failed: SandboxNotStarted or SandboxDied.

    /// Starts the child, also again after it failed. Ends in exactly one change to Running or Failed.
    void start();

    /// Where the sandbox program is: next to this one.
    [[nodiscard]] static QString defaultProgram();

signals:
    void stateChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace cloudpc
