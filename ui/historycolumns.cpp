// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "historycolumns.h"

#include "models/historycells.h"
#include "statuswidth.h"

#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>
#include <QScopedValueRollback>
#include <QStyle>
#include <QTableView>

#include <algorithm>
#include <numeric>
#include <utility>

namespace cloudpc {

namespace {

constexpr int widestText = 60; // characters, however much room there is
constexpr int narrowestText = 14; // characters, before anything has to be scrolled

qsizetype indexOf(HistoryColumn column)
{
    return std::ranges::find(historyColumns, column) - historyColumns.begin();
}

} // namespace

HistoryColumns::HistoryColumns(QTableView &table)
    : QObject(&table)
    , m_table(table)
{
    connect(table.horizontalHeader(), &QHeaderView::sectionResized, this, &HistoryColumns::noteSize);
}

/// The last one is stretched by the header itself.
void HistoryColumns::noteSize(int section)
{
    const bool isLast = m_table.horizontalHeader()->visualIndex(section) == historyColumnCount - 1;
    m_isSized = m_isSized || !(m_isFitting || isLast);
}

void HistoryColumns::takeRows()
{
    if (!std::exchange(m_hasRows, true))
        fit();
}

/// What is left of the room is the last one's.
void HistoryColumns::fit()
{
    if (m_isSized || !m_hasRows)
        return;
    const int room = m_table.width() - m_table.style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    QList<int> widths = wantedWidths();
    cut(widths, std::accumulate(widths.begin(), widths.end(), 0) - room);
    widths.last() += std::max(room - std::accumulate(widths.begin(), widths.end(), 0), 0);
    const QScopedValueRollback fitting(m_isFitting, true);
    for (int column = 0; column < historyColumnCount; ++column)
        m_table.setColumnWidth(column, widths.at(column));
}

/// Of the rows in sight: nothing else is there. But a status that comes into sight later must not be cut
/// then.
QList<int> HistoryColumns::wantedWidths() const
{
    const QHeaderView *header = m_table.horizontalHeader();
    const QAbstractItemView &view = m_table; // of which it may be asked
    const int air = m_table.fontMetrics().averageCharWidth();
    QList<int> widths;
    for (int column = 0; column < historyColumnCount; ++column)
        widths.append(std::max(header->sectionSizeHint(column), view.sizeHintForColumn(column)) + air);
    int &status = widths[indexOf(HistoryColumn::Status)];
    status = std::max(status, widestStatusWord(m_table.font()));
    for (int &width : widths)
        width = std::clamp(width, header->minimumSectionSize(), air * widestText);
    return widths;
}

/// The domain of an account stands in the next column, so the account comes first. Tooltips have the rest.
void HistoryColumns::cut(QList<int> &widths, int missing) const
{
    const int narrowest = m_table.fontMetrics().averageCharWidth() * narrowestText;
    for (const HistoryColumn column : {HistoryColumn::Account, HistoryColumn::Tenant, HistoryColumn::Name}) {
        int &width = widths[indexOf(column)];
        const int given = std::clamp(missing, 0, std::max(width - narrowest, 0));
        width -= given;
        missing -= given;
    }
}

QByteArray HistoryColumns::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << m_isSized << m_table.horizontalHeader()->saveState();
    return state;
}

bool HistoryColumns::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    bool isSized = false;
    QByteArray columns;
    stream >> isSized >> columns;
    QHeaderView *header = m_table.horizontalHeader();
    const QScopedValueRollback fitting(m_isFitting, true); // by nobody now
    if (stream.status() != QDataStream::Ok || columns.isEmpty() || !header->restoreState(columns))
        return false;
    for (int column = 0; column < header->count(); ++column)
        header->showSection(column);
    header->setStretchLastSection(true);
    m_isSized = isSized;
    return true;
}

} // namespace cloudpc
