// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/tokenstore.h"

#include <QList>
#include <QString>

#include <functional>

namespace cloudpc {

/// A token store that the test can look into, that fails the n-th call, and that answers only when told to.
class FlakyTokenStore final : public TokenStore
{
public:
    void load(QObject *context, Callback<std::optional<StoredSignIn>> callback) override;
    void save(const StoredSignIn &signIn, QObject *context, Callback<Done> callback) override;
    void clear(QObject *context, Callback<Done> callback) override;

    /// Fails the n-th call from now on, counted from 1, whatever it is.
    void failCall(int n) { m_failIn = n; }
    /// Answers stay away until release(), as with a keychain that asks for a password.
    void hold() { m_holding = true; }
    void release();

    std::optional<StoredSignIn> content;
    QList<QString> calls; ///< "load", "save", "clear", in the order they came.

private:
    [[nodiscard]] bool failsNow(const QString &call);
    void answer(std::function<void()> action);

    QList<std::function<void()>> m_held;
    int m_failIn = 0;
    bool m_holding = false;
};

} // namespace cloudpc
