// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QSslCertificate>
#include <QSslConfiguration>

#include <optional>

namespace cloudpc {

/// Reads the certificates of a file: a PEM bundle, or one certificate in DER. Fails with Local and
/// CaFileUnusable if there is no such file, it cannot be read, or holds no certificate.
[[nodiscard]] Result<QList<QSslCertificate>> readCertificates(const QString &path);

/// Certificates to trust besides the system's, for companies whose proxy inspects TLS. It sets Qt's default
/// for all connections of the program, so that no request can be forgotten. One per program; going, it
/// leaves the default as it found it.
class ExtraTrust final
{
public:
    ExtraTrust() = default;
    ExtraTrust(const ExtraTrust &) = delete;
    ExtraTrust &operator=(const ExtraTrust &) = delete;
    ~ExtraTrust();

    /// From the next connection on; an empty path goes back to the system's alone, and so does a file that
    /// cannot be used, which is told.
    [[nodiscard]] Result<Done> use(const QString &caFile);

private:
    void restore();

    /// Qt's default before the first file. Asking for it loads the whole of TLS, so not at the start.
    std::optional<QSslConfiguration> m_untouched;
};

} // namespace cloudpc
