// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QUrl>
#include <QUuid>

class QNetworkRequest;

namespace cloudpc {

/// Qt keeps connections by host and by the name to verify. A spelling of its own gives a request a shelf that
/// no other looks at: a server that closes after its answer without having said so would take the next
/// request, which Qt has put on that connection meanwhile, down with it. Clearing the whole cache would kill
/// other requests.
[[nodiscard]] QString ownShelf(const QUrl &url, const QUuid &id);
/// False for an address over TLS: it has no letters to spell otherwise, so all its writes share a shelf,
/// which only "Connection: close" keeps empty.
[[nodiscard]] bool hasOwnShelf(const QUrl &url);

void putOnShelf(QNetworkRequest &request, const QString &shelf);

} // namespace cloudpc
