// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/sandboxbrowser.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QUrlQuery>

#include <utility>

namespace cloudpc {

namespace {

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    return url.isValid() && url.scheme() == QLatin1String("http") && url.userInfo().isEmpty()
        && (host == QLatin1String("localhost") || host == QLatin1String("127.0.0.1"));
}

QNetworkRequest pageRequest(const QUrl &url)
{
    QNetworkRequest request(url);
    // Each step is looked at before it is taken: a redirect must not lead off this computer.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setTransferTimeout(10000);
    return request;
}

QUrl withAccount(QUrl url, const QString &account)
{
    QUrlQuery query(url);
    // A form that posts itself needs a real browser; the redirect carries the same answer.
    query.removeQueryItem(QStringLiteral("response_mode"));
    query.addQueryItem(QStringLiteral("response_mode"), QStringLiteral("query"));
    query.removeQueryItem(QStringLiteral("sandbox_account"));
    query.addQueryItem(QStringLiteral("sandbox_account"), account);
    url.setQuery(query);
    return url;
}

} // namespace

SandboxBrowser::SandboxBrowser(QString account, QObject *parent)
    : QObject(parent)
    , m_network(new QNetworkAccessManager(this))
    , m_account(std::move(account))
{
    m_network->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
}

bool SandboxBrowser::open(const QUrl &url)
{
    if (!isLoopback(url))
        return false;
    QNetworkReply *page = m_network->get(pageRequest(withAccount(url, m_account)));
    connect(page, &QNetworkReply::finished, this, [this, page] { follow(page); });
    return true;
}

void SandboxBrowser::follow(QNetworkReply *page)
{
    page->deleteLater();
    const QUrl location = page->header(QNetworkRequest::LocationHeader).toUrl();
    if (!isLoopback(location)) {
        const int status = page->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        emit stranded(QStringLiteral("HTTP %1 without a way back").arg(status));
        return;
    }
    QNetworkReply *answer = m_network->get(pageRequest(location));
    connect(answer, &QNetworkReply::finished, answer, &QObject::deleteLater);
}

} // namespace cloudpc
