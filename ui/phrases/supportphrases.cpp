// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/supportphrases.h"

#include "auth/adminconsent.h"
#include "phrases/errorphrases.h"
#include "phrases/plaintext.h"
#include "phrases/signincause.h"
#include "phrases/timephrases.h"

#include <QCoreApplication>

#include <optional>

namespace cloudpc {

namespace {

struct Support {
    Q_DECLARE_TR_FUNCTIONS(Support)
};

constexpr int longestValue = 120;

void add(QStringList &lines, const QString &pattern, const QString &value)
{
    if (!value.isEmpty())
        lines.append(pattern.arg(oneLine(value).left(longestValue)));
}

QString words(const Error &error)
{
    if (error.oauthError.isEmpty() || error.suberror.isEmpty())
        return error.oauthError + error.suberror;
    return error.oauthError + QLatin1String(", ") + error.suberror;
}

/// Sign-in calls it correlation ID, Graph request ID.
QString idPattern(const Error &error)
{
    const bool isSignIn = !error.oauthError.isEmpty() || error.code.startsWith(QLatin1String("AADSTS"));
    const bool isGraph = error.oauthError == QLatin1String("insufficient_claims");
    return isSignIn && !isGraph ? Support::tr("Correlation ID: %1") : Support::tr("Request ID: %1");
}

bool isConsentMissing(const Error &error)
{
    if (error.fault != Fault::None)
        return false;
    const bool isSignIn = error.kind == ErrorKind::SignInRefused || error.kind == ErrorKind::SignInRequired;
    const SignInCause cause = isSignIn ? signInCauseOf(error) : SignInCause::Other;
    return cause == SignInCause::ConsentNeeded || cause == SignInCause::ApprovalRequested
        || cause == SignInCause::PartnerNotAuthorized;
}

std::optional<ConsentFor> consentFor(const Error &error, Permission permission)
{
    if (error.denial == Denial::AppNotPermitted)
        return ConsentFor::App;
    if (error.denial == Denial::NotConsented || error.denial == Denial::Unclear || isConsentMissing(error))
        return permission == Permission::Read ? ConsentFor::Reading : ConsentFor::Writing;
    return std::nullopt;
}

} // namespace

QString supportDetails(const Error &error)
{
    QStringList lines;
    add(lines, Support::tr("Code: %1"), error.code);
    if (words(error) != error.code)
        add(lines, Support::tr("Error: %1"), words(error));
    if (error.httpStatus != 0)
        add(lines, Support::tr("HTTP status: %1"), QString::number(error.httpStatus));
    add(lines, idPattern(error), error.requestId);
    add(lines, Support::tr("Client request ID: %1"), error.clientRequestId);
    return lines.join(QLatin1Char('\n'));
}

QString supportReport(const Error &error, const QDateTime &at)
{
    const QString details = supportDetails(error);
    if (details.isEmpty())
        return {};
    QStringList lines{explain(error).title};
    add(lines, Support::tr("Time: %1"), isoText(at));
    lines.append(details);
    return lines.join(QLatin1Char('\n'));
}

Explanation explain(const Error &error, const Endpoints &endpoints, Permission permission)
{
    Explanation explanation = explain(error);
    const std::optional<ConsentFor> what = consentFor(error, permission);
    const QUrl url = what ? adminConsentUrl(endpoints, *what) : QUrl();
    if (url.isEmpty())
        return explanation;
    explanation.copyText = QString::fromLatin1(url.toEncoded());
    explanation.copyLabel = Support::tr("Copy approval link");
    explanation.advice += QLatin1Char(' ')
        + Support::tr("The approval link can be sent to an administrator. Once it is approved, the browser "
                      "shows a page that cannot be reached; that is as it should be.");
    return explanation;
}

} // namespace cloudpc
