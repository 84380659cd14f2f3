// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/sourcecompletions.h"

#include "phrases/plaintext.h"
#include "phrases/sourcephrases.h"

#include <algorithm>
#include <utility>

namespace cloudpc {

SourceCompletions::SourceCompletions(QObject *parent)
    : QAbstractListModel(parent)
{
}

void SourceCompletions::setSources(const QList<SourceImage> &sources)
{
    if (std::exchange(m_sources, sources) == sources)
        return;
    beginResetModel();
    m_fitting.clear();
    m_items.clear();
    for (const SourceImage &source : sources) {
        SourceItem item = SourceItem::of(source);
        if (item.id.kind != SourceImageId::Kind::Other)
            m_items.push_back(std::move(item));
    }
    endResetModel();
}

void SourceCompletions::setTyped(const QString &text)
{
    const QString typed = text.trimmed();
    const QStringList words = searchWords(typed);
    beginResetModel();
    m_fitting.clear();
    for (std::size_t i = 0; typed.size() >= shortest && i < m_items.size(); ++i) {
        if (m_fitting.size() < most && m_items[i].fits(words))
            m_fitting.push_back(i);
        if (m_items[i].source.resourceId.compare(typed, Qt::CaseInsensitive) != 0)
            continue;
        m_fitting.clear();
        break;
    }
    endResetModel();
}

int SourceCompletions::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fitting.size());
}

QVariant SourceCompletions::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SourceItem &item = m_items[m_fitting[static_cast<std::size_t>(index.row())]];
    switch (role) {
    case Qt::DisplayRole:
        return tr("%1 · %2 · %3", "source image, resource group, subscription")
            .arg(sourceLabel(item.source, item.id), sourcePlace(item.id), sourceSubscription(item.source));
    case Qt::EditRole:
        return item.source.resourceId;
    case Qt::DecorationRole:
        return icon(item.icon());
    case Qt::ToolTipRole:
        return plainToolTip(item.source.resourceId);
    case Qt::AccessibleTextRole:
        return spokenSource(item.source, item.id);
    default: // of many that it has nothing for
        return {};
    }
}

} // namespace cloudpc
