// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sandbox/scenario.h"

#include <QString>

#include <memory>

namespace cloudpc {

class Clock;
class RandomSource;

/// The sandbox on 127.0.0.1. Only this file's source knows the HTTP library.
class SandboxServer
{
public:
    /// `secret` is the first segment of every path. `clock` and `random` must outlive the server.
    SandboxServer(Scenario scenario, QString secret, const Clock &clock, RandomSource &random);
    ~SandboxServer();

    /// Takes `port`, or any free one for 0. The port taken, or -1.
    [[nodiscard]] int bind(int port);
    /// Serves until the process ends. False if it could not.
    [[nodiscard]] bool serve();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace cloudpc
