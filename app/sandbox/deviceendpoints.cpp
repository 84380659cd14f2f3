// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/deviceendpoints.h"

#include "base/clock.h"
#include "sandbox/accounts.h"
#include "sandbox/claimsrequest.h"
#include "sandbox/devicecodes.h"
#include "sandbox/discovery.h"
#include "sandbox/entraerror.h"
#include "sandbox/entrapages.h"
#include "sandbox/tokenbook.h"
#include "sandbox/tokenrules.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Those who turn back, or are turned back, do so here as well.
bool maySignIn(const SampleAccount &account)
{
    return account.role != Role::ConsentRefused && account.role != Role::ApprovalNeeded;
}

} // namespace

DeviceEndpoints::DeviceEndpoints(DeviceCodes &codes, TokenBook &book, const Clock &clock,
                                 RandomSource &random)
    : m_codes(codes)
    , m_book(book)
    , m_clock(clock)
    , m_random(random)
{
}

HttpReply DeviceEndpoints::start(const HttpRequest &http, const QString &tenant)
{
    const Fields form = parseFields(http.body);
    for (const EntraProblem &problem :
         {checkTokenRequest(http, form), checkPublicClient(form), checkPresent(form, {u"scope"_s})}) {
        if (problem.aadsts != 0)
            return entraErrorReply(problem, http, m_clock, m_random);
    }
    return started(http, form, tenant);
}

HttpReply DeviceEndpoints::started(const HttpRequest &http, const Fields &form, const QString &tenant)
{
    const TokenTimes times = m_book.times();
    DeviceSignIn signIn{.clientId = valueOf(form, u"client_id"_s),
                        .scope = valueOf(form, u"scope"_s),
                        .tenant = tenant,
                        .claims = *readClaims(valueOf(form, u"claims"_s)),
                        .interval = times.deviceInterval,
                        .expiresAt = m_clock.now().addSecs(times.deviceCode)};
    const QString deviceCode = m_codes.start(signIn);
    const QString address = deviceLoginAddress(http);
    const QString message = u"To sign in, use a web browser to open the page %1 and enter the code %2 to "
                            u"authenticate."_s.arg(address, signIn.userCode);
    const QJsonObject object{{"user_code"_L1, signIn.userCode}, {"device_code"_L1, deviceCode},
                             {"verification_uri"_L1, address},  {"expires_in"_L1, times.deviceCode},
                             {"interval"_L1, signIn.interval},  {"message"_L1, message}};
    return {.status = 200,
            .contentType = "application/json; charset=utf-8",
            .headers = {{"Cache-Control", "no-store"}, {"Pragma", "no-cache"}},
            .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

HttpReply DeviceEndpoints::page(const HttpRequest &http)
{
    const QString code = fieldValue(http.query, u"user_code"_s).value_or(QString());
    const DeviceSignIn signIn = m_codes.waiting(code);
    if (signIn.userCode.isEmpty())
        return deviceCodePage(code);
    const QString key = fieldValue(http.query, u"sandbox_account"_s).value_or(QString());
    const SampleAccount *account = findAccount(key);
    if (!account)
        return accountPage(http.query,
                           {signIn.tenant, u"Do you want to sign in to the program that shows this code?"_s});
    if (account->role == Role::Blocked)
        return signInErrorPage(u"AADSTS53003: Access has been blocked by Conditional Access policies."_s);
    m_codes.decide(code, maySignIn(*account) ? account->key : QString());
    return messagePage(u"You have signed in (sandbox)"_s, u"You can close this window and go back."_s);
}

} // namespace cloudpc
