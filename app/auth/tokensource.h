// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/accessfacts.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

class QObject;

namespace cloudpc {

/// What somebody who wants a token does when one can only be had by signing in.
enum class Patience {
    FailAtOnce, ///< Reads: they are asked again anyway.
    WaitForSignIn, ///< What the admin has just asked for: it goes out once signed in, or fails if cancelled.
};

/// Gives access tokens to whoever calls Microsoft Graph.
class TokenSource
{
public:
    TokenSource() = default;
    TokenSource(const TokenSource &) = delete;
    TokenSource &operator=(const TokenSource &) = delete;
    virtual ~TokenSource() = default;

    /// A token that is valid now; renews it first if need be, one renewal at a time however many ask.
    /// Fails with SignInRequired when somebody has to sign in.
    virtual void token(Patience patience, QObject *context, Callback<QByteArray> callback) = 0;
    /// The service answered 401 to this token: it will not be given out again.
    virtual void reject(const QByteArray &token) = 0;
    /// The service answered 401 and said what a token has to prove (`claims`, decoded JSON): the next one
    /// will be asked for with these claims, silently if that can be done.
    virtual void challenge(const QByteArray &token, const QString &claims) = 0;
    /// Whose tokens these are now; empty while that is not known. Another owner may mean another tenant.
    [[nodiscard]] virtual QString owner() const = 0;
    /// What is known about the token given out last.
    [[nodiscard]] virtual AccessFacts facts() const = 0;
};

} // namespace cloudpc
