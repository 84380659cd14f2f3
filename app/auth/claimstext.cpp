// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/claimstext.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace cloudpc {

namespace {

// They travel in the address of the sign-in page; browsers and gateways cut or refuse what is longer.
constexpr qsizetype longestClaims = 4096;

} // namespace

QString usableClaims(const QByteArray &json)
{
    const QByteArray text = json.trimmed();
    if (text.size() > longestClaims || QJsonDocument::fromJson(text).object().isEmpty())
        return {};
    return QString::fromUtf8(text);
}

QString usableClaims(const QJsonValue &field)
{
    return usableClaims(field.isObject() ? QJsonDocument(field.toObject()).toJson(QJsonDocument::Compact)
                                         : field.toString().toUtf8());
}

} // namespace cloudpc
