// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/sampleentries.h"

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

std::optional<OpenEnum<ImageStatus>> serviceStatus(EntryStatus status)
{
    switch (status) {
    case EntryStatus::Pending:
        return OpenEnum<ImageStatus>{ImageStatus::Pending};
    case EntryStatus::Ready:
        return OpenEnum<ImageStatus>{ImageStatus::Ready};
    case EntryStatus::ReadyWithWarning:
        return OpenEnum<ImageStatus>{ImageStatus::Warning};
    case EntryStatus::Failed:
        return OpenEnum<ImageStatus>{ImageStatus::Failed};
    case EntryStatus::Unknown:
        return OpenEnum<ImageStatus>{ImageStatus::Unknown, u"frozen"_s};
    case EntryStatus::Submitting:
    case EntryStatus::OutcomeUnknown:
    case EntryStatus::NotAccepted:
    case EntryStatus::Deleted:
        break;
    }
    return std::nullopt;
}

ImageEntry sampleEntry(const QString &key, EntryStatus status, const QString &name, const QString &version)
{
    ImageEntry entry;
    entry.key = key;
    entry.status = status;
    entry.image.id = u"id-"_s + key;
    entry.image.displayName = name.isEmpty() ? u"Image "_s + key : name;
    entry.image.version = version;
    entry.image.sourceImageResourceId =
        u"/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c58ffff1/resourceGroups/rg/"
        "providers/Microsoft.Compute/images/img-"_s
        + key;
    entry.image.status = serviceStatus(status);
    if (status == EntryStatus::Failed)
        entry.image.errorCode = OpenEnum<ImageErrorCode>{ImageErrorCode::SourceImageNotGeneralized, {}};
    if (status == EntryStatus::NotAccepted)
        entry.error = Error{.kind = ErrorKind::Rejected, .httpStatus = 403, .code = u"Forbidden"_s};
    return entry;
}

QList<ImageEntry> oneEntryPerStatus()
{
    QList<ImageEntry> entries;
    for (int status = 0; status < entryStatusCount; ++status)
        entries.append(sampleEntry(QString::number(status), static_cast<EntryStatus>(status)));
    return entries;
}

ImageEntry hostileEntry(const QString &key, EntryStatus status, const QString &payload)
{
    ImageEntry entry = sampleEntry(key, status, payload, payload);
    entry.image.id = payload;
    entry.image.sourceImageResourceId = payload;
    entry.image.operatingSystem = payload;
    entry.image.osBuildNumber = payload;
    entry.image.osVersionNumber = payload;
    entry.image.status = OpenEnum<ImageStatus>{ImageStatus::Unknown, payload};
    entry.image.errorCode = OpenEnum<ImageErrorCode>{ImageErrorCode::Unknown, payload};
    entry.image.osStatus = OpenEnum<ImageOsStatus>{ImageOsStatus::Unknown, payload};
    entry.image.scopeIds = QStringList{payload};
    entry.image.received.insert(payload, payload);
    entry.error = Error{.kind = ErrorKind::Rejected, .httpStatus = 400, .code = payload, .message = payload};
    entry.requestId = payload;
    entry.clientRequestId = payload;
    entry.timeline = {{.kind = TimelineEvent::Kind::Sent,
                       .at = QDateTime(QDate(2026, 11, 22), QTime(9, 6), Qt::UTC),
                       .by = payload}};
    return entry;
}

} // namespace cloudpc
