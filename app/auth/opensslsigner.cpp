// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/opensslsigner.h"

#include "auth/credentialfile.h"
#include "auth/opensslpointers.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

namespace cloudpc {

namespace {

/// Without it OpenSSL asks on the terminal.
int noPassphrase(char * /*buffer*/, int /*size*/, int /*writing*/, void * /*data*/)
{
    return -1;
}

OpenSslPointer<EVP_PKEY> keyFrom(const QByteArray &pem)
{
    if (pem.size() > credentialFileLimit)
        return nullptr;
    const OpenSslPointer<BIO> bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    return OpenSslPointer<EVP_PKEY>(PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassphrase, nullptr));
}

/// The salt as long as the digest, which also MGF1 uses unless told otherwise (RFC 7518 section 3.5).
bool prepare(EVP_MD_CTX *context, EVP_PKEY *key)
{
    EVP_PKEY_CTX *padding = nullptr; // belongs to the context
    return EVP_DigestSignInit(context, &padding, EVP_sha256(), nullptr, key) == 1
        && EVP_PKEY_CTX_set_rsa_padding(padding, RSA_PKCS1_PSS_PADDING) == 1
        && EVP_PKEY_CTX_set_rsa_pss_saltlen(padding, RSA_PSS_SALTLEN_DIGEST) == 1;
}

QByteArray signatureOf(const QByteArray &input, EVP_PKEY *key)
{
    const OpenSslPointer<EVP_MD_CTX> context(EVP_MD_CTX_new());
    const auto *data = reinterpret_cast<const unsigned char *>(input.constData());
    const auto size = static_cast<std::size_t>(input.size());
    std::size_t length = 0;
    if (!prepare(context.get(), key) || EVP_DigestSign(context.get(), nullptr, &length, data, size) != 1)
        return {};
    QByteArray signature(static_cast<qsizetype>(length), '\0');
    auto *bytes = reinterpret_cast<unsigned char *>(signature.data());
    if (EVP_DigestSign(context.get(), bytes, &length, data, size) != 1)
        return {};
    signature.truncate(static_cast<qsizetype>(length));
    return signature;
}

} // namespace

Result<QByteArray> OpenSslSigner::signPs256(const QByteArray &input, const QByteArray &privateKey) const
{
    const OpenSslPointer<EVP_PKEY> key = keyFrom(privateKey);
    const bool isRsa = key && EVP_PKEY_is_a(key.get(), "RSA") == 1;
    const QByteArray signature = isRsa ? signatureOf(input, key.get()) : QByteArray();
    // The queue of errors belongs to the thread, and Qt's TLS reads it as well.
    ERR_clear_error();
    if (!key)
        return unreadableCredential(credentialcode::noKey);
    if (!isRsa)
        return unreadableCredential(credentialcode::notRsa);
    if (signature.isEmpty())
        return unreadableCredential(credentialcode::unreadable);
    return signature;
}

std::unique_ptr<KeySigner> makeKeySigner()
{
    return std::make_unique<OpenSslSigner>();
}

} // namespace cloudpc
