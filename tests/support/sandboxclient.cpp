// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/sandboxclient.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QSignalSpy>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patienceMs = 20000;
constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray encoded(const QList<QPair<QString, QString>> &fields)
{
    QByteArrayList pairs;
    for (const auto &[name, value] : fields)
        pairs.append(QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value));
    return pairs.join('&');
}

SandboxAnswer answerOf(QNetworkReply &reply)
{
    return {.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            .error = reply.error(),
            .headers = reply.rawHeaderPairs(),
            .body = reply.readAll()};
}

} // namespace

QByteArray SandboxAnswer::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QJsonObject SandboxAnswer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QJsonArray SandboxAnswer::value() const
{
    return json().value("value"_L1).toArray();
}

QString SandboxAnswer::errorCode() const
{
    return json().value("error"_L1).toObject().value("code"_L1).toString();
}

QString SandboxAnswer::errorMessage() const
{
    return json().value("error"_L1).toObject().value("message"_L1).toString();
}

SandboxClient::SandboxClient(const QString &program, const QStringList &arguments)
{
    m_network.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program, arguments);
    while (!m_process.canReadLine() && m_process.waitForReadyRead(patienceMs)) {}
    m_root = QJsonDocument::fromJson(m_process.readLine()).object().value("root"_L1).toString();
}

SandboxClient::~SandboxClient()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished(patienceMs);
}

bool SandboxClient::isRunning() const
{
    return m_process.state() == QProcess::Running && !m_root.isEmpty();
}

quint16 SandboxClient::port() const
{
    return static_cast<quint16>(QUrl(m_root).port());
}

SandboxAnswer SandboxClient::send(const QByteArray &method, const QString &path, const Headers &headers,
                                  const QByteArray &body)
{
    QNetworkRequest request(QUrl(path.startsWith("http"_L1) ? path : m_root + path));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!finished.wait(patienceMs))
        return {.error = QNetworkReply::TimeoutError};
    return answerOf(*reply);
}

SandboxAnswer SandboxClient::post(const QString &path, const QList<QPair<QString, QString>> &form)
{
    return send("POST", path,
                {qMakePair(QByteArray("Content-Type"), QByteArray("application/x-www-form-urlencoded"))},
                encoded(form));
}

QJsonObject SandboxClient::signIn(const QString &account, const Form &changes, const QString &tenant)
{
    Form fields = withField(authorizeFields(), u"sandbox_account"_s, account);
    for (const auto &[name, value] : changes)
        fields = withField(fields, name, value);
    const QString code = redirectQuery(authorize(fields, tenant)).queryItemValue(u"code"_s);
    return tokens(tokenFields(code), tenant).json();
}

SandboxAnswer SandboxClient::tokens(const Form &form, const QString &tenant)
{
    const SandboxAnswer answer = post(u"/%1/oauth2/v2.0/token"_s.arg(tenant), form);
    if (answer.status == 200)
        m_token = answer.json().value("access_token"_L1).toString().toLatin1();
    return answer;
}

SandboxAnswer SandboxClient::graph(const QByteArray &method, const QString &tail, const QJsonObject &body)
{
    Headers headers{qMakePair(QByteArray("Authorization"), "Bearer " + m_token),
                    qMakePair(QByteArray("Prefer"), QByteArray("include-unknown-enum-members"))};
    QByteArray text;
    if (!body.isEmpty()) {
        headers.append(qMakePair(QByteArray("Content-Type"), QByteArray("application/json")));
        text = QJsonDocument(body).toJson();
    }
    const QString path = u"/beta/deviceManagement/virtualEndpoint/deviceImages"_s + tail;
    return send(method, path, headers, text);
}

SandboxAnswer SandboxClient::create(const QString &name, const QString &source)
{
    return graph("POST", {},
                 {{"displayName"_L1, name},
                  {"version"_L1, "1.0.0"_L1},
                  {"sourceImageResourceId"_L1,
                   u"/subscriptions/7c1e5e0b-9b5d-4a52-8d3c-54a4d6f0b001/resourceGroups/rg/providers/"
                   u"Microsoft.Compute/images/"_s
                       + source}});
}

void SandboxClient::jump()
{
    send("POST", u"/sandbox/clock"_s, {}, R"({"jump": "next"})");
}

QString SandboxClient::verifier()
{
    return u"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"_s; // RFC 7636 appendix B
}

QList<QPair<QString, QString>> SandboxClient::authorizeFields() const
{
    const QByteArray hash = QCryptographicHash::hash(verifier().toLatin1(), QCryptographicHash::Sha256);
    return {
        {u"client_id"_s, u"11111111-2222-4333-8444-555555555555"_s},
        {u"response_type"_s, u"code"_s},
        {u"redirect_uri"_s, u"http://localhost:51234"_s},
        {u"scope"_s, m_root + u"/CloudPC.ReadWrite.All offline_access openid profile"_s},
        {u"code_challenge"_s, QString::fromLatin1(hash.toBase64(base64Url))},
        {u"code_challenge_method"_s, u"S256"_s},
        {u"state"_s, u"a state with + and ä"_s},
        {u"nonce"_s, u"the-nonce"_s},
    };
}

SandboxAnswer SandboxClient::authorize(const QList<QPair<QString, QString>> &fields, const QString &tenant)
{
    return send("GET", u'/' + tenant + u"/oauth2/v2.0/authorize?"_s + QString::fromLatin1(encoded(fields)));
}

QList<QPair<QString, QString>> SandboxClient::tokenFields(const QString &code)
{
    return {{u"client_id"_s, u"11111111-2222-4333-8444-555555555555"_s},
            {u"grant_type"_s, u"authorization_code"_s},
            {u"code"_s, code},
            {u"redirect_uri"_s, u"http://localhost:51234"_s},
            {u"code_verifier"_s, verifier()}};
}

SandboxClient::Form SandboxClient::refreshFields(const QString &refreshToken)
{
    return {{u"client_id"_s, u"11111111-2222-4333-8444-555555555555"_s},
            {u"grant_type"_s, u"refresh_token"_s},
            {u"refresh_token"_s, refreshToken}};
}

SandboxClient::Form withField(SandboxClient::Form fields, const QString &name, const QString &value)
{
    for (auto &field : fields) {
        if (field.first == name) {
            field.second = value;
            return fields;
        }
    }
    fields.append({name, value});
    return fields;
}

QJsonObject jwtClaims(const QJsonValue &token)
{
    const QByteArray payload = token.toString().toLatin1().split('.').value(1);
    return QJsonDocument::fromJson(QByteArray::fromBase64(payload, QByteArray::Base64UrlEncoding)).object();
}

int aadstsOf(const SandboxAnswer &answer)
{
    return answer.json().value("error_codes"_L1).toArray().at(0).toInt();
}

QUrlQuery redirectQuery(const SandboxAnswer &answer)
{
    return QUrlQuery(QUrl::fromEncoded(answer.header("Location")));
}

} // namespace cloudpc
