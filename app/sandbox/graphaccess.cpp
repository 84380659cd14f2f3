// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/graphaccess.h"

#include "sandbox/accounts.h"
#include "sandbox/claimsrequest.h"
#include "sandbox/scopes.h"
#include "sandbox/tokenbook.h"

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray challengeHeader(const GraphCall &call, const QJsonObject &claims = {})
{
    QByteArray header = R"(Bearer realm="", authorization_uri=")" + call.request.root.toLatin1()
        + R"(/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000")";
    if (!claims.isEmpty())
        header += R"(, error="insufficient_claims", claims=")" + claimsText(claims).toBase64() + '"';
    return header;
}

HttpReply challenge(const GraphCall &call, const QJsonObject &claims)
{
    HttpReply reply = graphError(call,
                                 {401, u"InvalidAuthenticationToken"_s,
                                  u"Continuous access evaluation resulted in challenge with result: "
                                  u"InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp"_s});
    reply.addHeader("WWW-Authenticate", challengeHeader(call, claims));
    return reply;
}

GraphRefusal missingPermission(const Access &access)
{
    const QString kind = access.accountKey.isEmpty() ? u"role"_s : u"scope"_s;
    const QString found = access.accountKey.isEmpty() ? u"Roles"_s : u"Scopes"_s;
    return {403, u"Forbidden"_s,
            u"Missing %1 permissions on the request. API requires one of 'CloudPC.Read.All, "
            u"CloudPC.ReadWrite.All'. %2 on the request '%3'."_s.arg(kind, found,
                                                                     access.permissions.join(u", "_s))};
}

GraphRefusal refusalOf(const GraphCall &call, const SampleAccount &account)
{
    const bool reads = call.request.method == "GET";
    if (account.role == Role::Unlicensed)
        return {403, u"Forbidden"_s, u"Access denied: the tenant has no license for this service."_s};
    if (account.role == Role::NoRole || (account.role == Role::Reader && !reads))
        return {403, u"Authorization_RequestDenied"_s,
                u"Insufficient privileges to complete the operation."_s};
    return {};
}

/// No claims that would help come with it: a client that tries again and again goes round in circles.
HttpReply conditionalAccess(const GraphCall &call)
{
    HttpReply reply = graphError(
        call, {403, u"accessDenied"_s, u"Access has been blocked by Conditional Access policies."_s});
    reply.addHeader("WWW-Authenticate", challengeHeader(call) + R"(, error="insufficient_claims")");
    return reply;
}

} // namespace

HttpReply graphUnauthorized(const GraphCall &call)
{
    HttpReply reply = graphError(
        call, {401, u"InvalidAuthenticationToken"_s, u"Access token is missing, unknown or expired."_s});
    reply.addHeader("WWW-Authenticate", challengeHeader(call));
    return reply;
}

std::optional<HttpReply> accessRefusal(const GraphCall &call, const Access &access)
{
    const bool reads = call.request.method == "GET";
    // A revocation reaches Graph at once only for those who can be told; others keep their token for its
    // life.
    if (access.revoked && understandsChallenges(access.claims))
        return challenge(call, freshnessClaims(call.receivedAt.toSecsSinceEpoch()));
    if (!(reads ? permitReading(access.permissions) : permitWriting(access.permissions)))
        return graphError(call, missingPermission(access));
    const SampleAccount *account = findAccount(access.accountKey);
    if (!account)
        return std::nullopt;
    if (account->role == Role::Restricted)
        return conditionalAccess(call);
    const GraphRefusal refusal = refusalOf(call, *account);
    return refusal.status == 0 ? std::nullopt : std::optional(graphError(call, refusal));
}

std::optional<HttpReply> claimsChallenge(const GraphCall &call, const Access &access, const Outcome &outcome)
{
    if (!understandsChallenges(access.claims))
        return std::nullopt;
    if (outcome.fault == CreateFault::WantsFreshToken && !asksForFreshness(access.claims))
        return challenge(call, freshnessClaims(call.receivedAt.toSecsSinceEpoch()));
    if (outcome.fault == CreateFault::WantsProof && !asksForProof(access.claims))
        return challenge(call, proofClaims());
    return std::nullopt;
}

} // namespace cloudpc
