// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/claimschallenge.h"

#include "auth/claimstext.h"

#include <QByteArrayView>

#include <optional>

namespace cloudpc {

namespace {

constexpr qsizetype longestHeader = 32 * 1024;

struct Reader {
    QByteArrayView text;
    qsizetype at = 0;

    [[nodiscard]] bool atEnd() const { return at >= text.size(); }
    [[nodiscard]] char here() const { return text.at(at); }

    void skip(QByteArrayView these)
    {
        while (!atEnd() && these.contains(here()))
            ++at;
    }
    bool take(char wanted)
    {
        const bool taken = !atEnd() && here() == wanted;
        at += taken ? 1 : 0;
        return taken;
    }
    QByteArray until(QByteArrayView these)
    {
        const qsizetype start = at;
        while (!atEnd() && !these.contains(here()))
            ++at;
        return text.sliced(start, at - start).toByteArray();
    }
};

/// A quoted string without its quotes and escapes (RFC 9110 section 5.6.4); nothing if it has no end.
std::optional<QByteArray> quoted(Reader &reader)
{
    QByteArray value;
    while (!reader.atEnd()) {
        if (reader.take('"'))
            return value;
        reader.take('\\');
        if (!reader.atEnd())
            value += reader.text.at(reader.at++);
    }
    return std::nullopt;
}

/// An unquoted value keeps its '=': that is the padding of base64.
QByteArray valueOf(Reader &reader)
{
    reader.skip(" \t");
    return reader.take('"') ? quoted(reader).value_or(QByteArray()) : reader.until(" \t,");
}

bool is(const QByteArray &word, const char *name)
{
    return word.compare(name, Qt::CaseInsensitive) == 0;
}

/// Base64 or base64url, padded or not, or bare JSON.
QString decoded(QByteArray value)
{
    if (value.trimmed().startsWith('{'))
        return usableClaims(value);
    value.replace('+', '-').replace('/', '_');
    while (value.endsWith('='))
        value.chop(1);
    const auto json = QByteArray::fromBase64Encoding(
        value, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    return json ? usableClaims(*json) : QString();
}

/// What one scheme said, until the next begins.
struct Gathered {
    ClaimsChallenge best;
    ClaimsChallenge current;
    bool isBearer = false;

    /// A challenge that says why wins over one that only names claims, and the first over the second.
    void close()
    {
        const bool better = current.insufficient && (!best.insufficient || best.claims.isEmpty());
        if (isBearer && (better || best == ClaimsChallenge()))
            best = current;
        current = {};
    }
    void begin(const QByteArray &scheme)
    {
        close();
        isBearer = is(scheme, "Bearer");
    }
    void add(const QByteArray &name, const QByteArray &value)
    {
        if (is(name, "error"))
            current.insufficient = is(value, "insufficient_claims");
        else if (is(name, "claims") && current.claims.isEmpty())
            current.claims = decoded(value);
    }
};

} // namespace

ClaimsChallenge claimsChallengeFrom(const QByteArray &wwwAuthenticate)
{
    Gathered gathered;
    Reader reader{QByteArrayView(wwwAuthenticate).first(qMin(wwwAuthenticate.size(), longestHeader))};
    for (reader.skip(" \t,"); !reader.atEnd(); reader.skip(" \t,")) {
        const QByteArray word = reader.until(" \t,=\"");
        reader.skip(" \t");
        if (reader.take('='))
            gathered.add(word, valueOf(reader));
        else if (!word.isEmpty())
            gathered.begin(word);
        else
            reader.take('"'); // a quote where a name belongs: the rest may still be readable
    }
    gathered.close();
    return gathered.best;
}

} // namespace cloudpc
