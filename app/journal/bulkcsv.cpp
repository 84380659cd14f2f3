// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/bulkcsv.h"

#include "images/csvcell.h"
#include "journal/historycsv.h"

namespace cloudpc {

namespace {

constexpr qsizetype markSize = 3; ///< Of the byte order mark.
constexpr qsizetype cellsOfDraft = 4; ///< The status, and the three of the draft behind it.

/// What was never sent has nothing but its draft.
QByteArray unsentCsv(const Draft &draft)
{
    const qsizetype columns = historyCsvHeader().count(',') + 1;
    return ',' + csvCell(draft.displayName) + ',' + csvCell(draft.version) + ','
        + csvCell(draft.sourceImageResourceId) + QByteArray(columns - cellsOfDraft, ',') + "\r\n";
}

} // namespace

QByteArray bulkCsvHeader()
{
    return historyCsvHeader().insert(markSize, "row,result,");
}

QByteArray bulkCsv(const BulkItem &item, QLatin1StringView result, const QTimeZone &zone)
{
    return QByteArray::number(item.number) + ',' + QByteArray(result.data(), result.size()) + ','
        + (item.entry ? historyCsv(*item.entry, zone) : unsentCsv(item.draft));
}

} // namespace cloudpc
