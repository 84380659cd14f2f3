// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/imagesmodel.h"

#include "base/clock.h"
#include "phrases/statusphrases.h"
#include "theme/theme.h"

#include <QFont>

#include <utility>

namespace cloudpc {

namespace {

/// Only the weight is set: the view's own font gives the rest.
QFont nameFont()
{
    return emphasized({});
}

} // namespace

ImagesModel::ImagesModel(const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{
}

void ImagesModel::apply(const QList<ImageEntry> &snapshot)
{
    QHash<QString, const ImageEntry *> incoming;
    incoming.reserve(snapshot.size());
    for (const ImageEntry &entry : snapshot) {
        if (!incoming.contains(entry.key))
            incoming.insert(entry.key, &entry);
    }
    removeMissing(incoming);
    updateKnown(incoming);
    appendNew(snapshot);
}

void ImagesModel::removeMissing(const QHash<QString, const ImageEntry *> &incoming)
{
    for (int last = static_cast<int>(m_rows.size()) - 1; last >= 0; --last) {
        if (incoming.contains(m_rows.at(last).entry.key))
            continue;
        int first = last;
        while (first > 0 && !incoming.contains(m_rows.at(first - 1).entry.key))
            --first;
        beginRemoveRows({}, first, last);
        for (int row = first; row <= last; ++row)
            m_rowOfKey.remove(m_rows.at(row).entry.key);
        m_rows.remove(first, last - first + 1);
        indexRows(first);
        endRemoveRows();
        last = first;
    }
}

void ImagesModel::updateKnown(const QHash<QString, const ImageEntry *> &incoming)
{
    for (int row = 0; row < m_rows.size(); ++row) {
        const ImageEntry *entry = incoming.value(m_rows.at(row).entry.key);
        if (entry && *entry != m_rows.at(row).entry)
            replace(row, *entry);
    }
}

void ImagesModel::appendNew(const QList<ImageEntry> &snapshot)
{
    QList<Row> added;
    const int first = static_cast<int>(m_rows.size());
    for (const ImageEntry &entry : snapshot) {
        if (m_rowOfKey.contains(entry.key))
            continue;
        m_rowOfKey.insert(entry.key, first + static_cast<int>(added.size()));
        added.append({entry, searchText(entry)});
    }
    if (added.isEmpty())
        return;
    beginInsertRows({}, first, first + static_cast<int>(added.size()) - 1);
    m_rows.append(std::move(added));
    endInsertRows();
}

void ImagesModel::replace(int row, const ImageEntry &entry)
{
    const QDateTime now = m_clock.now();
    Row fresh{entry, searchText(entry)};
    const Row old = std::exchange(m_rows[row], std::move(fresh));
    QList<bool> changed(imageColumnCount, false);
    for (int column = 0; column < imageColumnCount; ++column) {
        const auto which = static_cast<ImageColumn>(column);
        changed[column] = imageCell(old.entry, which, now) != imageCell(entry, which, now);
    }
    const QDate today = now.toLocalTime().date();
    // Filtering and the pill hang on the status cell, also where its text stays the same.
    if (old.search != m_rows.at(row).search || pillText(old.entry, today) != pillText(entry, today))
        changed[static_cast<int>(ImageColumn::Status)] = true;
    emitChanged(row, changed);
}

void ImagesModel::emitChanged(int row, const QList<bool> &columns)
{
    for (int first = 0; first < columns.size(); ++first) {
        if (!columns.at(first))
            continue;
        int last = first;
        while (last + 1 < columns.size() && columns.at(last + 1))
            ++last;
        emit dataChanged(index(row, first), index(row, last));
        first = last;
    }
}

void ImagesModel::indexRows(int from)
{
    for (int row = from; row < m_rows.size(); ++row)
        m_rowOfKey.insert(m_rows.at(row).entry.key, row);
}

int ImagesModel::rowOf(const QString &key) const
{
    return m_rowOfKey.value(key, -1);
}

const ImageEntry &ImagesModel::entryAt(int row) const
{
    return m_rows.at(row).entry;
}

const ImageEntry *ImagesModel::find(const QString &key) const
{
    const int row = rowOf(key);
    return row < 0 ? nullptr : &m_rows.at(row).entry;
}

int ImagesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImagesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : imageColumnCount;
}

QVariant ImagesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const auto column = static_cast<ImageColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row.entry, column, m_clock.now());
    case Qt::AccessibleTextRole:
        return column == ImageColumn::Status ? statusData(row, role) : data(index, Qt::DisplayRole);
    case Qt::ToolTipRole:
        return cellToolTip(row.entry, column, m_clock.now());
    case Qt::TextAlignmentRole:
        return {Qt::AlignLeading | Qt::AlignVCenter};
    case Qt::FontRole:
        return column == ImageColumn::Name ? QVariant(nameFont()) : QVariant();
    case SortRole:
        return cellSortKey(row.entry, column, m_clock.now());
    default:
        return rowData(row, role);
    }
}

QVariant ImagesModel::rowData(const Row &row, int role) const
{
    switch (role) {
    case KeyRole:
        return row.entry.key;
    case StatusRole:
        return static_cast<int>(row.entry.status);
    case SearchRole:
        return row.search;
    case AttentionRole:
        return needsAttention(row.entry, m_clock.now().toLocalTime().date());
    default:
        return statusData(row, role);
    }
}

QVariant ImagesModel::statusData(const Row &row, int role) const
{
    const QDate today = m_clock.now().toLocalTime().date();
    switch (role) {
    case Qt::AccessibleTextRole:
        return spokenStatus(row.entry, today);
    case PillRole:
        return pillText(row.entry, today);
    case IconRole:
        return static_cast<int>(statusIcon(row.entry.status));
    case ToneRole:
        return static_cast<int>(statusTone(row.entry, today));
    default:
        return {};
    }
}

QVariant ImagesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= imageColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return {Qt::AlignLeading | Qt::AlignVCenter};
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<ImageColumn>(section)) {
    case ImageColumn::Status:
        return tr("Status");
    case ImageColumn::Name:
        return tr("Name");
    case ImageColumn::Version:
        return tr("Version");
    case ImageColumn::OperatingSystem:
        return tr("Operating system");
    case ImageColumn::SourceImage:
        return tr("Source image");
    case ImageColumn::LastChanged:
        return tr("Last changed");
    case ImageColumn::Took:
        return tr("Took");
    }
    return {};
}

void ImagesModel::tick()
{
    const int column = static_cast<int>(ImageColumn::Took);
    const QDateTime now = m_clock.now();
    for (int row = 0; row < m_rows.size(); ++row) {
        const ImageEntry &entry = m_rows.at(row).entry;
        if (!isOpen(entry.status) && !isPlanned(entry) && !entry.postponed)
            continue;
        // Most of them are told in minutes, and each is sorted, filtered and painted anew. What tells no time
        // ages among the others as well.
        const qint64 minutes = cellSortKey(entry, ImageColumn::Took, now).toLongLong() / 60;
        const QString told = cellText(entry, ImageColumn::Took, now) + u'\n' + QString::number(minutes);
        if (told == m_rows.at(row).told)
            continue;
        m_rows[row].told = told;
        emit dataChanged(index(row, column), index(row, column), {Qt::DisplayRole, SortRole});
    }
}

} // namespace cloudpc
