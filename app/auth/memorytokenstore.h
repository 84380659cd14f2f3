// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/tokenstore.h"

namespace cloudpc {

/// Keeps the sign-in for this run only: for the sandbox, and where there is no keychain.
class MemoryTokenStore final : public TokenStore
{
public:
    void load(QObject *context, Callback<std::optional<StoredSignIn>> callback) override;
    void save(const StoredSignIn &signIn, QObject *context, Callback<Done> callback) override;
    void clear(QObject *context, Callback<Done> callback) override;

private:
    std::optional<StoredSignIn> m_signIn;
};

} // namespace cloudpc
