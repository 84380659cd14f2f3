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
    whenIndexed([this, query, reply](const std::optional<Error> &error) {
        reply(error ? Result<HistoryFinding>(*error) : found(query));
    });
}

void HistoryReader::places(const std::function<void(Result<Places>)> &reply)
{
    if (const auto error = catchUp()) {
        reply(*error);
        return;
    }
    whenIndexed([this, reply](const std::optional<Error> &error) {
        reply(error ? Result<Places>(*error) : m_index.places());
    });
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
    return readSlice();
}

std::optional<Error> HistoryReader::readSlice()
{
    const auto rows = m_file.storedAfter(m_mark, sliceRows);
    if (!rows) {
        m_dataVersion = -1;
        return rows.error();
    }
    for (const JournalEntry &row : rows.value()) {
        m_index.put(row);
        m_index.putText(row);
    }
    m_isReading = rows.value().size() == sliceRows;
    m_isIndexed = m_isIndexed || !m_isReading;
    if (m_isReading)
        QMetaObject::invokeMethod(this, &HistoryReader::readNextSlice, Qt::QueuedConnection);
    return std::nullopt;
}

void HistoryReader::readNextSlice()
{
    m_isReading = false;
    const auto error = readSlice();
    if (m_isReading)
        return;
    answerAll(error);
    emit rowsChanged();
}

void HistoryReader::whenIndexed(Waiting waiting)
{
    if (m_isIndexed)
        waiting(std::nullopt);
    else
        m_waiting.push_back(std::move(waiting));
}

void HistoryReader::answerAll(const std::optional<Error> &error)
{
    for (const Waiting &waiting : std::exchange(m_waiting, {}))
        waiting(error);
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
