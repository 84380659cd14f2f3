// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/jwt.h"

#include <QJsonDocument>
#include <QList>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray decoded(const QByteArray &part)
{
    return *QByteArray::fromBase64Encoding(part, base64Url | QByteArray::AbortOnBase64DecodingErrors);
}

QJsonObject decodedJson(const QByteArray &part)
{
    return QJsonDocument::fromJson(decoded(part)).object();
}

} // namespace

QByteArray encodedJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64(base64Url);
}

QByteArray unsignedJwt(const QJsonObject &claims, const QByteArray &tail)
{
    const QJsonObject header{{"alg"_L1, "none"_L1}, {"typ"_L1, "JWT"_L1}};
    return encodedJson(header) + '.' + encodedJson(claims) + '.' + tail;
}

std::optional<JwtParts> readJwt(const QByteArray &text)
{
    const QByteArrayList parts = text.split('.');
    if (parts.size() != 3)
        return std::nullopt;
    const JwtParts jwt{decodedJson(parts[0]), decodedJson(parts[1]), decoded(parts[2])};
    if (jwt.header.isEmpty() || jwt.claims.isEmpty())
        return std::nullopt;
    return jwt;
}

} // namespace cloudpc
