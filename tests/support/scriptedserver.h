// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QSsl>
#include <QTcpServer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <utility>

class QSslConfiguration;
class QTcpSocket;

namespace cloudpc {

/// One request as the server read it.
struct SeenRequest {
    QByteArray method;
    QByteArray target; ///< Path and query exactly as sent.
    QList<std::pair<QByteArray, QByteArray>> headers; ///< Names in lower case, in the order sent.
    QByteArray body;
    QByteArray raw; ///< Every byte of it.
    int connection = 0; ///< Which connection it came on, counted from 1.

    /// The value of a header, empty if absent; several are joined with ", ".
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

/// What the server does with one request: steps in order. Built by chaining:
///     Answer::json(200, body)                           keeps the connection open
///     Answer::http(503, html, {{"Retry-After", "1"}})
///     Answer::raw("HTTP/1.1 2").thenReset()             half a status line, then RST
///     Answer::nothing().thenClose()                     FIN without an answer
///     Answer::nothing()                                 silence
///     Answer::json(200, body).late(200ms)
///     Answer::raw(head).trickle(body, 20ms)             one byte each 20 ms
class Answer
{
public:
    [[nodiscard]] static Answer nothing() { return {}; }
    [[nodiscard]] static Answer raw(const QByteArray &bytes);
    /// A whole answer with Content-Length. `headers` come after the server's own and may repeat them.
    [[nodiscard]] static Answer http(int status, const QByteArray &body,
                                     const QList<std::pair<QByteArray, QByteArray>> &headers = {});
    /// The same with Content-Type: application/json.
    [[nodiscard]] static Answer json(int status, const QByteArray &body,
                                     const QList<std::pair<QByteArray, QByteArray>> &headers = {});

    Answer &late(std::chrono::milliseconds delay); ///< Waits before everything so far.
    Answer &wait(std::chrono::milliseconds delay); ///< Waits after everything so far.
    Answer &then(const QByteArray &bytes);
    Answer &trickle(const QByteArray &bytes, std::chrono::milliseconds gap);
    Answer &thenClose(); ///< FIN, after all bytes went out.
    Answer &thenReset(); ///< RST; bytes not yet delivered may be lost.

private:
    friend class ScriptedConnection;
    enum class End { KeepOpen, Close, Reset };
    struct Step {
        std::chrono::milliseconds wait{0};
        QByteArray bytes;
    };
    QList<Step> m_steps;
    End m_end = End::KeepOpen;
};

/// An HTTP server on a free port of 127.0.0.1 that answers as scripted: any byte, any fault. Speaks HTTP/1.1
/// with keep-alive and lives in the test's own event loop.
///
///     ScriptedServer server;
///     server.enqueue(Answer::json(200, R"({"value":[]})"));   // first request
///     server.enqueue(Answer::nothing().thenReset());          // second request
///     ... run the code against server.url() ...
///     QTRY_COMPARE(server.requests().size(), 2);
///     QCOMPARE(server.requests().at(0).header("authorization"), "Bearer t1");
///
/// or with answers that depend on the request: server.setHandler([](const SeenRequest &r) { return …; });
/// The queue comes first, then the handler; a request beyond both is answered 599.
class ScriptedServer final : public QTcpServer
{
    Q_OBJECT

public:
    enum class Transport { Plain, Tls };
    explicit ScriptedServer(Transport transport = Transport::Plain, QObject *parent = nullptr);
    ~ScriptedServer() override;

    /// http(s)://127.0.0.1:port + path
    [[nodiscard]] QUrl url(const QString &path = {}) const;
    void enqueue(const Answer &answer) { m_script.append(answer); }
    void setHandler(std::function<Answer(const SeenRequest &)> handler);
    /// Answers requests whose path ends like this apart from the script: they are not among requests().
    void answerAside(const QByteArray &ending, const Answer &answer) { m_aside.append({ending, answer}); }
    /// Answers as soon as the header of a request is there, without reading its body.
    void setAnswerAtHead(bool on) { m_answerAtHead = on; }

    /// Which certificate of the fixtures it shows, by file name; all belong to the same key.
    void setCertificate(const char *fixture) { m_certificate = fixture; }
    /// Speaks only this version of TLS.
    void setProtocol(QSsl::SslProtocol protocol) { m_protocol = protocol; }

    /// Whole requests read (only headers, with setAnswerAtHead).
    [[nodiscard]] const QList<SeenRequest> &requests() const { return m_requests; }
    /// Counts requests and heads from here on.
    void forgetRequests()
    {
        m_requests.clear();
        m_heads = 0;
    }
    /// Request headers seen; more than requests().size() when a body did not arrive.
    [[nodiscard]] int heads() const { return m_heads; }
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] int openConnections() const;
    /// Closes all open connections, as a server does with idle ones.
    void closeConnections();
    /// Drops all open connections with RST, as a restarted gateway does.
    void dropConnections();

    /// A TLS configuration that trusts this server's certificate, to put into a test's requests or into
    /// QSslConfiguration::setDefaultConfiguration. Its certificate names 127.0.0.1 and localhost.
    [[nodiscard]] static QSslConfiguration trustingConfiguration();

signals:
    void requestSeen();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    friend class ScriptedConnection;
    [[nodiscard]] QTcpSocket *tlsSocket() const;
    [[nodiscard]] Answer nextAnswer(const SeenRequest &request);
    [[nodiscard]] const Answer *aside(const SeenRequest &request) const;

    Transport m_transport;
    QByteArray m_certificate = "loopback-cert.pem";
    QSsl::SslProtocol m_protocol = QSsl::SecureProtocols;
    QList<Answer> m_script;
    QList<std::pair<QByteArray, Answer>> m_aside;
    std::function<Answer(const SeenRequest &)> m_handler;
    QList<SeenRequest> m_requests;
    int m_heads = 0;
    int m_connections = 0;
    bool m_answerAtHead = false;
};

} // namespace cloudpc
