// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/accounts.h"

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

const QString sandboxTenantId = u"5a4db0c5-0000-4000-8000-c0a705050001"_s;
const QString sandboxTenantDomain = u"contoso.sandbox"_s;

const QList<SampleAccount> &sampleAccounts()
{
    static const QList<SampleAccount> accounts = {
        {u"admin"_s, u"admin@contoso.sandbox"_s, u"Alex Admin"_s, u"5a4db0c5-0000-4000-8000-00000000000a"_s,
         Role::Admin},
        {u"reader"_s, u"reader@contoso.sandbox"_s, u"Robin Reader"_s,
         u"5a4db0c5-0000-4000-8000-00000000000b"_s, Role::Reader},
        {u"nolicence"_s, u"nolicence@contoso.sandbox"_s, u"Noor Nolicence"_s,
         u"5a4db0c5-0000-4000-8000-00000000000c"_s, Role::Unlicensed},
        {u"refused"_s, u"refused@contoso.sandbox"_s, u"Rene Refused"_s,
         u"5a4db0c5-0000-4000-8000-00000000000d"_s, Role::ConsentRefused},
    };
    return accounts;
}

const SampleAccount *findAccount(QStringView keyOrUsername)
{
    for (const SampleAccount &account : sampleAccounts()) {
        if (keyOrUsername.compare(account.key, Qt::CaseInsensitive) == 0
            || keyOrUsername.compare(account.username, Qt::CaseInsensitive) == 0)
            return &account;
    }
    return nullptr;
}

} // namespace cloudpc
