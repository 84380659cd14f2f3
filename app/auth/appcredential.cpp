// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/appcredential.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int storedVersion = 1;

/// All of them in base64: a secret may hold any byte, and a JSON text may not.
QString packed(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

/// An absent one is empty; nothing if it is there and damaged.
std::optional<QByteArray> unpacked(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return QByteArray();
    const auto bytes = QByteArray::fromBase64Encoding(value.toString().toLatin1(),
                                                      QByteArray::AbortOnBase64DecodingErrors);
    if (!value.isString() || !bytes)
        return std::nullopt;
    return *bytes;
}

} // namespace

QByteArray toStored(const AppCredential &credential)
{
    const QJsonObject object{{u"version"_s, storedVersion},
                             {u"secret"_s, packed(credential.secret)},
                             {u"key"_s, packed(credential.privateKey)},
                             {u"certificate"_s, packed(credential.certificate)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<AppCredential> credentialFromStored(const QByteArray &stored)
{
    const QJsonObject object = QJsonDocument::fromJson(stored).object();
    if (object["version"_L1].toInt() != storedVersion)
        return std::nullopt;
    const std::optional<QByteArray> secret = unpacked(object["secret"_L1]);
    const std::optional<QByteArray> key = unpacked(object["key"_L1]);
    const std::optional<QByteArray> certificate = unpacked(object["certificate"_L1]);
    if (!secret || !key || !certificate)
        return std::nullopt;
    const AppCredential credential{.secret = *secret, .privateKey = *key, .certificate = *certificate};
    return credential.isEmpty() ? std::nullopt : std::optional(credential);
}

} // namespace cloudpc
