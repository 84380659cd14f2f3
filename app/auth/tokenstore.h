// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/account.h"
#include "base/result.h"

#include <QByteArray>

#include <optional>

class QObject;

namespace cloudpc {

/// What outlives an access token: the refresh token and whose it is.
struct StoredSignIn {
    Account account;
    QByteArray refreshToken;

    bool operator==(const StoredSignIn &) const = default;
};

/// Keeps one sign-in per profile. Asynchronous because keychains are.
class TokenStore
{
public:
    TokenStore() = default;
    TokenStore(const TokenStore &) = delete;
    TokenStore &operator=(const TokenStore &) = delete;
    virtual ~TokenStore() = default;

    /// Nothing stored is a value, not an error. An error means "could not look": nothing may be deleted
    /// because of it.
    virtual void load(QObject *context, Callback<std::optional<StoredSignIn>> callback) = 0;
    virtual void save(const StoredSignIn &signIn, QObject *context, Callback<Done> callback) = 0;
    virtual void clear(QObject *context, Callback<Done> callback) = 0;
};

} // namespace cloudpc
