// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/opensslcontents.h"

#include "auth/credentialfile.h"

#include <openssl/pem.h>

#include <QList>

#include <algorithm>
#include <cstring>

namespace cloudpc {

namespace {

/// Enough for any chain, and an end for a file made of nothing but blocks.
constexpr int mostBlocks = 50;
/// What programs write is at most a million; a file must not hold up the program for minutes.
constexpr long mostIterations = 10'000'000;

struct PemBlock {
    QByteArray label;
    QByteArray text; ///< With its first and last line.
};

/// The next block from `from` on, which is moved behind it; without a label if there is none.
PemBlock nextBlock(const QByteArray &content, qsizetype &from)
{
    const QByteArray head("-----BEGIN ");
    const qsizetype begin = content.indexOf(head, from);
    const qsizetype labelEnd = content.indexOf("-----", begin + head.size());
    if (begin < 0 || labelEnd < 0)
        return {};
    const QByteArray label = content.mid(begin + head.size(), labelEnd - begin - head.size());
    const QByteArray tail = "-----END " + label + "-----";
    const qsizetype end = content.indexOf(tail, labelEnd);
    if (end < 0)
        return {};
    from = end + tail.size();
    return {.label = label, .text = content.mid(begin, from - begin) + '\n'};
}

QList<PemBlock> blocksOf(const QByteArray &content)
{
    QList<PemBlock> blocks;
    qsizetype position = 0;
    while (blocks.size() < mostBlocks) {
        const PemBlock block = nextBlock(content, position);
        if (block.label.isEmpty())
            break;
        blocks.append(block);
    }
    return blocks;
}

OpenSslPointer<BIO> bioOver(const QByteArray &bytes)
{
    return OpenSslPointer<BIO>(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

struct Question {
    const QByteArray &passphrase;
    bool asked = false;
};

int answerQuestion(char *buffer, int size, int /*writing*/, void *data)
{
    auto *question = static_cast<Question *>(data);
    question->asked = true;
    const qsizetype length = question->passphrase.size();
    if (length == 0 || length > size)
        return -1;
    std::memcpy(buffer, question->passphrase.constData(), static_cast<std::size_t>(length));
    return static_cast<int>(length);
}

void readKey(const PemBlock &block, const QByteArray &passphrase, const CredentialLibrary &library,
             CredentialContents &contents)
{
    Question question{.passphrase = passphrase};
    const OpenSslPointer<BIO> bio = bioOver(block.text);
    contents.key.reset(PEM_read_bio_PrivateKey_ex(bio.get(), nullptr, answerQuestion, &question,
                                                  library.context.get(), nullptr));
    if (!contents.key)
        contents.fault = question.asked ? credentialcode::passphrase : credentialcode::unreadable;
}

void readCertificate(const PemBlock &block, CredentialContents &contents)
{
    const OpenSslPointer<BIO> bio = bioOver(block.text);
    OpenSslPointer<X509> certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    if (certificate)
        contents.certificates.push_back(std::move(certificate));
    else
        contents.fault = credentialcode::unreadable;
}

bool isRightPassphrase(PKCS12 *container, const QByteArray &passphrase)
{
    // An empty passphrase is written in two ways: as nothing, and as an empty text.
    return PKCS12_verify_mac(container, passphrase.constData(), static_cast<int>(passphrase.size())) == 1
        || (passphrase.isEmpty() && PKCS12_verify_mac(container, nullptr, 0) == 1);
}

/// Without a MAC nothing tells a wrong passphrase from a damaged file, and no program exports it so.
bool canBeChecked(const PKCS12 *container)
{
    const ASN1_INTEGER *iterations = nullptr;
    PKCS12_get0_mac(nullptr, nullptr, nullptr, &iterations, container);
    const long count = iterations ? ASN1_INTEGER_get(iterations) : 1; // the default (RFC 7292 section 4)
    return PKCS12_mac_present(container) == 1 && count > 0 && count <= mostIterations;
}

OpenSslPointer<PKCS12> containerFrom(const QByteArray &content, const CredentialLibrary &library)
{
    // It keeps the library that it was made with, also when it is filled.
    PKCS12 *container = PKCS12_init_ex(NID_pkcs7_data, library.context.get(), nullptr);
    const auto *bytes = reinterpret_cast<const unsigned char *>(content.constData());
    // Frees what it was given when it fails.
    d2i_PKCS12(&container, &bytes, static_cast<long>(content.size()));
    return OpenSslPointer<PKCS12>(container);
}

void unpack(PKCS12 *container, const QByteArray &passphrase, CredentialContents &contents)
{
    EVP_PKEY *key = nullptr;
    X509 *certificate = nullptr;
    STACK_OF(X509) *others = nullptr;
    if (PKCS12_parse(container, passphrase.constData(), &key, &certificate, &others) != 1) {
        contents.fault = credentialcode::unreadable;
        return;
    }
    contents.key.reset(key);
    if (certificate)
        contents.certificates.emplace_back(certificate);
    const OpenSslPointer<STACK_OF(X509)> chain(others);
    while (chain && sk_X509_num(chain.get()) > 0)
        contents.certificates.emplace_back(sk_X509_shift(chain.get()));
}

} // namespace

CredentialLibrary::CredentialLibrary()
    : context(OSSL_LIB_CTX_new())
    , current(OSSL_PROVIDER_load(context.get(), "default"))
    , old(OSSL_PROVIDER_load(context.get(), "legacy"))
{
}

CredentialContents readPem(const QByteArray &content, const QByteArray &passphrase,
                           const CredentialLibrary &library)
{
    CredentialContents contents;
    const QList<PemBlock> blocks = blocksOf(content);
    for (const PemBlock &block : blocks) {
        if (block.label.endsWith("PRIVATE KEY") && !contents.key)
            readKey(block, passphrase, library, contents);
        else if (block.label == "CERTIFICATE" || block.label == "X509 CERTIFICATE")
            readCertificate(block, contents);
        if (contents.fault)
            break;
    }
    if (blocks.isEmpty())
        contents.fault = credentialcode::unreadable;
    return contents;
}

CredentialContents readPkcs12(const QByteArray &content, const QByteArray &passphrase,
                              const CredentialLibrary &library)
{
    CredentialContents contents;
    const OpenSslPointer<PKCS12> container = containerFrom(content, library);
    if (!container || !canBeChecked(container.get()))
        contents.fault = credentialcode::unreadable;
    else if (!isRightPassphrase(container.get(), passphrase))
        contents.fault = credentialcode::passphrase;
    else
        unpack(container.get(), passphrase, contents);
    return contents;
}

} // namespace cloudpc
