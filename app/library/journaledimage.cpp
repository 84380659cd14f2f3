// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/journaledimage.h"

#include "auth/session.h"
#include "base/endpoints.h"
#include "images/deviceimagejson.h"

namespace cloudpc {

namespace {

DeviceImage requestedImage(const Draft &draft)
{
    return {.displayName = draft.displayName,
            .version = draft.version,
            .sourceImageResourceId = draft.sourceImageResourceId};
}

Draft draftOf(const DeviceImage &image)
{
    return {.displayName = image.displayName.value_or(QString()),
            .version = image.version.value_or(QString()),
            .sourceImageResourceId = image.sourceImageResourceId.value_or(QString())};
}

/// The same however it is spelled, or one name and version could be under way twice.
QString spelled(QUrl root)
{
    const int usual = root.scheme() == QLatin1String("https") ? 443 : 80;
    if (root.port() == usual)
        root.setPort(-1);
    root = root.adjusted(QUrl::NormalizePathSegments | QUrl::StripTrailingSlash);
    if (root.path() == QLatin1String("/")) // which is not taken for a trailing one
        root.setPath({});
    return root.toString(QUrl::FullyEncoded);
}

} // namespace

Place placeOf(const Endpoints &endpoints, const QString &tenantId)
{
    const bool isCloud = endpoints.cloud != Cloud::Custom
        && sameOrigin(rootsOf(endpoints.cloud).graphRoot, endpoints.graphRoot);
    return {isCloud ? nameOf(endpoints.cloud) : spelled(endpoints.graphRoot), tenantId};
}

Asker askerOf(const Session &session)
{
    const auto &known = session.known();
    if (!known)
        return {};
    return {placeOf(known->endpoints, known->account.tenantId), known->account.objectId,
            known->account.username};
}

JournalEntry journalEntryFor(const ImageEntry &entry, const Asker &asker, const QString &key,
                             const QDateTime &now)
{
    JournalEntry row{.key = key,
                     .place = asker.place,
                     .accountId = asker.accountId,
                     .accountName = asker.accountName,
                     .uploaded = entry.draft.has_value(),
                     .recordedAt = entry.submittedAt.isValid() ? entry.submittedAt : now};
    noteInto(row, entry, now);
    return row;
}

void noteInto(JournalEntry &row, const ImageEntry &entry, const QDateTime &now)
{
    row.draft = entry.draft ? *entry.draft : draftOf(entry.image);
    row.imageId = entry.image.id.value_or(QString());
    row.status = entry.status;
    row.rawStatus = entry.image.status ? entry.image.status->raw : QString();
    row.errorCode = entry.image.received.value(QLatin1String("errorCode")).toString();
    row.settledAt = entry.settledAt;
    row.error = entry.error;
    row.requestId = entry.requestId;
    row.clientRequestId = entry.clientRequestId;
    row.timeline = entry.timeline;
    row.image = entry.image.received;
    row.changedAt = now;
}

ImageEntry imageEntryFrom(const JournalEntry &row)
{
    ImageEntry entry{.key = row.key,
                     .status = row.status,
                     .error = row.error,
                     .settledAt = row.settledAt,
                     .requestId = row.requestId,
                     .clientRequestId = row.clientRequestId,
                     .timeline = row.timeline};
    if (row.uploaded) {
        entry.draft = row.draft;
        entry.submittedAt = row.recordedAt;
    }
    if (!row.imageId.isEmpty())
        entry.image = deviceImageFromJson(row.image).value_or(requestedImage(row.draft));
    else
        entry.image = requestedImage(row.draft);
    if (!row.imageId.isEmpty())
        entry.image.id = row.imageId;
    return entry;
}

} // namespace cloudpc
