// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/outcome.h"

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QList<Outcome> endings()
{
    return {
        {.name = u"ready"_s},
        {.name = u"slow"_s, .takes = 3h},
        {.name = u"stuck-pending"_s, .ending = Ending::NeverEnds},
        {.name = u"ready-with-warning"_s, .ending = Ending::Warning, .takes = 41min},
        {.name = u"fails-then-ready"_s,
         .ending = Ending::FailsThenReady,
         .errorCode = u"internalServerError"_s,
         .takes = 12min},
        {.name = u"status-from-the-future"_s, .ending = Ending::FromTheFuture, .takes = 9min},
        {.name = u"in-use"_s, .inUse = true},
    };
}

/// cloudPcDeviceImageErrorCode. The sentinel is among them: it is what a code from the future looks like.
QList<Outcome> failures()
{
    const QStringList codes = {
        u"internalServerError"_s,
        u"sourceImageNotFound"_s,
        u"osVersionNotSupported"_s,
        u"sourceImageInvalid"_s,
        u"sourceImageNotGeneralized"_s,
        u"vmAlreadyAzureAdjoined"_s,
        u"paidSourceImageNotSupport"_s,
        u"sourceImageNotSupportCustomizeVMName"_s,
        u"sourceImageSizeExceedsLimitation"_s,
        u"sourceImageWithDataDiskNotSupported"_s,
        u"sourceImageWithDiskEncryptionSetNotSupported"_s,
        u"sourceImageWithAzureDiskEncryptionNotSupported"_s,
        u"fSLogixInstalledSourceImageNotSupported"_s,
        u"startMenuAppLimitExceeded"_s,
        u"unknownFutureValue"_s,
    };
    QList<Outcome> outcomes;
    for (const QString &code : codes)
        outcomes.append({.name = code, .ending = Ending::Failed, .errorCode = code, .takes = 6min});
    return outcomes;
}

QList<Outcome> createFaults()
{
    QList<Outcome> outcomes;
    for (const int status : {400, 403, 409, 429, 500, 503, 504})
        outcomes.append(
            {.name = u"http-%1"_s.arg(status), .fault = CreateFault::Status, .httpStatus = status});
    outcomes.append({
        {.name = u"http-401-once"_s, .fault = CreateFault::UnauthorizedOnce},
        {.name = u"http-401-claims"_s, .fault = CreateFault::WantsFreshToken},
        {.name = u"http-401-claims-interactive"_s, .fault = CreateFault::WantsProof},
        {.name = u"drops-before-create"_s, .fault = CreateFault::DropBefore},
        {.name = u"drops-after-create"_s, .fault = CreateFault::DropAfter},
        {.name = u"html-answer"_s, .fault = CreateFault::Html},
        {.name = u"slow-answer"_s, .fault = CreateFault::Slow},
        {.name = u"answer-without-id"_s, .fault = CreateFault::WithoutId},
    });
    return outcomes;
}

} // namespace

const QList<Outcome> &allOutcomes()
{
    static const QList<Outcome> outcomes = endings() + failures() + createFaults();
    return outcomes;
}

const Outcome &outcomeNamed(QStringView name)
{
    for (const Outcome &outcome : allOutcomes()) {
        if (name.compare(outcome.name, Qt::CaseInsensitive) == 0)
            return outcome;
    }
    return allOutcomes().first();
}

QString lastPart(const QString &resourceId)
{
    return resourceId.mid(resourceId.lastIndexOf(u'/') + 1);
}

} // namespace cloudpc
