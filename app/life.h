// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clockwatch.h"
#include "base/networknews.h"

#include <QObject>

namespace cloudpc {

class Clock;
class EndSignals;
class Instances;
class Shell;

/// What the system, the desktop and later starts ask of the program while it runs, handed to the shell.
class Life final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    Life(Shell &shell, Instances &instances, EndSignals &ends, Clock &clock, QObject *parent = nullptr);

private:
    void connectEnds(EndSignals &ends);
    void takeState(Qt::ApplicationState state);

    Shell &m_shell;
    ClockWatch m_clockWatch;
    NetworkNews m_networkNews;
};

} // namespace cloudpc
