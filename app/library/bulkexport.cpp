// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/bulkexport.h"

#include "journal/bulkcsv.h"
#include "journal/bulkjournal.h"
#include "journal/savefault.h"
#include "library/background.h"

#include <QSaveFile>

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

QLatin1StringView wordOf(BulkFate fate)
{
    switch (fate) {
    case BulkFate::Left:
        return "notSent"_L1;
    case BulkFate::UnderWay:
    case BulkFate::Unknown:
        return "unknown"_L1;
    case BulkFate::Made:
        return "made"_L1;
    case BulkFate::Refused:
        return "refused"_L1;
    }
    Q_UNREACHABLE();
}

QList<BulkItem> itemsOf(const QList<BulkRow> &rows)
{
    QList<BulkItem> items;
    items.reserve(rows.size());
    for (const BulkRow &row : rows)
        items.append({.number = row.number, .key = row.key, .draft = row.draft, .entry = {}});
    return items;
}

Result<Done> write(const QString &name, const QList<BulkRow> &rows, const QList<BulkItem> &items)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return saveError(file);
    const QTimeZone zone = QTimeZone::systemTimeZone();
    QByteArray text = bulkCsvHeader();
    for (qsizetype i = 0; i < items.size(); ++i)
        text += bulkCsv(items[i], wordOf(rows[i].fate), zone);
    if (file.write(text) != text.size() || !file.commit())
        return saveError(file);
    return Done();
}

} // namespace

void exportBulk(Journal &journal, const QList<BulkRow> &rows, const QString &file, QObject *context,
                Callback<Done> callback)
{
    BulkJournal(journal).complete(
        itemsOf(rows), context,
        [rows, file, context, callback = std::move(callback)](const Result<QList<BulkItem>> &items) {
            if (!items)
                return callback(items.error());
            inBackground<Done>([file, rows, all = items.value()] { return write(file, rows, all); }, context,
                               callback);
        });
}

} // namespace cloudpc
