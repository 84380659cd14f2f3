// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/pagewalk.h"

#include "base/callback.h"
#include "base/endpoints.h"

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

// QUrl takes "https://good\@evil/" (its host is evil) and an empty user name before the @ without complaint.
bool isPlain(const QString &link, const QUrl &url)
{
    return url.isValid() && !url.isRelative() && !link.contains(u'\\')
        && !url.authority(QUrl::FullyEncoded).contains(u'@') && !link.section(u'/', 2, 2).contains(u'@');
}

} // namespace

Result<std::optional<QUrl>> nextPage(const QJsonObject &page, const QUrl &root)
{
    const QJsonValue link = page.value(u"@odata.nextLink");
    if (link.isUndefined() || link.isNull())
        return std::optional<QUrl>();
    const QUrl url(link.toString());
    if (!isPlain(link.toString(), url) || !sameOrigin(url, root))
        return Error{.kind = ErrorKind::InvalidReply, .fault = Fault::ForeignNextLink};
    return std::optional(url);
}

PageWalk::PageWalk(const GraphServices &services, const QUrl &first, QObject *context,
                   Callback<GraphItems> callback, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_first(first)
    , m_callback(boundTo(context, std::move(callback)))
{
    if (context)
        connect(context, &QObject::destroyed, this, &QObject::deleteLater);
}

void PageWalk::read(const QUrl &url)
{
    m_visited.insert(url);
    auto *read = new PatientRead(
        m_services, GraphRequest{.url = url, .maxReply = maxPageBytes}, this,
        [this](const Result<GraphObject> &page) {
            if (page)
                add(page.value());
            else
                end(page.error());
        },
        this);
    read->start();
}

void PageWalk::add(const GraphObject &page)
{
    m_found.ids = page.ids;
    const QJsonValue value = page.object.value(u"value");
    if (!value.isArray())
        return fail(ErrorKind::InvalidReply, Fault::ReplyNotJson);
    const QJsonArray items = value.toArray();
    if (m_found.items.size() + items.size() > maxItems)
        return fail(ErrorKind::InvalidReply, Fault::EndlessPages);
    for (const auto &item : items)
        m_found.items.append(item);
    const auto next = nextPage(page.object, m_services.endpoints.graphRoot);
    if (!next)
        return fail(next.error().kind, next.error().fault);
    follow(next.value());
}

void PageWalk::follow(const std::optional<QUrl> &next)
{
    if (!next)
        return end(m_found);
    if (m_visited.contains(*next) || m_visited.size() >= maxPages)
        return fail(ErrorKind::InvalidReply, Fault::EndlessPages);
    read(*next);
}

void PageWalk::end(const Result<GraphItems> &result)
{
    deleteLater();
    std::exchange(m_callback, nullptr)(result);
}

void PageWalk::fail(ErrorKind kind, Fault fault)
{
    end(Error{.kind = kind,
              .fault = fault,
              .httpStatus = 200,
              .requestId = m_found.ids.requestId,
              .clientRequestId = m_found.ids.clientRequestId});
}

} // namespace cloudpc
