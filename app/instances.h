// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "instancecaller.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>

namespace cloudpc {

class Clock;
class InstanceLine;
class InstanceLock;

/// This process among the others of the same user: one window for each data folder, which the second start
/// brings to the front.
class Instances final : public QObject
{
    Q_OBJECT

public:
    enum class Standing {
        Sole, ///< No other process works in the folder.
        NotSole, ///< One has the lock and cannot be reached. Both work: the journal's claims keep them apart.
        Unlocked, ///< Nobody answers, and no lock can be made: the folder cannot be written.
        Elsewhere, ///< Another one has it, and has brought its window to the front.
    };

    /// `call` is what another process is told when it has a folder that this one wants.
    Instances(Clock &clock, InstanceCall call, QObject *parent = nullptr);
    ~Instances() override;

    /// A lock that was begun before there was an application object; enter() will ask for it.
    void give(const QString &dataFolder, std::unique_ptr<InstanceLock> lock);
    /// Takes the lock of a folder, or calls who has it; then `then`, at once if nothing stands in the way.
    /// Folders that were entered stay so until this process ends. A wish while another waits takes its place.
    void enter(const QString &dataFolder, std::function<void(Standing)> then);
    /// Whether no other process works in a folder that was entered.
    [[nodiscard]] bool isSole(const QString &dataFolder) const;
    /// Takes calls for all folders of this process; no part of the start before the window is shown.
    void listen();

signals:
    /// A second start; its window should be this one.
    void called(const cloudpc::InstanceCall &call);

private:
    struct Folder;
    Folder &folder(const QString &dataFolder);
    void callOther(const QString &dataFolder);
    void takeEnd(const QString &dataFolder, InstanceCaller::End end);
    void settle(const QString &dataFolder, Standing standing);

    Clock &m_clock;
    InstanceCall m_call;
    bool m_listening = false;
    std::map<QString, std::unique_ptr<Folder>> m_folders;
};

} // namespace cloudpc
