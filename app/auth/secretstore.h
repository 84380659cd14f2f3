// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

class QObject;

namespace cloudpc {

/// Keeps secrets by name: refresh tokens, app secrets, keys, the proxy's password. Asynchronous because
/// keychains are. Calls for the same name are done in the order they were made.
///
/// Fails with Local and KeychainUnavailable, KeychainLocked, KeychainTimedOut or KeychainDamaged.
class SecretStore
{
public:
    SecretStore() = default;
    SecretStore(const SecretStore &) = delete;
    SecretStore &operator=(const SecretStore &) = delete;
    virtual ~SecretStore() = default;

    /// Nothing stored is a value, not an error. An error means "could not look", and some keychains say
    /// "nothing" while they are locked: nothing may be deleted because of either.
    virtual void read(const QString &name, QObject *context,
                      Callback<std::optional<QByteArray>> callback) = 0;
    virtual void write(const QString &name, const QByteArray &secret, QObject *context,
                       Callback<Done> callback) = 0;
    /// Removing what is not there succeeds.
    virtual void remove(const QString &name, QObject *context, Callback<Done> callback) = 0;
};

} // namespace cloudpc
