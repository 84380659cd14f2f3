// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/hostprobe.h"

#include "base/clock.h"
#include "base/strictrequest.h"
#include "base/tlswatch.h"
#include "graph/exchange.h"

#include <QAuthenticator>
#include <QHostInfo>
#include <QNetworkAccessManager>
#include <QSslCertificate>
#include <QSslError>
#include <QSslSocket>

#include <chrono>
#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds stepDeadline = 15s;
// A discovery document takes 2 KB, a refusal less.
constexpr qint64 maxAnswer = 256 * 1024;

QNetworkProxy proxyFor(const QUrl &url, const QNetworkAccessManager &network)
{
    QNetworkProxyFactory *factory = network.proxyFactory();
    if (!factory)
        return {QNetworkProxy::NoProxy};
    const QList<QNetworkProxy> proxies = factory->queryProxy(QNetworkProxyQuery(url));
    return proxies.value(0, QNetworkProxy(QNetworkProxy::NoProxy));
}

// Not a switch over all members: the enum is Qt's.
Fault faultOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return Fault::HostNotFound;
    case QAbstractSocket::ConnectionRefusedError:
        return Fault::ConnectionRefused;
    case QAbstractSocket::SocketTimeoutError:
        return Fault::TimedOut;
    case QAbstractSocket::SslHandshakeFailedError:
        return Fault::TlsFailed;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return Fault::ProxySignInRequired;
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return Fault::ProxyFailed;
    default:
        return Fault::ConnectionLost;
    }
}

Outgoing requestFor(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("User-Agent", "CloudPcImageUploader/" APP_VERSION);
    forbidComforts(request);
    return {.request = request, .verb = "GET", .deadline = stepDeadline, .maxReply = maxAnswer};
}

} // namespace

HostProbe::HostProbe(TestedService service, const QUrl &url, Judge judge, QNetworkAccessManager &network,
                     Clock &clock, QObject *parent)
    : QObject(parent)
    , m_judge(std::move(judge))
    , m_url(url)
    , m_network(network)
    , m_clock(clock)
    , m_proxy(proxyFor(url, network))
    , m_report{.service = service, .host = url.host()}
    , m_socket(new QSslSocket(this))
{
    if (hasProxy())
        m_report.proxy = u"%1:%2"_s.arg(m_proxy.hostName()).arg(m_proxy.port());
    m_socket->setProxy(m_proxy);
    m_socket->setPeerVerifyName(url.host());
    connect(m_socket, &QAbstractSocket::connected, this, [this] { pass(); });
    connect(m_socket, &QSslSocket::encrypted, this, &HostProbe::noteCertificate);
    connect(m_socket, &QAbstractSocket::errorOccurred, this, &HostProbe::failSocket);
    connect(m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &complaints) {
        m_tls = tlsIssueOf(m_url.host(), m_socket->peerCertificate(), complaints);
    });
    // Whoever watches over the proxy's sign-in has to hear of a refusal here too.
    connect(m_socket, &QAbstractSocket::proxyAuthenticationRequired, &m_network,
            &QNetworkAccessManager::proxyAuthenticationRequired);
}

HostProbe::~HostProbe()
{
    m_socket->disconnect(this); // Its end is not news.
}

void HostProbe::start()
{
    begin(ConnectionStep::NameLookup);
}

void HostProbe::begin(ConnectionStep step)
{
    m_report.step = step;
    m_report.state = StepReport::State::Running;
    m_deadline = std::make_unique<QObject>();
    m_clock.callAfter(stepDeadline, m_deadline.get(),
                      [this] { fail({.kind = ErrorKind::Unavailable, .fault = Fault::TimedOut}); });
    emit stepChanged(m_report);
    switch (step) {
    case ConnectionStep::NameLookup:
        return lookUp();
    case ConnectionStep::Connection:
        return connectThere();
    case ConnectionStep::Encryption:
        return encrypt();
    case ConnectionStep::Answer:
        return ask();
    }
}

void HostProbe::pass(StepReport::State state)
{
    m_report.state = state;
    emit stepChanged(m_report);
    next();
}

void HostProbe::fail(const Error &error)
{
    m_socket->disconnect(this);
    m_report.state = StepReport::State::Failed;
    m_report.error = error;
    // Not to be destroyed here: this may be called by it.
    m_deadline.release()->deleteLater();
    emit stepChanged(m_report);
    emit finished();
}

void HostProbe::next()
{
    switch (m_report.step) {
    case ConnectionStep::NameLookup:
        return begin(ConnectionStep::Connection);
    case ConnectionStep::Connection:
        return begin(ConnectionStep::Encryption);
    case ConnectionStep::Encryption:
        return begin(ConnectionStep::Answer);
    case ConnectionStep::Answer:
        break;
    }
    m_deadline.reset();
    emit finished();
}

void HostProbe::lookUp()
{
    // Behind a proxy the name of the service is the proxy's to look up.
    const QString name = hasProxy() ? m_proxy.hostName() : m_url.host();
    QHostInfo::lookupHost(name, this, [this](const QHostInfo &info) {
        if (m_report.state != StepReport::State::Running)
            return; // It took too long.
        if (info.error() == QHostInfo::NoError)
            return pass();
        fail({.kind = ErrorKind::Unavailable,
              .fault = hasProxy() ? Fault::ProxyFailed : Fault::HostNotFound,
              .message = info.errorString().left(Error::messageLimit)});
    });
}

void HostProbe::connectThere()
{
    const bool isSecure = m_url.scheme() == "https"_L1;
    m_socket->connectToHost(m_url.host(), static_cast<quint16>(m_url.port(isSecure ? 443 : 80)));
}

void HostProbe::encrypt()
{
    if (m_url.scheme() != "https"_L1)
        return pass(StepReport::State::NotNeeded);
    m_socket->startClientEncryption();
}

void HostProbe::noteCertificate()
{
    const QSslCertificate certificate = m_socket->peerCertificate();
    m_report.issuer = issuerOf(certificate);
    m_report.expires = certificate.expiryDate();
    pass();
}

void HostProbe::ask()
{
    m_socket->disconnect(this);
    m_socket->disconnectFromHost();
    auto *exchange = new Exchange(m_network, m_clock, this);
    exchange->start(requestFor(m_url), [this](const WireReply &reply) {
        if (m_report.state != StepReport::State::Running)
            return;
        if (const std::optional<Error> problem = m_judge(reply))
            return fail(*problem);
        pass();
    });
}

void HostProbe::failSocket()
{
    Error error{.kind = ErrorKind::Unavailable,
                .fault = faultOf(m_socket->error()),
                .message = m_socket->errorString().left(Error::messageLimit)};
    // What a proxy answers comes as one of several errors of the socket.
    if (error.fault == Fault::ConnectionLost && hasProxy() && m_report.step == ConnectionStep::Connection)
        error.fault = Fault::ProxyFailed;
    if (error.fault == Fault::TlsFailed)
        error.tls = m_tls ? m_tls : TlsIssue{.reason = TlsReason::Other, .host = m_url.host()};
    fail(error);
}

} // namespace cloudpc
