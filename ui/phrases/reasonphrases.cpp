// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/reasonphrases.h"

#include "images/graphenums.h"
#include "phrases/actphrases.h"
#include "phrases/actrefusals.h"
#include "phrases/entrysupport.h"
#include "phrases/errorphrases.h"
#include "phrases/imageerrorphrases.h"
#include "phrases/linephrases.h"
#include "phrases/pages.h"
#include "phrases/settlingphrases.h"
#include "phrases/supportphrases.h"
#include "phrases/timephrases.h"
#include "phrases/usualphrases.h"

#include <QCoreApplication>

namespace cloudpc {

namespace {

struct Reasons {
    Q_DECLARE_TR_FUNCTIONS(Reasons)
};

Reason ofService(const DeviceImage &image)
{
    const auto code = failureCode(image).value_or(OpenEnum<ImageErrorCode>{});
    Reason reason{Tone::Bad, explain(code.value, code.raw), codeName(code), {}};
    reason.wantsNewVersion = !retryCanHelp(image);
    if (reason.wantsNewVersion)
        reason.explanation.advice +=
            QLatin1Char(' ')
            + Reasons::tr(
                "A retry is not offered, because from the same source it would fail in the same way.");
    return reason;
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

Reason ofWaiting(const ImageEntry &entry, const Endpoints &endpoints)
{
    if (!entry.error)
        return {Tone::Caution, explainPostponed(entry)};
    Reason reason = ofError(entry, *entry.error, endpoints, Tone::Caution);
    reason.explanation = explainPostponed(entry);
    return reason;
}

Reason slow(const ImageEntry &entry, const Endpoints &endpoints)
{
    return {Tone::Caution,
            explainSlow(entry.usual),
            {},
            supportInformation(entry, {.endpoints = endpoints}, false)};
}

Reason withWarning(const DeviceImage &image)
{
    Explanation explanation{
        Reasons::tr("Windows 365 took this image, but with a warning"),
        Reasons::tr("It can be used. Try it with one Cloud PC before you provision many from it.")};
    const auto code = failureCode(image);
    if (code && code->value != ImageErrorCode::Unknown)
        explanation.advice = Reasons::tr("The reason it gave: %1. %2", "a title, what to do")
                                 .arg(explain(code->value).title, explanation.advice);
    return {Tone::Caution,
            withPage(explanation, Page::ImageRequirements),
            code ? codeName(*code) : QString(),
            {}};
}

/// A value from the future: the admin center of the same service is the first to know it.
Reason notKnownYet(const QString &title, const QString &raw, const Endpoints &endpoints)
{
    const Explanation explanation{
        title,
        Reasons::tr("Look at the image in the Intune admin center; a newer version of "
                    "the program may know it.")};
    return {Tone::Neutral, withAdminCenter(explanation, endpoints), raw, {}};
}

Reason unknownStatus(const QString &raw, const Endpoints &endpoints)
{
    return notKnownYet(
        Reasons::tr("Windows 365 gave a status that this version of the program does not know"), raw,
        endpoints);
}

Reason expiring(const QDate &date, const QDate &today)
{
    const QString title = date < today ? Reasons::tr("This image expired on %1").arg(dateText(date))
                                       : Reasons::tr("This image expires on %1").arg(dateText(date));
    const QString advice = Reasons::tr("Upload a new version with a supported Windows, and use it in your "
                                       "provisioning policies.");
    Reason reason{Tone::Caution, withPage({title, advice}, Page::SupportedWindows), {}, {}};
    reason.wantsNewVersion = true;
    return reason;
}

Reason outdatedSystem(const DeviceImage &image)
{
    Reason reason{
        Tone::Caution,
        withPage({Reasons::tr("The Windows in this image is past the end of its support"),
                  Reasons::tr("Cloud PCs can still be made from it, but may get no security updates. Build "
                              "an image on a supported version of Windows, then upload it as a new "
                              "version.")},
                 Page::SupportedWindows),
        toGraph(*image.osStatus),
        {}};
    reason.wantsNewVersion = true;
    return reason;
}

bool hasUnknownSupport(const ImageEntry &entry)
{
    return entry.image.osStatus && entry.image.osStatus->value == ImageOsStatus::Unknown
        && entry.status != EntryStatus::Deleted;
}

/// What lies in the image itself, whatever became of it.
QList<Reason> ofSystem(const ImageEntry &entry, const QDate &today, const Endpoints &endpoints)
{
    QList<Reason> reasons;
    if (expiresSoon(entry, today))
        reasons.append(expiring(*entry.image.expirationDate, today));
    if (hasOutdatedSystem(entry))
        reasons.append(outdatedSystem(entry.image));
    if (hasUnknownSupport(entry))
        reasons.append(
            notKnownYet(Reasons::tr("Windows 365 gave a support state of Windows that this version of the "
                                    "program does not know"),
                        entry.image.osStatus->raw, endpoints));
    return reasons;
}

/// A retry or deletion of the row, as far as there is something to say about it.
QList<Reason> ofAct(const ImageEntry &entry, const Endpoints &endpoints)
{
    const bool errorIsSaid = entry.status == EntryStatus::OutcomeUnknown
        || entry.status == EntryStatus::NotAccepted || entry.postponed;
    if (entry.act && entry.act->phase == ActProgress::Phase::HeldBack)
        return {{Tone::Caution, explainHeldBackRow(), {}, {}}};
    if (!entry.error || errorIsSaid)
        return {};
    Reason reason = ofError(entry, *entry.error, endpoints, Tone::Bad);
    if (entry.act)
        reason.explanation = explainAct(entry, endpoints);
    if (entry.busy)
        reason.tone = Tone::Caution;
    return {reason};
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
        return {unknownStatus(entry.image.status ? entry.image.status->raw : QString(), endpoints)};
    case EntryStatus::NotAccepted:
        return {
            ofError(entry, entry.error.value_or(Error{.kind = ErrorKind::Rejected}), endpoints, Tone::Bad)};
    case EntryStatus::Pending:
        return entry.isSlow ? QList<Reason>{slow(entry, endpoints)} : QList<Reason>();
    case EntryStatus::Submitting:
    case EntryStatus::Ready:
    case EntryStatus::Deleted:
        break;
    }
    return {};
}

} // namespace

QList<Reason> reasonsFor(const ImageEntry &entry, const QDate &today, const Endpoints &endpoints)
{
    QList<Reason> reasons = ofStatus(entry, endpoints) + ofAct(entry, endpoints)
        + ofSystem(entry, today, endpoints);
    if (entry.postponed)
        reasons.prepend(ofWaiting(entry, endpoints));
    return reasons;
}

} // namespace cloudpc
