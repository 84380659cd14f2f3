// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/graphreply.h"

#include <QJsonDocument>
#include <QLocale>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

void addHeaders(HttpReply &reply, const GraphCall &call)
{
    const QString date = QLocale::c().toString(call.receivedAt, u"ddd, dd MMM yyyy hh:mm:ss"_s) + u" GMT"_s;
    reply.addHeader("Date", date.toLatin1());
    reply.addHeader("request-id", call.requestId.toLatin1());
    reply.addHeader("client-request-id", call.clientRequestId().toLatin1());
    reply.addHeader(
        "x-ms-ags-diagnostic",
        R"({"ServerInfo":{"DataCenter":"Sandbox","Slice":"E","Ring":"0","ScaleUnit":"000","RoleInstance":"SANDBOX"}})");
    reply.addHeader("Cache-Control", "no-store");
    if (call.view.futureMembers)
        reply.addHeader("Preference-Applied", "include-unknown-enum-members");
}

} // namespace

QString GraphCall::clientRequestId() const
{
    // The HTTP library decodes %0D%0A in header values: only what an id is made of may go back into a header.
    QString id;
    for (const char c : request.header("client-request-id").left(64)) {
        if (QChar::isLetterOrNumber(static_cast<uchar>(c)) || c == '-')
            id.append(QLatin1Char(c));
    }
    return id.isEmpty() ? requestId : id;
}

QString GraphCall::version() const
{
    return view.beta ? u"beta"_s : u"v1.0"_s;
}

HttpReply graphObject(const GraphCall &call, int status, const QJsonObject &object)
{
    HttpReply reply{
        .status = status,
        .contentType = "application/json;odata.metadata=minimal;odata.streaming=true;charset=utf-8",
        .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
    reply.addHeader("OData-Version", "4.0");
    addHeaders(reply, call);
    return reply;
}

HttpReply graphNoContent(const GraphCall &call)
{
    HttpReply reply{.status = 204};
    addHeaders(reply, call);
    return reply;
}

HttpReply graphError(const GraphCall &call, const GraphRefusal &refusal)
{
    // Graph's samples have no time zone in this date, whatever its schema says.
    const QJsonObject inner{{"date"_L1, call.receivedAt.toString(u"yyyy-MM-ddThh:mm:ss"_s)},
                            {"request-id"_L1, call.requestId},
                            {"client-request-id"_L1, call.clientRequestId()}};
    const QJsonObject error{
        {"code"_L1, refusal.code}, {"message"_L1, refusal.message}, {"innerError"_L1, inner}};
    return graphObject(call, refusal.status, {{"error"_L1, error}});
}

} // namespace cloudpc
