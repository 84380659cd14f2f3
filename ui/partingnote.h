// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "spokennotice.h"

#include <chrono>

namespace cloudpc {

class Clock;

/// The last words of a program whose window has gone: a small window of their own, which takes no focus, goes
/// by itself, and holds nobody up. The program ends with it.
class PartingNote final : public SpokenNotice
{
    Q_OBJECT

public:
    PartingNote(Clock &clock, const QString &words);

    /// Time enough to read a sentence.
    static constexpr std::chrono::milliseconds stay{4000};
};

} // namespace cloudpc
