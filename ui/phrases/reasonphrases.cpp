// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/reasonphrases.h"

#include "phrases/entrysupport.h"
#include "phrases/errorphrases.h"
#include "phrases/imageerrorphrases.h"
#include "phrases/pages.h"
#include "phrases/settlingphrases.h"
#include "phrases/supportphrases.h"
#include "phrases/timephrases.h"

#include <QCoreApplication>

namespace cloudpc {

namespace {

struct Reasons {
    Q_DECLARE_TR_FUNCTIONS(Reasons)
};

Reason ofService(const DeviceImage &image)
{
    const auto code = failureCode(image).value_or(OpenEnum<ImageErrorCode>{});
    return {Tone::Bad, explain(code.value, code.raw), codeName(code)};
}

/// The last thing that happened to the row is what its error tells of.
Reason ofError(const ImageEntry &entry, const Error &error, const Endpoints &endpoints, Tone tone)
{
    const QDateTime at = entry.timeline.isEmpty() ? QDateTime() : entry.timeline.constLast().at;
    return {tone, explain(error, endpoints), technicalCode(error), supportReport(error, at)};
}

Reason ofUnknownOutcome(const ImageEntry &entry, const Endpoints &endpoints)
{
    Reason reason = ofError(entry, entry.error.value_or(Error{.kind = ErrorKind::OutcomeUnknown}), endpoints,
                            Tone::Caution);
    reason.explanation = explainSettling(entry);
    reason.details = supportInformation(entry, {.endpoints = endpoints}, false);
    return reason;
}

Reason withWarning(const DeviceImage &image)
{
    const auto code = failureCode(image);
    return {
        Tone::Caution,
        withPage({Reasons::tr("Windows 365 took this image, but with a warning"),
                  Reasons::tr("It can be used. Try it with one Cloud PC before you provision many from it.")},
                 Page::ImageRequirements),
        code ? codeName(*code) : QString()};
}

Reason unknownStatus(const QString &raw)
{
    return {
        Tone::Neutral,
        {Reasons::tr("Windows 365 gave a status that this version of the program does not know"),
         Reasons::tr("Look at the image in the Intune admin center; a newer version of the program may know "
                     "it.")},
        raw};
}

Reason expiring(const QDate &date, const QDate &today)
{
    const QString advice = Reasons::tr("Upload a new version with a supported Windows, and use it in your "
                                       "provisioning policies.");
    if (date < today)
        return {Tone::Caution, {Reasons::tr("This image expired on %1").arg(dateText(date)), advice}, {}};
    return {Tone::Caution, {Reasons::tr("This image expires on %1").arg(dateText(date)), advice}, {}};
}

bool expiresSoon(const ImageEntry &entry, const QDate &today)
{
    const std::optional<QDate> &date = entry.image.expirationDate;
    const bool usable = entry.status == EntryStatus::Ready || entry.status == EntryStatus::ReadyWithWarning;
    return usable && date && date->isValid() && today.daysTo(*date) <= expiryWarningDays;
}

/// What the status itself gives to say.
QList<Reason> ofStatus(const ImageEntry &entry, const Endpoints &endpoints)
{
    switch (entry.status) {
    case EntryStatus::Failed:
        return {ofService(entry.image)};
    case EntryStatus::OutcomeUnknown:
        return {ofUnknownOutcome(entry, endpoints)};
    case EntryStatus::ReadyWithWarning:
        return {withWarning(entry.image)};
    case EntryStatus::Unknown:
        return {unknownStatus(entry.image.status ? entry.image.status->raw : QString())};
    case EntryStatus::NotAccepted:
        return {
            ofError(entry, entry.error.value_or(Error{.kind = ErrorKind::Rejected}), endpoints, Tone::Bad)};
    case EntryStatus::Submitting:
    case EntryStatus::Pending:
    case EntryStatus::Ready:
    case EntryStatus::Deleted:
        break;
    }
    return {};
}

} // namespace

QList<Reason> reasonsFor(const ImageEntry &entry, const QDate &today, const Endpoints &endpoints)
{
    QList<Reason> reasons = ofStatus(entry, endpoints);
    const bool errorIsSaid = entry.status == EntryStatus::OutcomeUnknown
        || entry.status == EntryStatus::NotAccepted;
    if (entry.error && !errorIsSaid)
        reasons.append(ofError(entry, *entry.error, endpoints, Tone::Bad));
    if (expiresSoon(entry, today))
        reasons.append(expiring(*entry.image.expirationDate, today));
    return reasons;
}

} // namespace cloudpc
