// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

// Compiled where there is no cryptography to sign with: signing in as an app takes a client secret there.

#include "auth/credentialfile.h"
#include "auth/keysigner.h"

namespace cloudpc {

namespace {

class NoSigner final : public KeySigner
{
public:
    [[nodiscard]] Result<QByteArray> signPs256(const QByteArray & /*input*/,
                                               const QByteArray & /*privateKey*/) const override
    {
        return unreadableCredential(credentialcode::notAvailable);
    }
};

} // namespace

std::unique_ptr<KeySigner> makeKeySigner()
{
    return std::make_unique<NoSigner>();
}

Result<AppCredential> readCredentialFile(const QByteArray & /*content*/, const QString & /*passphrase*/)
{
    return unreadableCredential(credentialcode::notAvailable);
}

} // namespace cloudpc
