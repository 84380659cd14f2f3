// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/actrefusals.h"

#include "phrases/pages.h"
#include "phrases/supportphrases.h"

#include <QCoreApplication>

namespace cloudpc {

namespace {

struct ActRefusals {
    Q_DECLARE_TR_FUNCTIONS(ActRefusals)
};

QString wayOutOfPolicies()
{
    return ActRefusals::tr(
        "In Intune, go to Devices > Windows 365 > Provisioning policies and look at the image of "
        "each policy. Where it is this one, choose another, then delete it again.");
}

Explanation inUse()
{
    return {ActRefusals::tr("A provisioning policy uses this image"),
            ActRefusals::tr("Windows 365 keeps it as long as that is so. %1").arg(wayOutOfPolicies())};
}

Explanation maybeInUse()
{
    return {ActRefusals::tr("Windows 365 did not delete this image"),
            ActRefusals::tr("Most likely a provisioning policy uses it. %1").arg(wayOutOfPolicies())};
}

Explanation maybeForbidden(const Explanation &forbidden)
{
    return {forbidden.title,
            ActRefusals::tr(
                "If you can delete other images, then a provisioning policy uses this one. %1 Otherwise: %2",
                "what to do then, what to check")
                .arg(wayOutOfPolicies(), forbidden.advice)};
}

Explanation deletionRefused(const Error &error, const Endpoints &endpoints)
{
    const Explanation plain = explain(error, endpoints);
    if (error.kind != ErrorKind::Rejected || error.fault != Fault::None)
        return plain;
    switch (error.httpStatus) {
    case 409:
    case 423:
        return withAdminCenter(inUse(), endpoints, Page::ProvisioningPolicies);
    case 400:
    case 422:
        return withAdminCenter(maybeInUse(), endpoints, Page::ProvisioningPolicies);
    case 403:
        if (error.denial == Denial::None || error.denial == Denial::Unclear)
            return withAdminCenter(maybeForbidden(plain), endpoints, Page::ProvisioningPolicies);
        return plain;
    default:
        return plain;
    }
}

Explanation retryRefused(const Error &error, const Endpoints &endpoints)
{
    const bool isAboutStatus = error.kind == ErrorKind::Rejected && error.fault == Fault::None
        && (error.httpStatus == 400 || error.httpStatus == 409 || error.httpStatus == 422);
    if (!isAboutStatus)
        return explain(error, endpoints);
    return {ActRefusals::tr("Windows 365 did not take the retry"),
            ActRefusals::tr(
                "Only a failed upload can be retried, and its status may have changed. Refresh the list; if "
                "it is still failed, try again later, or upload a new version.")};
}

Explanation unconfirmed(bool deletes)
{
    const QString advice = ActRefusals::tr(
        "No answer came, so it may or may not have been done. The list will tell; "
        "nothing is sent twice.");
    return {deletes ? ActRefusals::tr("Windows 365 has not confirmed the deletion yet")
                    : ActRefusals::tr("Windows 365 has not confirmed the retry yet"),
            advice};
}

Explanation notDone(bool deletes)
{
    return deletes
        ? Explanation{ActRefusals::tr("Windows 365 did not delete this image"),
                      ActRefusals::tr("No answer came, and the image is still in the list. Delete it again.")}
        : Explanation{ActRefusals::tr("Windows 365 did not retry this upload"),
                      ActRefusals::tr("No answer came, and the upload still shows as failed. Retry it.")};
}

} // namespace

Explanation explainAct(const ImageEntry &entry, const Endpoints &endpoints)
{
    const bool deletes = entry.act->kind == ActProgress::Kind::Delete;
    if (entry.error->kind == ErrorKind::OutcomeUnknown)
        return entry.busy ? unconfirmed(deletes) : notDone(deletes);
    return deletes ? deletionRefused(*entry.error, endpoints) : retryRefused(*entry.error, endpoints);
}

} // namespace cloudpc
