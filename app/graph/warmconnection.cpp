// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/warmconnection.h"

#include "base/clock.h"
#include "base/endpoints.h"
#include "base/randomsource.h"
#include "base/strictrequest.h"
#include "graph/shelf.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 10000ms;

bool isVerified(const QUrl &root)
{
    return root.scheme() == "https"_L1;
}

// What QNetworkAccessManager::connectToHostEncrypted asks for, which leaves a reply behind each time, does
// not tell how it went, and takes no time after which the connection is to be closed.
QNetworkRequest openingRequest(const QUrl &root, const QString &shelf)
{
    QUrl url;
    url.setScheme("preconnect-"_L1 + root.scheme());
    url.setHost(root.host());
    url.setPort(root.port());
    QNetworkRequest request(url);
    forbidComforts(request);
    putOnShelf(request, shelf);
    request.setTransferTimeout(static_cast<int>(patience.count()));
    request.setAttribute(QNetworkRequest::ConnectionCacheExpiryTimeoutSecondsAttribute,
                         static_cast<int>(WarmConnection::lifetime.count()));
    return request;
}

} // namespace

WarmConnection::WarmConnection(QNetworkAccessManager &network, Clock &clock, RandomSource &random,
                               QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_clock(clock)
    , m_random(random)
{
}

WarmConnection::~WarmConnection()
{
    drop();
}

void WarmConnection::open(const QUrl &root)
{
    if (!hasOwnShelf(root) || (isRecent() && fits(root)))
        return;
    drop();
    m_root = root;
    begin();
}

void WarmConnection::begin()
{
    m_begun = m_clock.monotonic();
    m_begunAt = m_clock.now();
    m_shelf = ownShelf(m_root, m_random.uuid());
    if (isVerified(m_root))
        m_trust = QSslConfiguration::defaultConfiguration();
    m_reply = m_network.get(openingRequest(m_root, m_shelf));
    connect(m_reply, &QNetworkReply::finished, this, [this, reply = m_reply.data()] {
        m_isOpen = reply->error() == QNetworkReply::NoError;
        m_reply.clear();
        reply->deleteLater();
    });
}

void WarmConnection::drop()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
        m_reply.clear();
    }
    m_root.clear();
    m_trust.reset();
    m_isOpen = false;
}

std::optional<QString> WarmConnection::take(const QUrl &url)
{
    if (!m_isOpen || !isRecent() || !fits(url))
        return std::nullopt;
    drop();
    return std::exchange(m_shelf, {});
}

bool WarmConnection::isOpen() const
{
    return m_isOpen && isRecent();
}

/// By both clocks: the monotonic one stands still while the computer sleeps, and the other may be set.
bool WarmConnection::isRecent() const
{
    const qint64 byWall = m_begunAt.msecsTo(m_clock.now());
    return !m_root.isEmpty() && m_clock.monotonic() - m_begun < lifetime && byWall >= 0
        && byWall < std::chrono::milliseconds(lifetime).count();
}

bool WarmConnection::fits(const QUrl &url) const
{
    return sameOrigin(m_root, url) && (!m_trust || *m_trust == QSslConfiguration::defaultConfiguration());
}

} // namespace cloudpc
