// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

class QSessionManager;

namespace cloudpc {

class EndSignals;
class Instances;
class Shell;

/// What the system, the desktop and later starts ask of the program while it runs, handed to the shell.
class Life final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    Life(Shell &shell, Instances &instances, EndSignals &ends, QObject *parent = nullptr);

private:
    void connectEnds(EndSignals &ends);
    void takeState(Qt::ApplicationState state);

    Shell &m_shell;
};

} // namespace cloudpc
