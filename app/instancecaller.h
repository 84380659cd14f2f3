// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "instancecall.h"

#include <QLocalSocket>
#include <QObject>

#include <chrono>
#include <memory>

namespace cloudpc {

class Clock;

/// One attempt to call the process that works in a data folder.
class InstanceCaller final : public QObject
{
    Q_OBJECT

public:
    enum class End {
        Taken,
        NobodyThere, ///< Nothing listens there, or it went away.
        NoAnswer, ///< Somebody is there and does not answer: frozen, or very busy.
    };
    explicit InstanceCaller(Clock &clock, QObject *parent = nullptr);

    /// Ends with ended(), exactly once and never before this returns.
    void call(const QString &dataFolder, const InstanceCall &call);

    static constexpr std::chrono::milliseconds longest{2000};

signals:
    void ended(cloudpc::InstanceCaller::End end);

private:
    void attempt(const QString &address);
    void takeAnswer();
    void end(End end);

    Clock &m_clock;
    QByteArray m_line;
    bool m_wasThere = false;
    bool m_isOver = false;
    std::unique_ptr<QLocalSocket> m_socket;
};

} // namespace cloudpc
