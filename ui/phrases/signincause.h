// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace cloudpc {

struct Error;

/// What lies behind a refusal of the sign-in service; several codes share one.
enum class SignInCause {
    Other,
    ConsentNeeded,
    ApprovalRequested,
    Declined,
    MoreProof,
    PasswordExpired,
    Blocked,
    DeviceNotCompliant,
    NotAssigned,
    NotSignedIn,
    TenantNotNamed,
    UnknownApp,
    AppDisabled,
    TenantNotFound,
    RedirectMissing,
    NotPublic,
    Expired,
    WrongAccount,
    PersonalAccount,
    PersonalAppOnly,
    SingleTenant,
    CodeSpent,
    Loop,
    WrongSecret,
    SecretExpired,
    WrongCertificate,
    ProofOfAppRefused,
    AppNeedsTenant,
    PartnerNotAuthorized,
    DeviceCodeExpired,
    DeviceCodeRefused,
    SetupFault,
};

/// By an AADSTS number ("AADSTS65001", "65001") or an OAuth error name ("access_denied").
[[nodiscard]] SignInCause signInCauseOf(const QString &code);
/// By the number, and where it is not known by those of the words that stand for one cause only.
[[nodiscard]] SignInCause signInCauseOf(const Error &error);

} // namespace cloudpc
