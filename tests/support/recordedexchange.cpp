// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/recordedexchange.h"

#include <QFile>
#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

namespace cloudpc {

namespace {

QByteArray fixture(const QString &name)
{
    QFile file(QStringLiteral(TEST_FIXTURES "/%1.http").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no exchange %s", qPrintable(name));
    // A checkout on Windows may have put in CRs.
    return file.readAll().replace("\r\n", "\n");
}

/// A head and what comes after its empty line.
std::pair<QList<QByteArray>, QByteArray> headAndBody(const QByteArray &text)
{
    const qsizetype end = text.indexOf("\n\n");
    if (end < 0)
        return {text.trimmed().split('\n'), {}};
    return {text.left(end).split('\n'), text.mid(end + 2)};
}

void readRequest(RecordedExchange &into, const QByteArray &text)
{
    auto [lines, body] = headAndBody(text);
    lines.removeIf([](const QByteArray &line) { return line.startsWith('#'); });
    into.body = body.trimmed();
    const QList<QByteArray> first = lines.value(0).split(' ');
    into.method = first.value(0);
    into.target = first.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        into.headers.append({line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed()});
    }
}

QByteArray wireBytes(const QByteArray &text)
{
    auto [lines, body] = headAndBody(text);
    if (body.endsWith('\n'))
        body.chop(1);
    // RFC 9110 section 8.6: 204 has none.
    if (!lines.constFirst().contains(" 204 "))
        lines.append("Content-Length: " + QByteArray::number(body.size()));
    return lines.join("\r\n") + "\r\n\r\n" + body;
}

bool isGuid(const QByteArray &text)
{
    return text.size() == 36 && !QUuid::fromString(QString::fromLatin1(text)).isNull();
}

bool hasHeader(const SeenRequest &seen, const QByteArray &name)
{
    return std::any_of(seen.headers.begin(), seen.headers.end(),
                       [&name](const auto &header) { return header.first == name; });
}

bool isAsRecorded(const SeenRequest &seen, const QByteArray &name, const QByteArray &value)
{
    if (value == "{absent}")
        return !hasHeader(seen, name);
    if (value == "{guid}")
        return isGuid(seen.header(name));
    return hasHeader(seen, name) && seen.header(name) == value;
}

bool isSameBody(const QByteArray &seen, const QByteArray &recorded)
{
    if (recorded.isEmpty() || seen.isEmpty())
        return recorded == seen;
    return QJsonDocument::fromJson(seen) == QJsonDocument::fromJson(recorded);
}

} // namespace

RecordedExchange recordedExchange(const QString &name, const ScriptedServer &server)
{
    const QByteArray text = fixture(name).replace("{root}", server.url().toEncoded());
    const qsizetype middle = text.indexOf("\n>>>\n");
    if (middle < 0)
        qFatal("%s has no answer", qPrintable(name));
    RecordedExchange exchange;
    readRequest(exchange, text.left(middle));
    exchange.answer = wireBytes(text.mid(middle + 5));
    return exchange;
}

QStringList differences(const SeenRequest &seen, const RecordedExchange &recorded)
{
    QStringList found;
    if (seen.method != recorded.method || seen.target != recorded.target)
        found.append(QString::fromLatin1(seen.method + ' ' + seen.target));
    for (const auto &[name, value] : recorded.headers) {
        if (!isAsRecorded(seen, name, value))
            found.append(QString::fromLatin1(name + ": " + seen.header(name)));
    }
    if (!isSameBody(seen.body, recorded.body))
        found.append(QString::fromUtf8(seen.body));
    return found;
}

} // namespace cloudpc
