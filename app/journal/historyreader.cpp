// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/historyreader.h"

#include <utility>

namespace cloudpc {

namespace {

constexpr int sliceRows = 2000; // Some 10 ms.

/// True for what can be told without looking at the rows.
bool isPlain(const HistoryQuery &query)
{
    HistoryQuery plain;
    plain.order = query.order;
    return query == plain;
}

} // namespace

HistoryReader::HistoryReader(const QString &file)
    : m_file(file)
{
}

void HistoryReader::find(const HistoryQuery &query, const FindReply &reply)
{
    if (const auto error = catchUp()) {
        reply(*error);
        return;
    }
    if (!m_isIndexed && isPlain(query)) {
        reply(newest(query));
        return;
    }
    whenIndexed(waitingFor(query, reply));
}

void HistoryReader::findSoon(const HistoryQuery &query, const FindReply &reply)
{
    HistoryQuery newestFirst = query;
    newestFirst.sort = HistoryColumn::RecordedAt;
    newestFirst.order = Qt::DescendingOrder;
    if (catchUp() || m_isIndexed || query != newestFirst || isPlain(query)) {
        find(query, reply);
        return;
    }
    Waiting waiting = waitingFor(query, reply);
    waiting.answerSoon = [this, query, reply] {
        const auto finding = foundSoFar(query);
        if (finding)
            reply(*finding);
        return finding.has_value();
    };
    m_looked = m_index.size();
    if (!waiting.answerSoon())
        whenIndexed(std::move(waiting));
}

void HistoryReader::places(const std::function<void(Result<Places>)> &reply)
{
    if (const auto error = catchUp()) {
        reply(*error);
        return;
    }
    whenIndexed({.answer =
                     [this, reply](const std::optional<Error> &error) {
                         reply(error ? Result<Places>(*error) : m_index.places());
                     },
                 .answerSoon = {}});
}

Result<QList<JournalEntry>> HistoryReader::entries(const QList<qint64> &ids)
{
    if (const auto error = m_file.open())
        return *error;
    return m_file.entries(ids);
}

std::optional<Error> HistoryReader::copyTo(const QString &file)
{
    const auto error = m_file.open();
    return error ? error : m_file.copyTo(file);
}

void HistoryReader::refresh()
{
    if (catchUp())
        return; // The next question will be told.
    if (!m_isReading)
        emit rowsChanged();
}

/// Opens the file, and reads a slice of what was stored since. More than a slice is read on behind what waits
/// in the thread's queue.
std::optional<Error> HistoryReader::catchUp()
{
    if (auto error = m_file.open())
        return error;
    const auto version = m_file.dataVersion();
    if (!version)
        return version.error();
    if (m_isReading || version.value() == m_dataVersion)
        return std::nullopt;
    m_dataVersion =
        version.value(); // Asked for before reading: what is stored in between is looked at again.
    if (auto error = beginIndex()) {
        m_dataVersion = -1;
        return error;
    }
    return readSlice();
}

/// Once: what is stored from now on comes behind the mark, changes of rows that have not been read among it.
std::optional<Error> HistoryReader::beginIndex()
{
    if (m_isBegun)
        return std::nullopt;
    const auto total = m_file.count();
    if (!total)
        return total.error();
    const auto last = m_file.last();
    if (!last)
        return last.error();
    m_total = total.value();
    m_mark = last.value();
    m_isBegun = true;
    return std::nullopt;
}

std::optional<Error> HistoryReader::readSlice()
{
    auto isFull = m_isBackRead ? Result<bool>(false) : take(m_file.storedBefore(m_first, sliceRows));
    m_isBackRead = m_isBackRead || (isFull.ok() && !isFull.value());
    if (m_isBackRead)
        isFull = take(m_file.storedAfter(m_mark, sliceRows));
    if (!isFull.ok()) {
        m_dataVersion = -1;
        return isFull.error();
    }
    m_isReading = isFull.value();
    m_isIndexed = m_isIndexed || !m_isReading;
    if (m_isReading)
        QMetaObject::invokeMethod(this, &HistoryReader::readNextSlice, Qt::QueuedConnection);
    return std::nullopt;
}

/// Gives whether there may be more.
Result<bool> HistoryReader::take(const Result<QList<JournalEntry>> &rows)
{
    if (!rows.ok())
        return rows.error();
    for (const JournalEntry &row : rows.value()) {
        m_index.put(row);
        m_index.putText(row);
    }
    return rows.value().size() == sliceRows;
}

void HistoryReader::readNextSlice()
{
    m_isReading = false;
    const auto error = readSlice();
    if (m_isReading) {
        answerSome();
        return;
    }
    answerAll(error);
    emit rowsChanged();
}

void HistoryReader::whenIndexed(Waiting waiting)
{
    if (m_isIndexed)
        waiting.answer(std::nullopt);
    else
        m_waiting.push_back(std::move(waiting));
}

/// Each time twice as much has been read, or looking for what is not there would cost more than reading.
void HistoryReader::answerSome()
{
    if (m_index.size() < 2 * m_looked)
        return;
    m_looked = m_index.size();
    std::erase_if(m_waiting, [](const Waiting &one) { return one.answerSoon && one.answerSoon(); });
}

void HistoryReader::answerAll(const std::optional<Error> &error)
{
    for (const Waiting &waiting : std::exchange(m_waiting, {}))
        waiting.answer(error);
}

Result<HistoryFinding> HistoryReader::found(const HistoryQuery &query)
{
    if (!m_index.hasOrder(query.sort)) {
        const auto ids = m_file.idsBy(query.sort);
        if (!ids)
            return ids.error();
        m_index.setOrder(query.sort, ids.value());
    }
    return m_index.find(query);
}

HistoryReader::Waiting HistoryReader::waitingFor(const HistoryQuery &query, const FindReply &reply)
{
    return {.answer =
                [this, query, reply](const std::optional<Error> &error) {
                    reply(error ? Result<HistoryFinding>(*error) : found(query));
                },
            .answerSoon = {}};
}

/// Nothing, while nothing of it has been read: that is no answer yet.
std::optional<HistoryFinding> HistoryReader::foundSoFar(const HistoryQuery &query)
{
    HistoryFinding finding = m_index.find(query);
    if (finding.ids.isEmpty())
        return std::nullopt;
    finding.counts.fill(-1);
    finding.total = m_total;
    return finding;
}

Result<HistoryFinding> HistoryReader::newest(const HistoryQuery &query) const
{
    const auto ids = m_file.idsByTime(query.order);
    if (!ids)
        return ids.error();
    HistoryFinding finding{.ids = ids.value(), .counts = QList<qint64>(historyGroups, -1), .total = 0};
    finding.total = finding.ids.size();
    finding.counts[static_cast<int>(HistoryGroup::All)] = finding.total;
    return finding;
}

} // namespace cloudpc
