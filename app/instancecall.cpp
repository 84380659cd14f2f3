// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "instancecall.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestToken = 1024;

/// It is going to be a variable of the environment.
QByteArray usableToken(const QByteArray &token)
{
    const bool isPlain = std::all_of(token.begin(), token.end(), [](char c) { return c >= ' ' && c < 0x7f; });
    return isPlain && token.size() <= longestToken ? token : QByteArray();
}

} // namespace

QByteArray toLine(const InstanceCall &call)
{
    const QJsonObject object{{u"arguments"_s, QJsonArray::fromStringList(call.arguments)},
                             {u"activationToken"_s, QString::fromUtf8(usableToken(call.activationToken))}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<InstanceCall> callFrom(const QByteArray &line)
{
    if (line.size() > longestCall || !line.endsWith('\n'))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(line);
    const QJsonValue arguments = document["arguments"_L1];
    if (!arguments.isArray())
        return std::nullopt;
    InstanceCall call;
    for (const auto &argument : arguments.toArray())
        call.arguments.append(argument.toString());
    call.activationToken = usableToken(document["activationToken"_L1].toString().toUtf8());
    return call;
}

QByteArray givenActivationToken()
{
    QByteArray token;
    for (const auto *name : {"XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID"}) {
        if (token.isEmpty())
            token = usableToken(qgetenv(name));
    }
    return token;
}

} // namespace cloudpc
