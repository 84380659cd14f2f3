// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/imageentry.h"

namespace cloudpc {

namespace {

bool hasId(const ImageEntry &entry)
{
    return entry.image.id && !entry.image.id->isEmpty();
}

/// It is, or may become, an image that Cloud PCs are made from.
bool isOfUse(EntryStatus status)
{
    switch (status) {
    case EntryStatus::Pending:
    case EntryStatus::Ready:
    case EntryStatus::ReadyWithWarning:
    case EntryStatus::Unknown:
        return true;
    case EntryStatus::Submitting:
    case EntryStatus::OutcomeUnknown:
    case EntryStatus::Failed:
    case EntryStatus::NotAccepted:
    case EntryStatus::Deleted:
        return false;
    }
    return false;
}

/// Nothing is wrong with what was asked for.
bool mayBeTakenLater(const std::optional<Error> &error)
{
    return error && (error->kind == ErrorKind::NotSent || error->httpStatus == 429);
}

} // namespace

bool isOpen(EntryStatus status)
{
    switch (status) {
    case EntryStatus::Submitting:
    case EntryStatus::OutcomeUnknown:
    case EntryStatus::Pending:
    case EntryStatus::Unknown: // nothing says that it will not change
        return true;
    case EntryStatus::Ready:
    case EntryStatus::ReadyWithWarning:
    case EntryStatus::Failed:
    case EntryStatus::NotAccepted:
    case EntryStatus::Deleted:
        return false;
    }
    return false;
}

bool needsAttention(const ImageEntry &entry, const QDate &today)
{
    switch (entry.status) {
    case EntryStatus::OutcomeUnknown:
    case EntryStatus::ReadyWithWarning:
    case EntryStatus::Failed:
    case EntryStatus::NotAccepted:
        return true;
    case EntryStatus::Pending:
    case EntryStatus::Ready:
    case EntryStatus::Unknown:
        return entry.isSlow || hasOutdatedSystem(entry) || expiresSoon(entry, today);
    case EntryStatus::Submitting:
    case EntryStatus::Deleted:
        return false;
    }
    return false;
}

bool expiresSoon(const ImageEntry &entry, const QDate &today)
{
    const auto &date = entry.image.expirationDate;
    return isOfUse(entry.status) && date && date->isValid() && today.isValid()
        && today.daysTo(*date) <= expiryWarningDays;
}

bool hasOutdatedSystem(const ImageEntry &entry)
{
    return isOfUse(entry.status) && entry.image.osStatus
        && entry.image.osStatus->value == ImageOsStatus::SupportedWithWarning;
}

bool isPlanned(const ImageEntry &entry)
{
    return entry.act
        && (entry.act->phase == ActProgress::Phase::HeldBack
            || entry.act->phase == ActProgress::Phase::Waiting);
}

EntryStatus entryStatus(const DeviceImage &image)
{
    if (!image.status)
        return EntryStatus::Unknown;
    switch (image.status->value) {
    case ImageStatus::Pending:
        return EntryStatus::Pending;
    case ImageStatus::Ready:
        return EntryStatus::Ready;
    case ImageStatus::Failed:
        return EntryStatus::Failed;
    case ImageStatus::Warning:
        return EntryStatus::ReadyWithWarning;
    case ImageStatus::Unknown:
        return EntryStatus::Unknown;
    }
    return EntryStatus::Unknown;
}

bool canRetry(const ImageEntry &entry)
{
    return entry.status == EntryStatus::Failed && hasId(entry) && !entry.busy && !isPlanned(entry);
}

bool canDelete(const ImageEntry &entry)
{
    switch (entry.status) {
    case EntryStatus::Pending:
    case EntryStatus::Ready:
    case EntryStatus::ReadyWithWarning:
    case EntryStatus::Failed:
    case EntryStatus::Unknown:
        return hasId(entry) && !entry.busy && !isPlanned(entry);
    case EntryStatus::Submitting:
    case EntryStatus::OutcomeUnknown:
    case EntryStatus::NotAccepted:
    case EntryStatus::Deleted:
        return false;
    }
    return false;
}

bool canResend(const ImageEntry &entry)
{
    if (!entry.draft || entry.busy)
        return false;
    return (entry.status == EntryStatus::NotAccepted && mayBeTakenLater(entry.error))
        || (canGiveUp(entry) && entry.settling->windowOver);
}

bool canGiveUp(const ImageEntry &entry)
{
    return entry.status == EntryStatus::OutcomeUnknown && !entry.busy && entry.settling
        && entry.settling->phase == Settling::Phase::NeedsDecision;
}

bool canStopWaiting(const ImageEntry &entry)
{
    return entry.postponed.has_value();
}

} // namespace cloudpc
