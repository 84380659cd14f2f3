// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/entraerror.h"

#include "base/clock.h"
#include "base/randomsource.h"
#include "sandbox/accounts.h"
#include "sandbox/claimsrequest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

EntraErrorText describe(const EntraProblem &problem, const HttpRequest *http, const Clock &clock,
                        RandomSource &random)
{
    EntraErrorText text;
    text.traceId = random.uuid().toString(QUuid::WithoutBraces);
    // Entra takes the client's own id as correlation id when it is a GUID.
    const QUuid sent = http ? QUuid::fromString(QString::fromLatin1(http->header("client-request-id")))
                            : QUuid();
    text.correlationId = (sent.isNull() ? random.uuid() : sent).toString(QUuid::WithoutBraces);
    text.timestamp = clock.now().toString(u"yyyy-MM-dd hh:mm:ss'Z'"_s);
    text.description = u"AADSTS%1: %2 Trace ID: %3\r\nCorrelation ID: %4\r\nTimestamp: %5"_s
                           .arg(problem.aadsts)
                           .arg(problem.message, text.traceId, text.correlationId, text.timestamp);
    return text;
}

HttpReply entraErrorReply(const EntraProblem &problem, const HttpRequest &http, const Clock &clock,
                          RandomSource &random)
{
    const EntraErrorText text = describe(problem, &http, clock, random);
    QJsonObject object{{"error"_L1, problem.error},
                       {"error_description"_L1, text.description},
                       {"error_codes"_L1, QJsonArray{problem.aadsts}},
                       {"timestamp"_L1, text.timestamp},
                       {"trace_id"_L1, text.traceId},
                       {"correlation_id"_L1, text.correlationId}};
    if (!problem.suberror.isEmpty())
        object.insert("suberror"_L1, problem.suberror);
    if (!problem.claims.isEmpty())
        object.insert("claims"_L1, QString::fromUtf8(claimsText(problem.claims)));
    return {.status = 400,
            .contentType = "application/json; charset=utf-8",
            .headers = {{"Cache-Control", "no-store"}, {"Pragma", "no-cache"}},
            .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

EntraProblem checkTenant(const QString &tenant)
{
    const bool isShared = tenant.compare("organizations"_L1, Qt::CaseInsensitive) == 0
        || tenant.compare("common"_L1, Qt::CaseInsensitive) == 0;
    if (isShared || findTenant(tenant))
        return {};
    return {90002, u"invalid_tenant"_s, u"Tenant '%1' not found."_s.arg(tenant.left(80))};
}

} // namespace cloudpc
