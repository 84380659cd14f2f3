// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "instancecall.h"

#include <QLocalServer>
#include <QObject>

class QLocalSocket;

namespace cloudpc {

class Clock;

/// Where the process that works in a data folder can be called by those that are started after it. For this
/// user only.
class InstanceLine final : public QObject
{
    Q_OBJECT

public:
    InstanceLine(QString dataFolder, Clock &clock, QObject *parent = nullptr);

    /// Takes calls from now on. Only for who has the lock: what stands in the way is taken for the rest of a
    /// crash.
    void listen();

    /// What to connect to; empty if there is no place for it that others cannot get at.
    [[nodiscard]] static QString addressOf(const QString &dataFolder);

    /// What a caller reads when its call has been taken.
    static constexpr auto answer = "taken\n";

signals:
    void called(const cloudpc::InstanceCall &call);

private:
    void welcome();
    void read(QLocalSocket &caller);

    QString m_dataFolder;
    Clock &m_clock;
    QLocalServer m_server;
};

} // namespace cloudpc
