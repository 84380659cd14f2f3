// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/clientassertion.h"

#include "auth/appcredential.h"
#include "auth/authority.h"
#include "auth/base64url.h"
#include "auth/credentialfile.h"
#include "auth/keysigner.h"
#include "base/clock.h"
#include "base/randomsource.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <chrono>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Microsoft advises five to ten minutes; the longer one forgives a clock that is slow.
constexpr std::chrono::seconds life = 10min;

QByteArray part(const QJsonObject &object)
{
    return base64Url(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject headerFor(const QByteArray &certificate)
{
    const QByteArray thumbprint = QCryptographicHash::hash(certificate, QCryptographicHash::Sha256);
    return {{u"alg"_s, u"PS256"_s},
            {u"typ"_s, u"JWT"_s},
            {u"x5t#S256"_s, QString::fromLatin1(base64Url(thumbprint))}};
}

QJsonObject claimsFor(const Authority &authority, qint64 now, RandomSource &random)
{
    return {{u"aud"_s, QString::fromLatin1(authority.tokenUrl.toEncoded())},
            {u"iss"_s, authority.clientId},
            {u"sub"_s, authority.clientId},
            {u"jti"_s, random.uuid().toString(QUuid::WithoutBraces)},
            {u"nbf"_s, now},
            {u"iat"_s, now},
            {u"exp"_s, now + static_cast<qint64>(life.count())}};
}

} // namespace

Result<QByteArray> makeClientAssertion(const AppCredential &credential, const Authority &authority,
                                       const KeySigner &signer, const Clock &clock, RandomSource &random)
{
    if (credential.certificate.isEmpty())
        return unreadableCredential(credentialcode::noCertificate);
    const QByteArray unsignedPart = part(headerFor(credential.certificate)) + '.'
        + part(claimsFor(authority, clock.now().toSecsSinceEpoch(), random));
    const Result<QByteArray> signature = signer.signPs256(unsignedPart, credential.privateKey);
    if (!signature)
        return signature.error();
    return unsignedPart + '.' + base64Url(signature.value());
}

} // namespace cloudpc
