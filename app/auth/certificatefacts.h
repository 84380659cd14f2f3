// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace cloudpc {

struct AppCredential;

/// What tells one certificate from another, to be compared with the app registration's page.
struct CertificateFacts {
    QString subject; ///< Common name, else organization; from outside, cut short.
    QString issuer; ///< The same.
    QString sha1; ///< Upper-case hex digits: "Thumbprint" in the Entra admin center.
    QString sha256;
    QDateTime validFrom; ///< UTC.
    QDateTime validTo; ///< UTC.

    /// The sign-in service refuses it outside of this time.
    [[nodiscard]] bool isValidAt(const QDateTime &moment) const
    {
        return moment >= validFrom && moment <= validTo;
    }
    bool operator==(const CertificateFacts &) const = default;
};

/// Nothing if there is no certificate (a client secret), or one that cannot be read.
[[nodiscard]] std::optional<CertificateFacts> certificateFacts(const AppCredential &credential);

} // namespace cloudpc
