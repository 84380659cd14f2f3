// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "entrycopy.h"

#include "base/clock.h"
#include "copiedrows.h"
#include "entrywalk.h"
#include "models/historycells.h"

#include <QClipboard>
#include <QGuiApplication>

#include <functional>
#include <memory>

namespace cloudpc {

namespace {

/// Lets `addTo` collect what is read, and copies it at the end.
void copyCollected(EntryWalk &walk, const QString &head,
                   const std::function<void(QString &text, const JournalEntry &entry)> &addTo)
{
    const auto text = std::make_shared<QString>(head);
    QObject::connect(&walk, &EntryWalk::read, &walk, [text, addTo](const QList<JournalEntry> &entries) {
        for (const JournalEntry &entry : entries)
            addTo(*text, entry);
    });
    QObject::connect(&walk, &EntryWalk::finished, &walk, [text](const Result<Done> &result) {
        if (result.ok() && !text->isEmpty())
            QGuiApplication::clipboard()->setText(*text);
    });
}

QString headers()
{
    QStringList cells;
    for (const HistoryColumn column : historyColumns)
        cells.append(historyHeader(column));
    return copiedRows({cells});
}

} // namespace

void copyRows(EntryWalk &walk, const Clock &clock)
{
    copyCollected(walk, headers(), [&clock](QString &text, const JournalEntry &entry) {
        const HistoryCells cells = historyCells(entry, clock.now());
        text += copiedRows({QStringList(cells.texts.begin(), cells.texts.end())});
    });
}

void copyImageIds(EntryWalk &walk)
{
    copyCollected(walk, {}, [](QString &text, const JournalEntry &entry) {
        if (!entry.imageId.isEmpty())
            text += (text.isEmpty() ? QString() : QString(u'\n')) + entry.imageId;
    });
}

} // namespace cloudpc
