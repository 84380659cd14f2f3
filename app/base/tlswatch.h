// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/tlsissue.h"

#include <QObject>

#include <optional>

class QNetworkReply;
class QSslCertificate;
class QSslError;

namespace cloudpc {

/// What is wrong, from what the handshake with `host` complained about; the reason to act upon first if there
/// are several.
[[nodiscard]] TlsIssue tlsIssueOf(const QString &host, const QSslCertificate &certificate,
                                  const QList<QSslError> &complaints);

/// Who signed a certificate: common name, or else organization, cut to what fits into a sentence.
[[nodiscard]] QString issuerOf(const QSslCertificate &certificate);

/// Listens to the handshake of a reply and remembers what was wrong. It never overrules it. Belongs to the
/// reply, and has to be made before the event loop runs again.
class TlsWatch final : public QObject
{
    Q_OBJECT

public:
    explicit TlsWatch(QNetworkReply *reply);

    /// To be asked when the reply has finished: why the handshake failed; nothing if it did not.
    [[nodiscard]] std::optional<TlsIssue> issue() const;

private:
    const QNetworkReply &m_reply;
    std::optional<TlsIssue> m_heard;
};

} // namespace cloudpc
