// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sandbox/scenario.h"

#include <QString>
#include <QStringList>

namespace cloudpc {

/// The command line of cloudpc-image-sandbox.
struct SandboxOptions {
    int port = 0;
    QString secret; ///< Empty: a random one.
    bool alone = false; ///< Goes on after standard input has closed.
    Scenario scenario;
    QString problem; ///< Why the program cannot start.
};

/// Reads the command line and the scenario file that it names. Answers --help and --version itself and then
/// does not return.
[[nodiscard]] SandboxOptions readOptions(const QStringList &arguments);

} // namespace cloudpc
