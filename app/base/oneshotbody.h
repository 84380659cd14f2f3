// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QIODevice>

#include <functional>
#include <utility>

namespace cloudpc {

/// The body of a request that must reach the wire at most once.
///
/// When a connection dies without an answer, Qt's HTTP channel sends the request again by itself, up to three
/// times and whatever the method is. It can do so only if the body can be read again. This one cannot, so Qt
/// ends with ContentReSendError instead.
///
/// To be sent with an explicit Content-Length (or Qt buffers it to measure it) and with
/// QNetworkRequest::DoNotBufferUploadDataAttribute (or Qt's buffer is what gets repeated). Parent it to the
/// reply: it must live as long.
class OneShotBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotBody(QByteArray bytes, QObject *parent = nullptr);

    [[nodiscard]] bool isSequential() const override;
    [[nodiscard]] qint64 bytesAvailable() const override;
    /// Always refuses: this is the point of the class.
    bool reset() override;
    /// True once the transport has taken any of it: the request may have reached the server.
    [[nodiscard]] bool started() const;
    /// Asked when the transport is about to take the first byte, the last instant at which the request can be
    /// held back. If it says no, nothing is ever given.
    void setGuard(std::function<bool()> mayStart) { m_mayStart = std::move(mayStart); }
    [[nodiscard]] bool wasHeldBack() const { return m_isHeldBack; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
    std::function<bool()> m_mayStart;
    bool m_isHeldBack = false;
};

} // namespace cloudpc
