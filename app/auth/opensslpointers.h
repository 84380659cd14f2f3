// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>
#include <openssl/x509.h>

#include <memory>

namespace cloudpc {

/// Gives back what OpenSSL allocated, with the function that belongs to its type.
struct OpenSslDeleter {
    void operator()(BIO *bio) const { BIO_free(bio); }
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
    void operator()(OSSL_LIB_CTX *library) const { OSSL_LIB_CTX_free(library); }
    void operator()(OSSL_PROVIDER *provider) const { OSSL_PROVIDER_unload(provider); }
    void operator()(PKCS12 *container) const { PKCS12_free(container); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(STACK_OF(X509) * certificates) const { sk_X509_pop_free(certificates, X509_free); }
};

template <typename T>
using OpenSslPointer = std::unique_ptr<T, OpenSslDeleter>;

} // namespace cloudpc
