// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/historymodel.h"

#include "base/clock.h"
#include "models/imagesmodel.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace cloudpc {

namespace {

constexpr qsizetype pageSize = 100;
constexpr qsizetype keptRows = 12 * pageSize;
/// Up to here rows are taken out and put in, which a view follows; beyond, building it anew is faster.
constexpr qsizetype mostMoved = 300;

} // namespace

HistoryModel::HistoryModel(HistorySource source, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(std::move(source))
    , m_clock(clock)
    , m_rows(keptRows)
    , m_nameFont(emphasized({})) // only the weight is set: the view's own font gives the rest
{
}

void HistoryModel::start()
{
    if (!std::exchange(m_isStarted, true))
        ask();
}

void HistoryModel::setQuery(const HistoryQuery &query)
{
    if (m_query == query)
        return;
    m_query = query;
    m_isAnew = true;
    if (m_isStarted)
        ask();
}

void HistoryModel::refresh()
{
    ++m_generation;
    m_gone.clear();
    if (!m_isStarted)
        return;
    // A question under way is not replaced: with one change after the other it would never be answered.
    if (m_isAsking)
        m_askAgain = true;
    else
        ask();
}

void HistoryModel::ask()
{
    m_isAsking = true;
    m_askAgain = false;
    m_source.find(m_query, this, [this, number = ++m_question](const Result<HistoryFinding> &answer) {
        if (number == m_question)
            takeAnswer(answer);
    });
}

void HistoryModel::takeAnswer(const Result<HistoryFinding> &answer)
{
    m_isAsking = false;
    // Somebody else asked in between and took this question's place.
    if (!answer.ok() && answer.error().kind == ErrorKind::Cancelled)
        return ask();
    m_error = answer.ok() ? std::nullopt : std::optional(answer.error());
    if (answer.ok()) {
        emit answering(std::exchange(m_isAnew, false));
        m_hasAnswer = true;
        m_finding.counts = answer.value().counts;
        m_finding.total = answer.value().total;
        takeIds(answer.value().ids);
        fetchNext();
    }
    emit answered();
    if (m_askAgain)
        ask();
}

/// What is the same at the beginning and at the end stays, so that a new row moves the others and no more.
void HistoryModel::takeIds(const QList<qint64> &ids)
{
    const QList<qint64> &old = m_finding.ids;
    const qsizetype shorter = std::min(old.size(), ids.size());
    qsizetype head = 0;
    while (head < shorter && old.at(head) == ids.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && old.at(old.size() - 1 - tail) == ids.at(ids.size() - 1 - tail))
        ++tail;
    const qsizetype removed = old.size() - head - tail;
    const qsizetype added = ids.size() - head - tail;
    const int from = static_cast<int>(head);
    if (removed > mostMoved || added > mostMoved) {
        beginResetModel();
        m_finding.ids = ids;
        endResetModel();
        return;
    }
    if (removed > 0) {
        beginRemoveRows({}, from, from + static_cast<int>(removed) - 1);
        m_finding.ids.remove(head, removed);
        endRemoveRows();
    }
    if (added > 0) {
        beginInsertRows({}, from, from + static_cast<int>(added) - 1);
        m_finding.ids = ids;
        endInsertRows();
    }
}

void HistoryModel::setWindow(int first, int last)
{
    m_first = first;
    m_last = last;
    fetchNext();
}

void HistoryModel::setChosen(qint64 id)
{
    m_chosen = id;
    fetchNext();
}

bool HistoryModel::isFresh(qint64 id) const
{
    if (m_gone.contains(id))
        return true;
    const Row *row = m_rows.object(id);
    return row && row->generation == m_generation;
}

QList<qint64> HistoryModel::missingOfPage(qsizetype page) const
{
    QList<qint64> ids;
    const qsizetype end = std::min((page + 1) * pageSize, m_finding.ids.size());
    for (qsizetype row = std::max<qsizetype>(page, 0) * pageSize; page >= 0 && row < end; ++row) {
        if (!isFresh(m_finding.ids.at(row)))
            ids.append(m_finding.ids.at(row));
    }
    return ids;
}

/// What to ask for next: what is in sight, what the details show, then the pages beside.
QList<qint64> HistoryModel::missing() const
{
    const qsizetype first = m_first / pageSize;
    const qsizetype last = m_last < 0 ? first : m_last / pageSize;
    for (qsizetype page = first; m_last >= 0 && page <= last; ++page) {
        if (const QList<qint64> ids = missingOfPage(page); !ids.isEmpty())
            return ids;
    }
    if (m_chosen != 0 && !isFresh(m_chosen))
        return {m_chosen};
    if (m_last < 0)
        return {};
    const QList<qint64> ahead = missingOfPage(last + 1);
    return ahead.isEmpty() ? missingOfPage(first - 1) : ahead;
}

/// One page at a time: whoever scrolls fast would else wait for all the pages passed on the way.
void HistoryModel::fetchNext()
{
    const QList<qint64> ids = m_isFetching ? QList<qint64>() : missing();
    if (ids.isEmpty())
        return;
    m_isFetching = true;
    m_source.entries(ids, this,
                     [this, ids, generation = m_generation](const Result<QList<JournalEntry>> &answer) {
                         takeRows(ids, answer, generation);
                     });
}

void HistoryModel::takeRows(const QList<qint64> &asked, const Result<QList<JournalEntry>> &answer,
                            int generation)
{
    m_isFetching = false;
    if (!answer.ok()) {
        m_error = answer.error();
        emit answered();
        return;
    }
    QSet<qint64> gone(asked.begin(), asked.end());
    for (const JournalEntry &entry : answer.value()) {
        gone.remove(entry.id);
        m_rows.insert(entry.id, new Row{entry, generation, {}});
    }
    if (generation == m_generation)
        m_gone.unite(gone);
    repaintWindow();
    emit rowsRead();
    fetchNext();
}

void HistoryModel::repaintWindow()
{
    const int first = std::max(m_first, 0);
    const int last = std::min(m_last, rowCount() - 1);
    if (first <= last)
        emit dataChanged(index(first, 0), index(last, historyColumnCount - 1));
}

const JournalEntry *HistoryModel::find(qint64 id) const
{
    const Row *row = m_rows.object(id);
    return row ? &row->entry : nullptr;
}

int HistoryModel::rowOf(qint64 id) const
{
    return static_cast<int>(m_finding.ids.indexOf(id));
}

qint64 HistoryModel::idAt(int row) const
{
    return m_finding.ids.value(row, 0);
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_finding.ids.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : historyColumnCount;
}

const HistoryCells &HistoryModel::cellsOf(const Row &row) const
{
    if (!row.cells)
        row.cells = historyCells(row.entry, m_clock.now());
    return *row.cells;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    const Row *row = m_rows.object(idAt(index.row()));
    if (!row || index.column() >= historyColumnCount)
        return {};
    const auto column = static_cast<std::size_t>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return cellsOf(*row).texts.at(column);
    case Qt::FontRole:
        return historyColumns.at(column) == HistoryColumn::Name ? QVariant(m_nameFont) : QVariant();
    case Qt::ToolTipRole:
        return historyToolTip(row->entry, historyColumns.at(column), m_clock.now().toLocalTime().date());
    case ImagesModel::KeyRole:
        return row->entry.key;
    case ImagesModel::StatusRole:
        return static_cast<int>(row->entry.status);
    case ImagesModel::PillRole:
        return cellsOf(*row).texts.front();
    case ImagesModel::IconRole:
        return static_cast<int>(cellsOf(*row).icon);
    case ImagesModel::ToneRole:
        return static_cast<int>(cellsOf(*row).tone);
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= historyColumnCount
        || role != Qt::DisplayRole)
        return {};
    return historyHeader(historyColumns.at(static_cast<std::size_t>(section)));
}

void HistoryModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= historyColumnCount)
        return;
    HistoryQuery query = m_query;
    query.sort = historyColumns.at(static_cast<std::size_t>(column));
    query.order = order;
    setQuery(query);
}

void HistoryModel::tick()
{
    for (const qint64 id : m_rows.keys()) {
        const Row *row = m_rows.object(id);
        if (isOpen(row->entry.status))
            row->cells.reset();
    }
    repaintWindow();
}

} // namespace cloudpc
