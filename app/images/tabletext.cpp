// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/tabletext.h"

#include <QStringDecoder>

#include <optional>

namespace cloudpc {

namespace {

/// 0x80 to 0x9F, the one part that differs from Latin-1 (encoding.spec.whatwg.org, index windows-1252). What
/// it leaves open stays the control character that it is in Latin-1.
constexpr char16_t windows1252[] = {0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

QString fromWindows1252(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
            c = QChar(windows1252[c.unicode() - 0x80]);
    }
    return text;
}

/// Nothing if one byte of it is not of that encoding, or missing.
std::optional<QString> decoded(QByteArrayView bytes, QStringDecoder::Encoding encoding)
{
    QStringDecoder decoder(encoding, QStringDecoder::Flag::Stateless);
    QString text = decoder.decode(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

} // namespace

DecodedText decodeText(QByteArrayView bytes)
{
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")) {
        QStringDecoder decoder(QStringDecoder::Utf16); // Takes the mark away, and half a letter at the end.
        return {.text = decoder.decode(bytes), .encoding = TextEncoding::Utf16};
    }
    if (const auto text = decoded(bytes, QStringDecoder::Utf8))
        return {.text = *text, .encoding = TextEncoding::Utf8};
    return {.text = fromWindows1252(bytes), .encoding = TextEncoding::Windows1252};
}

bool isWorkbook(QByteArrayView bytes)
{
    return bytes.startsWith("PK\x03\x04") || bytes.startsWith("\xD0\xCF\x11\xE0");
}

} // namespace cloudpc
