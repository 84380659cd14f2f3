// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/bulkbatch.h"

#include <QByteArray>
#include <QLatin1StringView>
#include <QTimeZone>

namespace cloudpc {

// What became of a bulk upload, as a table: the columns of the history's, behind the row of the table that it
// was made from and the result. It can be read back as a table to upload.

[[nodiscard]] QByteArray bulkCsvHeader();
/// One line with its end. `result` is one word, the same in every language.
[[nodiscard]] QByteArray bulkCsv(const BulkItem &item, QLatin1StringView result, const QTimeZone &zone);

} // namespace cloudpc
