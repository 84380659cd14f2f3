// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/sandboxbrowser.h"

#include "sandbox/selfpostingform.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QUrlQuery>

#include <optional>
#include <utility>

namespace cloudpc {

namespace {

/// The pages of the sandbox are far smaller.
constexpr qint64 maxPage = qint64{256} * 1024;

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
    query.removeQueryItem(QStringLiteral("sandbox_account"));
    query.addQueryItem(QStringLiteral("sandbox_account"), account);
    url.setQuery(query);
    return url;
}

/// What the listener shows is for a person: nobody reads it here.
void letGo(QNetworkReply *answer)
{
    QObject::connect(answer, &QNetworkReply::finished, answer, &QObject::deleteLater);
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
    const std::optional<SelfPostingForm> form = readSelfPostingForm(page->read(maxPage));
    if (isLoopback(location)) {
        letGo(m_network->get(pageRequest(location)));
    } else if (form && isLoopback(form->action)) {
        QNetworkRequest request = pageRequest(form->action);
        request.setHeader(QNetworkRequest::ContentTypeHeader,
                          QStringLiteral("application/x-www-form-urlencoded"));
        letGo(m_network->post(request, form->body));
    } else {
        const int status = page->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        emit stranded(QStringLiteral("HTTP %1 without a way back").arg(status));
    }
}

} // namespace cloudpc
