// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/historystream.h"

#include "journal/historyjson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

namespace cloudpc {

namespace {

constexpr qsizetype chunkSize = 256 * 1024;

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

bool endsScalar(char c)
{
    return isBlank(c) || c == ',' || c == ']' || c == '}';
}

QJsonValue parsed(const QByteArray &text)
{
    return QJsonDocument::fromJson('[' + text + ']').array().first();
}

/// Follows a value byte by byte and knows where it ends. Asks for no more than that brackets and quotes
/// match; what stands between them is the parser's business.
class ValueEnd
{
public:
    /// True if the value ends with this byte or, if it is a scalar, before it (then `isBefore` is set).
    bool reachedAt(char c)
    {
        if (m_isInString)
            return isEndOfString(c);
        if (m_depth == 0 && endsScalar(c)) {
            isBefore = true;
            return true;
        }
        m_isInString = c == '"';
        if (c == '{' || c == '[')
            ++m_depth;
        return (c == '}' || c == ']') && --m_depth <= 0;
    }

    bool isBefore = false;

private:
    bool isEndOfString(char c)
    {
        const bool isPlain = !std::exchange(m_isEscaped, !m_isEscaped && c == '\\');
        m_isInString = c != '"' || !isPlain;
        return !m_isInString && m_depth == 0;
    }

    qsizetype m_depth = 0;
    bool m_isInString = false;
    bool m_isEscaped = false;
};

} // namespace

HistoryStream::HistoryStream(QIODevice &device, std::function<bool()> goesOn)
    : m_device(device)
    , m_goesOn(std::move(goesOn))
{
}

Fault HistoryStream::begin()
{
    constexpr QByteArrayView mark("\xEF\xBB\xBF"); // Editors on Windows put it there.
    if (fill() && m_buffer.startsWith(mark))
        m_at = mark.size();
    Head head;
    const auto entriesAt = take('{') ? readMembers(head) : std::nullopt;
    if (parsed(head.format.value_or(QByteArray())).toString() != historyFormatName)
        return Fault::NotAHistory;
    const QJsonValue schema = parsed(head.schema.value_or(QByteArray()));
    if (!schema.isDouble() || schema.toDouble() < 1)
        return Fault::NotAHistory;
    if (schema.toDouble() > historySchema)
        return Fault::HistoryNewer;
    if (!entriesAt)
        return Fault::NotAHistory;
    goTo(*entriesAt);
    return Fault::None;
}

std::optional<HistoryStream::Item> HistoryStream::next()
{
    if (m_isWhole)
        return std::nullopt;
    if (peek() == ']') {
        m_isWhole = true;
        return std::nullopt;
    }
    if (!std::exchange(m_isFirst, false) && !take(','))
        return std::nullopt;
    if (peek() == -1)
        return std::nullopt;
    if (auto object = line())
        return Item{*std::move(object)};
    const auto text = value();
    if (!text)
        return std::nullopt;
    return Item{parsed(*text).toObject()};
}

qint64 HistoryStream::position() const
{
    return m_bufferStart + m_at;
}

/// Drops what was read and reads on. False at the end of the file.
bool HistoryStream::fill()
{
    m_buffer.remove(0, m_at);
    m_bufferStart += std::exchange(m_at, 0);
    const QByteArray more = m_goesOn() ? m_device.read(chunkSize) : QByteArray();
    m_buffer += more;
    return !more.isEmpty();
}

int HistoryStream::peek()
{
    for (;; ++m_at) {
        if (m_at == m_buffer.size() && !fill())
            return -1;
        if (!isBlank(m_buffer[m_at]))
            return static_cast<unsigned char>(m_buffer[m_at]);
    }
}

bool HistoryStream::take(char c)
{
    if (peek() != static_cast<unsigned char>(c))
        return false;
    ++m_at;
    return true;
}

/// The text of the next value, empty if it is too long; nothing if the file ends within.
std::optional<QByteArray> HistoryStream::value()
{
    if (peek() == -1)
        return std::nullopt;
    QByteArray text;
    bool isTooLong = false;
    ValueEnd end;
    for (;;) {
        qsizetype at = m_at;
        while (at < m_buffer.size() && !end.reachedAt(m_buffer[at]))
            ++at;
        const bool isDone = at < m_buffer.size();
        const qsizetype stop = isDone && !end.isBefore ? at + 1 : at;
        isTooLong = isTooLong || text.size() + stop - m_at > largestEntry;
        text = isTooLong ? QByteArray() : text + m_buffer.mid(m_at, stop - m_at);
        m_at = stop;
        if (isDone)
            return text;
        if (!fill())
            return std::nullopt;
    }
}

/// The object that the rest of the line is, but for the comma behind it, as our own files have them: its end
/// need not be looked for byte by byte. A line end cannot stand within a string.
std::optional<QJsonObject> HistoryStream::line()
{
    qsizetype end = m_buffer.indexOf('\n', m_at);
    if (end < 0 && m_buffer.size() - m_at < chunkSize && fill())
        end = m_buffer.indexOf('\n', m_at);
    if (end < 0)
        return std::nullopt;
    qsizetype stop = end;
    while (stop > m_at && (isBlank(m_buffer[stop - 1]) || m_buffer[stop - 1] == ','))
        --stop;
    if (m_buffer[m_at] != '{' || m_buffer[stop - 1] != '}')
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(
        QByteArray::fromRawData(m_buffer.constData() + m_at, stop - m_at));
    if (!document.isObject())
        return std::nullopt;
    m_at = stop;
    return document.object();
}

/// Reads the outermost object and gives where its entries begin.
std::optional<qint64> HistoryStream::readMembers(Head &head)
{
    std::optional<qint64> entriesAt;
    while (peek() == '"') {
        const auto name = value();
        if (!name || !take(':'))
            return entriesAt;
        const QString member = parsed(*name).toString();
        if (member == QLatin1StringView("entries")) {
            if (entriesAt || !take('['))
                return std::nullopt;
            entriesAt = position();
            // Usually all is known by now; else the rest may stand behind them.
            if ((head.format && head.schema) || !skipEntries())
                return entriesAt;
        } else {
            const auto text = value();
            if (!text)
                return entriesAt;
            if (member == QLatin1StringView("format"))
                head.format = head.format ? QByteArray() : *text; // Two of them are none.
            if (member == QLatin1StringView("schema"))
                head.schema = head.schema ? QByteArray() : *text;
        }
        if (!take(','))
            break;
    }
    return entriesAt;
}

bool HistoryStream::skipEntries()
{
    if (take(']'))
        return true;
    do {
        if (!value())
            return false;
    } while (take(','));
    return take(']');
}

void HistoryStream::goTo(qint64 position)
{
    if (position >= m_bufferStart && position - m_bufferStart <= m_buffer.size()) {
        m_at = position - m_bufferStart;
        return;
    }
    m_device.seek(position);
    m_buffer.clear();
    m_bufferStart = position;
    m_at = 0;
}

} // namespace cloudpc
