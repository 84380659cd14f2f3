// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/imagecells.h"

#include "images/sourceimageid.h"
#include "images/usualtime.h"
#include "phrases/actphrases.h"
#include "phrases/imageerrorphrases.h"
#include "phrases/linephrases.h"
#include "phrases/plaintext.h"
#include "phrases/reasonphrases.h"
#include "phrases/statusphrases.h"
#include "phrases/timephrases.h"
#include "phrases/usualphrases.h"

#include <QCoreApplication>

namespace cloudpc {

namespace {

struct Cells {
    Q_DECLARE_TR_FUNCTIONS(Cells)
};

QString orNoValue(const std::optional<QString> &text)
{
    return text && !text->isEmpty() ? oneLine(*text) : noValue();
}

QString operatingSystem(const DeviceImage &image)
{
    const bool namesRelease = image.operatingSystem && image.osBuildNumber && !image.osBuildNumber->isEmpty()
        && !image.operatingSystem->endsWith(*image.osBuildNumber);
    if (namesRelease)
        return oneLine(Cells::tr("%1 %2", "operating system, its release")
                           .arg(*image.operatingSystem, *image.osBuildNumber));
    return orNoValue(image.operatingSystem);
}

QString sourceImage(const DeviceImage &image)
{
    const QString id = image.sourceImageResourceId.value_or(QString());
    const QString label = shortLabel(id);
    return orNoValue(label.isEmpty() ? id : label);
}

/// Seconds from submitting to the end, or to now while it goes on; while it is pending, of the attempt that
/// is under way. Nothing if this computer did not submit it or a clock was set back in between.
std::optional<std::chrono::seconds> took(const ImageEntry &entry, const QDateTime &now)
{
    const QDateTime begin = entry.status == EntryStatus::Pending ? pendingSince(entry) : entry.submittedAt;
    const QDateTime end = isOpen(entry.status) ? now : entry.settledAt;
    if (!begin.isValid() || !end.isValid() || end < begin)
        return std::nullopt;
    return std::chrono::seconds(begin.secsTo(end));
}

QString tookText(const ImageEntry &entry, const QDateTime &now)
{
    if (entry.postponed)
        return postponedCell(*entry.postponed, now);
    if (entry.act && entry.act->phase != ActProgress::Phase::Refused)
        return actText(*entry.act, entry.settling.has_value(), now);
    if (entry.status == EntryStatus::Submitting)
        return Cells::tr("sending…");
    if (entry.status == EntryStatus::OutcomeUnknown)
        return canGiveUp(entry) ? Cells::tr("your decision") : Cells::tr("checking…");
    if (entry.status == EntryStatus::Pending)
        return pendingText(entry, now);
    const auto duration = took(entry, now);
    return duration ? durationText(*duration) : noValue();
}

QString statusToolTip(const ImageEntry &entry, const QDate &today)
{
    const QString status = spokenStatus(entry, today);
    const QList<Reason> reasons = reasonsFor(entry, today);
    if (reasons.isEmpty())
        return status;
    return Cells::tr("%1: %2", "status, reason").arg(status, reasons.first().explanation.title);
}

} // namespace

QDateTime lastChanged(const ImageEntry &entry)
{
    if (entry.image.lastModifiedDateTime && isPlausible(entry.image.lastModifiedDateTime->date()))
        return *entry.image.lastModifiedDateTime;
    if (!entry.timeline.isEmpty())
        return entry.timeline.last().at;
    return entry.settledAt.isValid() ? entry.settledAt : entry.submittedAt;
}

int urgency(const ImageEntry &entry, const QDate &today)
{
    switch (entry.status) {
    case EntryStatus::Failed:
    case EntryStatus::NotAccepted:
        return 0;
    case EntryStatus::OutcomeUnknown:
        return 1;
    case EntryStatus::Unknown:
        return 4;
    case EntryStatus::Submitting:
        return 5;
    case EntryStatus::Pending:
        return entry.isSlow ? 3 : 6;
    case EntryStatus::ReadyWithWarning:
    case EntryStatus::Ready:
        return needsAttention(entry, today) ? 2 : 7;
    case EntryStatus::Deleted:
        break;
    }
    return 8;
}

QString foldedForSearch(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C).toCaseFolded();
}

QString searchText(const ImageEntry &entry)
{
    const DeviceImage &image = entry.image;
    const auto code = failureCode(image);
    const QStringList lines{image.displayName.value_or(QString()),
                            image.version.value_or(QString()),
                            operatingSystem(image),
                            image.osVersionNumber.value_or(QString()),
                            image.sourceImageResourceId.value_or(QString()),
                            image.id.value_or(QString()),
                            code ? codeName(*code) : QString(),
                            entry.error ? entry.error->code : QString(),
                            statusWord(entry)};
    return foldedForSearch(lines.join(QLatin1Char('\n')));
}

QString cellText(const ImageEntry &entry, ImageColumn column, const QDateTime &now)
{
    switch (column) {
    case ImageColumn::Status:
        return statusWord(entry);
    case ImageColumn::Name:
        return orNoValue(entry.image.displayName);
    case ImageColumn::Version:
        return orNoValue(entry.image.version);
    case ImageColumn::OperatingSystem:
        return operatingSystem(entry.image);
    case ImageColumn::SourceImage:
        return sourceImage(entry.image);
    case ImageColumn::LastChanged:
        return dateTimeText(lastChanged(entry));
    case ImageColumn::Took:
        return tookText(entry, now);
    }
    return {};
}

QVariant cellSortKey(const ImageEntry &entry, ImageColumn column, const QDateTime &now)
{
    switch (column) {
    case ImageColumn::Status:
        return urgency(entry, now.toLocalTime().date());
    case ImageColumn::Version:
        return entry.image.version.value_or(QString());
    case ImageColumn::LastChanged:
        return lastChanged(entry).isValid() ? lastChanged(entry).toMSecsSinceEpoch() : qint64(0);
    case ImageColumn::Took:
        return qint64(took(entry, now).value_or(std::chrono::seconds(-1)).count());
    case ImageColumn::Name:
    case ImageColumn::OperatingSystem:
    case ImageColumn::SourceImage:
        break;
    }
    return cellText(entry, column, now);
}

QString cellToolTip(const ImageEntry &entry, ImageColumn column, const QDateTime &now)
{
    switch (column) {
    case ImageColumn::Status:
        return plainToolTip(statusToolTip(entry, now.toLocalTime().date()));
    case ImageColumn::LastChanged:
        return isoText(lastChanged(entry));
    case ImageColumn::SourceImage:
        return plainToolTip(oneLine(entry.image.sourceImageResourceId.value_or(QString()), 1000));
    case ImageColumn::Name:
    case ImageColumn::Version:
    case ImageColumn::OperatingSystem:
        return plainToolTip(cellText(entry, column, now));
    case ImageColumn::Took:
        return pendingSentence(entry, now);
    }
    return {};
}

ImageCell imageCell(const ImageEntry &entry, ImageColumn column, const QDateTime &now)
{
    return {cellText(entry, column, now), cellToolTip(entry, column, now), cellSortKey(entry, column, now)};
}

} // namespace cloudpc
