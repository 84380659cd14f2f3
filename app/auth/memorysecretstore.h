// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/secretstore.h"

#include <QHash>

namespace cloudpc {

/// Keeps secrets for this run only: for the sandbox, and for those who choose not to store their sign-in.
class MemorySecretStore final : public SecretStore
{
public:
    void read(const QString &name, QObject *context, Callback<std::optional<QByteArray>> callback) override;
    void write(const QString &name, const QByteArray &secret, QObject *context,
               Callback<Done> callback) override;
    void remove(const QString &name, QObject *context, Callback<Done> callback) override;

private:
    QHash<QString, QByteArray> m_secrets;
};

} // namespace cloudpc
