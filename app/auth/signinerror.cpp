// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/signinerror.h"

#include "base/redaction.h"

#include <QRegularExpression>
#include <QStringList>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto badToken = "bad_token"_L1;

// The same words come as error and as suberror.
bool asksForInteraction(const QString &name)
{
    static const QStringList names = {
        u"interaction_required"_s,  u"consent_required"_s,  u"login_required"_s,
        u"message_only"_s,          u"additional_action"_s, u"basic_action"_s,
        u"ui_not_allowed"_s,        u"interrupted_user"_s,  u"bad_token"_s,
        u"user_password_expired"_s,
    };
    return names.contains(name);
}

bool needsInteraction(const Refusal &refusal)
{
    return refusal.error == "invalid_grant"_L1 || asksForInteraction(refusal.error)
        || asksForInteraction(refusal.suberror);
}

ErrorKind kindOf(const Refusal &refusal)
{
    if (refusal.error == "temporarily_unavailable"_L1 || refusal.error == "server_error"_L1)
        return ErrorKind::Unavailable;
    return needsInteraction(refusal) ? ErrorKind::SignInRequired : ErrorKind::SignInRefused;
}

QString codeOf(const Refusal &refusal)
{
    static const QRegularExpression number(u"\\bAADSTS[0-9]{4,9}\\b"_s);
    const QRegularExpressionMatch match = number.match(refusal.description);
    if (match.hasMatch())
        return match.captured();
    if (!refusal.errorCode.isEmpty())
        return u"AADSTS"_s + refusal.errorCode;
    return refusal.error;
}

QString correlationOf(const Refusal &refusal)
{
    static const QRegularExpression field(u"Correlation ID: ?([0-9A-Fa-f-]{36})"_s);
    if (!refusal.correlationId.isEmpty())
        return refusal.correlationId;
    return field.match(refusal.description).captured(1);
}

} // namespace

Error toError(const Refusal &refusal)
{
    const auto told = [&refusal](const QString &text) {
        return withoutSecrets(text, refusal.secrets).left(Error::messageLimit);
    };
    return {.kind = kindOf(refusal),
            .code = told(codeOf(refusal)),
            .message = told(refusal.description),
            .requestId = told(correlationOf(refusal)),
            .claims = refusal.claims,
            .oauthError = told(refusal.error),
            .suberror = told(refusal.suberror),
            .fromSignIn = true};
}

bool isDeadGrant(const Error &error)
{
    return error.oauthError == badToken || error.suberror == badToken;
}

} // namespace cloudpc
