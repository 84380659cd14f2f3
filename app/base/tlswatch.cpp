// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/tlswatch.h"

#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

#include <algorithm>

namespace cloudpc {

namespace {

constexpr qsizetype longestIssuer = 100;

// Not a switch over all members: the enum is Qt's and grows with its versions.
TlsReason reasonOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::HostNameMismatch:
        return TlsReason::WrongHost;
    case QSslError::SelfSignedCertificate:
        return TlsReason::SelfSigned;
    case QSslError::CertificateExpired:
        return TlsReason::Expired;
    case QSslError::CertificateNotYetValid:
        return TlsReason::NotYetValid;
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::CertificateRejected:
    case QSslError::InvalidCaCertificate:
        return TlsReason::Untrusted;
    default:
        return TlsReason::Other;
    }
}

/// The smaller, the sooner it has to be said. A certificate for another host means that somebody else
/// answered: trusting its issuer would be wrong advice. One that is not trusted may say anything about time.
int rank(TlsReason reason)
{
    switch (reason) {
    case TlsReason::WrongHost:
        return 0;
    case TlsReason::SelfSigned:
        return 1;
    case TlsReason::Untrusted:
        return 2;
    case TlsReason::NotYetValid:
        return 3;
    case TlsReason::Expired:
        return 4;
    case TlsReason::Other:
        break;
    }
    return 5;
}

} // namespace

QString issuerOf(const QSslCertificate &certificate)
{
    for (const auto part : {QSslCertificate::CommonName, QSslCertificate::Organization}) {
        const QString name = certificate.issuerInfo(part).value(0).simplified();
        if (!name.isEmpty())
            return name.left(longestIssuer);
    }
    return {};
}

TlsIssue tlsIssueOf(const QString &host, const QSslCertificate &certificate,
                    const QList<QSslError> &complaints)
{
    TlsIssue issue{.reason = TlsReason::Other, .host = host, .issuer = issuerOf(certificate)};
    for (const QSslError &complaint : complaints)
        issue.reason = std::min(issue.reason, reasonOf(complaint.error()),
                                [](TlsReason left, TlsReason right) { return rank(left) < rank(right); });
    return issue;
}

TlsWatch::TlsWatch(QNetworkReply *reply)
    : QObject(reply)
    , m_reply(*reply)
{
    connect(reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &complaints) {
        m_heard = tlsIssueOf(m_reply.url().host(), m_reply.sslConfiguration().peerCertificate(), complaints);
    });
}

std::optional<TlsIssue> TlsWatch::issue() const
{
    if (m_reply.error() != QNetworkReply::SslHandshakeFailedError)
        return std::nullopt;
    return m_heard ? m_heard : TlsIssue{.reason = TlsReason::Other, .host = m_reply.url().host()};
}

} // namespace cloudpc
