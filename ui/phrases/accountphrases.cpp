// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/accountphrases.h"

#include "phrases/cloudphrases.h"
#include "phrases/plaintext.h"

#include <QCoreApplication>

namespace cloudpc {

namespace {

struct Accounts {
    Q_DECLARE_TR_FUNCTIONS(cloudpc::Accounts)
};

constexpr qsizetype longestName = 80;
constexpr qsizetype shortId = 4;

QString readOnly(const QString &text)
{
    return Accounts::tr("%1 · read-only").arg(text);
}

} // namespace

QString accountName(const Account &account)
{
    if (!account.username.isEmpty())
        return oneLine(account.username, longestName);
    if (!account.name.isEmpty())
        return oneLine(account.name, longestName);
    return Accounts::tr("App %1…").arg(oneLine(account.objectId.left(shortId)));
}

QString tenantName(const Account &account)
{
    const qsizetype at = account.username.lastIndexOf(QLatin1Char('@'));
    return oneLine(at < 0 ? account.tenantId : account.username.mid(at + 1), longestName);
}

QString accountText(const Account &account)
{
    const QString tenant = tenantName(account);
    return tenant.isEmpty() ? accountName(account)
                            : Accounts::tr("%1 · %2").arg(accountName(account), tenant);
}

QString knownText(const KnownSignIn &known, const Endpoints &here)
{
    QString text = accountText(known.account);
    if (known.endpoints.cloud != here.cloud || !sameOrigin(known.endpoints.graphRoot, here.graphRoot)
        || !sameOrigin(known.endpoints.loginRoot, here.loginRoot))
        text = Accounts::tr("%1 · %2").arg(text, oneLine(serviceName(known.endpoints), longestName));
    return known.permission == Permission::Read ? readOnly(text) : text;
}

QString sessionText(const Account &account, const AccessFacts &facts)
{
    const QString text = accountText(account);
    const bool onlyReads = mayHave(facts, Permission::Read) && !mayHave(facts, Permission::ReadWrite);
    return onlyReads ? readOnly(text) : text;
}

QString menuText(const QString &text)
{
    return QString(text)
        .replace(QLatin1Char('\t'), QLatin1Char(' '))
        .replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace cloudpc
