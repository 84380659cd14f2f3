// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/jsonkeys.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace cloudpc {

namespace {

// The position after the closing quote of the string that begins at `start`.
qsizetype endOfString(const QByteArray &json, qsizetype start)
{
    qsizetype at = start + 1;
    while (at < json.size() && json[at] != '"')
        at += json[at] == '\\' ? 2 : 1;
    return qMin(at + 1, json.size());
}

bool isFollowedByColon(const QByteArray &json, qsizetype at)
{
    while (at < json.size() && (json[at] == ' ' || json[at] == '\t' || json[at] == '\n' || json[at] == '\r'))
        ++at;
    return at < json.size() && json[at] == ':';
}

// Keys may be written with escapes: "\u0069d" is "id".
QString unescaped(const QByteArray &quoted)
{
    return QJsonDocument::fromJson('[' + quoted + ']').array().at(0).toString();
}

} // namespace

int countOfKey(const QByteArray &json, QStringView key)
{
    int count = 0;
    int depth = 0;
    for (qsizetype at = 0; at < json.size();) {
        const char c = json[at];
        if (c == '"') {
            const qsizetype end = endOfString(json, at);
            if (depth == 1 && isFollowedByColon(json, end) && unescaped(json.mid(at, end - at)) == key)
                ++count;
            at = end;
            continue;
        }
        depth += (c == '{' || c == '[') ? 1 : 0;
        depth -= (c == '}' || c == ']') ? 1 : 0;
        ++at;
    }
    return count;
}

} // namespace cloudpc
