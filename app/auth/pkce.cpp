// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/pkce.h"

#include "auth/base64url.h"
#include "base/randomsource.h"

#include <QCryptographicHash>

namespace cloudpc {

Pkce makePkce(RandomSource &random)
{
    const QByteArray verifier = unguessable(random);
    return {.verifier = verifier, .challenge = s256Challenge(verifier)};
}

QByteArray s256Challenge(const QByteArray &verifier)
{
    return base64Url(QCryptographicHash::hash(verifier, QCryptographicHash::Sha256));
}

QByteArray unguessable(RandomSource &random)
{
    return base64Url(random.bytes(32));
}

bool sameSecret(const QByteArray &left, const QByteArray &right)
{
    if (left.size() != right.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        difference |= left[i] ^ right[i];
    return difference == 0;
}

} // namespace cloudpc
