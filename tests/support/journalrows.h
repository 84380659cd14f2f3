// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/journalentry.h"

namespace cloudpc {

/// The place of the rows below.
[[nodiscard]] inline Place samplePlace()
{
    return {.service = QStringLiteral("global"),
            .tenantId = QStringLiteral("0ac520ee-14c0-480f-b6c9-0a90c585ffff")};
}

[[nodiscard]] inline QDateTime sampleTime(int milliseconds = 0)
{
    return QDateTime::fromMSecsSinceEpoch(1'750'000'000'123 + milliseconds, Qt::UTC);
}

/// An upload of `name` and `version` that is about to be sent. The key is made of both.
[[nodiscard]] inline JournalEntry openCreate(const QString &name, const QString &version)
{
    JournalEntry entry;
    entry.key = QStringLiteral("key of ") + name + u' ' + version;
    entry.place = samplePlace();
    entry.accountId = QStringLiteral("9d3a1c9e-6d8e-4f0c-8a3a-1b2c3d4e5f60");
    entry.accountName = QStringLiteral("admin@contoso.example");
    entry.draft = {.displayName = name,
                   .version = version,
                   .sourceImageResourceId = QStringLiteral("/subscriptions/s/resourceGroups/g/providers/"
                                                           "Microsoft.Compute/images/i")};
    entry.open = OpenAct{
        .act = Act::Create, .state = ActState::Sending, .attempt = QStringLiteral("attempt")};
    entry.recordedAt = sampleTime();
    entry.changedAt = sampleTime();
    entry.timeline = {{.kind = TimelineEvent::Kind::Recorded, .at = sampleTime()}};
    return entry;
}

/// The upload after the service has accepted it as `imageId`.
[[nodiscard]] inline JournalEntry accepted(JournalEntry entry, const QString &imageId,
                                           EntryStatus status = EntryStatus::Pending)
{
    entry.open.reset();
    entry.imageId = imageId;
    entry.status = status;
    return entry;
}

/// A row in which no field has its default, but for `id` and the claims of its error.
[[nodiscard]] inline JournalEntry fullRow()
{
    JournalEntry entry = openCreate(QStringLiteral("Corp Ünïcode"), QStringLiteral("3.2.1"));
    entry.step = 7;
    entry.uploaded = false;
    entry.imageId = QStringLiteral("a0000001-93cb-4c0f-90bc-0123456789ab");
    entry.status = EntryStatus::Unknown;
    entry.rawStatus = QStringLiteral("quarantine");
    entry.errorCode = QStringLiteral("sourceImageInvalid");
    entry.open = OpenAct{.act = Act::Delete,
                         .state = ActState::NeedsDecision,
                         .attempt = QStringLiteral("attempt"),
                         .process = QStringLiteral("process"),
                         .leaseUntil = sampleTime(1),
                         .endedAt = sampleTime(2),
                         .seenIds = {QStringLiteral("one"), QStringLiteral("two")}};
    entry.attempts = 2;
    entry.answeredAt = sampleTime(3);
    entry.settledAt = sampleTime(4);
    entry.serverTime = sampleTime(5);
    entry.error = Error{.kind = ErrorKind::Rejected,
                        .fault = Fault::TlsFailed,
                        .httpStatus = 409,
                        .code = QStringLiteral("Conflict"),
                        .message = QStringLiteral("<b>exists</b>"),
                        .requestId = QStringLiteral("r1"),
                        .clientRequestId = QStringLiteral("c1"),
                        .retryAfter = std::chrono::seconds(0),
                        .denial = Denial::RoleMissing,
                        .tls = TlsIssue{.reason = TlsReason::Expired,
                                        .host = QStringLiteral("graph.microsoft.com"),
                                        .issuer = QStringLiteral("Proxy")},
                        .oauthError = QStringLiteral("invalid_grant"),
                        .suberror = QStringLiteral("bad_token"),
                        .fromSignIn = true};
    entry.requestId = QStringLiteral("r2");
    entry.clientRequestId = QStringLiteral("c2");
    entry.timeline.append({.kind = TimelineEvent::Kind::StatusChanged,
                           .at = sampleTime(6),
                           .by = QStringLiteral("admin"),
                           .status = EntryStatus::Failed,
                           .number = 201});
    entry.image = {{QStringLiteral("id"), entry.imageId}, {QStringLiteral("sizeInGB"), 127}};
    entry.note = QStringLiteral("note");
    entry.ticket = QStringLiteral("CHG-1");
    return entry;
}

} // namespace cloudpc
