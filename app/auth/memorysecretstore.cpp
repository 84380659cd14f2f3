// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/memorysecretstore.h"

namespace cloudpc {

void MemorySecretStore::read(const QString &name, QObject *, Callback<std::optional<QByteArray>> callback)
{
    const auto found = m_secrets.constFind(name);
    callback(found == m_secrets.constEnd() ? std::optional<QByteArray>() : std::optional(*found));
}

void MemorySecretStore::write(const QString &name, const QByteArray &secret, QObject *,
                              Callback<Done> callback)
{
    m_secrets.insert(name, secret);
    callback(Done());
}

void MemorySecretStore::remove(const QString &name, QObject *, Callback<Done> callback)
{
    m_secrets.remove(name);
    callback(Done());
}

} // namespace cloudpc
