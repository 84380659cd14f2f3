// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/historymaker.h"

#include <QStringList>

#include <array>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;
using Kind = TimelineEvent::Kind;

namespace {

struct Tenant {
    QString id;
    QString domain;
};

const Tenant &tenantOf(int number)
{
    static const std::array<Tenant, 4> tenants{{
        {u"0ac520ee-14c0-480f-b6c9-0a90c585ffff"_s, u"contoso.com"_s},
        {u"b1f0a9c2-6d52-4a55-8f0e-3c8f1f6f0001"_s, u"fabrikam.example"_s},
        {u"b1f0a9c2-6d52-4a55-8f0e-3c8f1f6f0002"_s, u"muenchen.example"_s},
        {u"b1f0a9c2-6d52-4a55-8f0e-3c8f1f6f0003"_s, u"tailspin.example"_s},
    }};
    return tenants[static_cast<std::size_t>(number % 10 < 6 ? 0 : number % 10 - 6)];
}

EntryStatus statusOf(int number)
{
    static constexpr std::array rare{EntryStatus::Submitting, EntryStatus::OutcomeUnknown,
                                     EntryStatus::Pending,    EntryStatus::ReadyWithWarning,
                                     EntryStatus::Deleted,    EntryStatus::Unknown};
    if (number % 16 == 7)
        return rare[static_cast<std::size_t>(number / 16) % rare.size()];
    if (number % 5 == 2)
        return EntryStatus::Failed;
    return number % 11 == 3 ? EntryStatus::NotAccepted : EntryStatus::Ready;
}

/// A UUID of version 4's form that says which number and which of its ids it is.
QString idOf(int number, int which)
{
    const quint32 mixed = static_cast<quint32>(number) * 2654435761U;
    return u"%1-%2-4%3-8%4-%5"_s.arg(mixed, 8, 16, QChar(u'0'))
        .arg(which, 4, 16, QChar(u'0'))
        .arg(mixed >> 20, 3, 16, QChar(u'0'))
        .arg(mixed & 0xfffU, 3, 16, QChar(u'0'))
        .arg(number, 12, 16, QChar(u'0'));
}

Draft draftOf(int number)
{
    static constexpr std::array regions{"APAC", "EMEA", "LATAM", "NA", "Zürich"};
    const QString region = QString::fromUtf8(regions[static_cast<std::size_t>(number % 5)]);
    const QString source =
        u"/subscriptions/%1/resourceGroups/rg-images-%2/providers/Microsoft.Compute/images/win11-%3"_s
            .arg(tenantOf(number).id)
            .arg(number % 40)
            .arg(number);
    return {.displayName = u"Corp image %1 (%2)"_s.arg(number, 6, 10, QChar(u'0')).arg(region),
            .version = u"1.%1.%2"_s.arg(number % 20).arg(number % 100),
            .sourceImageResourceId = source};
}

bool wasAccepted(EntryStatus status)
{
    return !(status == EntryStatus::NotAccepted || status == EntryStatus::Submitting
             || status == EntryStatus::OutcomeUnknown);
}

bool isSettled(EntryStatus status)
{
    return wasAccepted(status) && status != EntryStatus::Pending && status != EntryStatus::Unknown;
}

QString graphWord(EntryStatus status)
{
    switch (status) {
    case EntryStatus::Failed:
        return u"failed"_s;
    case EntryStatus::Pending:
        return u"pending"_s;
    case EntryStatus::ReadyWithWarning:
        return u"warning"_s;
    case EntryStatus::Unknown:
        return u"frozen"_s;
    case EntryStatus::Submitting:
    case EntryStatus::OutcomeUnknown:
    case EntryStatus::Ready:
    case EntryStatus::NotAccepted:
    case EntryStatus::Deleted:
        break;
    }
    return u"ready"_s;
}

void addAnswer(JournalEntry &entry, int number)
{
    const QDateTime answered = entry.recordedAt.addMSecs(340 + number % 900);
    entry.requestId = idOf(number, 3);
    if (entry.status == EntryStatus::OutcomeUnknown) {
        entry.error = Error{.kind = ErrorKind::OutcomeUnknown, .fault = Fault::TimedOut};
        entry.timeline.append({.kind = Kind::OutcomeUnknown, .at = answered});
        return;
    }
    entry.answeredAt = answered;
    entry.serverTime = answered.addMSecs(-answered.time().msec());
    if (entry.status == EntryStatus::NotAccepted) {
        entry.error = Error{.kind = ErrorKind::Rejected,
                            .httpStatus = 403,
                            .code = u"Forbidden"_s,
                            .message = u"The signed-in user is not allowed to do this."_s,
                            .denial = Denial::RoleMissing};
        entry.timeline.append({.kind = Kind::NotAccepted, .at = answered, .number = 403});
        return;
    }
    entry.timeline.append({.kind = Kind::Accepted, .at = answered, .number = 201});
}

void addImage(JournalEntry &entry, int number)
{
    entry.imageId = idOf(number, 2);
    if (entry.status == EntryStatus::Failed)
        entry.errorCode = u"sourceImageInvalid"_s;
    entry.image = {{u"id"_s, entry.imageId},
                   {u"displayName"_s, entry.draft.displayName},
                   {u"version"_s, entry.draft.version},
                   {u"sourceImageResourceId"_s, entry.draft.sourceImageResourceId},
                   {u"status"_s, graphWord(entry.status)},
                   {u"operatingSystem"_s, u"Windows 11 Enterprise"_s},
                   {u"osBuildNumber"_s, u"24H2"_s},
                   {u"sizeInGB"_s, 64}};
    if (entry.status == EntryStatus::Unknown)
        entry.rawStatus = graphWord(entry.status);
}

void addEnd(JournalEntry &entry, int number)
{
    entry.settledAt = entry.recordedAt.addSecs(600 + number % 3000);
    const EntryStatus seen = entry.status == EntryStatus::Deleted ? EntryStatus::Ready : entry.status;
    entry.timeline.append({.kind = Kind::StatusChanged, .at = entry.settledAt, .status = seen});
    if (entry.status != EntryStatus::Deleted)
        return;
    const QDateTime deleted = entry.settledAt.addDays(30);
    entry.timeline.append({.kind = Kind::DeleteRequested, .at = deleted, .by = entry.accountName});
    entry.timeline.append({.kind = Kind::Deleted, .at = deleted.addMSecs(500)});
}

} // namespace

JournalEntry madeEntry(int number)
{
    static const QDateTime first(QDate(2024, 1, 8), QTime(6, 0), Qt::UTC);
    const Tenant &tenant = tenantOf(number);
    JournalEntry entry;
    entry.key = idOf(number, 1);
    entry.place = {.service = u"global"_s, .tenantId = tenant.id};
    entry.accountId = idOf(number % 3, 9);
    entry.accountName = u"admin%1@%2"_s.arg(number % 3).arg(tenant.domain);
    entry.draft = draftOf(number);
    entry.status = statusOf(number);
    entry.attempts = 1;
    entry.recordedAt = first.addSecs(qint64(number) * 600).addMSecs(number % 1000);
    entry.clientRequestId = idOf(number, 4);
    entry.timeline = {{.kind = Kind::Recorded, .at = entry.recordedAt, .by = entry.accountName},
                      {.kind = Kind::Sent, .at = entry.recordedAt.addMSecs(12)}};
    if (entry.status != EntryStatus::Submitting)
        addAnswer(entry, number);
    if (wasAccepted(entry.status))
        addImage(entry, number);
    if (isSettled(entry.status))
        addEnd(entry, number);
    if (number % 50 == 0)
        entry.ticket = u"CHG%1"_s.arg(number, 7, 10, QChar(u'0'));
    if (number % 100 == 0)
        entry.note = u"Rollout für Büro %1"_s.arg(number % 7);
    entry.changedAt = entry.timeline.last().at;
    return entry;
}

QList<JournalEntry> madeEntries(int from, int count)
{
    QList<JournalEntry> entries;
    entries.reserve(count);
    for (int number = from; number < from + count; ++number)
        entries.append(madeEntry(number));
    return entries;
}

JournalEntry hostileHistoryEntry(const QString &payload)
{
    JournalEntry entry = madeEntry(2);
    entry.accountId = payload;
    entry.accountName = payload;
    entry.draft = {payload, payload, payload};
    entry.imageId = payload;
    entry.status = EntryStatus::Unknown;
    entry.rawStatus = payload;
    entry.errorCode = payload;
    entry.error = Error{.kind = ErrorKind::Rejected,
                        .httpStatus = 400,
                        .code = payload,
                        .message = payload,
                        .requestId = payload,
                        .clientRequestId = payload,
                        .retryAfter = std::chrono::seconds(30),
                        .tls = TlsIssue{.host = payload, .issuer = payload},
                        .oauthError = payload,
                        .suberror = payload};
    entry.open = OpenAct{.act = Act::Delete,
                         .state = ActState::Unknown,
                         .attempt = u"3f0c"_s,
                         .process = u"77aa"_s,
                         .leaseUntil = entry.recordedAt,
                         .endedAt = entry.recordedAt,
                         .seenIds = {payload}};
    entry.requestId = payload;
    entry.clientRequestId = payload;
    entry.timeline.append({.kind = Kind::DeleteRequested, .at = entry.recordedAt, .by = payload});
    entry.image.insert(payload, payload);
    entry.note = payload;
    entry.ticket = payload;
    return entry;
}

} // namespace cloudpc
