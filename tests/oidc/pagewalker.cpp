// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "oidc/pagewalker.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QRegularExpression>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestWalk = 20; // pages

QString unescaped(QString text)
{
    text.replace("&lt;"_L1, "<"_L1).replace("&gt;"_L1, ">"_L1).replace("&quot;"_L1, R"(")"_L1);
    return text.replace("&#39;"_L1, "'"_L1).replace("&amp;"_L1, "&"_L1);
}

/// The fields that a page has already filled in.
QByteArray filledFields(const QString &page)
{
    static const QRegularExpression input(
        uR"re(<input type="hidden" name="([^"]*)" value="([^"]*)"\s*/?>)re"_s);
    QByteArrayList pairs;
    for (auto field = input.globalMatch(page); field.hasNext();) {
        const QRegularExpressionMatch match = field.next();
        pairs.append(QUrl::toPercentEncoding(unescaped(match.captured(1))) + '='
                     + QUrl::toPercentEncoding(unescaped(match.captured(2))));
    }
    return pairs.join('&');
}

} // namespace

PageWalker::PageWalker()
{
    m_network.setProxy(QNetworkProxy::NoProxy);
}

bool PageWalker::open(const QUrl &url)
{
    const QUrl target = m_tampering ? m_tampering(url) : url;
    m_opened.append(target);
    m_ended = false;
    m_pagesLeft = longestWalk;
    take(m_network.get(QNetworkRequest(target)));
    return true;
}

void PageWalker::take(QNetworkReply *reply)
{
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        m_lastPage = reply->readAll();
        m_lastStatus = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        m_lastWasPosted = reply->operation() == QNetworkAccessManager::PostOperation;
        m_lastUrl = reply->url();
        m_ended = !submitForm();
    });
}

bool PageWalker::submitForm()
{
    static const QRegularExpression form(uR"re(<form[^>]* action="([^"]*)")re"_s);
    const QString page = QString::fromUtf8(m_lastPage);
    const QRegularExpressionMatch match = form.match(page);
    if (!match.hasMatch() || m_pagesLeft-- == 0)
        return false;
    QNetworkRequest request(m_lastUrl.resolved(QUrl(unescaped(match.captured(1)))));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/x-www-form-urlencoded"));
    take(m_network.post(request, filledFields(page)));
    return true;
}

} // namespace cloudpc
