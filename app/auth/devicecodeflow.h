// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/authcodeflow.h"
#include "auth/authority.h"
#include "auth/devicecode.h"
#include "base/result.h"

#include <QDateTime>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace cloudpc {

struct TokenReply;

/// One sign-in for which the admin enters a short code in a browser on any device (RFC 8628): gets the code,
/// then asks for the tokens until it was entered. For one attempt only.
class DeviceCodeFlow final : public QObject
{
    Q_OBJECT

public:
    /// What the flow works with; all of it must outlive the flow.
    struct Parts {
        TokenClient &tokens;
        Clock &clock;
        RandomSource &random;
    };

    /// `claims` is the JSON to ask for (capabilities, a challenge); may be empty.
    DeviceCodeFlow(const Authority &authority, const QString &claims, const Parts &parts,
                   QObject *parent = nullptr);
    ~DeviceCodeFlow() override;

    /// The callback comes once, unless the flow is cancelled: with the grant, or with SignInRefused,
    /// Unavailable, InvalidReply or Local (NobodyCame once the code has expired). It must not delete the
    /// flow: deleteLater().
    ///
    /// A connection that fails is tried again, ever more slowly, as long as the code lives; one that fails
    /// before there is a code ends the flow.
    void start(Callback<SignInGrant> callback);
    /// Asks no more. The callback will not come.
    void cancel();

signals:
    /// To be shown, the code as plain text. `endsAt` is UTC.
    void codeReady(const QString &userCode, const QUrl &verificationUrl, const QDateTime &endsAt);

private:
    void take(const Result<TokenReply> &reply);
    void show(const DeviceCode &code);
    void askAfter(std::chrono::milliseconds delay);
    void ask();
    void conclude(const Result<TokenReply> &reply);
    void goOn();
    void goOnAfter(const Error &trouble);
    void check(const Tokens &tokens);
    void finish(const Result<SignInGrant> &result);

    Authority m_authority;
    QString m_claims;
    Parts m_parts;
    QByteArray m_requestId;
    DeviceCode m_code;
    std::chrono::milliseconds m_endsAt{0}; ///< Monotonic.
    int m_failures = 0; ///< In a row, since the service last answered.
    std::optional<Error> m_trouble; ///< The last of them.
    std::unique_ptr<QObject> m_attempt; ///< Context of all that is under way.
    Callback<SignInGrant> m_callback;
};

} // namespace cloudpc
