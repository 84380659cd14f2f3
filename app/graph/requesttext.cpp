// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/requesttext.h"

#include "images/deviceimagejson.h"

#include <QJsonDocument>
#include <QStringList>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

using Call = ImageRequest::Call;

bool isSeen(char32_t codePoint)
{
    switch (QChar::category(codePoint)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

QString escaped(QStringView units)
{
    QString text;
    for (const QChar unit : units)
        text += u"\\u%1"_s.arg(unit.unicode(), 4, 16, QLatin1Char('0'));
    return text;
}

/// Outside of strings JSON has nothing that it applies to but line ends, which only lay out.
QString withAllSeen(const QString &json)
{
    QString text;
    for (qsizetype i = 0; i < json.size();) {
        const bool isPair = json.at(i).isHighSurrogate() && i + 1 < json.size()
            && json.at(i + 1).isLowSurrogate();
        const QStringView units = QStringView(json).sliced(i, isPair ? 2 : 1);
        const char32_t codePoint = isPair ? QChar::surrogateToUcs4(units[0], units[1]) : units[0].unicode();
        text += isSeen(codePoint) || codePoint == U'\n' ? units.toString() : escaped(units);
        i += units.size();
    }
    return text;
}

QString address(const ImageRequest &request)
{
    return QString::fromLatin1(request.url.toEncoded());
}

/// Those that the program sends itself, but for what only it needs.
QStringList headers(const ImageRequest &request)
{
    QStringList lines{u"Accept: application/json"_s};
    if (request.call == Call::Get)
        lines << u"Prefer: include-unknown-enum-members"_s;
    if (request.call == Call::Create)
        lines << u"Content-Type: application/json"_s;
    if (request.call == Call::Retry)
        lines << u"Content-Length: 0"_s; // RFC 9110, 8.6: a server may insist on it
    return lines;
}

QString curl(const ImageRequest &request)
{
    // Without --globoff curl takes brackets and braces of an address for patterns.
    QStringList parts{
        u"curl --globoff --request %1 %2"_s.arg(QLatin1StringView(request.verb), shellWord(address(request))),
        u"--header \"Authorization: Bearer ${TOKEN:?holds no access token}\""_s};
    for (const QString &header : headers(request))
        parts << u"--header "_s + shellWord(header);
    if (request.call == Call::Create)
        parts << u"--data-raw "_s + shellWord(createBody(request.draft));
    return parts.join(u" \\\n  "_s);
}

QString http(const ImageRequest &request)
{
    QStringList lines{u"%1 %2 HTTP/1.1"_s.arg(QLatin1StringView(request.verb), address(request)),
                      u"Authorization: Bearer {{token}}"_s};
    lines += headers(request);
    if (request.call == Call::Create)
        lines << QString() << createBody(request.draft, true);
    return lines.join(u'\n');
}

} // namespace

QString createBody(const Draft &draft, bool indented)
{
    const QByteArray json =
        QJsonDocument(toJson(draft)).toJson(indented ? QJsonDocument::Indented : QJsonDocument::Compact);
    return withAllSeen(QString::fromUtf8(json).trimmed());
}

QString shellWord(const QString &text)
{
    QString word = text;
    return u'\'' + word.replace(u'\'', u"'\\''"_s) + u'\'';
}

QString asCurl(const QList<ImageRequest> &requests)
{
    QStringList commands;
    for (const ImageRequest &request : requests)
        commands << curl(request) + u'\n';
    return commands.join(u'\n');
}

QString asHttp(const QList<ImageRequest> &requests)
{
    QStringList texts;
    for (const ImageRequest &request : requests)
        texts << http(request) + u'\n';
    return texts.join(u"\n###\n\n"_s);
}

} // namespace cloudpc
