// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/signinphrases.h"

#include "base/error.h"
#include "phrases/pages.h"
#include "phrases/signincause.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace cloudpc {

namespace {

struct SignIn {
    Q_DECLARE_TR_FUNCTIONS(SignIn)
};

struct Text {
    SignInCause cause;
    Page page;
    const char *title;
    const char *advice;
};

constexpr Text texts[] = {
    {SignInCause::Other, Page::SignInErrorCodes,
     QT_TRANSLATE_NOOP("SignIn", "The sign-in service refused the sign-in"),
     QT_TRANSLATE_NOOP("SignIn",
                       "Sign in again. If it is refused again, give the code to your identity team.")},
    {SignInCause::ConsentNeeded, Page::AdminConsent,
     QT_TRANSLATE_NOOP("SignIn", "An administrator must approve this app first"),
     QT_TRANSLATE_NOOP("SignIn",
                       "Ask a Global Administrator or Privileged Role Administrator to approve the app for "
                       "your organization, then sign in again.")},
    {SignInCause::ApprovalRequested, Page::AdminConsent,
     QT_TRANSLATE_NOOP("SignIn", "Your request to approve this app was sent"),
     QT_TRANSLATE_NOOP("SignIn", "An administrator has to approve it. Sign in again once that is done.")},
    {SignInCause::Declined, Page::AdminConsent, QT_TRANSLATE_NOOP("SignIn", "The permissions were declined"),
     QT_TRANSLATE_NOOP("SignIn",
                       "Cloud PC Image Uploader cannot work without them. Sign in again and accept them.")},
    {SignInCause::MoreProof, Page::MultifactorAuthentication,
     QT_TRANSLATE_NOOP("SignIn", "The sign-in service asks for more proof"),
     QT_TRANSLATE_NOOP(
         "SignIn",
         "Sign in again and confirm with your second factor, or set one up when the browser asks for it.")},
    {SignInCause::PasswordExpired, Page::SignInErrorCodes,
     QT_TRANSLATE_NOOP("SignIn", "The password of this account has expired"),
     QT_TRANSLATE_NOOP("SignIn", "Sign in again and choose a new password when the browser asks for it.")},
    {SignInCause::Blocked, Page::ConditionalAccess,
     QT_TRANSLATE_NOOP("SignIn", "A Conditional Access policy blocks this sign-in"),
     QT_TRANSLATE_NOOP("SignIn",
                       "This cannot be solved on this computer. Ask your identity team which policy applies, "
                       "and give them the details below.")},
    {SignInCause::DeviceNotCompliant, Page::ConditionalAccess,
     QT_TRANSLATE_NOOP("SignIn", "Your organization allows sign-in from managed devices only"),
     QT_TRANSLATE_NOOP("SignIn",
                       "This device is not compliant or not joined. Sign in from a managed device, or ask "
                       "your identity team.")},
    {SignInCause::NotAssigned, Page::AssignUsers,
     QT_TRANSLATE_NOOP("SignIn", "Your account is not assigned to this app"),
     QT_TRANSLATE_NOOP("SignIn",
                       "Ask an administrator to add you under Enterprise applications > Users and groups, "
                       "then sign in again.")},
    {SignInCause::NotSignedIn, Page::SignInErrorCodes,
     QT_TRANSLATE_NOOP("SignIn", "The browser has no sign-in that could be used"),
     QT_TRANSLATE_NOOP("SignIn", "Sign in again and choose your account in the browser.")},
    {SignInCause::TenantNotNamed, Page::SignInErrorCodes,
     QT_TRANSLATE_NOOP("SignIn", "The sign-in service could not tell which tenant is meant"),
     QT_TRANSLATE_NOOP("SignIn",
                       "Enter your tenant, its domain or its ID, in Preferences, then sign in again.")},
    {SignInCause::UnknownApp, Page::AppRegistration,
     QT_TRANSLATE_NOOP("SignIn", "The app is not known in this tenant"),
     QT_TRANSLATE_NOOP("SignIn",
                       "Check the client ID, the tenant and the cloud in Preferences. Each national "
                       "cloud needs an app registration of its own.")},
    {SignInCause::AppDisabled, Page::AppRegistration,
     QT_TRANSLATE_NOOP("SignIn", "The app is disabled in this tenant"),
     QT_TRANSLATE_NOOP("SignIn",
                       "Ask an administrator to enable it under Enterprise applications > Properties, then "
                       "sign in again.")},
    {SignInCause::TenantNotFound, Page::NationalClouds,
     QT_TRANSLATE_NOOP("SignIn", "The tenant was not found"),
     QT_TRANSLATE_NOOP(
         "SignIn", "Check the tenant and the cloud in Preferences: it may live in another national cloud.")},
    {SignInCause::RedirectMissing, Page::RedirectUri,
     QT_TRANSLATE_NOOP("SignIn", "The redirect address is not registered"),
     QT_TRANSLATE_NOOP("SignIn",
                       "Add http://localhost to the app registration under Mobile and desktop applications, "
                       "then sign in again.")},
    {SignInCause::NotPublic, Page::PublicClient,
     QT_TRANSLATE_NOOP("SignIn", "The app registration is not set up for desktop programs"),
     QT_TRANSLATE_NOOP("SignIn",
                       "Turn on Allow public client flows in the app registration, then sign in again.")},
    {SignInCause::Expired, Page::SignInErrorCodes, QT_TRANSLATE_NOOP("SignIn", "Your sign-in has expired"),
     QT_TRANSLATE_NOOP(
         "SignIn",
         "Sign in again. It may have been inactive for long, been revoked, or the password was changed.")},
    {SignInCause::WrongAccount, Page::SignInErrorCodes,
     QT_TRANSLATE_NOOP("SignIn", "This account does not exist in that tenant"),
     QT_TRANSLATE_NOOP("SignIn", "Sign in with another account, or correct the tenant in Preferences.")},
    {SignInCause::PersonalAccount, Page::SignInErrorCodes,
     QT_TRANSLATE_NOOP("SignIn", "This account cannot be used in that tenant"),
     QT_TRANSLATE_NOOP("SignIn",
                       "It may be a personal Microsoft account, or one of another organization. Windows 365 "
                       "needs a work or school account of your organization: sign in with that one, or "
                       "correct the tenant in Preferences.")},
    {SignInCause::PersonalAppOnly, Page::AppRegistration,
     QT_TRANSLATE_NOOP("SignIn", "The app is registered for personal accounts only"),
     QT_TRANSLATE_NOOP("SignIn",
                       "Windows 365 needs work or school accounts. Change the supported account types of the "
                       "app registration, then sign in again.")},
    {SignInCause::SingleTenant, Page::AppRegistration,
     QT_TRANSLATE_NOOP("SignIn", "The app is registered for one tenant only"),
     QT_TRANSLATE_NOOP("SignIn", "Enter your tenant in Preferences, then sign in again.")},
    {SignInCause::CodeSpent, Page::SignInErrorCodes,
     QT_TRANSLATE_NOOP("SignIn", "The sign-in answer could not be used"),
     QT_TRANSLATE_NOOP("SignIn", "Sign in again from the start.")},
    {SignInCause::Loop, Page::SignInErrorCodes,
     QT_TRANSLATE_NOOP("SignIn", "The sign-in service asked to wait"),
     QT_TRANSLATE_NOOP("SignIn", "It has been asked too often. Wait some minutes, then sign in again.")},
    {SignInCause::WrongSecret, Page::AppCredentials,
     QT_TRANSLATE_NOOP("SignIn", "The client secret was not accepted"),
     QT_TRANSLATE_NOOP("SignIn",
                       "Enter the value of the secret in Preferences, not its ID. It is shown only once, "
                       "when it is created in the app registration.")},
    {SignInCause::SecretExpired, Page::AppCredentials,
     QT_TRANSLATE_NOOP("SignIn", "The client secret has expired"),
     QT_TRANSLATE_NOOP("SignIn", "Create a new one in the app registration and enter it in Preferences.")},
    {SignInCause::WrongCertificate, Page::AppCredentials,
     QT_TRANSLATE_NOOP("SignIn", "The certificate was not accepted"),
     QT_TRANSLATE_NOOP("SignIn",
                       "Check that this certificate is uploaded to the app registration, that it has not "
                       "expired and that the clock of this computer is right.")},
    {SignInCause::ProofOfAppRefused, Page::PublicClient,
     QT_TRANSLATE_NOOP("SignIn", "The app registration did not accept this program"),
     QT_TRANSLATE_NOOP(
         "SignIn",
         "To sign in with the browser, turn on Allow public client flows in the app "
         "registration. For app-only sign-in, check the secret or certificate in Preferences.")},
    {SignInCause::AppNeedsTenant, Page::AppCredentials,
     QT_TRANSLATE_NOOP("SignIn", "App-only sign-in needs the tenant"),
     QT_TRANSLATE_NOOP("SignIn",
                       "Enter the domain or ID of your tenant in Preferences, then sign in again.")},
    {SignInCause::PartnerNotAuthorized, Page::PartnerConsent,
     QT_TRANSLATE_NOOP("SignIn", "The app is not authorized in the customer's tenant"),
     QT_TRANSLATE_NOOP("SignIn",
                       "Ask the customer's administrator to approve the app, or approve it in Partner "
                       "Center, then sign in again.")},
    {SignInCause::DeviceCodeExpired, Page::DeviceCodePolicy,
     QT_TRANSLATE_NOOP("SignIn", "The code was not entered in time"),
     QT_TRANSLATE_NOOP("SignIn",
                       "Sign in again to get a new code. Many organizations block sign-in with a code; use "
                       "the browser where you can.")},
    {SignInCause::DeviceCodeRefused, Page::DeviceCodePolicy,
     QT_TRANSLATE_NOOP("SignIn", "The sign-in service did not take the code"),
     QT_TRANSLATE_NOOP("SignIn", "Sign in again to get a new code, and enter it exactly as shown.")},
    {SignInCause::SetupFault, Page::AppRegistration,
     QT_TRANSLATE_NOOP("SignIn", "The app registration and the settings do not fit together"),
     QT_TRANSLATE_NOOP(
         "SignIn",
         "Check the client ID, the tenant and the cloud in Preferences, and in the app registration the "
         "permissions and the redirect address. Signing in again does not help before that.")},
};

Explanation explain(SignInCause cause)
{
    const auto *text = std::find_if(std::begin(texts), std::end(texts),
                                    [cause](const Text &one) { return one.cause == cause; });
    if (text == std::end(texts))
        text = std::begin(texts);
    return withPage({SignIn::tr(text->title), SignIn::tr(text->advice)}, text->page);
}

/// The general text. What comes from outside is named only if it is a number and nothing else.
Explanation unknown(const QString &code)
{
    static const QRegularExpression number(QStringLiteral("\\A(?:AADSTS)?([0-9]{1,9})\\z"),
                                           QRegularExpression::CaseInsensitiveOption);
    Explanation explanation = explain(SignInCause::Other);
    const QRegularExpressionMatch match = number.match(code);
    if (match.hasMatch())
        explanation.title =
            SignIn::tr("The sign-in service refused the sign-in (AADSTS%1)").arg(match.captured(1));
    return explanation;
}

} // namespace

Explanation explainSignIn(const QString &code)
{
    const SignInCause cause = signInCauseOf(code);
    return cause == SignInCause::Other ? unknown(code) : explain(cause);
}

Explanation explainSignIn(const Error &error)
{
    const SignInCause cause = signInCauseOf(error);
    return cause == SignInCause::Other ? unknown(error.code) : explain(cause);
}

} // namespace cloudpc
