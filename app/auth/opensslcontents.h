// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/opensslpointers.h"

#include <QByteArray>

#include <vector>

namespace cloudpc {

/// An OpenSSL of its own, so that the old ciphers it takes to read old files serve nobody else: Windows and
/// OpenSSL before 3.0 wrote PKCS#12 with RC2.
struct CredentialLibrary {
    CredentialLibrary();

    OpenSslPointer<OSSL_LIB_CTX> context;
    OpenSslPointer<OSSL_PROVIDER> current;
    OpenSslPointer<OSSL_PROVIDER> old; ///< Null where it is not installed.
};

/// What lies in a credential file, before it is judged.
struct CredentialContents {
    OpenSslPointer<EVP_PKEY> key;
    std::vector<OpenSslPointer<X509>> certificates;
    const char *fault = nullptr; ///< One of credentialcode, if it could not be read.
};

[[nodiscard]] CredentialContents readPem(const QByteArray &content, const QByteArray &passphrase,
                                         const CredentialLibrary &library);
[[nodiscard]] CredentialContents readPkcs12(const QByteArray &content, const QByteArray &passphrase,
                                            const CredentialLibrary &library);

} // namespace cloudpc
