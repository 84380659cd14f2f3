// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/tokenendpoint.h"

#include "sandbox/accounts.h"
#include "sandbox/claimsrequest.h"
#include "sandbox/clientcredentials.h"
#include "sandbox/devicecodes.h"
#include "sandbox/entraerror.h"
#include "sandbox/sampleapps.h"
#include "sandbox/tokenanswer.h"
#include "sandbox/tokenrules.h"

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

EntraProblem invalidGrant(int aadsts, const QString &message)
{
    return {aadsts, u"invalid_grant"_s, message};
}

/// RFC 8628 section 3.5, with the names that Entra gives to two of them.
EntraProblem problemOf(DeviceCodes::Poll poll)
{
    switch (poll) {
    case DeviceCodes::Poll::Approved:
        return {};
    case DeviceCodes::Poll::Pending:
        return {70016, u"authorization_pending"_s,
                u"OAuth 2.0 device flow error. Authorization is pending. Continue polling."_s};
    case DeviceCodes::Poll::TooSoon:
        return {70016, u"slow_down"_s, u"OAuth 2.0 device flow error. Poll less often."_s};
    case DeviceCodes::Poll::Declined:
        return {65004, u"authorization_declined"_s, u"User declined to consent to access the app."_s};
    case DeviceCodes::Poll::Expired:
        return {70019, u"expired_token"_s, u"Verification code expired. Have the user retry the sign-in."_s};
    case DeviceCodes::Poll::Unknown:
        return {70018, u"bad_verification_code"_s, u"Invalid verification code."_s};
    }
    Q_UNREACHABLE();
}

EntraProblem problemOf(TokenBook::CodeState state)
{
    switch (state) {
    case TokenBook::CodeState::Unknown:
        return invalidGrant(9002313, u"The provided value for the parameter 'code' is not valid."_s);
    case TokenBook::CodeState::UsedTwice:
        return invalidGrant(54005, u"OAuth2 Authorization code was already redeemed."_s);
    case TokenBook::CodeState::Expired:
        return invalidGrant(70008, u"The provided authorization code has expired."_s);
    case TokenBook::CodeState::Valid:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

TokenEndpoint::TokenEndpoint(TokenBook &book, DeviceCodes &devices, const Clock &clock, RandomSource &random,
                             QString tenant)
    : m_book(book)
    , m_devices(devices)
    , m_clock(clock)
    , m_random(random)
    , m_tenant(std::move(tenant))
{
}

HttpReply TokenEndpoint::handle(const HttpRequest &http)
{
    const Fields form = parseFields(http.body);
    if (const EntraProblem problem = checkTokenRequest(http, form); problem.aadsts != 0)
        return entraErrorReply(problem, http, m_clock, m_random);
    const bool isApp = valueOf(form, u"grant_type"_s) == "client_credentials"_L1;
    return isApp ? answerApp(http, form) : answerPerson(http, form);
}

HttpReply TokenEndpoint::answerApp(const HttpRequest &http, const Fields &form)
{
    const EntraProblem problem = checkAppCredential(http, form, m_tenant, m_clock);
    if (problem.aadsts != 0)
        return entraErrorReply(problem, http, m_clock, m_random);
    const QString clientId = valueOf(form, u"client_id"_s);
    const TokenWish wish{.http = http,
                         .tenantId = findTenant(m_tenant)->id,
                         .clientId = clientId,
                         .scope = {},
                         .claims = *readClaims(valueOf(form, u"claims"_s))};
    return appToken(m_book, m_clock, wish, appFor(clientId));
}

HttpReply TokenEndpoint::answerPerson(const HttpRequest &http, const Fields &form)
{
    Grant grant;
    EntraProblem problem = checkPublicClient(form);
    if (problem.aadsts == 0)
        problem = redeem(form, grant);
    const SampleAccount *account = findAccount(grant.accountKey);
    const QString tenantId = account ? tenantIdFor(m_tenant, *account) : QString();
    if (problem.aadsts == 0)
        problem = checkGrant(grant, form, tenantId);
    if (problem.aadsts != 0)
        return entraErrorReply(problem, http, m_clock, m_random);
    const QString scope = valueOf(form, u"scope"_s);
    const TokenWish wish{.http = http,
                         .tenantId = tenantId,
                         .clientId = grant.clientId,
                         .scope = scope.isEmpty() ? grant.scope : scope,
                         .claims = mergedClaims(grant.claims, *readClaims(valueOf(form, u"claims"_s)))};
    return personTokens(m_book, m_clock, wish, grant);
}

EntraProblem TokenEndpoint::redeem(const Fields &form, Grant &grant)
{
    if (const EntraProblem incomplete = checkPresent(form, {u"grant_type"_s}); incomplete.aadsts != 0)
        return incomplete;
    const QString type = valueOf(form, u"grant_type"_s);
    if (type == "authorization_code"_L1)
        return redeemCode(form, grant);
    if (type == "refresh_token"_L1)
        return redeemRefreshToken(form, grant);
    if (type == "urn:ietf:params:oauth:grant-type:device_code"_L1)
        return redeemDeviceCode(form, grant);
    return {70003, u"unsupported_grant_type"_s, u"The app requested an unsupported grant type."_s};
}

EntraProblem TokenEndpoint::redeemCode(const Fields &form, Grant &grant)
{
    const EntraProblem incomplete = checkPresent(form, {u"code"_s, u"redirect_uri"_s, u"code_verifier"_s});
    if (incomplete.aadsts != 0)
        return incomplete;
    if (const auto state = m_book.takeCode(valueOf(form, u"code"_s), grant);
        state != TokenBook::CodeState::Valid)
        return problemOf(state);
    if (valueOf(form, u"client_id"_s) != grant.clientId)
        return invalidGrant(70000, u"The provided authorization code is for another client."_s);
    if (findTenant(m_tenant) && findTenant(m_tenant)->id != grant.tenantId)
        return invalidGrant(700005, u"The provided authorization code is for another tenant."_s);
    if (valueOf(form, u"redirect_uri"_s) != grant.redirectUri)
        return invalidGrant(500112,
                            u"The reply address does not match the one of the authorization request."_s);
    if (!provesChallenge(valueOf(form, u"code_verifier"_s), grant.codeChallenge))
        return invalidGrant(501481,
                            u"The Code_Verifier does not match the code_challenge supplied in the "
                            u"authorization request."_s);
    return {};
}

EntraProblem TokenEndpoint::redeemRefreshToken(const Fields &form, Grant &grant)
{
    if (const EntraProblem incomplete = checkPresent(form, {u"refresh_token"_s}); incomplete.aadsts != 0)
        return incomplete;
    const std::optional<Grant> known = m_book.grantOf(valueOf(form, u"refresh_token"_s));
    if (!known)
        return invalidGrant(700082, u"The refresh token has expired due to inactivity."_s);
    if (known->clientId != valueOf(form, u"client_id"_s))
        return invalidGrant(70000, u"The provided refresh token is for another client."_s);
    if (known->revoked)
        return {50173, u"invalid_grant"_s,
                u"The provided grant has expired due to it being revoked, a fresh auth token is needed."_s,
                u"bad_token"_s};
    grant = *known;
    return {};
}

EntraProblem TokenEndpoint::redeemDeviceCode(const Fields &form, Grant &grant)
{
    if (const EntraProblem incomplete = checkPresent(form, {u"device_code"_s}); incomplete.aadsts != 0)
        return incomplete;
    DeviceSignIn signIn;
    const DeviceCodes::Poll poll = m_devices.poll(valueOf(form, u"device_code"_s), signIn);
    if (poll == DeviceCodes::Poll::Approved && signIn.clientId != valueOf(form, u"client_id"_s))
        return problemOf(DeviceCodes::Poll::Unknown);
    grant = {.accountKey = signIn.accountKey,
             .clientId = signIn.clientId,
             .scope = signIn.scope,
             .claims = signIn.claims};
    return problemOf(poll);
}

} // namespace cloudpc
