// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/historyphrases.h"

#include "base/cloud.h"
#include "images/sourceimageid.h"
#include "phrases/cloudphrases.h"
#include "phrases/plaintext.h"
#include "phrases/timephrases.h"

#include <QCoreApplication>
#include <QLocale>

namespace cloudpc {

namespace {

constexpr qsizetype longestValue = 1000; // what is longer is copied whole

struct HistoryWords {
    Q_DECLARE_TR_FUNCTIONS(HistoryWords)
};

Property value(const QString &label, const QString &text, const QString &note = {})
{
    return text.isEmpty() ? Property{label, noValue(), {}, {}}
                          : Property{label, oneLine(text, longestValue), text, note};
}

void appendIfSaid(QList<Property> &properties, const QString &label, const QString &text,
                  const QString &note = {})
{
    if (!text.isEmpty())
        properties.append(value(label, text, note));
}

/// A moment in the local zone, with UTC under the copy button and behind it: the one is for the person who
/// reads, the other for those who compare it with logs of other zones.
Property moment(const QString &label, const QDateTime &at)
{
    const QString utc = utcText(at);
    if (utc.isEmpty())
        return {label, noValue(), {}, {}};
    return {label, QLocale().toString(at.toLocalTime(), QLocale::ShortFormat), utc, utc};
}

void appendIfKnown(QList<Property> &properties, const QString &label, const QDateTime &at)
{
    if (!utcText(at).isEmpty())
        properties.append(moment(label, at));
}

Property duration(const JournalEntry &entry)
{
    const QString label = HistoryWords::tr("Took");
    if (!entry.recordedAt.isValid() || !entry.settledAt.isValid())
        return {label, noValue(), {}, {}};
    const std::chrono::seconds took(entry.recordedAt.secsTo(entry.settledAt));
    return value(label, durationText(took));
}

void appendTimes(QList<Property> &properties, const JournalEntry &entry)
{
    properties.append(moment(HistoryWords::tr("Recorded"), entry.recordedAt));
    appendIfKnown(properties, HistoryWords::tr("Answered"), entry.answeredAt);
    appendIfKnown(properties, HistoryWords::tr("Ended"), entry.settledAt);
    appendIfKnown(properties, HistoryWords::tr("Clock of the service"), entry.serverTime);
    properties.append(duration(entry));
}

void appendCallIds(QList<Property> &properties, const JournalEntry &entry)
{
    appendIfSaid(properties, HistoryWords::tr("Error code"), entry.errorCode);
    appendIfSaid(properties, HistoryWords::tr("Request ID"), entry.requestId,
                 HistoryWords::tr("for Microsoft support"));
    appendIfSaid(properties, HistoryWords::tr("Client request ID"), entry.clientRequestId);
    properties.append(value(HistoryWords::tr("Attempts"), QLocale().toString(entry.attempts)));
    if (entry.error)
        appendIfSaid(properties, HistoryWords::tr("Message of the service"), entry.error->message);
}

QString groupName(HistoryGroup group)
{
    switch (group) {
    case HistoryGroup::All:
        return HistoryWords::tr("All", "chip");
    case HistoryGroup::Open:
        return HistoryWords::tr("Open", "chip: uploads that have not ended");
    case HistoryGroup::Ready:
        return HistoryWords::tr("Ready", "chip");
    case HistoryGroup::Failed:
        return HistoryWords::tr("Failed", "chip");
    case HistoryGroup::OutcomeUnknown:
        return HistoryWords::tr("Outcome unknown", "chip");
    case HistoryGroup::Deleted:
        return HistoryWords::tr("Deleted", "chip");
    }
    return {};
}

} // namespace

QString chipText(HistoryGroup group, qint64 count)
{
    if (count < 0)
        return groupName(group);
    const QString number = QLocale().toString(count);
    switch (group) {
    case HistoryGroup::All:
        return HistoryWords::tr("All %1", "chip with count").arg(number);
    case HistoryGroup::Open:
        return HistoryWords::tr("Open %1", "chip with count: uploads that have not ended").arg(number);
    case HistoryGroup::Ready:
        return HistoryWords::tr("Ready %1", "chip with count").arg(number);
    case HistoryGroup::Failed:
        return HistoryWords::tr("Failed %1", "chip with count").arg(number);
    case HistoryGroup::OutcomeUnknown:
        return HistoryWords::tr("Outcome unknown %1", "chip with count").arg(number);
    case HistoryGroup::Deleted:
        return HistoryWords::tr("Deleted %1", "chip with count").arg(number);
    }
    return {};
}

QString serviceText(const QString &service)
{
    const std::optional<Cloud> cloud = cloudFromName(service);
    return cloud ? cloudName(*cloud) : oneLine(service);
}

QString utcText(const QDateTime &utc)
{
    if (!utc.isValid() || !isPlausible(utc.date()))
        return {};
    QDateTime whole = utc.toUTC();
    whole.setTime(QTime(whole.time().hour(), whole.time().minute(), whole.time().second()));
    return whole.toString(Qt::ISODate);
}

QList<Property> propertiesOf(const JournalEntry &entry)
{
    QList<Property> all{
        value(HistoryWords::tr("Account"), entry.accountName.isEmpty() ? entry.accountId : entry.accountName),
        value(HistoryWords::tr("Tenant ID"), entry.place.tenantId),
        value(HistoryWords::tr("Service"), serviceText(entry.place.service))};
    appendTimes(all, entry);
    all.append(value(HistoryWords::tr("Image ID"), entry.imageId));
    all.append(value(HistoryWords::tr("Source image"), entry.draft.sourceImageResourceId));
    appendCallIds(all, entry);
    return all;
}

} // namespace cloudpc
