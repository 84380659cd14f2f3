// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/fakebrowser.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace cloudpc {

FakeBrowser::FakeBrowser()
{
    m_network.setProxy(QNetworkProxy::NoProxy);
}

bool FakeBrowser::open(const QUrl &url)
{
    m_opened.append(url);
    if (m_following)
        load(url);
    return !m_broken;
}

QByteArray FakeBrowser::parameter(const QByteArray &name) const
{
    const QByteArray query = m_opened.isEmpty() ? QByteArray()
                                                : m_opened.last().query(QUrl::FullyEncoded).toLatin1();
    const QList<QByteArray> pairs = query.split('&');
    for (const QByteArray &pair : pairs) {
        if (pair.startsWith(name + '='))
            return QByteArray::fromPercentEncoding(pair.mid(name.size() + 1).replace('+', ' '));
    }
    return {};
}

void FakeBrowser::comeBack(const QByteArray &code)
{
    comeBackWith({{"code", code}, {"state", parameter("state")}});
}

void FakeBrowser::comeBackWith(const Fields &fields)
{
    QByteArray query;
    for (const auto &[name, value] : fields)
        query += (query.isEmpty() ? '?' : '&') + name + '=' + value.toPercentEncoding();
    load(QUrl::fromEncoded(parameter("redirect_uri") + '/' + query));
}

void FakeBrowser::comeBackByForm(const Fields &fields)
{
    QByteArray form;
    for (const auto &[name, value] : fields)
        form += (form.isEmpty() ? QByteArray() : QByteArray("&")) + name + '=' + value.toPercentEncoding();
    QNetworkRequest request(QUrl::fromEncoded(parameter("redirect_uri") + '/'));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/x-www-form-urlencoded"));
    take(m_network.post(request, form));
}

void FakeBrowser::load(const QUrl &url)
{
    take(m_network.get(QNetworkRequest(url)));
}

void FakeBrowser::take(QNetworkReply *reply)
{
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        m_lastPage = reply->readAll();
        m_lastStatus = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        ++m_pages;
        reply->deleteLater();
    });
}

} // namespace cloudpc
