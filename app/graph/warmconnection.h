// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QObject>
#include <QPointer>
#include <QSslConfiguration>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

class QNetworkAccessManager;
class QNetworkReply;

namespace cloudpc {

class Clock;
class RandomSource;

/// A connection that stands before it is needed, for one write alone: with its handshakes behind it, what the
/// admin clicks is on the wire at once. Nothing is sent on it before. At most one at a time, and no timer
/// renews it: whoever sees the admin at work asks again.
class WarmConnection final : public QObject
{
    Q_OBJECT

public:
    /// How long it may be used, and how long it is kept: less than servers and routers keep an idle one.
    static constexpr std::chrono::seconds lifetime{25};

    /// All must outlive it.
    WarmConnection(QNetworkAccessManager &network, Clock &clock, RandomSource &random, QObject *parent);
    ~WarmConnection() override;

    /// Opens one to the root's host, unless there is one or was an attempt just now. Cheap to call often. A
    /// failure is not told: the write opens its own connection then, and tells why it could not.
    void open(const QUrl &root);
    /// The shelf (see ownShelf) of the connection for a request to `url`, which no other request gets;
    /// nothing if none stands. Should the server have closed it meanwhile, Qt opens another on the same
    /// shelf.
    [[nodiscard]] std::optional<QString> take(const QUrl &url);
    /// True if it stands.
    [[nodiscard]] bool isOpen() const;

private:
    void begin();
    void drop();
    [[nodiscard]] bool isRecent() const;
    [[nodiscard]] bool fits(const QUrl &url) const;

    QNetworkAccessManager &m_network;
    Clock &m_clock;
    RandomSource &m_random;
    QPointer<QNetworkReply> m_reply; ///< While it is being opened.
    QUrl m_root; ///< Empty if there was no attempt, or its connection was taken.
    QString m_shelf;
    /// What it was verified with.
    std::optional<QSslConfiguration> m_trust;
    std::chrono::milliseconds m_begun{0};
    QDateTime m_begunAt;
    bool m_isOpen = false;
};

} // namespace cloudpc
