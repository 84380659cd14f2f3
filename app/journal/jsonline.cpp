// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/jsonline.h"

#include "journal/isotime.h"

#include <QJsonArray>
#include <QLocale>
#include <QStringEncoder>

#include <algorithm>
#include <cmath>

namespace cloudpc {

namespace {

/// JSON forbids control characters in strings; U+2028 and U+2029 end lines in what reads JSON as JavaScript.
/// Half surrogate pairs have no UTF-8. At the beginning of a string, Qt reads a byte order mark as none.
bool needsEscape(char16_t unit)
{
    return unit < 0x20 || unit == u'"' || unit == u'\\' || unit == 0x7f || unit == 0x2028 || unit == 0x2029
        || unit == 0xfeff || QChar::isSurrogate(unit);
}

/// Without a text in between: there are millions of them.
void appendUtf8(QByteArray &to, QStringView text)
{
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    const qsizetype before = to.size();
    to.resize(before + encoder.requiredSpace(text.size()));
    to.truncate(encoder.appendToBuffer(to.data() + before, text) - to.constData());
}

void appendEscaped(QByteArray &to, char16_t unit)
{
    if (unit == u'"' || unit == u'\\') {
        to += '\\';
        to += static_cast<char>(unit);
        return;
    }
    to += "\\u";
    to += QByteArray::number(unit, 16).rightJustified(4, '0');
}

} // namespace

/// Grown from nothing, a line is copied again and again.
JsonLine::JsonLine()
{
    constexpr qsizetype usual = 1024;
    m_line.reserve(usual);
}

void JsonLine::openObject()
{
    separate();
    m_line += '{';
}

void JsonLine::openObject(QLatin1StringView name)
{
    this->name(name);
    m_line += '{';
}

void JsonLine::openArray()
{
    separate();
    m_line += '[';
}

void JsonLine::openArray(QLatin1StringView name)
{
    this->name(name);
    m_line += '[';
}

void JsonLine::closeObject()
{
    m_line += '}';
}

void JsonLine::closeArray()
{
    m_line += ']';
}

void JsonLine::text(QLatin1StringView name, QStringView value)
{
    this->name(name);
    quoted(value);
}

void JsonLine::number(QLatin1StringView name, qint64 value)
{
    this->name(name);
    m_line += QByteArray::number(value);
}

void JsonLine::truth(QLatin1StringView name, bool value)
{
    this->name(name);
    m_line += value ? "true" : "false";
}

void JsonLine::time(QLatin1StringView name, const QDateTime &value)
{
    this->name(name);
    const QByteArray iso = isoTime(value);
    m_line += iso.isEmpty() ? QByteArray("null") : '"' + iso + '"';
}

void JsonLine::object(QLatin1StringView name, const QJsonObject &value)
{
    this->name(name);
    put(value);
}

void JsonLine::value(const QJsonValue &value)
{
    separate();
    put(value);
}

void JsonLine::element(QStringView value)
{
    separate();
    quoted(value);
}

void JsonLine::separate()
{
    if (!m_line.isEmpty() && m_line.back() != '{' && m_line.back() != '[')
        m_line += ',';
}

void JsonLine::put(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        m_line += value.toBool() ? "true" : "false";
        break;
    case QJsonValue::Double:
        number(value);
        break;
    case QJsonValue::String:
        quoted(value.toString());
        break;
    case QJsonValue::Array:
        put(value.toArray());
        break;
    case QJsonValue::Object:
        put(value.toObject());
        break;
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        m_line += "null";
        break;
    }
}

void JsonLine::put(const QJsonArray &array)
{
    m_line += '[';
    for (const auto &value : array)
        this->value(value);
    m_line += ']';
}

void JsonLine::put(const QJsonObject &object)
{
    m_line += '{';
    for (auto member = object.begin(); member != object.end(); ++member) {
        separate();
        quoted(member.key());
        m_line += ':';
        put(*member);
    }
    m_line += '}';
}

/// Whole numbers to the last digit, also where a double has not that many. JSON has no infinity.
void JsonLine::number(const QJsonValue &value)
{
    if (value.toInteger(0) == value.toInteger(1))
        m_line += QByteArray::number(value.toInteger());
    else if (std::isfinite(value.toDouble()))
        m_line += QByteArray::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    else
        m_line += "null";
}

void JsonLine::name(QLatin1StringView name)
{
    separate();
    m_line += '"';
    m_line.append(name.data(), name.size());
    m_line += "\":";
}

void JsonLine::quoted(QStringView value)
{
    m_line += '"';
    while (!value.isEmpty()) {
        const auto end = std::find_if(value.begin(), value.end(),
                                      [](QChar c) { return needsEscape(c.unicode()); });
        const qsizetype plain = end - value.begin();
        appendUtf8(m_line, value.first(plain));
        if (plain < value.size())
            appendEscaped(m_line, value[plain].unicode());
        value = value.sliced(std::min(plain + 1, value.size()));
    }
    m_line += '"';
}

} // namespace cloudpc
