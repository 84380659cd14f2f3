// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/httpmessage.h"

#include <QUrl>

namespace cloudpc {

namespace {

QString decoded(QByteArray text)
{
    // The plus first: a percent-encoded plus must stay one.
    return QUrl::fromPercentEncoding(text.replace('+', ' '));
}

} // namespace

Fields parseFields(const QByteArray &encoded)
{
    Fields fields;
    for (const QByteArray &pair : encoded.split('&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const QByteArray name = equals < 0 ? pair : pair.left(equals);
        fields.append({decoded(name), equals < 0 ? QString() : decoded(pair.mid(equals + 1))});
    }
    return fields;
}

QByteArray encodeFields(const Fields &fields)
{
    QByteArray encoded;
    for (const auto &[name, value] : fields) {
        if (!encoded.isEmpty())
            encoded += '&';
        encoded += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    return encoded;
}

std::optional<QString> fieldValue(const Fields &fields, const QString &name)
{
    for (const auto &[key, value] : fields) {
        if (key == name)
            return value;
    }
    return std::nullopt;
}

QByteArray HttpRequest::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

void HttpReply::addHeader(const QByteArray &name, const QByteArray &value)
{
    headers.append(qMakePair(name, value));
}

HttpReply htmlReply(int status, const QByteArray &html)
{
    return {.status = status, .contentType = "text/html; charset=utf-8", .body = html};
}

} // namespace cloudpc
