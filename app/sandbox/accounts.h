// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace cloudpc {

/// What an account of the sandbox may do.
enum class Role {
    Admin,
    IntuneAdmin, ///< May do the same.
    Reader, ///< Reads; every write is refused.
    NoRole, ///< Holds no administrator role: every call is refused.
    Unlicensed, ///< The tenant has no Windows 365 licence: every call is refused.
    Unapproved, ///< Its tokens lack the permissions until an administrator has approved the app.
    Restricted, ///< Signs in, but Graph refuses by Conditional Access, whatever proof is brought.
    ApprovalNeeded, ///< Turned back at the consent page, until an administrator has approved the app.
    ConsentRefused, ///< Turns back at the consent page.
    Blocked, ///< Conditional Access ends the sign-in on Entra's own page: nothing comes back.
};

struct SampleTenant {
    QString id;
    QString domain;
    QString name;

    bool operator==(const SampleTenant &) const = default;
};

struct SampleAccount {
    QString key; ///< What `sandbox_account` says.
    QString title; ///< What the page calls it.
    QString username;
    QString name;
    QString objectId; ///< In its home tenant.
    Role role = Role::Admin;
    QString tenantId; ///< Home.
    QStringList guestIn; ///< Ids of other tenants that it may enter.

    bool operator==(const SampleAccount &) const = default;
};

/// The tenant that things happen in.
extern const QString sandboxTenantId;
extern const QString sandboxTenantDomain;
/// Another one, with images of its own: Contoso's admin is a guest there.
extern const QString secondTenantId;
/// Where Entra keeps personal accounts.
extern const QString consumerTenantId;

/// By id or domain, without case; nullptr if there is none.
[[nodiscard]] const SampleTenant *findTenant(QStringView idOrDomain);

[[nodiscard]] const QList<SampleAccount> &sampleAccounts();
/// By key, user name or login hint, without case; nullptr if there is none.
[[nodiscard]] const SampleAccount *findAccount(QStringView text);
/// The opaque `login_hint` claim of an account.
[[nodiscard]] QString loginHintOf(const SampleAccount &account);

/// Where an account arrives that is sent to `tenant`: a tenant's id or domain, or one of the shared names.
[[nodiscard]] QString tenantIdFor(const QString &tenant, const SampleAccount &account);
[[nodiscard]] bool mayEnter(const SampleAccount &account, const QString &tenantId);
/// A guest is another object than the person at home.
[[nodiscard]] QString objectIdIn(const SampleAccount &account, const QString &tenantId);
/// Template IDs of the directory roles, as a token's `wids` lists them.
[[nodiscard]] QStringList directoryRoles(const SampleAccount &account);

} // namespace cloudpc
