// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

#include <chrono>
#include <optional>

namespace cloudpc {

/// Decoded name and value pairs of a query or a form, in the order sent; names may repeat.
using Fields = QList<QPair<QString, QString>>;

/// Takes `a=1&b=2` apart as browsers encode it: plus is a space.
[[nodiscard]] Fields parseFields(const QByteArray &encoded);
/// Every reserved character percent-encoded, so that a plus in a value stays a plus.
[[nodiscard]] QByteArray encodeFields(const Fields &fields);
/// The first value of that name.
[[nodiscard]] std::optional<QString> fieldValue(const Fields &fields, const QString &name);

/// A request as the endpoints see it, free of the HTTP library.
struct HttpRequest {
    QByteArray method;
    QString path; ///< Decoded, below the secret, beginning with a slash.
    Fields query;
    QList<QPair<QByteArray, QByteArray>> headers; ///< Names in lower case.
    QByteArray body;
    QString root; ///< http://host:port/secret, in the host name that the client used.

    /// Empty if there is none; `name` in lower case.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

/// How an answer travels.
enum class Delivery {
    Whole,
    CutOff, ///< The connection ends before the answer does.
};

/// An answer before it is put on the wire.
struct HttpReply {
    int status = 200;
    QByteArray contentType;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    Delivery delivery = Delivery::Whole;
    std::chrono::milliseconds delay{0}; ///< Real time to wait before answering.

    void addHeader(const QByteArray &name, const QByteArray &value);
};

[[nodiscard]] HttpReply htmlReply(int status, const QByteArray &html);

} // namespace cloudpc
