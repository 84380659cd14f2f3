// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/accounts.h"

#include <algorithm>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

const QString sandboxTenantId = u"5a4db0c5-0000-4000-8000-c0a705050001"_s;
const QString sandboxTenantDomain = u"contoso.sandbox"_s;
const QString secondTenantId = u"5a4db0c5-0000-4000-8000-fab41ca00002"_s;
const QString consumerTenantId = u"9188040d-6c67-4c5b-b112-36a304b66dad"_s;

namespace {

const QString windows365Administrator = u"11451d60-acb2-45eb-a7d6-43d0f0125c13"_s;
const QString intuneAdministrator = u"3a2c62db-5318-420d-8d74-23affee5d9d5"_s;
const QString globalReader = u"f2ef992c-3afb-46b9-b7cf-a126ee74c451"_s;
/// What Entra lists for everybody who is no guest.
const QString plainUser = u"b79fbf4d-3ef9-4689-8143-76b194e85509"_s;

QString idEndingIn(const QString &end)
{
    return u"5a4db0c5-0000-4000-8000-0000000000"_s + end;
}

SampleAccount ofContoso(const QString &key, const QString &title, const QString &name, const QString &idEnd,
                        Role role)
{
    return {.key = key,
            .title = title,
            .username = key + u'@' + sandboxTenantDomain,
            .name = name,
            .objectId = idEndingIn(idEnd),
            .role = role,
            .tenantId = sandboxTenantId};
}

QList<SampleAccount> contosoAccounts()
{
    QList<SampleAccount> accounts{
        ofContoso(u"admin"_s, u"Admin"_s, u"Alex Admin"_s, u"0a"_s, Role::Admin),
        ofContoso(u"reader"_s, u"Reader"_s, u"Robin Reader"_s, u"0b"_s, Role::Reader),
        ofContoso(u"nolicence"_s, u"No licence"_s, u"Noor Nolicence"_s, u"0c"_s, Role::Unlicensed),
        ofContoso(u"refused"_s, u"Consent refused"_s, u"Rene Refused"_s, u"0d"_s, Role::ConsentRefused),
        ofContoso(u"intune"_s, u"Intune administrator"_s, u"Ines Intune"_s, u"13"_s, Role::IntuneAdmin),
        ofContoso(u"norole"_s, u"No administrator role"_s, u"Nika Norole"_s, u"0e"_s, Role::NoRole),
        ofContoso(u"unapproved"_s, u"App not approved"_s, u"Uma Unapproved"_s, u"0f"_s, Role::Unapproved),
        ofContoso(u"needsapproval"_s, u"Approval needed"_s, u"Nils Needsapproval"_s, u"10"_s,
                  Role::ApprovalNeeded),
        ofContoso(u"restricted"_s, u"Conditional Access, at Graph"_s, u"Rita Restricted"_s, u"11"_s,
                  Role::Restricted),
        ofContoso(u"blocked"_s, u"Conditional Access, at sign-in"_s, u"Bo Blocked"_s, u"12"_s, Role::Blocked),
    };
    accounts.first().guestIn = {secondTenantId};
    return accounts;
}

QList<SampleAccount> strangers()
{
    return {{.key = u"fabrikam"_s,
             .title = u"Admin of Fabrikam"_s,
             .username = u"admin@fabrikam.sandbox"_s,
             .name = u"Finn Fabrikam"_s,
             .objectId = idEndingIn(u"fa"_s),
             .role = Role::Admin,
             .tenantId = secondTenantId},
            // Entra keeps them out of /organizations. A client must refuse them by itself nevertheless.
            {.key = u"personal"_s,
             .title = u"Personal account"_s,
             .username = u"pia@outlook.sandbox"_s,
             .name = u"Pia Personal"_s,
             .objectId = u"00000000-0000-0000-5a4d-b0c500000001"_s,
             .role = Role::Admin,
             .tenantId = consumerTenantId}};
}

bool isSame(QStringView left, QStringView right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

} // namespace

const SampleTenant *findTenant(QStringView idOrDomain)
{
    static const QList<SampleTenant> tenants = {
        {sandboxTenantId, sandboxTenantDomain, u"Contoso"_s},
        {secondTenantId, u"fabrikam.sandbox"_s, u"Fabrikam"_s},
    };
    const auto found = std::ranges::find_if(tenants, [idOrDomain](const SampleTenant &tenant) {
        return isSame(idOrDomain, tenant.id) || isSame(idOrDomain, tenant.domain);
    });
    return found == tenants.end() ? nullptr : &*found;
}

const QList<SampleAccount> &sampleAccounts()
{
    static const QList<SampleAccount> accounts = contosoAccounts() + strangers();
    return accounts;
}

const SampleAccount *findAccount(QStringView text)
{
    for (const SampleAccount &account : sampleAccounts()) {
        if (isSame(text, account.key) || isSame(text, account.username) || text == loginHintOf(account))
            return &account;
    }
    return nullptr;
}

QString loginHintOf(const SampleAccount &account)
{
    return u"O."_s
        + QString::fromLatin1(account.objectId.toLatin1().toBase64(QByteArray::Base64UrlEncoding
                                                                   | QByteArray::OmitTrailingEquals));
}

QString tenantIdFor(const QString &tenant, const SampleAccount &account)
{
    const SampleTenant *named = findTenant(tenant);
    return named ? named->id : account.tenantId;
}

bool mayEnter(const SampleAccount &account, const QString &tenantId)
{
    return account.tenantId == tenantId || account.guestIn.contains(tenantId);
}

QString objectIdIn(const SampleAccount &account, const QString &tenantId)
{
    return account.tenantId == tenantId ? account.objectId : u"90e57000"_s + account.objectId.mid(8);
}

QStringList directoryRoles(const SampleAccount &account)
{
    if (account.role == Role::NoRole)
        return {plainUser};
    if (account.role == Role::Reader)
        return {globalReader, plainUser};
    return {account.role == Role::IntuneAdmin ? intuneAdministrator : windows365Administrator, plainUser};
}

} // namespace cloudpc
