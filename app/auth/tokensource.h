// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

class QObject;

namespace cloudpc {

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
    virtual void token(QObject *context, Callback<QByteArray> callback) = 0;
    /// The service answered 401 to this token: it will not be given out again.
    virtual void reject(const QByteArray &token) = 0;
    /// Whose tokens these are now; empty while that is not known. Another owner may mean another tenant.
    [[nodiscard]] virtual QString owner() const = 0;
};

} // namespace cloudpc
