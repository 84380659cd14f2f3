// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/journaljson.h"

#include "journal/journalwords.h"
#include "journal/jsonline.h"

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Defaults are left out: a history has hundreds of thousands of events.
void put(QJsonObject &object, QLatin1StringView name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, text);
}

void put(QJsonObject &object, QLatin1StringView name, int number)
{
    if (number != 0)
        object.insert(name, number);
}

template <typename Enum>
void put(QJsonObject &object, QLatin1StringView name, Enum value, Enum usual)
{
    if (value != usual)
        object.insert(name, wordOf(value));
}

template <typename Enum>
Enum read(const QJsonObject &object, QLatin1StringView name, Enum otherwise)
{
    return fromWord<Enum>(object[name].toString()).value_or(otherwise);
}

void writeEvent(JsonLine &line, const TimelineEvent &event)
{
    line.openObject();
    line.text("kind"_L1, wordOf(event.kind));
    if (event.at.isValid())
        line.number("at"_L1, event.at.toMSecsSinceEpoch());
    if (!event.by.isEmpty())
        line.text("by"_L1, event.by);
    if (event.status != EntryStatus::Unknown)
        line.text("status"_L1, wordOf(event.status));
    if (event.number != 0)
        line.number("number"_L1, event.number);
    line.closeObject();
}

TimelineEvent eventFromJson(TimelineEvent::Kind kind, const QJsonObject &object)
{
    const QJsonValue at = object["at"_L1];
    return {.kind = kind,
            .at = at.isDouble() ? momentFrom(at.toInteger()) : QDateTime(),
            .by = object["by"_L1].toString(),
            .status = read(object, "status"_L1, EntryStatus::Unknown),
            .number = object["number"_L1].toInt()};
}

QJsonObject tlsToJson(const TlsIssue &issue)
{
    QJsonObject object{{u"reason"_s, wordOf(issue.reason)}};
    put(object, "host"_L1, issue.host);
    put(object, "issuer"_L1, issue.issuer);
    return object;
}

TlsIssue tlsFromJson(const QJsonObject &object)
{
    return {.reason = read(object, "reason"_L1, TlsReason::Other),
            .host = object["host"_L1].toString(),
            .issuer = object["issuer"_L1].toString()};
}

void putWords(QJsonObject &object, const Error &error)
{
    put(object, "code"_L1, error.code);
    put(object, "message"_L1, error.message);
    put(object, "requestId"_L1, error.requestId);
    put(object, "clientRequestId"_L1, error.clientRequestId);
    put(object, "oauthError"_L1, error.oauthError);
    put(object, "suberror"_L1, error.suberror);
}

void readWords(const QJsonObject &object, Error &error)
{
    error.code = object["code"_L1].toString();
    error.message = object["message"_L1].toString();
    error.requestId = object["requestId"_L1].toString();
    error.clientRequestId = object["clientRequestId"_L1].toString();
    error.oauthError = object["oauthError"_L1].toString();
    error.suberror = object["suberror"_L1].toString();
}

} // namespace

QByteArray timelineToJson(const QList<TimelineEvent> &timeline)
{
    JsonLine line;
    line.openArray();
    for (const TimelineEvent &event : timeline)
        writeEvent(line, event);
    line.closeArray();
    return line.line();
}

QList<TimelineEvent> timelineFromJson(const QJsonArray &array)
{
    QList<TimelineEvent> timeline;
    for (const auto &value : array) {
        const QJsonObject object = value.toObject();
        if (const auto kind = fromWord<TimelineEvent::Kind>(object["kind"_L1].toString()))
            timeline.append(eventFromJson(*kind, object));
    }
    return timeline;
}

QJsonObject errorToJson(const Error &error)
{
    QJsonObject object{{u"kind"_s, wordOf(error.kind)}};
    put(object, "fault"_L1, error.fault, Fault::None);
    put(object, "httpStatus"_L1, error.httpStatus);
    putWords(object, error);
    if (error.retryAfter)
        object.insert("retryAfter"_L1, qint64(error.retryAfter->count()));
    put(object, "denial"_L1, error.denial, Denial::None);
    if (error.tls)
        object.insert("tls"_L1, tlsToJson(*error.tls));
    if (error.fromSignIn)
        object.insert("fromSignIn"_L1, true);
    return object;
}

std::optional<Error> errorFromJson(const QJsonObject &object)
{
    if (object.isEmpty())
        return std::nullopt;
    Error error{.kind = read(object, "kind"_L1, ErrorKind::OutcomeUnknown),
                .fault = read(object, "fault"_L1, Fault::None),
                .httpStatus = object["httpStatus"_L1].toInt()};
    readWords(object, error);
    if (const QJsonValue retryAfter = object["retryAfter"_L1]; retryAfter.isDouble())
        error.retryAfter = std::chrono::seconds(retryAfter.toInteger());
    error.denial = read(object, "denial"_L1, Denial::None);
    if (const QJsonValue tls = object["tls"_L1]; tls.isObject())
        error.tls = tlsFromJson(tls.toObject());
    error.fromSignIn = object["fromSignIn"_L1].toBool();
    return error;
}

QDateTime momentFrom(qint64 milliseconds)
{
    constexpr qint64 earliest = -62'135'596'800'000; // 0001-01-01T00:00:00Z
    constexpr qint64 latest = 253'402'300'799'999; // 9999-12-31T23:59:59.999Z
    if (milliseconds < earliest || milliseconds > latest)
        return {};
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

} // namespace cloudpc
