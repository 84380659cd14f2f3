// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/graphendpoints.h"

#include "base/clock.h"
#include "base/randomsource.h"
#include "sandbox/accounts.h"
#include "sandbox/createfaults.h"
#include "sandbox/createrequest.h"
#include "sandbox/graphaccess.h"
#include "sandbox/odata.h"
#include "sandbox/sourcecatalog.h"
#include "sandbox/tenant.h"
#include "sandbox/tokenbook.h"

#include <QJsonArray>
#include <QUuid>

#include <algorithm>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

QString bearerToken(const HttpRequest &request)
{
    const QByteArray authorization = request.header("authorization");
    // The scheme is compared without case (RFC 9110 section 11.1).
    if (authorization.left(7).toLower() != "bearer ")
        return {};
    return QString::fromLatin1(authorization.mid(7).trimmed());
}

bool prefersFutureMembers(const HttpRequest &request)
{
    for (const QByteArray &preference : request.header("prefer").toLower().split(',')) {
        if (preference.trimmed() == "include-unknown-enum-members")
            return true;
    }
    return false;
}

GraphRefusal notFound()
{
    return {404, u"ResourceNotFound"_s, u"Resource could not be discovered."_s};
}

GraphRefusal noSuchImage(const QString &id)
{
    return {404, u"itemNotFound"_s, u"The device image '%1' does not exist."_s.arg(id.left(64))};
}

GraphRefusal wrongMethod()
{
    return {405, u"Request_BadRequest"_s, u"Specified HTTP method is not allowed for the request target."_s};
}

GraphRefusal badRequest(const QString &message)
{
    return {400, u"BadRequest"_s, message};
}

QString contextUrl(const GraphCall &call, const QString &tail)
{
    return u"%1/%2/$metadata#%3"_s.arg(call.request.root, call.version(), tail);
}

QString nextLink(const GraphCall &call, qsizetype skip)
{
    Fields query = call.request.query;
    query.removeIf([](const auto &field) { return field.first == "$skiptoken"_L1; });
    query.append({u"$skiptoken"_s, skipToken(skip)});
    return u"%1/%2/deviceManagement/virtualEndpoint/deviceImages?%3"_s.arg(
        call.request.root, call.version(), QString::fromLatin1(encodeFields(query)));
}

} // namespace

GraphEndpoints::GraphEndpoints(Tenant &tenant, Tenant &secondTenant, TokenBook &tokens, const Clock &clock,
                               RandomSource &random)
    : m_tenant(tenant)
    , m_secondTenant(secondTenant)
    , m_tokens(tokens)
    , m_clock(clock)
    , m_random(random)
{
}

HttpReply GraphEndpoints::handle(const HttpRequest &request)
{
    m_tenant.countRequest(QString::fromLatin1(request.method));
    const QStringList segments = request.path.split(u'/').mid(1);
    GraphCall call{
        .request = request,
        .requestId = m_random.uuid().toString(QUuid::WithoutBraces),
        .receivedAt = m_clock.now(),
        .view = {.beta = segments.value(0) == "beta"_L1, .futureMembers = prefersFutureMembers(request)}};
    const std::optional<Access> access = m_tokens.accessOf(bearerToken(request));
    if (!access)
        return graphUnauthorized(call);
    if (const std::optional<HttpReply> refusal = accessRefusal(call, *access))
        return *refusal;
    call.tenant = access->tenantId == secondTenantId ? &m_secondTenant : &m_tenant;
    if (segments.mid(1, 3) != QStringList{u"deviceManagement"_s, u"virtualEndpoint"_s, u"deviceImages"_s})
        return graphError(call, notFound());
    return route(call, *access, segments.mid(4));
}

HttpReply GraphEndpoints::route(const GraphCall &call, const Access &access, const QStringList &rest)
{
    if (rest.isEmpty())
        return routeCollection(call, access);
    // The pages write the function without parentheses, the SDKs with them.
    if (rest == QStringList{u"getSourceImages"_s} || rest == QStringList{u"getSourceImages()"_s})
        return call.request.method == "GET" ? sourceImageList(call) : graphError(call, wrongMethod());
    if (rest.size() == 1 && !rest.first().isEmpty())
        return routeImage(call, rest.first());
    if (rest.size() == 2 && rest.last() == "retryUpload"_L1) {
        const bool allowed = call.view.beta && call.request.method == "POST";
        return allowed ? retryUpload(call, rest.first()) : graphError(call, wrongMethod());
    }
    return graphError(call, notFound());
}

HttpReply GraphEndpoints::routeCollection(const GraphCall &call, const Access &access)
{
    if (call.request.method == "GET")
        return list(call);
    if (call.request.method == "POST")
        return create(call, access);
    return graphError(call, wrongMethod());
}

HttpReply GraphEndpoints::routeImage(const GraphCall &call, const QString &id)
{
    if (call.request.method == "GET")
        return get(call, id);
    if (call.request.method == "DELETE")
        return remove(call, id);
    return graphError(call, wrongMethod());
}

HttpReply GraphEndpoints::list(const GraphCall &call) const
{
    const QueryOptions options = readOptions(call.request.query,
                                             {u"$select"_s, u"$filter"_s, u"$top"_s, u"$skiptoken"_s});
    if (!options.problem.isEmpty())
        return graphError(call, badRequest(options.problem));
    const QList<QJsonObject> images = filtered(call.tenant->list(call.view), options);
    const int pageSize = options.top > 0 ? options.top : call.tenant->scenario().pageSize;
    QJsonArray page;
    for (const QJsonObject &image : images.mid(std::min(options.skip, images.size()), pageSize))
        page.append(selected(image, options));
    QJsonObject answer{
        {"@odata.context"_L1, contextUrl(call, u"deviceManagement/virtualEndpoint/deviceImages"_s)}};
    if (options.skip + pageSize < images.size())
        answer.insert("@odata.nextLink"_L1, nextLink(call, options.skip + pageSize));
    answer.insert("value"_L1, page);
    return graphObject(call, 200, answer);
}

HttpReply GraphEndpoints::get(const GraphCall &call, const QString &id) const
{
    const QueryOptions options = readOptions(call.request.query, {u"$select"_s});
    if (!options.problem.isEmpty())
        return graphError(call, badRequest(options.problem));
    const std::optional<QJsonObject> image = call.tenant->find(id, call.view);
    if (!image)
        return graphError(call, noSuchImage(id));
    return graphObject(call, 200, selected(*image, options));
}

HttpReply GraphEndpoints::sourceImageList(const GraphCall &call) const
{
    const QStringList allowed = call.view.beta ? QStringList{u"$filter"_s} : QStringList{};
    const QueryOptions options = readOptions(call.request.query, allowed);
    if (!options.problem.isEmpty())
        return graphError(call, badRequest(options.problem));
    QJsonArray value;
    for (const QJsonObject &image : filtered(sourceImages(call.view.beta), options))
        value.append(image);
    const QString context = contextUrl(call, u"Collection(microsoft.graph.cloudPcSourceDeviceImage)"_s);
    return graphObject(call, 200, {{"@odata.context"_L1, context}, {"value"_L1, value}});
}

HttpReply GraphEndpoints::create(const GraphCall &call, const Access &access)
{
    NewImage image;
    if (const GraphRefusal refusal = readCreateRequest(call.request, image); refusal.status != 0)
        return graphError(call, refusal);
    if (const GraphRefusal refusal = creationRefusal(call.tenant->mayCreate(image)); refusal.status != 0)
        return graphError(call, refusal);
    const Outcome outcome = call.tenant->outcomeOf(image);
    if (const std::optional<HttpReply> challenge = claimsChallenge(call, access, outcome))
        return *challenge;
    if (outcome.fault == CreateFault::UnauthorizedOnce && call.tenant->isFirstAttempt(image)) {
        m_tokens.revoke(bearerToken(call.request));
        return graphUnauthorized(call);
    }
    const std::optional<HttpReply> fault = replyInsteadOfCreating(call, outcome);
    return fault ? *fault : created(call, image);
}

HttpReply GraphEndpoints::created(const GraphCall &call, const NewImage &image)
{
    const std::optional<QString> id = call.tenant->create(image);
    if (!id) // Another request took the name or the last place since the check.
        return graphError(call, creationRefusal(call.tenant->mayCreate(image)));
    QJsonObject object = call.tenant->find(*id, call.view).value_or(QJsonObject());
    object.insert("@odata.context"_L1,
                  contextUrl(call, u"deviceManagement/virtualEndpoint/deviceImages/$entity"_s));
    return damagedReply(call, call.tenant->outcomeOf(image), object, call.tenant->scenario().slowAnswer);
}

HttpReply GraphEndpoints::remove(const GraphCall &call, const QString &id)
{
    switch (call.tenant->remove(id)) {
    case Tenant::Refusal::None:
        return graphNoContent(call);
    case Tenant::Refusal::InUse:
        return graphError(call, {409, u"Conflict"_s, u"The image is used by a provisioning policy."_s});
    case Tenant::Refusal::NotFound:
    case Tenant::Refusal::NameTaken:
    case Tenant::Refusal::TooMany:
    case Tenant::Refusal::NotFailed:
        return graphError(call, noSuchImage(id));
    }
    Q_UNREACHABLE();
}

HttpReply GraphEndpoints::retryUpload(const GraphCall &call, const QString &id)
{
    if (!call.request.body.isEmpty())
        return graphError(call, badRequest(u"This action takes no request body."_s));
    switch (call.tenant->retryUpload(id)) {
    case Tenant::Refusal::None:
        return graphNoContent(call);
    case Tenant::Refusal::NotFailed:
        return graphError(call, badRequest(u"Only a failed upload can be retried."_s));
    case Tenant::Refusal::NotFound:
    case Tenant::Refusal::NameTaken:
    case Tenant::Refusal::TooMany:
    case Tenant::Refusal::InUse:
        return graphError(call, noSuchImage(id));
    }
    Q_UNREACHABLE();
}

} // namespace cloudpc
