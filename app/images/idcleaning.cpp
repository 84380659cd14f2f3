// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/idcleaning.h"

#include "images/idpath.h"
#include "images/percentencoding.h"
#include "images/plaintext.h"
#include "images/sourceimageid.h"

#include <optional>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Where in a pasted text an ID begins, and what stands around it.
struct Found {
    qsizetype start = 0;
    bool isEncoded = false; ///< Its slashes are written as %2F.
    bool isInUrl = false; ///< Behind a host name: pages, queries and fragments follow it.
    QChar closing; ///< The quote or bracket that ends it; null if none was opened.
};

QChar closingFor(QChar opening)
{
    static constexpr QStringView openings = u"\"'`<([{\u300c\u300e\u201c\u201e\u2018\u201a\u00ab\u2039";
    static constexpr QStringView closings = u"\"'`>)]}\u300d\u300f\u201d\u201c\u2019\u2018\u00bb\u203a";
    const qsizetype at = openings.indexOf(opening);
    return at < 0 ? QChar() : closings[at];
}

bool breaksLine(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

/// Looks at what stands before the ID, back to a blank or an opening quote.
void lookBack(QStringView text, Found &found)
{
    qsizetype at = found.start;
    while (at > 0 && !text[at - 1].isSpace() && closingFor(text[at - 1]).isNull())
        --at;
    if (at > 0)
        found.closing = closingFor(text[at - 1]);
    const QStringView before = text.sliced(at, found.start - at);
    found.isInUrl = before.contains(u"://") || before.contains(u'.');
}

/// The first slash is often lost when an ID is selected by hand.
std::optional<Found> findWithoutFirstSlash(QStringView text)
{
    const bool quoted = !text.isEmpty() && !closingFor(text.front()).isNull();
    const QStringView rest = quoted ? text.sliced(1) : text;
    const bool encoded = rest.startsWith(u"subscriptions%2F", Qt::CaseInsensitive);
    if (!encoded && !rest.startsWith(u"subscriptions/", Qt::CaseInsensitive))
        return {};
    return Found{.start = quoted ? 1 : 0, .isEncoded = encoded};
}

std::optional<Found> find(QStringView text)
{
    auto found = findWithoutFirstSlash(text);
    if (!found) {
        const qsizetype plain = text.indexOf(u"/subscriptions/", 0, Qt::CaseInsensitive);
        const qsizetype encoded = text.indexOf(u"%2Fsubscriptions%2F", 0, Qt::CaseInsensitive);
        if (plain < 0 && encoded < 0)
            return {};
        const bool takeEncoded = plain < 0 || (encoded >= 0 && encoded < plain);
        found = Found{.start = takeEncoded ? encoded : plain, .isEncoded = takeEncoded};
    }
    lookBack(text, *found);
    return found;
}

qsizetype blanksAt(QStringView rest)
{
    qsizetype count = 0;
    while (count < rest.size() && rest[count].isSpace())
        ++count;
    return count;
}

bool hasEmptyLine(QStringView blanks)
{
    int ends = 0;
    for (qsizetype at = 0; at < blanks.size(); ++at) {
        const bool halfOfPair = blanks[at] == u'\r' && blanks.sliced(at + 1).startsWith(u'\n');
        if (breaksLine(blanks[at]) && !halfOfPair)
            ++ends;
    }
    return ends > 1;
}

/// After the blanks around a line end: does the next line go on with the ID, or does it say something else?
bool goesOn(QStringView blanks, QStringView rest)
{
    qsizetype end = 0;
    while (end < rest.size() && !breaksLine(rest[end]))
        ++end;
    const QStringView line = rest.first(end).trimmed();
    if (hasEmptyLine(blanks) || line.isEmpty() || line.startsWith(u"/subscriptions/", Qt::CaseInsensitive))
        return false;
    for (const QChar c : line) {
        if (c.isSpace() || c == u':' || c == u'=')
            return false;
    }
    return true;
}

/// A question mark begins a query in a URL; elsewhere only if a query follows, so that a wrong name stays
/// whole and is judged as what it is.
bool beginsQuery(QStringView rest, const Found &found)
{
    return found.isInUrl || found.isEncoded || rest.startsWith(u"?api-version", Qt::CaseInsensitive);
}

bool endsId(QStringView rest, const Found &found)
{
    const QChar c = rest.front();
    if (!found.closing.isNull() && c == found.closing)
        return true;
    if (c == u'?')
        return beginsQuery(rest, found);
    if (c == u'#' || c == u'&')
        return found.isInUrl || found.isEncoded;
    return c == u'/' && found.isEncoded;
}

/// In the columns of a table something else may follow an ID that is already whole. A single blank is not
/// enough: it may be a slip inside a name, and cutting there would name another image.
bool beginsNextColumn(QStringView rest, const QString &id)
{
    constexpr qsizetype longestId = 500; // Azure's own limits make 406; a longer text would be read too often
    if (id.size() > longestId)
        return false;
    const bool gap = rest.startsWith(u'\t') || rest.startsWith(u"  ") || rest.startsWith(u" |");
    return gap && !SourceImageId::parse(id).error;
}

/// Copies the ID out of `text`, with the lines that a mail or a terminal has broken put together again.
QString cut(QStringView text, const Found &found)
{
    QString id;
    for (qsizetype at = found.start; at < text.size();) {
        const QStringView rest = text.sliced(at);
        if (breaksLine(rest.front())) {
            const qsizetype blanks = blanksAt(rest);
            if (!goesOn(rest.first(blanks), rest.sliced(blanks)))
                break;
            while (!id.isEmpty() && id.back().isSpace())
                id.chop(1);
            at += blanks;
            continue;
        }
        if (endsId(rest, found) || beginsNextColumn(rest, id))
            break;
        id += rest.front();
        ++at;
    }
    return id;
}

/// Takes off what sticks to the end of an ID in a sentence, a list or a script.
QString withoutTail(QString id)
{
    while (!id.isEmpty() && (id.back().isSpace() || QStringView(u",;\"'`\u201d\u2019").contains(id.back())))
        id.chop(1);
    return id;
}

/// No name in an ID has a backslash: it stands before a slash or a quote in JSON, or in the slash's place.
QString withPlainSlashes(QString text)
{
    if (!text.contains(u'\\'))
        return text;
    return text.replace(u"\\/"_s, u"/"_s).replace(u"\\\""_s, u"\""_s).replace(u'\\', u'/');
}

/// `text` without line ends and the blanks beside them, for the ID whose very first word was broken.
QString inOneLine(const QString &text)
{
    QString line;
    line.reserve(text.size());
    for (const QChar c : text) {
        if (!breaksLine(c))
            line += c;
    }
    return line;
}

} // namespace

CleanedId cleanPastedId(QStringView text)
{
    const QString given = text.trimmed().toString();
    QString visible = withPlainSlashes(withoutInvisibleCharacters(given).trimmed());
    auto found = find(visible);
    if (!found) {
        visible = inOneLine(visible);
        found = find(visible);
    }
    if (!found)
        return {.text = given};
    const auto id = decodedOnce(withoutTail(cut(visible, *found)));
    if (!id)
        return {.text = given};
    const QString tidy = tidyIdPath(*id, found->isInUrl || found->isEncoded);
    return {.text = tidy, .changed = tidy != given};
}

} // namespace cloudpc
