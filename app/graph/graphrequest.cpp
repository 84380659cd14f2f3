// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/graphrequest.h"

#include "base/randomsource.h"
#include "base/strictrequest.h"
#include "graph/shelf.h"

#include <algorithm>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;
using std::chrono::seconds;

namespace {

// A gateway in front of Graph gives up after about a minute, so nothing comes later than that. A read can be
// asked for again at once, so it need not keep the window waiting that long.
constexpr seconds writeDeadline{60};
constexpr seconds readDeadline{30};
// Silence. Shorter than the deadlines, so that a dead line is told from a slow one.
constexpr std::chrono::milliseconds writeIdle{45000};
constexpr std::chrono::milliseconds readIdle{20000};

bool isUsable(const QString &segment)
{
    return !segment.isEmpty() && segment != u"." && segment != u"..";
}

} // namespace

std::optional<QUrl> graphUrl(const Endpoints &endpoints, const GraphPath &path)
{
    if (!std::all_of(path.segments.begin(), path.segments.end(), isUsable))
        return std::nullopt;
    QByteArray url = endpoints.graphRoot.toEncoded(QUrl::StripTrailingSlash);
    while (url.endsWith('/'))
        url.chop(1);
    url += '/' + pathSegment(endpoints.graphVersion).toLatin1();
    for (const QString &segment : path.segments)
        url += '/' + QUrl::toPercentEncoding(segment);
    if (path.withParentheses)
        url += "()"; // Not as a part of the segment: parentheses within an ID are encoded.
    return QUrl::fromEncoded(url, QUrl::StrictMode);
}

Outgoing outgoing(const GraphRequest &request, const QByteArray &token, RandomSource &random,
                  const std::optional<QString> &shelf)
{
    const bool read = request.verb == "GET";
    const QUuid uuid = random.uuid();
    const QString id = uuid.toString(QUuid::WithoutBraces);
    QNetworkRequest wire(request.url);
    wire.setRawHeader("Authorization", "Bearer " + token);
    wire.setRawHeader("Accept", "application/json");
    wire.setRawHeader("User-Agent", "CloudPcImageUploader/" APP_VERSION);
    wire.setRawHeader("client-request-id", id.toLatin1());
    // Without it Graph leaves out enum members that it thinks an older client cannot know.
    if (read)
        wire.setRawHeader("Prefer", "include-unknown-enum-members");
    if (!request.body.isEmpty())
        wire.setRawHeader("Content-Type", "application/json");
    wire.setTransferTimeout(static_cast<int>((read ? readIdle : writeIdle).count()));
    forbidComforts(wire);
    if (request.freshConnection) {
        putOnShelf(wire, shelf.value_or(ownShelf(request.url, uuid)));
        wire.setRawHeader("Connection", "close");
        // Nobody looks at that shelf again, and Qt would keep what is on it for two minutes.
        wire.setAttribute(QNetworkRequest::ConnectionCacheExpiryTimeoutSecondsAttribute, 1);
    }
    return {wire,
            request.verb,
            request.body,
            CallIds{.clientRequestId = id},
            read ? readDeadline : writeDeadline,
            request.maxReply};
}

} // namespace cloudpc
