// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/historycells.h"

#include "auth/account.h"
#include "images/deviceimagejson.h"
#include "images/graphenums.h"
#include "phrases/accountphrases.h"
#include "phrases/historyphrases.h"
#include "phrases/plaintext.h"
#include "phrases/reasonphrases.h"
#include "phrases/statusphrases.h"
#include "phrases/timephrases.h"

#include <QCoreApplication>

namespace cloudpc {

namespace {

struct HistoryTexts {
    Q_DECLARE_TR_FUNCTIONS(HistoryTexts)
};

constexpr qsizetype longestCell = 120;

Account whoAsked(const JournalEntry &entry)
{
    return {.objectId = entry.accountId,
            .tenantId = entry.place.tenantId,
            .username = entry.accountName,
            .name = {},
            .loginHint = {}};
}

QString orNoValue(const QString &text)
{
    return text.isEmpty() ? noValue() : oneLine(text, longestCell);
}

QString cellText(const JournalEntry &entry, HistoryColumn column, const QDateTime &now)
{
    switch (column) {
    case HistoryColumn::Status:
        return oneLine(statusWord(entry.status, entry.rawStatus), longestCell);
    case HistoryColumn::Name:
        return orNoValue(entry.draft.displayName);
    case HistoryColumn::Version:
        return orNoValue(entry.draft.version);
    case HistoryColumn::Account:
        return accountOf(entry);
    case HistoryColumn::Tenant:
        return tenantOf(entry);
    case HistoryColumn::Source:
        return orNoValue(entry.draft.sourceImageResourceId);
    case HistoryColumn::RecordedAt:
        return dateTimeText(entry.recordedAt);
    case HistoryColumn::Took:
        return tookText(entry, now);
    }
    return {};
}

QString statusToolTip(const JournalEntry &entry, const QDate &today)
{
    const ImageEntry image = imageEntryOf(entry);
    const QString status = spokenStatus(image, today);
    const QList<Reason> reasons = reasonsFor(image, today);
    return reasons.isEmpty()
        ? status
        : HistoryTexts::tr("%1: %2", "status, reason").arg(status, reasons.first().explanation.title);
}

QString tenantToolTip(const JournalEntry &entry)
{
    return HistoryTexts::tr("%1 · %2", "tenant ID, service")
        .arg(oneLine(entry.place.tenantId), serviceText(entry.place.service));
}

} // namespace

ImageEntry imageEntryOf(const JournalEntry &entry)
{
    ImageEntry image;
    image.key = entry.key;
    image.status = entry.status;
    image.image = deviceImageFromJson(entry.image).value_or(DeviceImage());
    image.image.received = entry.image;
    image.image.displayName = entry.draft.displayName;
    image.image.version = entry.draft.version;
    if (!image.image.sourceImageResourceId)
        image.image.sourceImageResourceId = entry.draft.sourceImageResourceId;
    if (!entry.imageId.isEmpty())
        image.image.id = entry.imageId;
    if (!image.image.errorCode && !entry.errorCode.isEmpty())
        image.image.errorCode = imageErrorCodeFromGraph(entry.errorCode);
    if (!entry.rawStatus.isEmpty())
        image.image.status = OpenEnum<ImageStatus>{ImageStatus::Unknown, entry.rawStatus};
    image.draft = entry.uploaded ? std::optional(entry.draft) : std::nullopt;
    image.error = entry.error;
    image.submittedAt = entry.recordedAt;
    image.settledAt = entry.settledAt;
    image.requestId = entry.requestId;
    image.clientRequestId = entry.clientRequestId;
    image.timeline = entry.timeline;
    return image;
}

QString accountOf(const JournalEntry &entry)
{
    if (entry.accountName.isEmpty() && entry.accountId.isEmpty())
        return noValue();
    return accountName(whoAsked(entry));
}

QString tenantOf(const JournalEntry &entry)
{
    return orNoValue(tenantName(whoAsked(entry)));
}

QString tookText(const JournalEntry &entry, const QDateTime &now)
{
    const bool goesOn = entry.status == EntryStatus::Pending || entry.status == EntryStatus::Unknown;
    const QDateTime end = entry.settledAt.isValid() ? entry.settledAt : goesOn ? now : QDateTime();
    if (!entry.recordedAt.isValid() || !end.isValid())
        return noValue();
    return durationText(std::chrono::seconds(entry.recordedAt.secsTo(end)));
}

HistoryCells historyCells(const JournalEntry &entry, const QDateTime &now)
{
    HistoryCells cells;
    for (std::size_t column = 0; column < historyColumns.size(); ++column)
        cells.texts.at(column) = cellText(entry, historyColumns.at(column), now);
    cells.icon = statusIcon(entry.status);
    cells.tone = statusTone(entry.status);
    return cells;
}

QString historyHeader(HistoryColumn column)
{
    switch (column) {
    case HistoryColumn::Status:
        return HistoryTexts::tr("Status");
    case HistoryColumn::Name:
        return HistoryTexts::tr("Name");
    case HistoryColumn::Version:
        return HistoryTexts::tr("Version");
    case HistoryColumn::Account:
        return HistoryTexts::tr("Account");
    case HistoryColumn::Tenant:
        return HistoryTexts::tr("Tenant");
    case HistoryColumn::Source:
        return HistoryTexts::tr("Source image");
    case HistoryColumn::RecordedAt:
        return HistoryTexts::tr("Recorded");
    case HistoryColumn::Took:
        return HistoryTexts::tr("Took");
    }
    return {};
}

QString historyToolTip(const JournalEntry &entry, HistoryColumn column, const QDate &today)
{
    switch (column) {
    case HistoryColumn::Status:
        return plainToolTip(statusToolTip(entry, today));
    case HistoryColumn::Name:
        return plainToolTip(oneLine(entry.draft.displayName, 1000));
    case HistoryColumn::Version:
        return plainToolTip(oneLine(entry.draft.version, 1000));
    case HistoryColumn::Account:
        return plainToolTip(oneLine(entry.accountName, 1000));
    case HistoryColumn::Tenant:
        return plainToolTip(tenantToolTip(entry));
    case HistoryColumn::Source:
        return plainToolTip(oneLine(entry.draft.sourceImageResourceId, 1000));
    case HistoryColumn::RecordedAt:
        return utcText(entry.recordedAt);
    case HistoryColumn::Took:
        break;
    }
    return {};
}

} // namespace cloudpc
