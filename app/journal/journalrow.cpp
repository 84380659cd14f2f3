// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/journalrow.h"

#include "journal/journaljson.h"
#include "journal/journalwords.h"
#include "journal/jsonline.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlQuery>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

QVariant timeValue(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

/// Kept for as long as a row is: without the room to grow.
QByteArray fitted(QByteArray json)
{
    json.squeeze();
    return json;
}

/// Nothing is the empty text, which costs one byte.
template <typename Json>
QVariant jsonValue(const Json &json)
{
    if (json.isEmpty())
        return u""_s;
    JsonLine line;
    line.value(json);
    return fitted(line.line());
}

QVariant timelineValue(const QList<TimelineEvent> &timeline)
{
    return timeline.isEmpty() ? QVariant(u""_s) : QVariant(fitted(timelineToJson(timeline)));
}

/// Reads the values of a row one after the other.
class Cells
{
public:
    explicit Cells(const QSqlQuery &query)
        : m_query(query)
    {
    }

    QVariant next() { return m_query.value(m_column++); }
    QString text() { return next().toString(); }
    qint64 number() { return next().toLongLong(); }
    QJsonDocument json()
    {
        const QString document = text();
        return document.isEmpty() ? QJsonDocument() : QJsonDocument::fromJson(document.toUtf8());
    }

    QDateTime time() { return momentFrom(next()); }

private:
    const QSqlQuery &m_query;
    int m_column = 0;
};

QStringList texts(const QJsonArray &array)
{
    QStringList list;
    for (const auto &value : array)
        list.append(value.toString());
    return list;
}

void readStatus(Cells &cells, JournalEntry &entry)
{
    const QString word = cells.text();
    entry.rawStatus = cells.text();
    const auto status = fromWord<EntryStatus>(word);
    entry.status = status.value_or(EntryStatus::Unknown);
    if (!status && entry.rawStatus.isEmpty())
        entry.rawStatus = word;
}

std::optional<OpenAct> readOpenAct(Cells &cells)
{
    const QString act = cells.text();
    const QString state = cells.text();
    OpenAct open{.act = fromWord<Act>(act).value_or(Act::Create),
                 .state = fromWord<ActState>(state).value_or(ActState::Unknown),
                 .attempt = cells.text(),
                 .process = cells.text(),
                 .leaseUntil = cells.time(),
                 .endedAt = cells.time(),
                 .seenIds = texts(cells.json().array())};
    return act.isEmpty() ? std::nullopt : std::optional(open);
}

void readTimes(Cells &cells, JournalEntry &entry)
{
    entry.recordedAt = cells.time();
    entry.answeredAt = cells.time();
    entry.settledAt = cells.time();
    entry.changedAt = cells.time();
    entry.serverTime = cells.time();
}

void readRest(Cells &cells, JournalEntry &entry)
{
    entry.error = errorFromJson(cells.json().object());
    entry.requestId = cells.text();
    entry.clientRequestId = cells.text();
    entry.timeline = timelineFromJson(cells.json().array());
    entry.image = cells.json().object();
    entry.note = cells.text();
    entry.ticket = cells.text();
}

void appendHead(QVariantList &values, const JournalEntry &entry)
{
    values << entry.step << textValue(entry.key) << textValue(entry.place.service)
           << textValue(entry.place.tenantId) << textValue(entry.accountId) << textValue(entry.accountName)
           << entry.uploaded << textValue(entry.draft.displayName) << textValue(entry.draft.version)
           << textValue(entry.draft.sourceImageResourceId) << textValue(entry.imageId) << wordOf(entry.status)
           << textValue(entry.rawStatus) << textValue(entry.errorCode);
}

void appendOpenAct(QVariantList &values, const std::optional<OpenAct> &open)
{
    if (!open) {
        values << u""_s << u""_s << u""_s << u""_s << QVariant() << QVariant() << u""_s;
        return;
    }
    values << wordOf(open->act) << wordOf(open->state) << textValue(open->attempt) << textValue(open->process)
           << timeValue(open->leaseUntil) << timeValue(open->endedAt)
           << jsonValue(QJsonArray::fromStringList(open->seenIds));
}

void appendTail(QVariantList &values, const JournalEntry &entry)
{
    values << entry.attempts << timeValue(entry.recordedAt) << timeValue(entry.answeredAt)
           << timeValue(entry.settledAt) << timeValue(entry.changedAt) << timeValue(entry.serverTime)
           << jsonValue(entry.error ? errorToJson(*entry.error) : QJsonObject()) << textValue(entry.requestId)
           << textValue(entry.clientRequestId) << timelineValue(entry.timeline) << jsonValue(entry.image)
           << textValue(entry.note) << textValue(entry.ticket);
}

} // namespace

QVariant textValue(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

QDateTime momentFrom(const QVariant &value)
{
    bool isNumber = false;
    const qint64 milliseconds = value.toLongLong(&isNumber);
    return isNumber && !value.isNull() ? momentFrom(milliseconds) : QDateTime();
}

QString journalValueColumns()
{
    return u"step, key, service, tenant_id, account_id, account_name, uploaded, display_name, version, "
           "source_image_resource_id, image_id, status, raw_status, error_code, open_act, open_state, "
           "attempt, "
           "process, lease_until, ended_at, seen_ids, attempts, recorded_at, answered_at, settled_at, "
           "changed_at, server_time, error, request_id, client_request_id, timeline, image, note, ticket"_s;
}

QString journalColumns()
{
    return u"id, "_s + journalValueColumns();
}

QString journalPlaceholder(const QString &column)
{
    static const QStringList json{u"seen_ids"_s, u"error"_s, u"timeline"_s, u"image"_s};
    return json.contains(column) ? jsonPlaceholder() : u"?"_s;
}

QString journalPlaceholders()
{
    QStringList placeholders;
    for (const QString &column : journalValueColumns().split(u", "_s))
        placeholders << journalPlaceholder(column);
    return placeholders.join(u", "_s);
}

QString jsonPlaceholder()
{
    return u"CAST(? AS TEXT)"_s;
}

JournalEntry journalEntryFrom(const QSqlQuery &query)
{
    Cells cells(query);
    JournalEntry entry;
    entry.id = cells.number();
    entry.step = cells.number();
    entry.key = cells.text();
    entry.place.service = cells.text();
    entry.place.tenantId = cells.text();
    entry.accountId = cells.text();
    entry.accountName = cells.text();
    entry.uploaded = cells.number() != 0;
    entry.draft.displayName = cells.text();
    entry.draft.version = cells.text();
    entry.draft.sourceImageResourceId = cells.text();
    entry.imageId = cells.text();
    readStatus(cells, entry);
    entry.errorCode = cells.text();
    entry.open = readOpenAct(cells);
    entry.attempts = int(cells.number());
    readTimes(cells, entry);
    readRest(cells, entry);
    return entry;
}

QVariantList journalValues(const JournalEntry &entry)
{
    QVariantList values;
    values.reserve(40);
    appendHead(values, entry);
    appendOpenAct(values, entry.open);
    appendTail(values, entry);
    return values;
}

QString journalKey(const QString &text)
{
    return text.trimmed().normalized(QString::NormalizationForm_C).toCaseFolded();
}

} // namespace cloudpc
