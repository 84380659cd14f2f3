// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/percentencoding.h"

namespace cloudpc {

namespace {

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

/// Where `prefix` with two hexadecimal digits behind it begins, or -1.
qsizetype encodedByteAt(QStringView text, QStringView prefix)
{
    for (qsizetype at = text.indexOf(prefix); at >= 0; at = text.indexOf(prefix, at + 1)) {
        const QStringView digits = text.sliced(at + prefix.size()).left(2);
        if (digits.size() == 2 && isHexDigit(digits[0]) && isHexDigit(digits[1]))
            return at;
    }
    return -1;
}

} // namespace

qsizetype encodedTwiceAt(QStringView text)
{
    return encodedByteAt(text, u"%25");
}

std::optional<QString> decodedOnce(const QString &text)
{
    if (encodedTwiceAt(text) >= 0)
        return {};
    if (encodedByteAt(text, u"%") < 0)
        return text;
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.toUtf8()));
}

} // namespace cloudpc
