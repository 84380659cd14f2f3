// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace cloudpc {

/// With what an app registration of the admin's own proves itself: a client secret, or a key with its
/// certificate. All of it is secret; it is kept in the SecretStore only.
struct AppCredential {
    QByteArray secret; ///< Empty if a certificate is used.
    QByteArray privateKey; ///< PKCS#8 PEM, not encrypted.
    QByteArray certificate; ///< DER.

    [[nodiscard]] bool isEmpty() const { return secret.isEmpty() && privateKey.isEmpty(); }
    bool operator==(const AppCredential &) const = default;
};

/// The form in which it is stored, and back; nothing if it is not one.
[[nodiscard]] QByteArray toStored(const AppCredential &credential);
[[nodiscard]] std::optional<AppCredential> credentialFromStored(const QByteArray &stored);

} // namespace cloudpc
