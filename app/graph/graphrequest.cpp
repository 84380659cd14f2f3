// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/graphrequest.h"

#include "base/randomsource.h"
#include "base/strictrequest.h"

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

/// The same host in capitals and small letters of the request's own: names are compared without case.
QString respelled(QString host, quint32 pattern)
{
    for (QChar &c : host) {
        if (!c.isLetter())
            continue;
        if (pattern & 1U)
            c = c.toUpper();
        pattern >>= 1U;
    }
    return host;
}

// Qt keeps connections by host and by the name to verify. A spelling of its own gives a request a shelf that
// no other looks at: a server that closes after its answer without having said so would take the next
// request, which Qt has put on that connection meanwhile, down with it. Clearing the whole cache would kill
// other requests. Where nothing is verified, any name will do; an address has no letters and shares a shelf
// that "close" keeps empty.
void useFreshConnection(QNetworkRequest &request, const QUuid &id)
{
    const bool isVerified = request.url().scheme() == "https"_L1;
    request.setPeerVerifyName(isVerified ? respelled(request.url().host(), id.data1) : id.toString());
    request.setRawHeader("Connection", "close");
}

} // namespace

std::optional<QUrl> graphUrl(const Endpoints &endpoints, const GraphPath &path)
{
    if (!std::all_of(path.segments.begin(), path.segments.end(), isUsable))
        return std::nullopt;
    QByteArray url = endpoints.graphRoot.toEncoded(QUrl::StripTrailingSlash);
    while (url.endsWith('/'))
        url.chop(1);
    url += '/' + pathSegment(path.version.value_or(endpoints.graphVersion)).toLatin1();
    for (const QString &segment : path.segments)
        url += '/' + QUrl::toPercentEncoding(segment);
    return QUrl::fromEncoded(url, QUrl::StrictMode);
}

Outgoing outgoing(const GraphRequest &request, const QByteArray &token, RandomSource &random)
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
    if (request.freshConnection)
        useFreshConnection(wire, uuid);
    return {wire,
            request.verb,
            request.body,
            CallIds{.clientRequestId = id},
            read ? readDeadline : writeDeadline,
            request.maxReply};
}

} // namespace cloudpc
