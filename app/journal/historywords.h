// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/journalentry.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QStringView>

namespace cloudpc {

/// Text as it is compared: NFC, case folded letter by letter, UTF-8. Only the first foldedTextLimit
/// UTF-16 units count.
[[nodiscard]] QByteArray foldedText(QStringView text);
constexpr qsizetype foldedTextLimit = 4096; ///< UTF-16 units.

/// The words of a question, folded.
[[nodiscard]] QList<QByteArray> foldedWords(QStringView text);

/// What one searches an entry by, but for what many entries share (see foldedOwner), a line each. Words have
/// no line ends, so none is found across two of them.
[[nodiscard]] QByteArray foldedEntry(const JournalEntry &entry);

/// The account and the tenant of an entry, a line each.
[[nodiscard]] QByteArray foldedOwner(const JournalEntry &entry);

/// Where `word`, which must not be empty, is first found from `begin` on; nullptr if it is not. Made for the
/// tens of megabytes of a long history: a compiler turns its loop into vector instructions, which are several
/// times as fast as memmem() on short words that are not there.
[[nodiscard]] const char *findWord(const char *begin, const char *end, QByteArrayView word);

} // namespace cloudpc
