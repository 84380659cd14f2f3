// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "historytable.h"

#include "historycolumns.h"
#include "models/historymodel.h"
#include "models/statusdelegate.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QResizeEvent>
#include <QScrollBar>
#include <QSet>

#include <algorithm>
#include <utility>

namespace cloudpc {

namespace {

int columnOf(HistoryColumn column)
{
    const auto at = std::ranges::find(historyColumns, column);
    return static_cast<int>(std::distance(historyColumns.begin(), at));
}

} // namespace

HistoryTable::HistoryTable(HistoryModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("historyList"));
    setAccessibleName(tr("History list"));
    setModel(&model);
    setUpRows();
    setUpHeader();
    m_columns = new HistoryColumns(*this);
    addCopyAction();
    connect(&model, &HistoryModel::answering, this, &HistoryTable::keepPlace);
    connect(&model, &HistoryModel::answered, this, &HistoryTable::findPlace);
    connect(&model, &HistoryModel::rowsRead, m_columns, &HistoryColumns::takeRows);
}

void HistoryTable::setUpRows()
{
    setItemDelegate(new RowDelegate(this));
    setItemDelegateForColumn(columnOf(HistoryColumn::Status), new StatusDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false); // Tab leaves the table
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(comfortableRowHeight(font()));
}

void HistoryTable::setUpHeader()
{
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setMinimumSectionSize(fontMetrics().averageCharWidth() * 7);
    header->setResizeContentsPrecision(0); // what is in sight: nothing else is there
    header->setSortIndicator(columnOf(m_model.query().sort), m_model.query().order);
    setSortingEnabled(true);
}

void HistoryTable::addCopyAction()
{
    auto *copy = new QAction(tr("Copy ro&ws"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &HistoryTable::copyRequested);
    addAction(copy);
}

QList<qint64> HistoryTable::selectedIds() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::ranges::sort(rows);
    QList<qint64> ids;
    ids.reserve(rows.size());
    for (const int row : rows)
        ids.append(m_model.idAt(row));
    return ids;
}

bool HistoryTable::selectId(qint64 id)
{
    const int row = m_model.rowOf(id);
    if (row < 0)
        return false;
    const QModelIndex index = m_model.index(row, 0);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
    return true;
}

void HistoryTable::keepPlace(bool anew)
{
    m_isTaking = true;
    m_isAnew = anew;
    m_current = currentIndex().isValid() ? m_model.idAt(currentIndex().row()) : 0;
    m_top = !anew && verticalScrollBar()->value() > 0 ? m_model.idAt(rowAt(0)) : 0;
}

void HistoryTable::findPlace()
{
    if (!std::exchange(m_isTaking, false))
        return; // nothing was found: all is as it was
    executeDelayedItemsLayout();
    findSelection();
    if (m_isAnew && currentIndex().isValid())
        scrollTo(currentIndex());
    else if (const int top = m_top == 0 ? 0 : m_model.rowOf(m_top); top >= 0)
        verticalScrollBar()->setValue(top);
    tellSelection();
    tellWindow();
}

void HistoryTable::findSelection()
{
    const QSet<qint64> wanted(m_selected.begin(), m_selected.end());
    QItemSelection rows;
    const QList<qint64> &ids = m_model.finding().ids;
    for (int row = 0; row < ids.size() && !wanted.isEmpty(); ++row) {
        if (!wanted.contains(ids.at(row)))
            continue;
        int last = row;
        while (last + 1 < ids.size() && wanted.contains(ids.at(last + 1)))
            ++last;
        rows.select(m_model.index(row, 0), m_model.index(last, historyColumnCount - 1));
        row = last;
    }
    m_isTaking = true;
    const int current = m_model.rowOf(m_current);
    selectionModel()->setCurrentIndex(current < 0 ? QModelIndex() : m_model.index(current, 0),
                                      QItemSelectionModel::NoUpdate);
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    m_isTaking = false;
}

void HistoryTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (!m_isTaking)
        tellSelection();
}

void HistoryTable::tellSelection()
{
    // Qt also says so when rows only move.
    if (QList<qint64> ids = selectedIds(); ids != m_selected) {
        m_selected = std::move(ids);
        emit selectedIdsChanged();
    }
}

void HistoryTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    tellWindow();
}

void HistoryTable::updateGeometries()
{
    QTableView::updateGeometries();
    tellWindow();
}

void HistoryTable::tellWindow()
{
    if (m_isTaking)
        return;
    const int rows = m_model.rowCount();
    const int last = rowAt(viewport()->height() - 1);
    m_model.setWindow(std::max(rowAt(0), 0), last < 0 ? rows - 1 : last);
}

QByteArray HistoryTable::saveState() const
{
    return m_columns->saveState();
}

bool HistoryTable::restoreState(const QByteArray &state)
{
    if (!m_columns->restoreState(state))
        return false;
    const QHeaderView *header = horizontalHeader();
    sortByColumn(header->sortIndicatorSection(), header->sortIndicatorOrder());
    return true;
}

void HistoryTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        m_columns->fit();
}

void HistoryTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        verticalHeader()->setDefaultSectionSize(comfortableRowHeight(font()));
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_columns)
        m_columns->fit();
}

} // namespace cloudpc
