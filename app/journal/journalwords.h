// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"
#include "images/imageentry.h"
#include "journal/journalentry.h"

#include <QString>

#include <optional>

namespace cloudpc {

// The words in which enums are kept on disk. A word, once released, keeps its meaning for ever; the numbers
// behind the enums may change with every version.

[[nodiscard]] QString wordOf(EntryStatus status);
[[nodiscard]] QString wordOf(Act act);
[[nodiscard]] QString wordOf(ActState state);
[[nodiscard]] QString wordOf(TimelineEvent::Kind kind);
[[nodiscard]] QString wordOf(ErrorKind kind);
[[nodiscard]] QString wordOf(Fault fault);
[[nodiscard]] QString wordOf(Denial denial);
[[nodiscard]] QString wordOf(TlsReason reason);

/// The value of a word; nothing for a word from the future.
template <typename Enum>
[[nodiscard]] std::optional<Enum> fromWord(QStringView word);

} // namespace cloudpc
