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

ImageEntry unknownEntry(const QString &key, Settling::Phase phase, int candidates)
{
    const QDateTime start(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);
    ImageEntry entry = sampleEntry(key, EntryStatus::OutcomeUnknown, u"Sales-W11"_s, u"3.2.1"_s);
    entry.image.id.reset();
    entry.draft = Draft{u"Sales-W11"_s, u"3.2.1"_s, *entry.image.sourceImageResourceId};
    entry.error = Error{.kind = ErrorKind::OutcomeUnknown, .httpStatus = 504, .clientRequestId = u"c1"_s};
    entry.timeline = {{.kind = TimelineEvent::Kind::Sent, .at = start},
                      {.kind = TimelineEvent::Kind::OutcomeUnknown, .at = start.addSecs(2)}};
    entry.settling = Settling{.phase = phase,
                              .windowOver = phase == Settling::Phase::NeedsDecision,
                              .lastLook = start.addSecs(10),
                              .until = start.addSecs(600),
                              .candidates = {}};
    for (int i = 0; i < candidates; ++i) {
        ImageEntry other = sampleEntry(i % 2 == 0 ? key : u"other"_s, EntryStatus::Pending, u"Sales-W11"_s,
                                       u"3.2.1"_s);
        other.image.id = u"candidate-%1"_s.arg(i);
        other.image.lastModifiedDateTime = start.addSecs(60 * i);
        entry.settling->candidates.append(other.image);
    }
    return entry;
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
