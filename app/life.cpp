// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "life.h"

#include "endsignals.h"
#include "instances.h"
#include "shell.h"

#include <QGuiApplication>
#include <QSessionManager>

namespace cloudpc {

namespace {

/// The arguments of this start. Qt's own proposal has an option that the command line does not know.
void nameRestart(QSessionManager &manager)
{
    QStringList command = QCoreApplication::arguments();
    command[0] = QCoreApplication::applicationFilePath();
    manager.setRestartCommand(command);
    manager.setRestartHint(QSessionManager::RestartIfRunning);
}

} // namespace

Life::Life(Shell &shell, Instances &instances, EndSignals &ends, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_shell(shell)
    , m_clockWatch(clock)
    , m_networkNews([this] { m_shell.takeNetworkNews(); })
{
    connect(&m_clockWatch, &ClockWatch::jumped, this, [this] { m_shell.takeClockJump(); });
    connect(&instances, &Instances::called, this,
            [this](const InstanceCall &call) { m_shell.takeCall(call); });
    connect(qApp, &QGuiApplication::applicationStateChanged, this, &Life::takeState);
    connectEnds(ends);
}

void Life::connectEnds(EndSignals &ends)
{
    // Not through closing the windows: a window may ask to wait, and there is no time for that.
    connect(&ends, &EndSignals::asked, this, [this] {
        m_shell.save();
        QCoreApplication::exit(0);
    });
    // Direct, because the manager lives for the call only. Nothing is shown, and the end is not refused.
    connect(
        qApp, &QGuiApplication::commitDataRequest, this,
        [this](QSessionManager &manager) {
            m_shell.save();
            nameRestart(manager);
        },
        Qt::DirectConnection);
    connect(qApp, &QGuiApplication::saveStateRequest, this, &nameRestart, Qt::DirectConnection);
}

void Life::takeState(Qt::ApplicationState state)
{
    if (state != Qt::ApplicationActive)
        m_shell.saveDraftSoon();
    m_clockWatch.look(); // For systems that do not tell by themselves.
}

} // namespace cloudpc
