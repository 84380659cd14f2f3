// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/credentialfile.h"
#include "auth/opensslcontents.h"
#include "auth/opensslpointers.h"

#include <openssl/err.h>
#include <openssl/pem.h>

namespace cloudpc {

namespace {

const char *faultOf(EVP_PKEY *key)
{
    if (EVP_PKEY_is_a(key, "RSA") != 1)
        return credentialcode::notRsa;
    return EVP_PKEY_get_bits(key) < leastKeyBits ? credentialcode::tooSmall : nullptr;
}

/// A file may hold the whole chain, in any order: the one that speaks of this key counts.
X509 *certificateOf(const CredentialContents &contents)
{
    for (const OpenSslPointer<X509> &certificate : contents.certificates) {
        if (X509_check_private_key(certificate.get(), contents.key.get()) == 1)
            return certificate.get();
    }
    return nullptr;
}

QByteArray derOf(X509 *certificate)
{
    unsigned char *bytes = nullptr;
    const int size = i2d_X509(certificate, &bytes);
    const QByteArray der(reinterpret_cast<const char *>(bytes), size > 0 ? size : 0);
    OPENSSL_free(bytes);
    return der;
}

QByteArray pkcs8Of(EVP_PKEY *key)
{
    const OpenSslPointer<BIO> bio(BIO_new(BIO_s_secmem()));
    if (PEM_write_bio_PKCS8PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return {};
    char *bytes = nullptr; // belongs to the BIO
    const long size = BIO_get_mem_data(bio.get(), &bytes);
    return {bytes, static_cast<qsizetype>(size)};
}

Result<AppCredential> credentialFrom(const CredentialContents &contents)
{
    if (contents.fault)
        return unreadableCredential(contents.fault);
    if (!contents.key)
        return unreadableCredential(credentialcode::noKey);
    if (const char *fault = faultOf(contents.key.get()))
        return unreadableCredential(fault);
    if (contents.certificates.empty())
        return unreadableCredential(credentialcode::noCertificate);
    X509 *certificate = certificateOf(contents);
    if (!certificate)
        return unreadableCredential(credentialcode::mismatch);
    const AppCredential credential{.privateKey = pkcs8Of(contents.key.get()),
                                   .certificate = derOf(certificate)};
    if (credential.privateKey.isEmpty() || credential.certificate.isEmpty())
        return unreadableCredential(credentialcode::unreadable);
    return credential;
}

} // namespace

Result<AppCredential> readCredentialFile(const QByteArray &content, const QString &passphrase)
{
    if (content.size() > credentialFileLimit)
        return unreadableCredential(credentialcode::tooLarge);
    const CredentialLibrary library;
    const QByteArray password = passphrase.toUtf8();
    const Result<AppCredential> credential = credentialFrom(content.contains("-----BEGIN ")
                                                                ? readPem(content, password, library)
                                                                : readPkcs12(content, password, library));
    // The queue of errors belongs to the thread, and Qt's TLS reads it as well.
    ERR_clear_error();
    return credential;
}

} // namespace cloudpc
