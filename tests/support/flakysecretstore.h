// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/secretstore.h"

#include <QHash>
#include <QStringList>

#include <functional>

namespace cloudpc {

/// A secret store that the test can look into, that fails the n-th call or every call, and that answers only
/// when told to.
class FlakySecretStore final : public SecretStore
{
public:
    void read(const QString &name, QObject *context, Callback<std::optional<QByteArray>> callback) override;
    void write(const QString &name, const QByteArray &secret, QObject *context,
               Callback<Done> callback) override;
    void remove(const QString &name, QObject *context, Callback<Done> callback) override;

    /// Fails the n-th call from now on, counted from 1, whatever it is.
    void failCall(int n) { m_failIn = n; }
    /// Fails every call until it is told otherwise, as a computer without a keychain does.
    void failAlways(bool fails = true) { m_failsAlways = fails; }
    /// Answers stay away until release(), as with a keychain that asks for a password. What was asked for is
    /// already done, though.
    void hold() { m_holding = true; }
    void release();

    QHash<QString, QByteArray> content;
    QStringList calls; ///< "read <name>", "write <name>", "remove <name>", in the order they came.
    Fault fault = Fault::KeychainUnavailable; ///< What failing calls say.

private:
    [[nodiscard]] bool failsNow(const QString &verb, const QString &name);
    [[nodiscard]] Error failure() const;
    void answer(std::function<void()> action);

    QList<std::function<void()>> m_held;
    int m_failIn = 0;
    bool m_failsAlways = false;
    bool m_holding = false;
};

} // namespace cloudpc
