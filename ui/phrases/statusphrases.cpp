// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/statusphrases.h"

#include "phrases/actphrases.h"
#include "phrases/timephrases.h"

#include <QCoreApplication>

namespace cloudpc {

namespace {

struct Status {
    Q_DECLARE_TR_FUNCTIONS(Status)
};

/// Days until a usable image expires, if that is soon enough to be said.
std::optional<int> daysLeft(const ImageEntry &entry, const QDate &today)
{
    const bool usable = entry.status == EntryStatus::Ready || entry.status == EntryStatus::ReadyWithWarning;
    if (!usable || !entry.image.expirationDate || !entry.image.expirationDate->isValid())
        return std::nullopt;
    const qint64 days = today.daysTo(*entry.image.expirationDate);
    return days <= expiryWarningDays ? std::optional(static_cast<int>(days)) : std::nullopt;
}

/// What waits for the service is not being done.
QString wordOfAct(const ImageEntry &entry)
{
    ActProgress act = *entry.act;
    if (entry.postponed && act.phase == ActProgress::Phase::AtWork)
        act.phase = ActProgress::Phase::Waiting;
    return actWord(act);
}

} // namespace

QString statusWord(EntryStatus status, const QString &raw)
{
    switch (status) {
    case EntryStatus::Submitting:
        return Status::tr("Submitting");
    case EntryStatus::OutcomeUnknown:
        return Status::tr("Outcome unknown");
    case EntryStatus::Pending:
        return Status::tr("Pending");
    case EntryStatus::Ready:
        return Status::tr("Ready");
    case EntryStatus::ReadyWithWarning:
        return Status::tr("Ready with warning");
    case EntryStatus::Failed:
        return Status::tr("Failed");
    case EntryStatus::NotAccepted:
        return Status::tr("Not accepted");
    case EntryStatus::Deleted:
        return Status::tr("Deleted");
    case EntryStatus::Unknown:
        break;
    }
    return raw.isEmpty() ? Status::tr("Unknown") : Status::tr("Unknown (%1)").arg(raw);
}

QString statusWord(const ImageEntry &entry)
{
    return statusWord(entry.status, entry.image.status ? entry.image.status->raw : QString());
}

QString pillText(const ImageEntry &entry, const QDate &today)
{
    if (entry.act)
        return Status::tr("%1 · %2", "status, what is being done").arg(statusWord(entry), wordOfAct(entry));
    if (entry.isSlow)
        return Status::tr("%1 · longer than usual", "status").arg(statusWord(entry));
    const std::optional<int> days = daysLeft(entry, today);
    if (!days)
        return statusWord(entry);
    if (*days < 0)
        return Status::tr("%1 · expired", "status").arg(statusWord(entry));
    return Status::tr("%1 · expires in %n d", "status, number of days", *days).arg(statusWord(entry));
}

QString spokenStatus(const ImageEntry &entry, const QDate &today)
{
    if (entry.act)
        return Status::tr("%1, %2", "status, what is being done").arg(statusWord(entry), wordOfAct(entry));
    if (entry.isSlow)
        return Status::tr("%1, longer than usual", "status").arg(statusWord(entry));
    const std::optional<int> days = daysLeft(entry, today);
    if (!days)
        return statusWord(entry);
    if (*days < 0)
        return Status::tr("%1, expired", "status").arg(statusWord(entry));
    return Status::tr("%1, expires in %n day(s)", "status", *days).arg(statusWord(entry));
}

IconName statusIcon(EntryStatus status)
{
    switch (status) {
    case EntryStatus::Submitting:
        return IconName::Submitting;
    case EntryStatus::OutcomeUnknown:
        return IconName::Help;
    case EntryStatus::Pending:
        return IconName::Pending;
    case EntryStatus::Ready:
        return IconName::Success;
    case EntryStatus::ReadyWithWarning:
        return IconName::Warning;
    case EntryStatus::Failed:
        return IconName::Failure;
    case EntryStatus::NotAccepted:
        return IconName::Prohibited;
    case EntryStatus::Deleted:
        return IconName::Delete;
    case EntryStatus::Unknown:
        break;
    }
    return IconName::Unknown;
}

Tone statusTone(EntryStatus status)
{
    switch (status) {
    case EntryStatus::Submitting:
    case EntryStatus::Pending:
        return Tone::Busy;
    case EntryStatus::Ready:
        return Tone::Good;
    case EntryStatus::OutcomeUnknown:
    case EntryStatus::ReadyWithWarning:
        return Tone::Caution;
    case EntryStatus::Failed:
    case EntryStatus::NotAccepted:
        return Tone::Bad;
    case EntryStatus::Deleted:
        return Tone::Muted;
    case EntryStatus::Unknown:
        break;
    }
    return Tone::Neutral;
}

Tone statusTone(const ImageEntry &entry, const QDate &today)
{
    if (entry.act)
        return actTone(*entry.act);
    return entry.isSlow || daysLeft(entry, today) ? Tone::Caution : statusTone(entry.status);
}

QString osSupportText(const std::optional<OpenEnum<ImageOsStatus>> &status)
{
    if (!status)
        return noValue();
    switch (status->value) {
    case ImageOsStatus::Supported:
        return Status::tr("Supported");
    case ImageOsStatus::SupportedWithWarning:
        return Status::tr("Out of support: it can still be provisioned, but may get no security updates");
    case ImageOsStatus::OsUnknown:
        return Status::tr("Not known yet");
    case ImageOsStatus::Unknown:
        break;
    }
    return Status::tr("Unknown (%1)").arg(status->raw);
}

} // namespace cloudpc
