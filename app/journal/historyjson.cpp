// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/historyjson.h"

#include "images/graphdatetime.h"
#include "journal/isotime.h"
#include "journal/journaljson.h"
#include "journal/journalwords.h"
#include "journal/jsonline.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>
#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

void writeOpenAct(JsonLine &line, const OpenAct &open)
{
    line.openObject("open"_L1);
    line.text("act"_L1, wordOf(open.act));
    line.text("state"_L1, wordOf(open.state));
    line.text("attempt"_L1, open.attempt);
    line.time("endedAt"_L1, open.endedAt);
    line.openArray("seenIds"_L1);
    for (const QString &id : open.seenIds)
        line.element(id);
    line.closeArray();
    line.closeObject();
}

void writeTimeline(JsonLine &line, const QList<TimelineEvent> &timeline)
{
    line.openArray("timeline"_L1);
    for (const TimelineEvent &event : timeline) {
        line.openObject();
        line.text("kind"_L1, wordOf(event.kind));
        line.time("at"_L1, event.at);
        if (!event.by.isEmpty())
            line.text("by"_L1, event.by);
        if (event.status != EntryStatus::Unknown)
            line.text("status"_L1, wordOf(event.status));
        if (event.number != 0)
            line.number("number"_L1, event.number);
        line.closeObject();
    }
    line.closeArray();
}

void writeWhatAndWho(JsonLine &line, const JournalEntry &entry)
{
    line.text("key"_L1, entry.key);
    line.text("service"_L1, entry.place.service);
    line.text("tenantId"_L1, entry.place.tenantId);
    line.text("accountId"_L1, entry.accountId);
    line.text("accountName"_L1, entry.accountName);
    line.truth("uploaded"_L1, entry.uploaded);
    line.text("displayName"_L1, entry.draft.displayName);
    line.text("version"_L1, entry.draft.version);
    line.text("sourceImageResourceId"_L1, entry.draft.sourceImageResourceId);
}

void writeOutcome(JsonLine &line, const JournalEntry &entry)
{
    line.text("imageId"_L1, entry.imageId);
    line.text("status"_L1, wordOf(entry.status));
    line.text("rawStatus"_L1, entry.rawStatus);
    line.text("errorCode"_L1, entry.errorCode);
    line.number("attempts"_L1, entry.attempts);
    line.time("recordedAt"_L1, entry.recordedAt);
    line.time("answeredAt"_L1, entry.answeredAt);
    line.time("settledAt"_L1, entry.settledAt);
    line.time("changedAt"_L1, entry.changedAt);
    line.time("serverTime"_L1, entry.serverTime);
    line.text("requestId"_L1, entry.requestId);
    line.text("clientRequestId"_L1, entry.clientRequestId);
}

/// Takes the members of an object one by one and remembers whether one was not what it has to be.
class Members
{
public:
    explicit Members(const QJsonObject &object)
        : m_object(object)
    {
    }

    QString text(QLatin1StringView name)
    {
        const QJsonValue value = m_object[name];
        m_isGood &= value.isString() || isAbsent(value);
        const QString text = value.toString();
        m_isGood &= text.size() <= historyTextLimit;
        return text;
    }

    /// Invalid for what is no moment: an entry is worth more than one of its times.
    QDateTime time(QLatin1StringView name)
    {
        const QString text = this->text(name);
        if (const QDateTime time = timeFromIso(text); time.isValid())
            return time;
        // What has been through another program may have other digits, or an offset.
        return dateTimeFromGraph(text).value_or(QDateTime());
    }

    int number(QLatin1StringView name)
    {
        const QJsonValue value = m_object[name];
        const qint64 number = value.toInteger();
        m_isGood &= (value.isDouble() || isAbsent(value)) && number >= 0
            && number <= std::numeric_limits<int>::max();
        return m_isGood ? static_cast<int>(number) : 0;
    }

    QJsonObject object(QLatin1StringView name)
    {
        const QJsonValue value = m_object[name];
        m_isGood &= value.isObject() || isAbsent(value);
        return value.toObject();
    }

    QJsonArray array(QLatin1StringView name)
    {
        const QJsonValue value = m_object[name];
        m_isGood &= value.isArray() || isAbsent(value);
        return value.toArray();
    }

    template <typename E>
    std::optional<E> word(QLatin1StringView name)
    {
        return fromWord<E>(text(name));
    }

    void need(bool isThere) { m_isGood &= isThere; }
    [[nodiscard]] bool isGood() const { return m_isGood; }

private:
    static bool isAbsent(const QJsonValue &value) { return value.isUndefined() || value.isNull(); }

    const QJsonObject &m_object;
    bool m_isGood = true;
};

void readWhatAndWho(Members &members, JournalEntry &entry)
{
    entry.key = members.text("key"_L1);
    entry.place = {members.text("service"_L1), members.text("tenantId"_L1)};
    entry.accountId = members.text("accountId"_L1);
    entry.accountName = members.text("accountName"_L1);
    entry.draft = {members.text("displayName"_L1), members.text("version"_L1),
                   members.text("sourceImageResourceId"_L1)};
    members.need(isEntryKey(entry.key) && !entry.place.service.isEmpty() && !entry.place.tenantId.isEmpty());
}

void readOutcome(Members &members, JournalEntry &entry)
{
    entry.imageId = members.text("imageId"_L1);
    const QString status = members.text("status"_L1);
    members.need(!status.isEmpty());
    const auto known = fromWord<EntryStatus>(status);
    entry.status = known.value_or(EntryStatus::Unknown);
    entry.rawStatus = members.text("rawStatus"_L1);
    if (!known && entry.rawStatus.isEmpty())
        entry.rawStatus = status;
    entry.errorCode = members.text("errorCode"_L1);
    entry.attempts = members.number("attempts"_L1);
    entry.recordedAt = members.time("recordedAt"_L1);
    entry.answeredAt = members.time("answeredAt"_L1);
    entry.settledAt = members.time("settledAt"_L1);
    entry.changedAt = members.time("changedAt"_L1);
    entry.serverTime = members.time("serverTime"_L1);
    entry.requestId = members.text("requestId"_L1);
    entry.clientRequestId = members.text("clientRequestId"_L1);
}

std::optional<OpenAct> readOpenAct(const QJsonObject &object)
{
    Members members(object);
    const auto act = members.word<Act>("act"_L1);
    if (!act)
        return std::nullopt;
    OpenAct open{.act = *act,
                 .state = members.word<ActState>("state"_L1).value_or(ActState::Unknown),
                 .attempt = members.text("attempt"_L1),
                 .endedAt = members.time("endedAt"_L1)};
    for (const auto &id : members.array("seenIds"_L1))
        open.seenIds.append(id.toString());
    return open;
}

/// Leaves out events of a kind from the future, and what is no event.
QList<TimelineEvent> readTimeline(const QJsonArray &array)
{
    QList<TimelineEvent> timeline;
    for (const auto &value : array) {
        const QJsonObject object = value.toObject();
        Members members(object);
        const auto kind = members.word<TimelineEvent::Kind>("kind"_L1);
        const TimelineEvent event{
            .kind = kind.value_or(TimelineEvent::Kind::Recorded),
            .at = members.time("at"_L1),
            .by = members.text("by"_L1),
            .status = members.word<EntryStatus>("status"_L1).value_or(EntryStatus::Unknown),
            .number = members.number("number"_L1)};
        if (kind && members.isGood())
            timeline.append(event);
    }
    return timeline;
}

} // namespace

bool isEntryKey(QStringView key)
{
    constexpr qsizetype longest = 128;
    return !key.isEmpty() && key.size() <= longest
        && std::all_of(key.begin(), key.end(), [](QChar c) { return c >= u' ' && c < u'\x7f'; });
}

QByteArray historyJson(const JournalEntry &entry)
{
    JsonLine line;
    line.openObject();
    writeWhatAndWho(line, entry);
    writeOutcome(line, entry);
    if (entry.open)
        writeOpenAct(line, *entry.open);
    if (entry.error)
        line.object("error"_L1, errorToJson(*entry.error));
    writeTimeline(line, entry.timeline);
    line.object("image"_L1, entry.image);
    line.text("note"_L1, entry.note);
    line.text("ticket"_L1, entry.ticket);
    line.closeObject();
    return line.line();
}

std::optional<JournalEntry> historyEntry(const QJsonObject &object)
{
    Members members(object);
    JournalEntry entry;
    readWhatAndWho(members, entry);
    readOutcome(members, entry);
    entry.uploaded = object["uploaded"_L1].toBool(true);
    entry.open = readOpenAct(members.object("open"_L1));
    entry.error = errorFromJson(members.object("error"_L1));
    entry.timeline = readTimeline(members.array("timeline"_L1));
    entry.image = members.object("image"_L1);
    entry.note = members.text("note"_L1);
    entry.ticket = members.text("ticket"_L1);
    return members.isGood() ? std::optional(std::move(entry)) : std::nullopt;
}

} // namespace cloudpc
