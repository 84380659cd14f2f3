// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/signincause.h"

#include "base/error.h"

#include <QHash>
#include <QStringList>

namespace cloudpc {

namespace {

/// Microsoft identity platform: AADSTS error codes. What a number means may change, so it chooses nothing but
/// a help text.
const QHash<int, SignInCause> &causesByNumber()
{
    static const QHash<int, SignInCause> causes{
        {65001, SignInCause::ConsentNeeded},
        {90094, SignInCause::ConsentNeeded},
        {90095, SignInCause::ApprovalRequested},
        {65004, SignInCause::Declined},
        {50072, SignInCause::MoreProof},
        {50074, SignInCause::MoreProof},
        {50076, SignInCause::MoreProof},
        {50078, SignInCause::MoreProof},
        {50079, SignInCause::MoreProof},
        {53003, SignInCause::Blocked},
        {530032, SignInCause::Blocked},
        {530034, SignInCause::Blocked},
        {530035, SignInCause::Blocked},
        {53000, SignInCause::DeviceNotCompliant},
        {53001, SignInCause::DeviceNotCompliant},
        {50105, SignInCause::NotAssigned},
        {50058, SignInCause::NotSignedIn},
        {50059, SignInCause::TenantNotNamed},
        {50128, SignInCause::TenantNotNamed},
        {70001, SignInCause::UnknownApp},
        {700011, SignInCause::UnknownApp},
        {700016, SignInCause::UnknownApp},
        {7000112, SignInCause::AppDisabled},
        {90002, SignInCause::TenantNotFound},
        {90038, SignInCause::TenantNotFound},
        {50011, SignInCause::RedirectMissing},
        {500113, SignInCause::RedirectMissing},
        {70004, SignInCause::RedirectMissing},
        {900971, SignInCause::RedirectMissing},
        {7000218, SignInCause::NotPublic},
        {50089, SignInCause::Expired},
        {50132, SignInCause::Expired},
        {50133, SignInCause::Expired},
        {50173, SignInCause::Expired},
        {70008, SignInCause::Expired},
        {70043, SignInCause::Expired},
        {700082, SignInCause::Expired},
        {50034, SignInCause::WrongAccount},
        {51004, SignInCause::WrongAccount},
        {90072, SignInCause::WrongAccount},
        {16000, SignInCause::PersonalAccount},
        {50020, SignInCause::PersonalAccount},
        {500208, SignInCause::PersonalAccount},
        {9002332, SignInCause::PersonalAccount},
        {9002346, SignInCause::PersonalAppOnly},
        {50194, SignInCause::SingleTenant},
        {54005, SignInCause::CodeSpent},
        {501481, SignInCause::CodeSpent},
        {700005, SignInCause::CodeSpent},
        {50196, SignInCause::Loop},
        {7000215, SignInCause::WrongSecret},
        {7000222, SignInCause::SecretExpired},
        {50012, SignInCause::WrongCertificate},
        {700027, SignInCause::WrongCertificate},
        {9001023, SignInCause::AppNeedsTenant},
        {90099, SignInCause::PartnerNotAuthorized},
    };
    return causes;
}

/// OAuth 2.0 and OpenID Connect error names, Entra ID's own and its suberrors.
const QHash<QString, SignInCause> &causesByName()
{
    static const QHash<QString, SignInCause> causes{
        {QStringLiteral("access_denied"), SignInCause::Declined},
        {QStringLiteral("authorization_declined"), SignInCause::Declined},
        {QStringLiteral("consent_required"), SignInCause::ConsentNeeded},
        {QStringLiteral("interaction_required"), SignInCause::MoreProof},
        {QStringLiteral("message_only"), SignInCause::MoreProof},
        {QStringLiteral("additional_action"), SignInCause::MoreProof},
        {QStringLiteral("basic_action"), SignInCause::MoreProof},
        {QStringLiteral("interrupted_user"), SignInCause::MoreProof},
        {QStringLiteral("ui_not_allowed"), SignInCause::MoreProof},
        {QStringLiteral("user_password_expired"), SignInCause::PasswordExpired},
        {QStringLiteral("login_required"), SignInCause::NotSignedIn},
        {QStringLiteral("account_selection_required"), SignInCause::NotSignedIn},
        {QStringLiteral("invalid_grant"), SignInCause::Expired},
        {QStringLiteral("bad_token"), SignInCause::Expired},
        {QStringLiteral("invalid_client"), SignInCause::ProofOfAppRefused},
        {QStringLiteral("unauthorized_client"), SignInCause::UnknownApp},
        {QStringLiteral("invalid_request"), SignInCause::SetupFault},
        {QStringLiteral("invalid_scope"), SignInCause::SetupFault},
        {QStringLiteral("invalid_resource"), SignInCause::SetupFault},
        {QStringLiteral("invalid_target"), SignInCause::SetupFault},
        {QStringLiteral("unsupported_response_type"), SignInCause::SetupFault},
        {QStringLiteral("unsupported_grant_type"), SignInCause::SetupFault},
        {QStringLiteral("invalid_tenant"), SignInCause::TenantNotFound},
        {QStringLiteral("invalid_instance"), SignInCause::TenantNotFound},
        {QStringLiteral("expired_token"), SignInCause::DeviceCodeExpired},
        {QStringLiteral("bad_verification_code"), SignInCause::DeviceCodeRefused},
        {QStringLiteral("slow_down"), SignInCause::Loop},
        {QStringLiteral("personal_account"), SignInCause::PersonalAccount},
    };
    return causes;
}

QString withoutPrefix(const QString &code)
{
    return code.startsWith(QLatin1String("AADSTS"), Qt::CaseInsensitive) ? code.mid(6) : code;
}

bool hasNumber(const QString &code)
{
    bool isNumber = false;
    withoutPrefix(code).toULongLong(&isNumber);
    return isNumber;
}

/// Dozens of numbers come with each of these, so beside one that is not known they tell nothing.
bool hasManyMeanings(const QString &word)
{
    static const QStringList words{QStringLiteral("access_denied"), QStringLiteral("invalid_grant"),
                                   QStringLiteral("unauthorized_client")};
    return words.contains(word, Qt::CaseInsensitive);
}

} // namespace

SignInCause signInCauseOf(const QString &code)
{
    bool isNumber = false;
    const int value = withoutPrefix(code).toInt(&isNumber);
    return isNumber ? causesByNumber().value(value, SignInCause::Other)
                    : causesByName().value(code.toLower(), SignInCause::Other);
}

SignInCause signInCauseOf(const Error &error)
{
    const bool numbered = hasNumber(error.code);
    for (const QString &word : {error.code, error.suberror, error.oauthError}) {
        if (numbered && hasManyMeanings(word))
            continue;
        const SignInCause cause = signInCauseOf(word);
        if (cause != SignInCause::Other)
            return cause;
    }
    return SignInCause::Other;
}

} // namespace cloudpc
