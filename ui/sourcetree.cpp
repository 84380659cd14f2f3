// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sourcetree.h"

#include "models/sourceimagesmodel.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <utility>

namespace cloudpc {

SourceTree::SourceTree(SourceImagesModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
{
    setModel(&model);
    setAccessibleName(tr("Source images"));
    setUniformRowHeights(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setAllColumnsShowFocus(true);
    setAlternatingRowColors(false);
    header()->setResizeContentsPrecision(100);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &SourceTree::remember);
    connect(&model, &QAbstractItemModel::modelReset, this, &SourceTree::takeReset);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &SourceTree::selectedChanged);
    takeReset();
}

void SourceTree::remember()
{
    const SourceImage *image = selected();
    m_selected = image ? image->resourceId : QString();
}

void SourceTree::takeReset()
{
    expandAll();
    for (int group = 0; group < m_model.rowCount(); ++group)
        setFirstColumnSpanned(group, {}, true);
    if (const QString id = std::exchange(m_selected, {}); !id.isEmpty())
        select(id);
    emit selectedChanged();
}

const SourceImage *SourceTree::selected() const
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : m_model.source(rows.constFirst());
}

bool SourceTree::select(const QString &resourceId)
{
    return selectIndex(m_model.indexOf(resourceId));
}

bool SourceTree::selectFirst()
{
    return selectIndex(m_model.first());
}

bool SourceTree::selectIndex(const QModelIndex &index)
{
    if (!(m_model.flags(index) & Qt::ItemIsSelectable))
        return false;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
    return true;
}

void SourceTree::fitColumns()
{
    for (int column = 0; column < m_model.columnCount(); ++column)
        resizeColumnToContents(column);
}

void SourceTree::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex above = indexAbove(currentIndex());
    const bool isFirstImage = !m_model.source(above) && !indexAbove(above).isValid();
    if (event->key() == Qt::Key_Up && isFirstImage)
        return emit leftUpwards();
    QTreeView::keyPressEvent(event);
}

} // namespace cloudpc
