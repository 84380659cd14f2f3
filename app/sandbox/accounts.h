// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace cloudpc {

/// What an account of the sandbox may do.
enum class Role {
    Admin,
    Reader, ///< Reads; every write is refused.
    Unlicensed, ///< The tenant has no Windows 365 licence: every call is refused.
    ConsentRefused, ///< Turns back at the consent page.
};

struct SampleAccount {
    QString key; ///< What `sandbox_account` says.
    QString username;
    QString name;
    QString objectId;
    Role role = Role::Admin;

    bool operator==(const SampleAccount &) const = default;
};

/// The tenant of the sandbox.
extern const QString sandboxTenantId;
extern const QString sandboxTenantDomain;

[[nodiscard]] const QList<SampleAccount> &sampleAccounts();
/// By key or user name, without case; nullptr if there is none.
[[nodiscard]] const SampleAccount *findAccount(QStringView keyOrUsername);

} // namespace cloudpc
