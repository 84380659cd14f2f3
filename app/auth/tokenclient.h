// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/formencoding.h"
#include "auth/tokens.h"
#include "base/result.h"

#include <QByteArray>
#include <QUrl>

class QNetworkAccessManager;
class QObject;

namespace cloudpc {

class Clock;

/// Sends one form to a token endpoint. Every grant uses it: code, refresh token, later device code and client
/// credentials.
///
/// The form reaches the wire at most once (codes and rotated refresh tokens are for one use), follows no
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

    static constexpr qint64 replyLimit = 1024 * 1024; ///< Bytes; beyond, the reply is dropped.

private:
    QNetworkAccessManager &m_network;
    Clock &m_clock;
};

} // namespace cloudpc
