// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "support/scriptedserver.h"

#include <QString>
#include <QStringList>

#include <utility>

namespace cloudpc {

/// One exchange with the service, as it is written down in fixtures/<name>.http:
///
///     # Comment, naming the page that documents the exchange.
///     GET /beta/deviceManagement/virtualEndpoint/deviceImages
///     Accept: application/json        the header has this value
///     client-request-id: {guid}       the header has a GUID
///     If-Match: {absent}              there is no such header
///
///     the body, compared as JSON; none if there is nothing here
///     >>>
///     HTTP/1.1 200 OK
///     Content-Type: application/json
///
///     the body as it goes over the wire, without the last line end
///
/// Header lines of the answer end in CR LF on the wire, and its Content-Length is added, except to 204.
/// `{root}` stands for the server's address wherever it is written.
struct RecordedExchange {
    QByteArray method;
    QByteArray target;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< Of the request; names in lower case.
    QByteArray body; ///< Of the request.
    QByteArray answer; ///< Every byte of it.
};

/// Reads a fixture; the test ends with a message when there is none, or when it is not written as above.
[[nodiscard]] RecordedExchange recordedExchange(const QString &name, const ScriptedServer &server);

/// What is not as recorded in a request, one line each; empty if all is.
[[nodiscard]] QStringList differences(const SeenRequest &seen, const RecordedExchange &recorded);

} // namespace cloudpc
