// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "imagestable.h"

#include "copiedrows.h"
#include "models/imagefilter.h"
#include "models/imagesmodel.h"
#include "models/statusdelegate.h"
#include "statuswidth.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace cloudpc {

namespace {

constexpr int widestColumn = 28; // characters

} // namespace

ImagesTable::ImagesTable(ImageFilter &filter, QWidget *parent)
    : QTableView(parent)
    , m_filter(filter)
{
    setObjectName(QStringLiteral("imagesList"));
    setAccessibleName(tr("Images list"));
    setModel(&filter);
    setUpRows();
    setUpHeader();
    addCopyAction();
    connect(this, &QTableView::activated, this,
            [this](const QModelIndex &index) { emit keyActivated(keyAt(index.row())); });
}

void ImagesTable::setUpRows()
{
    setItemDelegate(new RowDelegate(this));
    setItemDelegateForColumn(static_cast<int>(ImageColumn::Status), new StatusDelegate(this));
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

void ImagesTable::setUpHeader()
{
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setMinimumSectionSize(fontMetrics().averageCharWidth() * 7);
    header->setResizeContentsPrecision(100);
    setSortingEnabled(true);
    sortByColumn(static_cast<int>(ImageColumn::LastChanged), Qt::DescendingOrder);
}

void ImagesTable::addCopyAction()
{
    auto *copy = new QAction(tr("Copy ro&ws"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, [this] {
        if (const QString text = selectionAsText(); !text.isEmpty())
            QGuiApplication::clipboard()->setText(text);
    });
    addAction(copy);
}

QString ImagesTable::keyAt(int row) const
{
    return m_filter.index(row, 0).data(ImagesModel::KeyRole).toString();
}

int ImagesTable::rowOf(const QString &key) const
{
    const auto *source = static_cast<const ImagesModel *>(m_filter.sourceModel());
    const int row = source ? source->rowOf(key) : -1;
    return row < 0 ? -1 : m_filter.mapFromSource(source->index(row, 0)).row();
}

QStringList ImagesTable::selectedKeys() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(index.row());
    std::ranges::sort(rows);
    QStringList keys;
    for (const int row : rows)
        keys.append(keyAt(row));
    return keys;
}

bool ImagesTable::selectKey(const QString &key)
{
    const int row = rowOf(key);
    if (row < 0)
        return false;
    const QModelIndex index = m_filter.index(row, 0);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
    return true;
}

void ImagesTable::selectKeys(const QStringList &keys)
{
    QItemSelection rows;
    QModelIndex first;
    for (const QString &key : keys) {
        const QModelIndex index = m_filter.index(rowOf(key), 0);
        if (!index.isValid())
            continue;
        rows.select(index, index);
        if (!first.isValid() || index.row() < first.row())
            first = index;
    }
    if (!first.isValid())
        return;
    selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(first);
}

QString ImagesTable::topKey() const
{
    return verticalScrollBar()->value() == 0 ? QString() : keyAt(rowAt(0));
}

void ImagesTable::scrollToTopKey(const QString &key)
{
    if (const int row = key.isEmpty() ? -1 : rowOf(key); row >= 0)
        scrollTo(m_filter.index(row, horizontalHeader()->logicalIndexAt(0)), PositionAtTop);
}

QString ImagesTable::selectionAsText() const
{
    QList<QStringList> lines(1);
    for (int column = 0; column < imageColumnCount; ++column)
        lines[0].append(m_filter.headerData(column, Qt::Horizontal).toString());
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (int column = 0; column < imageColumnCount; ++column)
            cells.append(row.siblingAtColumn(column).data().toString());
        lines.append(cells);
    }
    return rows.isEmpty() ? QString() : copiedRows(lines);
}

QByteArray ImagesTable::saveState() const
{
    return horizontalHeader()->saveState();
}

bool ImagesTable::restoreState(const QByteArray &state)
{
    QHeaderView *header = horizontalHeader();
    if (state.isEmpty() || !header->restoreState(state))
        return false;
    for (int column = 0; column < header->count(); ++column)
        header->showSection(column);
    m_fitted = true;
    m_statusWidth = -1; // The admin's.
    header->setStretchLastSection(true);
    sortByColumn(header->sortIndicatorSection(), header->sortIndicatorOrder());
    return true;
}

/// Pills grow with what happens to an image: their column does too, as long as nobody else has sized it.
void ImagesTable::widenStatus()
{
    constexpr int column = static_cast<int>(ImageColumn::Status);
    const int wanted = std::max(sizeHintForColumn(column), widestStatusWord(font()))
        + fontMetrics().averageCharWidth();
    if (m_statusWidth != 0 && (columnWidth(column) != m_statusWidth || wanted <= m_statusWidth))
        return;
    setColumnWidth(column, wanted);
    m_statusWidth = columnWidth(column);
}

void ImagesTable::fitColumnsOnce()
{
    if (m_filter.rowCount() == 0)
        return;
    if (m_fitted)
        return widenStatus();
    m_fitted = true;
    resizeColumnsToContents();
    const int air = fontMetrics().averageCharWidth();
    const int limit = fontMetrics().averageCharWidth() * widestColumn;
    for (int column = 0; column + 1 < imageColumnCount; ++column)
        setColumnWidth(column, std::min(columnWidth(column) + air, limit));
    m_statusWidth = 0;
    widenStatus();
}

void ImagesTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    // Qt also calls this when rows only move.
    if (QStringList keys = selectedKeys(); keys != m_lastKeys) {
        m_lastKeys = std::move(keys);
        emit selectedKeysChanged();
    }
}

void ImagesTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        verticalHeader()->setDefaultSectionSize(comfortableRowHeight(font()));
    QTableView::changeEvent(event);
}

} // namespace cloudpc
