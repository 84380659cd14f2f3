// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "bulktable.h"

#include "copiedrows.h"
#include "models/statusdelegate.h"
#include "statuswidth.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>

#include <algorithm>
#include <utility>

namespace cloudpc {

namespace {

constexpr int widestColumn = 50; // characters

/// A cell that is edited is named after its column.
class CellDelegate final : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override
    {
        QWidget *editor = RowDelegate::createEditor(parent, option, index);
        editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
        return editor;
    }
};

} // namespace

BulkTable::BulkTable(QAbstractItemModel &model, int statusColumn, QWidget *parent)
    : QTableView(parent)
    , m_statusColumn(statusColumn)
{
    setModel(&model);
    setUpRows();
    setUpHeader();
    addCopyAction();
    connect(&model, &QAbstractItemModel::modelReset, this, &BulkTable::fitColumnsOnce);
    connect(&model, &QAbstractItemModel::dataChanged, this, &BulkTable::fitColumnsOnce);
}

void BulkTable::setUpRows()
{
    setItemDelegate(new CellDelegate(this));
    setItemDelegateForColumn(m_statusColumn, new StatusDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(comfortableRowHeight(font()));
}

void BulkTable::setUpHeader()
{
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setMinimumSectionSize(fontMetrics().averageCharWidth() * 7);
    header->setResizeContentsPrecision(100); // rows: there may be ten thousand
}

void BulkTable::setEditable()
{
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
}

void BulkTable::addCopyAction()
{
    auto *copy = new QAction(tr("Copy ro&ws"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &BulkTable::copyRows);
    addAction(copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void BulkTable::copyRows()
{
    QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QList<QStringList> lines(1);
    for (int column = 0; column < model()->columnCount(); ++column)
        lines[0].append(model()->headerData(column, Qt::Horizontal).toString());
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column)
            cells.append(row.siblingAtColumn(column).data(Qt::AccessibleTextRole).toString());
        lines.append(cells);
    }
    QGuiApplication::clipboard()->setText(copiedRows(lines));
}

/// Rows that are still being judged have nothing to say yet.
void BulkTable::fitColumnsOnce()
{
    if (m_fitted || !isVisible() || model()->index(0, m_statusColumn).data().toString().isEmpty())
        return;
    m_fitted = true;
    resizeColumnsToContents();
    const int air = fontMetrics().averageCharWidth();
    const int limit = fontMetrics().averageCharWidth() * widestColumn;
    for (int column = 0; column + 1 < model()->columnCount(); ++column)
        setColumnWidth(column, std::min(columnWidth(column) + air, limit));
    setColumnWidth(m_statusColumn, widestStatusWord(font()) + air);
}

void BulkTable::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    fitColumnsOnce();
}

void BulkTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        verticalHeader()->setDefaultSectionSize(comfortableRowHeight(font()));
    QTableView::changeEvent(event);
}

} // namespace cloudpc
