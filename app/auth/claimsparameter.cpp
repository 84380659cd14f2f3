// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/claimsparameter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whoever asks for the token wins where both name a claim, because that is what Graph will look for.
QJsonObject merged(QJsonObject ours, const QJsonObject &asked)
{
    for (auto claim = asked.begin(); claim != asked.end(); ++claim) {
        const QJsonValue before = ours.value(claim.key());
        const bool both = before.isObject() && claim.value().isObject();
        ours.insert(claim.key(),
                    both ? merged(before.toObject(), claim.value().toObject()) : QJsonValue(claim.value()));
    }
    return ours;
}

} // namespace

QString claimsParameter(const QString &challenge)
{
    const QJsonObject capability{{u"values"_s, QJsonArray{u"cp1"_s}}};
    const QJsonObject ours{{u"access_token"_s, QJsonObject{{u"xms_cc"_s, capability}}}};
    const QJsonObject asked = QJsonDocument::fromJson(challenge.toUtf8()).object();
    return QString::fromUtf8(QJsonDocument(merged(ours, asked)).toJson(QJsonDocument::Compact));
}

} // namespace cloudpc
