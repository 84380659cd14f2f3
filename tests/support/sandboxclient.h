// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPair>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QUrlQuery>

namespace cloudpc {

/// One whole answer of the sandbox.
struct SandboxAnswer {
    int status = 0;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QList<QNetworkReply::RawHeaderPair> headers;
    QByteArray body;

    [[nodiscard]] QByteArray header(const QByteArray &name) const; ///< Without case; empty if absent.
    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QJsonArray value() const; ///< Of a Graph collection.
    [[nodiscard]] QString errorCode() const; ///< error.code of Graph's envelope.
    [[nodiscard]] QString errorMessage() const;
};

/// Runs the real sandbox program and speaks to it over real HTTP, for tests that look at its answers.
class SandboxClient
{
public:
    using Headers = QList<QPair<QByteArray, QByteArray>>;

    explicit SandboxClient(const QString &program, const QStringList &arguments = {});
    ~SandboxClient();

    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] QString root() const { return m_root; }
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] QProcess &process() { return m_process; }

    /// `path` is below the root, or a whole address.
    SandboxAnswer send(const QByteArray &method, const QString &path, const Headers &headers = {},
                       const QByteArray &body = {});
    /// POSTs a form.
    SandboxAnswer post(const QString &path, const QList<QPair<QString, QString>> &form);

    using Form = QList<QPair<QString, QString>>;

    /// Signs in as one of the sample accounts and keeps the access token for graph(). `changes` are made to
    /// the authorization request. The token answer.
    QJsonObject signIn(const QString &account = QStringLiteral("admin"), const Form &changes = {},
                       const QString &tenant = QStringLiteral("organizations"));
    /// POSTs a form to the token endpoint, and keeps the access token if there is one.
    SandboxAnswer tokens(const Form &form, const QString &tenant = QStringLiteral("organizations"));
    [[nodiscard]] QByteArray accessToken() const { return m_token; }
    /// A Graph call under deviceImages of beta, with token and Prefer; `tail` begins with / or ? or is empty.
    SandboxAnswer graph(const QByteArray &method, const QString &tail = {}, const QJsonObject &body = {});
    /// Creates an image from a source image of that name.
    SandboxAnswer create(const QString &name, const QString &source);
    void jump(); ///< To the tenant's next event.

    /// A valid authorization request, to be spoiled by tests. Its PKCE verifier is verifier().
    [[nodiscard]] QList<QPair<QString, QString>> authorizeFields() const;
    [[nodiscard]] static QString verifier();
    SandboxAnswer authorize(const QList<QPair<QString, QString>> &fields,
                            const QString &tenant = QStringLiteral("organizations"));
    /// The form that redeems `code`.
    [[nodiscard]] static QList<QPair<QString, QString>> tokenFields(const QString &code);
    /// The form that redeems `refreshToken`.
    [[nodiscard]] static Form refreshFields(const QString &refreshToken);

private:
    QProcess m_process;
    QNetworkAccessManager m_network;
    QString m_root;
    QByteArray m_token;
};

/// `fields` with one value replaced or added.
[[nodiscard]] SandboxClient::Form withField(SandboxClient::Form fields, const QString &name,
                                            const QString &value);
/// The payload of a JSON Web Token.
[[nodiscard]] QJsonObject jwtClaims(const QJsonValue &token);
/// The first of a token answer's error_codes.
[[nodiscard]] int aadstsOf(const SandboxAnswer &answer);
/// The query of the address that a 302 names.
[[nodiscard]] QUrlQuery redirectQuery(const SandboxAnswer &answer);

} // namespace cloudpc
