// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/formencoding.h"
#include "auth/tokenreply.h"
#include "auth/tokens.h"
#include "base/result.h"

#include <QByteArray>
#include <QUrl>

class QNetworkAccessManager;
class QObject;

namespace cloudpc {

class Clock;

/// Speaks with the sign-in service. Every grant sends its form with it: code, refresh token, device code and
/// client credentials.
///
/// A form reaches the wire at most once (codes and rotated refresh tokens are for one use), follows no
/// redirect, carries no cookie and is given up after 30 s.
class TokenClient
{
public:
    /// Both must outlive the client and every request.
    TokenClient(QNetworkAccessManager &network, Clock &clock);

    /// `requestId` goes out as client-request-id and comes back in the error. Destroying `context` aborts the
    /// request.
    void post(const QUrl &endpoint, const FormFields &fields, const QByteArray &requestId, QObject *context,
              Callback<Tokens> callback);
    /// The same for what is answered in another shape than tokens, or has to be judged by the caller: the
    /// answer as it came, a failed connection too. An Error only for one given up: TimedOut, ReplyTooLarge.
    void postForm(const QUrl &endpoint, const FormFields &fields, const QByteArray &requestId,
                  QObject *context, Callback<TokenReply> callback);
    /// A GET, answered in the same way.
    void fetch(const QUrl &url, QObject *context, Callback<TokenReply> callback);

    static constexpr qint64 replyLimit = 1024 * 1024; ///< Bytes; beyond, the reply is dropped.

private:
    QNetworkAccessManager &m_network;
    Clock &m_clock;
};

} // namespace cloudpc
