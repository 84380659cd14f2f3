// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/formencoding.h"
#include "auth/loopbackconnection.h"
#include "auth/resultpage.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QTcpServer>

namespace cloudpc {

class Clock;

/// What the authorization page sent back through the browser, already known to belong to this attempt.
struct RedirectAnswer {
    QString code; ///< Empty if there was none, or more than one.
    QString error;
    QString errorDescription;
    QString suberror;
    QString issuer; ///< `iss` (RFC 9207); empty if absent.
};

/// Waits on loopback for the redirect that ends one authorization request (RFC 8252 section 7.3).
///
/// Everybody on this computer, and every page in its browser, can reach the port. So a request counts only if
/// path, method, Host and the one-time state are right; every other one is refused and the wait goes on, or a
/// stray request could end a sign-in.
class LoopbackListener final : public QObject
{
    Q_OBJECT

public:
    /// How the code comes back: in the URL of a GET, or in the body of a POST.
    enum class ResponseMode { Query, FormPost };

    /// `state` is that of the authorization request.
    LoopbackListener(QByteArray state, ResponseMode mode, Clock &clock, QObject *parent = nullptr);
    ~LoopbackListener() override;

    void setTexts(const ResultPageTexts &texts);

    /// Takes a free port of 127.0.0.1, and the same one of ::1 where there is such an address: browsers
    /// differ in which they try first for "localhost". False if no port could be had; errorString() says why.
    [[nodiscard]] bool listen();
    /// No new connections; answers already given still reach the browser.
    void close();
    [[nodiscard]] bool isListening() const;
    [[nodiscard]] QString errorString() const;

    /// http://localhost:{port}, without a slash at the end: Entra ID compares it as text, at both legs. Kept
    /// after close(), when the servers no longer know their port.
    [[nodiscard]] QString redirectUri() const;

    static constexpr int connectionLimit = 50; ///< Beyond, the oldest connection is dropped.

signals:
    /// The one answer to this attempt. The listener goes on refusing until close().
    void answered(const cloudpc::RedirectAnswer &answer);

private:
    [[nodiscard]] bool listenOnce();
    void accept(QTcpServer &server);
    void makeRoom();
    void judge(LoopbackConnection *connection, const LoopbackRequest &request);
    [[nodiscard]] int refusalStatus(const LoopbackRequest &request) const;
    [[nodiscard]] bool hasOurState(const FormFields &fields) const;
    void take(LoopbackConnection *connection, const FormFields &fields);
    void refuse(LoopbackConnection *connection, int status);

    QTcpServer m_ipv4;
    QTcpServer m_ipv6;
    QByteArray m_state;
    ResponseMode m_mode;
    Clock &m_clock;
    ResultPageTexts m_texts;
    QString m_redirectUri;
    QByteArray m_host;
    bool m_answered = false;
};

} // namespace cloudpc
