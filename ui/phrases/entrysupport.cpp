// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/entrysupport.h"

#include "phrases/errorphrases.h"
#include "phrases/imageerrorphrases.h"
#include "phrases/plaintext.h"
#include "phrases/statusphrases.h"
#include "phrases/supportphrases.h"
#include "phrases/timelinephrases.h"
#include "phrases/timephrases.h"

#include <QCoreApplication>
#include <QStringList>

namespace cloudpc {

namespace {

struct EntrySupport {
    Q_DECLARE_TR_FUNCTIONS(EntrySupport)
};

constexpr qsizetype longestValue = 500; // a source image resource ID is the longest

void add(QStringList &lines, const QString &pattern, const QString &value)
{
    if (!value.isEmpty())
        lines.append(pattern.arg(oneLine(value, longestValue)));
}

/// Support looks it up in logs of the service, which are in UTC.
QString utcText(const QDateTime &time)
{
    return isoText(time).isEmpty() ? QString() : time.toUTC().toString(Qt::ISODate);
}

void addTimes(QStringList &lines, const JournalEntry &entry)
{
    add(lines, EntrySupport::tr("Recorded: %1"), utcText(entry.recordedAt));
    add(lines, EntrySupport::tr("Answered: %1"), utcText(entry.answeredAt));
    add(lines, EntrySupport::tr("Time of the service then: %1"), utcText(entry.serverTime));
    add(lines, EntrySupport::tr("Ended: %1"), utcText(entry.settledAt));
}

void addError(QStringList &lines, const JournalEntry &entry)
{
    add(lines, EntrySupport::tr("Reason of the service: %1"), entry.errorCode);
    if (entry.error) {
        const QString title = entry.status == EntryStatus::OutcomeUnknown ? QString()
                                                                          : explain(*entry.error).title;
        add(lines, EntrySupport::tr("What happened: %1"), title);
        const QString details = supportDetails(*entry.error);
        if (!details.isEmpty())
            lines.append(details);
    }
    const bool said = entry.error && entry.error->requestId == entry.requestId;
    add(lines, EntrySupport::tr("Request ID: %1"), said ? QString() : entry.requestId);
    const bool saidOurs = entry.error && entry.error->clientRequestId == entry.clientRequestId;
    add(lines, EntrySupport::tr("Client request ID: %1"), saidOurs ? QString() : entry.clientRequestId);
}

void addOrganization(QStringList &lines, const JournalEntry &entry)
{
    add(lines, EntrySupport::tr("Tenant ID: %1"), entry.place.tenantId);
    add(lines, EntrySupport::tr("User: %1"), entry.accountName);
    add(lines, EntrySupport::tr("Source image resource ID: %1"), entry.draft.sourceImageResourceId);
}

void addTimeline(QStringList &lines, const QList<TimelineEvent> &timeline, bool withNames)
{
    if (timeline.isEmpty())
        return;
    lines.append(EntrySupport::tr("Timeline:"));
    for (TimelineEvent event : timeline) {
        if (!withNames)
            event.by.clear();
        const QString time = utcText(event.at);
        lines.append(
            QStringLiteral("  %1  %2").arg(time.isEmpty() ? noValue() : time, oneLine(timelineText(event))));
    }
}

QString programText()
{
    return EntrySupport::tr("Cloud PC Image Uploader %1").arg(QCoreApplication::applicationVersion());
}

QString report(const JournalEntry &entry, const QString &apiVersion, bool withTenant)
{
    QStringList lines{programText()};
    add(lines, EntrySupport::tr("Service: %1"), entry.place.service);
    add(lines, EntrySupport::tr("Microsoft Graph: %1"), apiVersion);
    add(lines, EntrySupport::tr("Display name: %1"), entry.draft.displayName);
    add(lines, EntrySupport::tr("Version: %1"), entry.draft.version);
    add(lines, EntrySupport::tr("Status: %1"), statusWord(entry.status, entry.rawStatus));
    add(lines, EntrySupport::tr("Image ID: %1"), entry.imageId);
    add(lines, EntrySupport::tr("Entry: %1"), entry.key);
    if (entry.attempts > 0)
        add(lines, EntrySupport::tr("Times sent: %1"), QString::number(entry.attempts));
    addTimes(lines, entry);
    addError(lines, entry);
    if (withTenant)
        addOrganization(lines, entry);
    addTimeline(lines, entry.timeline, withTenant);
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

/// As the journal names it.
QString serviceOf(const Endpoints &endpoints)
{
    return endpoints.cloud == Cloud::Custom ? endpoints.graphRoot.toString(QUrl::RemoveUserInfo)
                                            : nameOf(endpoints.cloud);
}

JournalEntry asJournalEntry(const ImageEntry &entry, const SupportContext &context)
{
    JournalEntry row;
    row.key = entry.key;
    row.place = {serviceOf(context.endpoints), context.tenantId};
    row.accountName = context.accountName;
    row.draft = {entry.image.displayName.value_or(QString()), entry.image.version.value_or(QString()),
                 entry.image.sourceImageResourceId.value_or(QString())};
    row.imageId = entry.image.id.value_or(QString());
    row.status = entry.status;
    row.rawStatus = entry.image.status ? entry.image.status->raw : QString();
    const auto code = failureCode(entry.image);
    row.errorCode = code ? codeName(*code) : QString();
    row.recordedAt = entry.submittedAt;
    row.settledAt = entry.settledAt;
    row.error = entry.error;
    row.requestId = entry.requestId;
    row.clientRequestId = entry.clientRequestId;
    row.timeline = entry.timeline;
    return row;
}

} // namespace

QString supportInformation(const JournalEntry &entry, bool withTenant)
{
    return report(entry, {}, withTenant);
}

QString supportInformation(const ImageEntry &entry, const SupportContext &context, bool withTenant)
{
    return report(asJournalEntry(entry, context), pathSegment(context.endpoints.graphVersion), withTenant);
}

} // namespace cloudpc
