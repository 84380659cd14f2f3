// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/appcredential.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace cloudpc {

/// Error::code of a credential file, key or certificate that cannot be used.
namespace credentialcode {

inline constexpr char notAvailable[] = "not-available"; ///< This build has no cryptography for it.
inline constexpr char tooLarge[] = "too-large"; ///< Not to be taken for a key and its certificates.
inline constexpr char unreadable[] = "unreadable"; ///< Neither PEM nor PKCS#12, or a damaged one.
inline constexpr char passphrase[] = "passphrase"; ///< None given where one is needed, or a wrong one.
inline constexpr char noKey[] = "no-key";
inline constexpr char noCertificate[] = "no-certificate";
inline constexpr char mismatch[] = "mismatch"; ///< No certificate in it belongs to the key.
inline constexpr char notRsa[] = "not-rsa"; ///< PS256 takes an RSA key.
inline constexpr char tooSmall[] = "too-small"; ///< An RSA key of fewer than 2048 bits.

} // namespace credentialcode

/// The key and its certificate out of a file's content: PEM (PKCS#1 or PKCS#8, encrypted or not, in any
/// order, with other certificates of the chain) or PKCS#12 (.pfx, .p12). `passphrase` is ignored where none
/// is needed. Fails with Local, CredentialUnreadable and one of the codes above; a certificate that is
/// expired is given back all the same, see certificateFacts().
///
/// Computing the key from the passphrase takes as long as the file asks for: usually less than a second.
[[nodiscard]] Result<AppCredential> readCredentialFile(const QByteArray &content, const QString &passphrase);

/// RFC 7518 section 3.5: PS256 takes RSA keys of at least 2048 bits.
inline constexpr int leastKeyBits = 2048;
/// Bytes; a key with a long chain has about 20 kB.
inline constexpr qsizetype credentialFileLimit = 1024 * 1024;

[[nodiscard]] inline Error unreadableCredential(const char *code)
{
    return {
        .kind = ErrorKind::Local, .fault = Fault::CredentialUnreadable, .code = QString::fromLatin1(code)};
}

} // namespace cloudpc
