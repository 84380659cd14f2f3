// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace cloudpc {

// The journal's file as the file system sees it, before SQLite does. Nothing here opens a file that SQLite
// may have open: closing it again would drop SQLite's locks (sqlite.org/howtocorrupt.html 2.2).

/// Something of that name is there, be it a link to nowhere.
[[nodiscard]] bool isThere(const QString &file);
/// True for what SQLite must not be let at: a directory, a link to nowhere, or nothing but a name. A journal
/// is born whole (see makeJournal()), so an empty file is what is left of one.
[[nodiscard]] bool isNoFile(const QString &file);

/// Makes the file and what SQLite keeps beside it readable by their owner only.
void keepPrivate(const QString &file);

/// Remembers over the end of the program that damage was found in the file.
void markSuspect(const QString &file, bool suspect);
[[nodiscard]] bool isSuspect(const QString &file);

/// Renames what is there, with what SQLite keeps beside it, to journal-damaged-<UTC time>.db in the same
/// folder, over nothing that is there already. Gives the new name; empty if `file` itself is not there.
struct SetAside {
    QString file;
    std::optional<Error> error;
};
[[nodiscard]] SetAside setAside(const QString &file, const QDateTime &now);

/// Makes an empty journal: whole under another name first, so that whatever ends the program in between
/// leaves no half of one. Nobody else may do so at the same time.
[[nodiscard]] std::optional<Error> makeJournal(const QString &file);

} // namespace cloudpc
