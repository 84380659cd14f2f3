// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/loopbackrequest.h"

#include <algorithm>

namespace cloudpc {

namespace {

bool isToken(const QByteArray &text)
{
    // RFC 9110 section 5.6.2
    static const QByteArray marks("!#$%&'*+-.^_`|~");
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char byte) {
        return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
            || marks.contains(byte);
    });
}

bool isPrintable(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), [](char byte) {
        return byte == '\t' || (static_cast<uchar>(byte) >= 0x20 && byte != 0x7f);
    });
}

/// `method SP origin-form SP HTTP/1.x`
bool readRequestLine(const QByteArray &line, LoopbackRequest &request)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() != 3 || !isToken(words.at(0)) || !isPrintable(line))
        return false;
    const QByteArray &target = words.at(1);
    if (!target.startsWith('/') || (words.at(2) != "HTTP/1.1" && words.at(2) != "HTTP/1.0"))
        return false;
    const qsizetype mark = target.indexOf('?');
    request.method = words.at(0);
    request.path = mark < 0 ? target : target.left(mark);
    request.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
    return true;
}

bool readHeader(const QByteArray &line, LoopbackRequest &request)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || !isToken(line.left(colon)) || !isPrintable(line))
        return false;
    request.headers.append({line.left(colon).toLower(), line.mid(colon + 1).trimmed()});
    return true;
}

/// Everything up to `end`, the position of the empty line.
bool readHead(const QByteArray &head, LoopbackRequest &request)
{
    // A line feed or carriage return on its own ends a line for some readers and not for others.
    const qsizetype lineEnds = head.count("\r\n");
    if (head.count('\n') != lineEnds || head.count('\r') != lineEnds)
        return false;
    QList<QByteArray> lines = QByteArray(head).replace("\r\n", "\n").split('\n');
    if (!readRequestLine(lines.takeFirst(), request))
        return false;
    return std::all_of(lines.begin(), lines.end(),
                       [&request](const QByteArray &line) { return readHeader(line, request); });
}

/// The length of a POST's body; nothing if it is not clearly said. Other methods have no body that we'd read.
std::optional<qsizetype> bodyLength(const LoopbackRequest &request)
{
    if (request.method != "POST")
        return 0;
    const std::optional<QByteArray> length = request.onlyHeader("content-length");
    if (!length || length->isEmpty() || length->size() > 9
        || !std::all_of(length->begin(), length->end(), [](char byte) { return byte >= '0' && byte <= '9'; }))
        return std::nullopt;
    return length->toLongLong();
}

/// Nothing can be said before a line has ended; then it is either a request line or junk.
bool startsLikeARequest(const QByteArray &received)
{
    const qsizetype end = received.indexOf('\n');
    if (end < 0)
        return true;
    LoopbackRequest ignored;
    return end > 0 && received.at(end - 1) == '\r' && readRequestLine(received.left(end - 1), ignored);
}

} // namespace

std::optional<QByteArray> LoopbackRequest::onlyHeader(const QByteArray &name) const
{
    std::optional<QByteArray> found;
    for (const auto &[key, value] : headers) {
        if (key != name)
            continue;
        if (found)
            return std::nullopt;
        found = value;
    }
    return found;
}

LoopbackParse parseLoopbackRequest(const QByteArray &received)
{
    LoopbackParse parse;
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end < 0) {
        parse.progress = startsLikeARequest(received) ? LoopbackProgress::Incomplete : LoopbackProgress::Junk;
        return parse;
    }
    const bool readable = readHead(received.left(end), parse.request);
    const std::optional<qsizetype> length = readable ? bodyLength(parse.request) : std::nullopt;
    if (!length) {
        parse.progress = LoopbackProgress::Junk;
        return parse;
    }
    parse.request.body = received.mid(end + 4, *length);
    if (parse.request.body.size() == *length)
        parse.progress = LoopbackProgress::Complete;
    return parse;
}

} // namespace cloudpc
