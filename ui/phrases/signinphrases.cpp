// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/signinphrases.h"

#include "phrases/pages.h"

#include <QCoreApplication>
#include <QHash>

#include <optional>

namespace cloudpc {

namespace {

struct SignIn {
    Q_DECLARE_TR_FUNCTIONS(SignIn)
};

/// What lies behind a refusal; several codes share one.
enum class Cause {
    Other,
    ConsentNeeded,
    Declined,
    MoreProof,
    Blocked,
    DeviceNotCompliant,
    NotAssigned,
    UnknownApp,
    TenantNotFound,
    RedirectMissing,
    NotPublic,
    Expired,
    WrongAccount,
    SingleTenant,
    CodeSpent,
    Loop,
    BadSecret,
    PartnerNotAuthorized,
};

/// Microsoft identity platform: AADSTS error codes
Cause causeOfNumber(int number)
{
    static const QHash<int, Cause> causes{
        {65001, Cause::ConsentNeeded},
        {90094, Cause::ConsentNeeded},
        {90095, Cause::ConsentNeeded},
        {65004, Cause::Declined},
        {50076, Cause::MoreProof},
        {50079, Cause::MoreProof},
        {50072, Cause::MoreProof},
        {50074, Cause::MoreProof},
        {50078, Cause::MoreProof},
        {53003, Cause::Blocked},
        {530032, Cause::Blocked},
        {530034, Cause::Blocked},
        {530035, Cause::Blocked},
        {53000, Cause::DeviceNotCompliant},
        {53001, Cause::DeviceNotCompliant},
        {50105, Cause::NotAssigned},
        {700016, Cause::UnknownApp},
        {700011, Cause::UnknownApp},
        {70001, Cause::UnknownApp},
        {7000112, Cause::UnknownApp},
        {90002, Cause::TenantNotFound},
        {90038, Cause::TenantNotFound},
        {50059, Cause::TenantNotFound},
        {50128, Cause::TenantNotFound},
        {50011, Cause::RedirectMissing},
        {500113, Cause::RedirectMissing},
        {900971, Cause::RedirectMissing},
        {70004, Cause::RedirectMissing},
        {7000218, Cause::NotPublic},
        {700082, Cause::Expired},
        {70008, Cause::Expired},
        {70043, Cause::Expired},
        {50173, Cause::Expired},
        {50089, Cause::Expired},
        {50132, Cause::Expired},
        {50133, Cause::Expired},
        {50058, Cause::Expired},
        {50020, Cause::WrongAccount},
        {500208, Cause::WrongAccount},
        {16000, Cause::WrongAccount},
        {50034, Cause::WrongAccount},
        {51004, Cause::WrongAccount},
        {90072, Cause::WrongAccount},
        {50194, Cause::SingleTenant},
        {54005, Cause::CodeSpent},
        {501481, Cause::CodeSpent},
        {700005, Cause::CodeSpent},
        {50196, Cause::Loop},
        {7000215, Cause::BadSecret},
        {7000222, Cause::BadSecret},
        {700027, Cause::BadSecret},
        {50012, Cause::BadSecret},
        {9001023, Cause::BadSecret},
        {90099, Cause::PartnerNotAuthorized},
    };
    return causes.value(number, Cause::Other);
}

/// OAuth 2.0 and OpenID Connect error names, for answers without a number.
Cause causeOfName(const QString &name)
{
    static const QHash<QString, Cause> causes{
        {QStringLiteral("access_denied"), Cause::Declined},
        {QStringLiteral("consent_required"), Cause::ConsentNeeded},
        {QStringLiteral("interaction_required"), Cause::MoreProof},
        {QStringLiteral("login_required"), Cause::Expired},
        {QStringLiteral("invalid_grant"), Cause::Expired},
        {QStringLiteral("bad_token"), Cause::Expired},
        {QStringLiteral("user_password_expired"), Cause::Expired},
        {QStringLiteral("invalid_client"), Cause::BadSecret},
        {QStringLiteral("unauthorized_client"), Cause::UnknownApp},
        {QStringLiteral("temporarily_unavailable"), Cause::Loop},
        {QStringLiteral("server_error"), Cause::Loop},
    };
    return causes.value(name, Cause::Other);
}

Cause causeOf(const QString &code)
{
    const QString number = code.startsWith(QLatin1String("AADSTS"), Qt::CaseInsensitive) ? code.mid(6) : code;
    bool isNumber = false;
    const int value = number.toInt(&isNumber);
    return isNumber ? causeOfNumber(value) : causeOfName(code.toLower());
}

QString title(Cause cause)
{
    switch (cause) {
    case Cause::Other:
        return SignIn::tr("The sign-in service refused the sign-in");
    case Cause::ConsentNeeded:
        return SignIn::tr("An administrator must approve this app first");
    case Cause::Declined:
        return SignIn::tr("The permissions were declined");
    case Cause::MoreProof:
        return SignIn::tr("The sign-in service asks for more proof");
    case Cause::Blocked:
        return SignIn::tr("A Conditional Access policy blocks this sign-in");
    case Cause::DeviceNotCompliant:
        return SignIn::tr("Your organization allows sign-in from managed devices only");
    case Cause::NotAssigned:
        return SignIn::tr("Your account is not assigned to this app");
    case Cause::UnknownApp:
        return SignIn::tr("The app is not known in this tenant");
    case Cause::TenantNotFound:
        return SignIn::tr("The tenant was not found");
    case Cause::RedirectMissing:
        return SignIn::tr("The redirect address is not registered");
    case Cause::NotPublic:
        return SignIn::tr("The app registration is not set up for desktop programs");
    case Cause::Expired:
        return SignIn::tr("Your sign-in has expired");
    case Cause::WrongAccount:
        return SignIn::tr("This account does not exist in that tenant");
    case Cause::SingleTenant:
        return SignIn::tr("The app is registered for one tenant only");
    case Cause::CodeSpent:
        return SignIn::tr("The sign-in answer could not be used");
    case Cause::Loop:
        return SignIn::tr("The sign-in service asks to wait");
    case Cause::BadSecret:
        return SignIn::tr("The app's secret or certificate was not accepted");
    case Cause::PartnerNotAuthorized:
        return SignIn::tr("The app is not authorized in the customer's tenant");
    }
    return {};
}

QString advice(Cause cause)
{
    switch (cause) {
    case Cause::Other:
        return SignIn::tr("Sign in again. If it is refused again, give the code to your identity "
                          "team.");
    case Cause::ConsentNeeded:
        return SignIn::tr("Ask a Global Administrator or Privileged Role Administrator to approve"
                          " the app for your organization, then sign in again.");
    case Cause::Declined:
        return SignIn::tr("Cloud PC Image Uploader cannot work without them. Sign in again and "
                          "accept them.");
    case Cause::MoreProof:
        return SignIn::tr("Sign in again and confirm with your second factor, or set one up when "
                          "the browser asks for it.");
    case Cause::Blocked:
        return SignIn::tr("This cannot be solved on this computer. Ask your identity team which "
                          "policy applies, and give them the details below.");
    case Cause::DeviceNotCompliant:
        return SignIn::tr("This device is not compliant or not joined. Sign in from a managed "
                          "device, or ask your identity team.");
    case Cause::NotAssigned:
        return SignIn::tr("Ask an administrator to add you under Enterprise applications > Users "
                          "and groups, then sign in again.");
    case Cause::UnknownApp:
        return SignIn::tr("Check the application ID, the tenant and the cloud in Preferences. The"
                          " app may also have been disabled by an administrator.");
    case Cause::TenantNotFound:
        return SignIn::tr("Check the tenant and the cloud in Preferences: it may live in another "
                          "national cloud.");
    case Cause::RedirectMissing:
        return SignIn::tr("Add http://localhost to the app registration under Mobile and desktop "
                          "applications, then sign in again.");
    case Cause::NotPublic:
        return SignIn::tr("Turn on Allow public client flows in the app registration, then sign "
                          "in again.");
    case Cause::Expired:
        return SignIn::tr("Sign in again. It may have been inactive for long, been revoked, or "
                          "the password was changed.");
    case Cause::WrongAccount:
        return SignIn::tr("Sign in with another account, or correct the tenant in Preferences.");
    case Cause::SingleTenant:
        return SignIn::tr("Enter your tenant in Preferences, then sign in again.");
    case Cause::CodeSpent:
        return SignIn::tr("Sign in again from the start.");
    case Cause::Loop:
        return SignIn::tr("It has been asked too often. Wait some minutes, then sign in again.");
    case Cause::BadSecret:
        return SignIn::tr("It may be wrong or have expired. Renew it in the app registration and "
                          "in Preferences.");
    case Cause::PartnerNotAuthorized:
        return SignIn::tr("Ask the customer's administrator to approve the app, then sign in "
                          "again.");
    }
    return {};
}

std::optional<Page> page(Cause cause)
{
    switch (cause) {
    case Cause::ConsentNeeded:
    case Cause::PartnerNotAuthorized:
        return Page::AdminConsent;
    case Cause::Declined:
    case Cause::MoreProof:
    case Cause::NotAssigned:
    case Cause::TenantNotFound:
    case Cause::Expired:
    case Cause::WrongAccount:
    case Cause::SingleTenant:
    case Cause::CodeSpent:
    case Cause::Loop:
    case Cause::Other:
        return std::nullopt;
    case Cause::Blocked:
    case Cause::DeviceNotCompliant:
        return Page::ConditionalAccess;
    case Cause::UnknownApp:
    case Cause::RedirectMissing:
    case Cause::NotPublic:
    case Cause::BadSecret:
        return Page::AppRegistration;
    }
    return std::nullopt;
}

} // namespace

Explanation explainSignIn(const QString &code)
{
    const Cause cause = causeOf(code);
    const Explanation explanation{title(cause), advice(cause)};
    const std::optional<Page> more = page(cause);
    return more ? withPage(explanation, *more) : explanation;
}

} // namespace cloudpc
