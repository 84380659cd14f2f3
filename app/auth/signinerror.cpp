// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/signinerror.h"

#include <QRegularExpression>
#include <QStringList>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

bool needsInteraction(const Refusal &refusal)
{
    static const QStringList errors = {u"interaction_required"_s, u"consent_required"_s, u"login_required"_s,
                                       u"bad_token"_s, u"invalid_grant"_s};
    static const QStringList suberrors = {
        u"message_only"_s,          u"additional_action"_s, u"basic_action"_s,   u"consent_required"_s,
        u"user_password_expired"_s, u"bad_token"_s,         u"ui_not_allowed"_s, u"interrupted_user"_s};
    return errors.contains(refusal.error) || suberrors.contains(refusal.suberror);
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
    return refusal.error.left(Error::messageLimit);
}

QString correlationOf(const Refusal &refusal)
{
    static const QRegularExpression field(u"Correlation ID: ?([0-9A-Fa-f-]{36})"_s);
    if (!refusal.correlationId.isEmpty())
        return refusal.correlationId.left(Error::messageLimit);
    return field.match(refusal.description).captured(1);
}

} // namespace

Error toError(const Refusal &refusal)
{
    return {.kind = kindOf(refusal),
            .code = codeOf(refusal),
            .message = refusal.description.left(Error::messageLimit),
            .requestId = correlationOf(refusal)};
}

} // namespace cloudpc
