// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/recorder.h"

#include "base/callback.h"
#include "base/clock.h"
#include "base/randomsource.h"
#include "journal/journal.h"

#include <utility>

namespace cloudpc {

namespace {

/// Two windows that watch the same image note the same; more than this is no coincidence.
constexpr int mostConflicts = 3;

bool isSame(JournalEntry left, const JournalEntry &right)
{
    left.changedAt = right.changedAt;
    return left == right;
}

/// What we know of an act's end is worth more than what was stored while nobody could tell, as long as it is
/// the same attempt. What another window has brought to its end is never undone: an image that it has found
/// would be lost, and made once more.
bool mayStillBeNoted(const JournalEntry &wished, const JournalEntry &known, const JournalEntry &current)
{
    if (wished.open || current.attempts != known.attempts)
        return false;
    if (current.open)
        return known.open && known.open->attempt == current.open->attempt;
    const bool bothWatched = !known.open && current.imageId == wished.imageId
        && current.timeline == known.timeline;
    const bool onlyWeKnow = current.imageId.isEmpty() && !wished.imageId.isEmpty();
    return bothWatched || onlyWeKnow;
}

} // namespace

Recorder::Recorder(Journal &journal, Clock &clock, RandomSource &random, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_clock(clock)
    , m_random(random)
{
}

/// What waits for its turn would be lost with this object. The step is certain: whoever else wrote the row
/// meanwhile knows better.
Recorder::~Recorder()
{
    for (const Row &row : std::as_const(m_rows)) {
        const JournalEntry &before = row.writing ? row.sent : row.stored;
        if (row.stored.id == 0 || isSame(row.wished, before))
            continue;
        JournalEntry last = row.wished;
        last.id = row.stored.id;
        last.step = row.writing ? row.sent.step + 1 : row.stored.step;
        m_journal.put(last, nullptr, [](const Result<JournalEntry> &) {});
    }
}

void Recorder::know(const QString &key, const JournalEntry &row)
{
    const QList<Callback<Done>> waiting = m_rows.value(key).waiting;
    m_rows.insert(key, {.wished = row, .stored = row});
    for (const Callback<Done> &callback : waiting)
        callback(Error{.kind = ErrorKind::Local, .fault = Fault::Superseded});
}

void Recorder::catchUp()
{
    const QStringList keys = m_rows.keys();
    for (const QString &key : keys)
        write(key);
}

const JournalEntry *Recorder::find(const QString &key) const
{
    const auto found = m_rows.constFind(key);
    return found == m_rows.constEnd() ? nullptr : &found->wished;
}

const std::optional<OpenAct> &Recorder::openAct(const QString &key) const
{
    static const std::optional<OpenAct> none;
    const JournalEntry *row = find(key);
    return row ? row->open : none;
}

void Recorder::forget(const QString &key)
{
    const auto row = m_rows.find(key);
    if (row == m_rows.end())
        return;
    row->forgotten = true; // Until what has become of it is stored.
    if (!row->writing && isSame(row->wished, row->stored))
        m_rows.erase(row);
}

void Recorder::begin(const ImageEntry &entry, const Asker &asker, const OpenAct &act, qint64 knownRevision,
                     QObject *context, Callback<Done> callback)
{
    const QDateTime now = m_clock.now();
    if (!m_rows.contains(entry.key)) {
        const QString key = entry.draft ? entry.key : m_random.uuid().toString(QUuid::WithoutBraces);
        m_rows.insert(entry.key, {.wished = journalEntryFor(entry, asker, key, now)});
    }
    Row &row = m_rows[entry.key];
    noteInto(row.wished, entry, now);
    if (act.act == Act::Create && act.state == ActState::Sending)
        ++row.wished.attempts;
    row.knownRevision = knownRevision;
    row.wished.open = act;
    row.waiting.append(boundTo(context, std::move(callback)));
    write(entry.key);
}

void Recorder::follow(const ImageEntry &entry, const std::optional<OpenAct> &act)
{
    const auto row = m_rows.find(entry.key);
    if (row == m_rows.end())
        return;
    noteInto(row->wished, entry, m_clock.now());
    row->wished.open = act;
    write(entry.key);
}

void Recorder::record(const ImageEntry &entry, const Asker &asker)
{
    if (!m_rows.contains(entry.key))
        m_rows.insert(entry.key, {.wished = journalEntryFor(entry, asker, entry.key, m_clock.now())});
    follow(entry, std::nullopt);
}

void Recorder::setServerTime(const QString &key, const QDateTime &serverTime)
{
    if (const auto row = m_rows.find(key); row != m_rows.end() && serverTime.isValid())
        row->wished.serverTime = serverTime;
}

void Recorder::setAnsweredAt(const QString &key, const QDateTime &at)
{
    if (const auto row = m_rows.find(key); row != m_rows.end())
        row->wished.answeredAt = at;
}

void Recorder::write(const QString &key)
{
    Row &row = m_rows[key];
    if (row.writing || (row.waiting.isEmpty() && isSame(row.wished, row.stored)))
        return;
    row.writing = true;
    row.wished.id = row.stored.id;
    row.wished.step = row.stored.step;
    row.sent = row.wished;
    const QList<Callback<Done>> waiting = std::exchange(row.waiting, {});
    const auto store = [this, key, sent = row.wished, waiting](const Result<JournalEntry> &result) {
        takeWritten(key, sent, waiting, result);
    };
    if (waiting.isEmpty())
        m_journal.put(row.wished, this, store);
    else
        m_journal.claim(row.wished, row.knownRevision, this, store);
}

void Recorder::takeWritten(const QString &key, const JournalEntry &sent, const QList<Callback<Done>> &waiting,
                           const Result<JournalEntry> &result)
{
    Row &row = m_rows[key];
    row.writing = false;
    if (!result)
        return takeFailure(key, waiting, result.error());
    row.stored = sent; // Not what came back: a field that is not kept would be written again and again.
    row.stored.id = row.wished.id = result.value().id;
    row.stored.step = row.wished.step = result.value().step;
    row.conflicts = 0;
    write(key);
    if (row.forgotten && !row.writing)
        m_rows.remove(key);
    for (const Callback<Done> &callback : waiting)
        callback(Done());
}

void Recorder::takeFailure(const QString &key, const QList<Callback<Done>> &waiting, const Error &error)
{
    Row &row = m_rows[key];
    const bool isNews = waiting.isEmpty();
    const bool isClaimed = error.fault == Fault::ImageClaimed;
    const bool overtaken = isClaimed || error.fault == Fault::JournalConflict;
    const QString claimed = isClaimed ? row.wished.imageId : QString();
    if (!isNews && row.stored.id == 0 && !claimed.isEmpty())
        return beginOnClaimed(key, waiting);
    if (!isNews) { // The act does not begin, so it leaves no trace; nor does what was to follow it.
        row.wished = row.stored;
        const QList<Callback<Done>> all = waiting + std::exchange(row.waiting, {});
        if (row.stored.id == 0)
            m_rows.remove(key);
        const Fault fault = error.fault == Fault::JournalConflict ? Fault::Superseded : error.fault;
        Error reason = error;
        reason.fault = fault;
        for (const Callback<Done> &callback : all)
            callback(reason);
    }
    if (overtaken && m_rows.contains(key) && m_rows[key].stored.id != 0) {
        m_rows[key].conflicts += isClaimed ? mostConflicts : 1;
        m_journal.entry(
            m_rows[key].stored.key, this,
            [this, key, claimed](const Result<JournalEntry> &current) { resolve(key, current, claimed); });
        return;
    }
    if (!isNews)
        return;
    if (!m_rows[key].waiting.isEmpty()) // An act that wants to begin has a try of its own.
        write(key);
    emit troubled(error);
}

/// An image that this window has known as somebody's may have a row all the same: another window made it.
/// The act begins on that row.
void Recorder::beginOnClaimed(const QString &key, const QList<Callback<Done>> &waiting)
{
    const JournalEntry wished = m_rows[key].wished;
    m_journal.ofImages(wished.place, {wished.imageId}, this,
                       [this, key, wished, waiting](const Result<QList<JournalEntry>> &found) {
                           const auto row = m_rows.find(key);
                           if (row == m_rows.end())
                               return;
                           if (!found || found.value().isEmpty() || found.value().constFirst().open) {
                               const Error reason{.kind = ErrorKind::Local, .fault = Fault::Superseded};
                               const QList<Callback<Done>> all = waiting + row->waiting;
                               m_rows.erase(row);
                               for (const Callback<Done> &callback : all)
                                   callback(reason);
                               return;
                           }
                           row->stored = row->wished = found.value().constFirst();
                           row->wished.open = wished.open;
                           row->wished.timeline += wished.timeline;
                           row->waiting = waiting + row->waiting;
                           emit recognized(key, found.value().constFirst());
                           write(key);
                       });
}

/// `claimed`: an image that was taken for this row's and is another one's.
void Recorder::resolve(const QString &key, const Result<JournalEntry> &current, const QString &claimed)
{
    const auto row = m_rows.find(key);
    if (row == m_rows.end() || !current)
        return;
    const JournalEntry known = std::exchange(row->stored, current.value());
    if (row->conflicts < mostConflicts && mayStillBeNoted(row->wished, known, current.value())
        && !isSame(row->wished, known)) {
        write(key);
        return;
    }
    row->conflicts = 0;
    row->wished = current.value();
    if (row->wished.open && !claimed.isEmpty()) // Or it would be taken for this row's with each list.
        row->wished.open->seenIds.append(claimed);
    const QList<Callback<Done>> waiting = std::exchange(row->waiting, {});
    for (const Callback<Done> &callback : waiting)
        callback(Error{.kind = ErrorKind::Local, .fault = Fault::Superseded});
    emit overtaken(key, JournalEntry(row->wished));
}

} // namespace cloudpc
