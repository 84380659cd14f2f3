// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/sandboxcontrol.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

SandboxControl::SandboxControl(QNetworkAccessManager &network, QObject *parent)
    : QObject(parent)
    , m_network(network)
{
}

void SandboxControl::setSpeed(const QUrl &root, int times)
{
    post(root, "{\"speed\":" + QByteArray::number(times) + '}');
}

void SandboxControl::jumpToNextEvent(const QUrl &root)
{
    post(root, R"({"jump":"next"})");
}

void SandboxControl::post(const QUrl &root, const QByteArray &body)
{
    QUrl url = root;
    url.setPath(root.path() + u"/sandbox/clock"_s);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    QNetworkReply *reply = m_network.post(request, body);
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        emit clockChanged();
    });
}

} // namespace cloudpc
