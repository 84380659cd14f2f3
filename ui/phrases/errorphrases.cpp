// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/errorphrases.h"

#include "phrases/denialphrases.h"
#include "phrases/faultphrases.h"
#include "phrases/pages.h"
#include "phrases/signincause.h"
#include "phrases/signinphrases.h"
#include "phrases/tlsphrases.h"

#include <QCoreApplication>

namespace cloudpc {

namespace {

struct Errors {
    Q_DECLARE_TR_FUNCTIONS(Errors)
};

Explanation forbidden(const Error &error)
{
    if (error.denial != Denial::None)
        return explain(error.denial);
    const bool challenged = error.code.contains(QLatin1String("insufficient_claims"), Qt::CaseInsensitive);
    return explain(challenged ? Denial::ConditionalAccess : Denial::Unclear);
}

Explanation conflict()
{
    return {Errors::tr("This does not fit with what the tenant has"),
            Errors::tr("Either an image with this name and version already exists, or the image is used by a "
                       "provisioning policy. Choose another version, or take the image out of the policy "
                       "first.")};
}

Explanation badRequest()
{
    return withPage({Errors::tr("Windows 365 did not accept the request"),
                     Errors::tr("Check the display name, the version and the source image resource ID. "
                                "Nothing was created.")},
                    Page::AddImages);
}

Explanation gone()
{
    return {Errors::tr("Windows 365 does not have this image"),
            Errors::tr("It was deleted, or was created only a moment ago. Refresh the list.")};
}

Explanation notAvailableHere()
{
    return {
        Errors::tr("This Graph version or cloud does not offer this"),
        Errors::tr("Choose the beta version of Microsoft Graph in Preferences, and check that Windows 365 "
                   "is available in the chosen cloud.")};
}

Explanation throttled(const Error &error)
{
    const QString title = error.fromSignIn ? Errors::tr("The sign-in service asked to wait")
                                           : Errors::tr("Microsoft Graph asked to wait");
    if (!error.retryAfter)
        return {title, Errors::tr("Too many requests were sent in a short time. Try again in a minute.")};
    const int seconds = static_cast<int>(error.retryAfter->count());
    return {title,
            Errors::tr("Too many requests were sent in a short time. Try again in %n second(s).", nullptr,
                       seconds)};
}

Explanation rejected()
{
    return {
        Errors::tr("Windows 365 refused the request"),
        Errors::tr("Nothing was changed. The code below says why; give it with the request ID to Microsoft "
                   "support if it does not help you.")};
}

Explanation quota()
{
    return {Errors::tr("A limit of the service is reached"),
            Errors::tr("The tenant may have as many images as the service allows. Delete images that are no "
                       "longer used, then try again.")};
}

Explanation signInAgain(const Error &error)
{
    // Graph's own codes are none of the sign-in service's.
    if (signInCauseOf(error) != SignInCause::Other)
        return explainSignIn(error);
    if (!error.claims.isEmpty())
        return {Errors::tr("Your organization asks for another proof of who you are"),
                Errors::tr("Sign in again and give the proof that the browser asks for. What you entered is "
                           "kept.")};
    if (error.fromSignIn)
        return explainSignIn(error);
    return {Errors::tr("You have to sign in again"),
            Errors::tr("Your sign-in has expired or was revoked. What you entered is kept.")};
}

Explanation byStatus(const Error &error)
{
    switch (error.httpStatus) {
    case 400:
    case 422:
        return badRequest();
    case 401:
        return signInAgain(error);
    case 403:
        return forbidden(error);
    case 404:
    case 410:
        return gone();
    case 405:
    case 406:
    case 411:
    case 415:
    case 501:
        return notAvailableHere();
    case 409:
    case 412:
    case 423:
        return conflict();
    case 429:
        return throttled(error);
    case 507:
    case 509:
        return quota();
    }
    return rejected();
}

Explanation outcomeUnknown()
{
    return {Errors::tr("Windows 365 has not confirmed this image yet"),
            Errors::tr("It may or may not have been created. Checking; nothing will be sent twice.")};
}

/// A gateway on the way answers 5xx too, so only the service's own words put the blame on it.
Explanation signInUnavailable(const Error &error)
{
    if (error.oauthError.isEmpty())
        return withPage({Errors::tr("The sign-in service could not be reached"),
                         Errors::tr("Something else answered in its place. A proxy or firewall may not have "
                                    "got through to it, or the service may be down. Try again in some "
                                    "minutes; if it goes on, ask whoever runs the network.")},
                        Page::NetworkEndpoints);
    return withPage({Errors::tr("The sign-in service is not available at the moment"),
                     Errors::tr("The fault is on the side of the service. Try again in some minutes.")},
                    Page::ServiceHealth);
}

Explanation unavailable(const Error &error)
{
    if (error.httpStatus == 429)
        return throttled(error);
    if (error.fromSignIn)
        return signInUnavailable(error);
    if (error.httpStatus == 507 || error.httpStatus == 509)
        return quota();
    return withPage({Errors::tr("Windows 365 is not available at the moment"),
                     Errors::tr("The fault is on the side of the service. Try again in some minutes.")},
                    Page::ServiceHealth);
}

Explanation invalidReply()
{
    return {
        Errors::tr("The answer of the service could not be understood"),
        Errors::tr("It was not what Microsoft documents. Try again; if it happens again, give the request "
                   "ID to Microsoft support.")};
}

Explanation notTheSignInService()
{
    Explanation explanation = explain(Fault::ReplyNotJson);
    explanation.title = Errors::tr("The answer did not come from the sign-in service");
    return explanation;
}

Explanation notSent()
{
    return {Errors::tr("The request could not be sent"),
            Errors::tr("Nothing reached the service. Check the network connection, then try again.")};
}

Explanation cancelled()
{
    return {Errors::tr("It was cancelled"), Errors::tr("Start again whenever you like.")};
}

Explanation local()
{
    return {
        Errors::tr("Something on this computer stood in the way"),
        Errors::tr("Check that there is space on the disk and that your profile folder can be written to, "
                   "then try again.")};
}

Explanation byKind(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::NotSent:
        return notSent();
    case ErrorKind::Rejected:
        return byStatus(error);
    case ErrorKind::OutcomeUnknown:
        return outcomeUnknown();
    case ErrorKind::Unavailable:
        return unavailable(error);
    case ErrorKind::InvalidReply:
        return invalidReply();
    case ErrorKind::SignInRequired:
        return signInAgain(error);
    case ErrorKind::SignInRefused:
        return explainSignIn(error);
    case ErrorKind::Cancelled:
        return cancelled();
    case ErrorKind::Local:
        return local();
    }
    return {};
}

/// What is unsure or cancelled stays so whatever broke on the way, and must never sound like a failure.
bool kindSaysMore(const Error &error)
{
    return error.fault == Fault::None || error.kind == ErrorKind::OutcomeUnknown
        || error.kind == ErrorKind::Cancelled;
}

} // namespace

Explanation explain(const Error &error)
{
    if (kindSaysMore(error))
        return byKind(error);
    if (error.tls)
        return explain(*error.tls);
    if (error.fault == Fault::WrongIdentity && signInCauseOf(error) == SignInCause::PersonalAccount)
        return explainSignIn(error);
    if (error.fault == Fault::ReplyNotJson && error.fromSignIn)
        return notTheSignInService();
    return explain(error.fault);
}

QString technicalCode(const Error &error)
{
    if (error.httpStatus == 0)
        return error.code;
    if (error.code.isEmpty())
        return Errors::tr("HTTP %1").arg(error.httpStatus);
    return Errors::tr("%1, HTTP %2").arg(error.code, QString::number(error.httpStatus));
}

} // namespace cloudpc
