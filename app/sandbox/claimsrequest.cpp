// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/claimsrequest.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

bool asksFor(const QJsonObject &claims, const QString &name, const QString &value)
{
    const QJsonObject wanted = claims.value(name).toObject();
    return wanted.value("value"_L1) == value || wanted.value("values"_L1).toArray().contains(value);
}

} // namespace

std::optional<QJsonObject> readClaims(const QString &text)
{
    if (text.isEmpty())
        return QJsonObject();
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject())
        return std::nullopt;
    return document.object().value("access_token"_L1).toObject();
}

QJsonObject mergedClaims(QJsonObject claims, const QJsonObject &more)
{
    for (auto claim = more.begin(); claim != more.end(); ++claim)
        claims.insert(claim.key(), claim.value());
    return claims;
}

QByteArray claimsText(const QJsonObject &claims)
{
    return QJsonDocument(QJsonObject{{"access_token"_L1, claims}}).toJson(QJsonDocument::Compact);
}

bool understandsChallenges(const QJsonObject &claims)
{
    return asksFor(claims, u"xms_cc"_s, u"cp1"_s);
}

bool asksForFreshness(const QJsonObject &claims)
{
    return claims.contains("nbf"_L1);
}

bool asksForProof(const QJsonObject &claims)
{
    return asksFor(claims, u"acrs"_s, u"c1"_s);
}

QJsonObject freshnessClaims(qint64 secondsSinceEpoch)
{
    const QJsonObject wanted{{"essential"_L1, true}, {"value"_L1, QString::number(secondsSinceEpoch)}};
    return {{"nbf"_L1, wanted}};
}

QJsonObject proofClaims()
{
    const QJsonObject wanted{{"essential"_L1, true}, {"value"_L1, "c1"_L1}};
    return {{"acrs"_L1, wanted}};
}

} // namespace cloudpc
