// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/journalentry.h"

#include <QByteArray>
#include <QTimeZone>

namespace cloudpc {

// The history as a table for Excel and the like: RFC 4180 (commas, CRLF), UTF-8 with the byte order mark
// without which Excel takes it for the computer's old code page. Names of columns are those of the JSON.
// Times in UTC are written as Excel reads them, local ones by ISO 8601 with their offset.

[[nodiscard]] QByteArray historyCsvHeader(); ///< With the mark and the line end.
/// One line with its end. Local times are those of `zone`.
[[nodiscard]] QByteArray historyCsv(const JournalEntry &entry, const QTimeZone &zone);

} // namespace cloudpc
