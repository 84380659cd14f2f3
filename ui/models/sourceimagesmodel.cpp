// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/sourceimagesmodel.h"

#include "phrases/plaintext.h"
#include "phrases/sourcephrases.h"
#include "theme/theme.h"

#include <QCollator>
#include <QGuiApplication>
#include <QHash>

#include <algorithm>
#include <iterator>
#include <utility>

namespace cloudpc {

namespace {

/// What a row's index carries to know its group; a group's own index carries this.
constexpr quintptr noGroup = ~quintptr(0);

/// Versions that stand under one name: a managed image stands for itself.
QString nameOf(const SourceImage &source, const SourceImageId &id)
{
    return id.galleryVersion.isEmpty() ? sourceLabel(source, id) : id.definition;
}

} // namespace

SourceImagesModel::SourceImagesModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void SourceImagesModel::setSources(const KnownSources &known)
{
    if (m_known == known)
        return;
    beginResetModel();
    const bool isSameList = m_known.images == known.images;
    m_known = known;
    if (!isSameList)
        readItems();
    groupItems();
    applyFilter();
    endResetModel();
}

void SourceImagesModel::setFilter(const QString &text)
{
    QStringList words = searchWords(text);
    if (m_filter == words)
        return;
    beginResetModel();
    m_filter = std::move(words);
    applyFilter();
    endResetModel();
}

void SourceImagesModel::readItems()
{
    m_items.clear();
    m_items.reserve(static_cast<std::size_t>(m_known.images.size()));
    for (const SourceImage &source : std::as_const(m_known.images))
        m_items.push_back(SourceItem::of(source));
}

/// Two subscriptions may share a name, not an ID: the title has both.
void SourceImagesModel::groupItems()
{
    QHash<QString, std::size_t> places;
    std::vector<Group> groups;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const SourceImage &source = m_items[i].source;
        const QString key = source.subscriptionId + u'\n' + source.subscriptionDisplayName;
        const auto place = places.constFind(key);
        if (place == places.constEnd()) {
            places.insert(key, groups.size());
            groups.push_back({.title = sourceSubscription(source), .all = {static_cast<int>(i)}});
        } else {
            groups[*place].all.push_back(static_cast<int>(i));
        }
    }
    std::ranges::stable_sort(groups, [order = QCollator()](const Group &left, const Group &right) {
        return order.compare(left.title, right.title) < 0;
    });
    m_groups.clear();
    addLastUsed();
    for (Group &group : groups) {
        sortGroup(group);
        m_groups.push_back(std::move(group));
    }
}

void SourceImagesModel::sortGroup(Group &group) const
{
    QCollator order;
    order.setNumericMode(true);
    std::vector<std::pair<QCollatorSortKey, int>> keys;
    keys.reserve(group.all.size());
    for (const int i : group.all) {
        const SourceItem &item = m_items[static_cast<std::size_t>(i)];
        keys.emplace_back(order.sortKey(nameOf(item.source, item.id)), i);
    }
    std::stable_sort(keys.begin(), keys.end(), [this](const auto &left, const auto &right) {
        if (const int names = left.first.compare(right.first); names != 0)
            return names < 0;
        return compareVersions(m_items[static_cast<std::size_t>(left.second)].id.galleryVersion,
                               m_items[static_cast<std::size_t>(right.second)].id.galleryVersion)
            > 0;
    });
    std::transform(keys.begin(), keys.end(), group.all.begin(), [](const auto &key) { return key.second; });
}

void SourceImagesModel::addLastUsed()
{
    Group group{.title = tr("Used last"), .isLastUsed = true};
    for (const QString &used : std::as_const(m_known.lastUsed)) {
        const auto item = std::ranges::find_if(m_items, [&used](const SourceItem &candidate) {
            return candidate.source.resourceId.compare(used, Qt::CaseInsensitive) == 0;
        });
        if (item != m_items.end())
            group.all.push_back(static_cast<int>(item - m_items.begin()));
        if (group.all.size() == mostLastUsed)
            break;
    }
    if (!group.all.empty())
        m_groups.push_back(std::move(group));
}

void SourceImagesModel::applyFilter()
{
    m_count = 0;
    m_shownGroups.clear();
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
        Group &group = m_groups[g];
        group.shown.clear();
        std::ranges::copy_if(group.all, std::back_inserter(group.shown),
                             [this](int i) { return m_items[static_cast<std::size_t>(i)].fits(m_filter); });
        if (group.shown.empty())
            continue;
        m_shownGroups.push_back(static_cast<int>(g));
        m_count += group.isLastUsed ? 0 : static_cast<int>(group.shown.size());
    }
}

const SourceImagesModel::Group *SourceImagesModel::groupOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const std::size_t place = index.internalId() == noGroup ? static_cast<std::size_t>(index.row())
                                                            : static_cast<std::size_t>(index.internalId());
    return &m_groups[static_cast<std::size_t>(m_shownGroups[place])];
}

const SourceItem *SourceImagesModel::itemOf(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == noGroup)
        return nullptr;
    return &m_items[static_cast<std::size_t>(groupOf(index)->shown[static_cast<std::size_t>(index.row())])];
}

const SourceImage *SourceImagesModel::source(const QModelIndex &index) const
{
    const SourceItem *item = itemOf(index);
    return item ? &item->source : nullptr;
}

SourceImageId::Kind SourceImagesModel::kind(const QModelIndex &index) const
{
    const SourceItem *item = itemOf(index);
    return item ? item->id.kind : SourceImageId::Kind::Other;
}

QModelIndex SourceImagesModel::first() const
{
    for (int g = 0; g < rowCount(); ++g) {
        const QModelIndex group = index(g, 0);
        for (int i = 0; i < rowCount(group); ++i) {
            const QModelIndex image = index(i, 0, group);
            if (kind(image) != SourceImageId::Kind::Other)
                return image;
        }
    }
    return {};
}

QModelIndex SourceImagesModel::indexOf(const QString &resourceId) const
{
    for (int g = 0; g < rowCount(); ++g) {
        const QModelIndex group = index(g, 0);
        for (int i = 0; i < rowCount(group); ++i) {
            const QModelIndex image = index(i, 0, group);
            if (source(image)->resourceId == resourceId)
                return image;
        }
    }
    return {};
}

QModelIndex SourceImagesModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) : noGroup);
}

QModelIndex SourceImagesModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == noGroup)
        return {};
    return createIndex(static_cast<int>(child.internalId()), 0, noGroup);
}

int SourceImagesModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_shownGroups.size());
    if (parent.column() != 0 || parent.internalId() != noGroup)
        return 0;
    return static_cast<int>(groupOf(parent)->shown.size());
}

int SourceImagesModel::columnCount(const QModelIndex &) const
{
    return static_cast<int>(SourceColumn::Kind) + 1;
}

QVariant SourceImagesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = static_cast<SourceColumn>(index.column());
    if (const SourceItem *item = itemOf(index))
        return imageData(*item, column, role);
    if (column != SourceColumn::Image)
        return {};
    if (role == Qt::FontRole)
        return emphasized(QGuiApplication::font());
    const Group *group = groupOf(index);
    if (role == Qt::AccessibleTextRole && !group->isLastUsed)
        return tr("Subscription %1").arg(group->title);
    return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(group->title) : QVariant();
}

QVariant SourceImagesModel::imageData(const SourceItem &item, SourceColumn column, int role) const
{
    if (role == Qt::ToolTipRole)
        return plainToolTip(item.source.resourceId);
    if (role == Qt::DecorationRole && column == SourceColumn::Image)
        return icon(item.icon());
    if (role == Qt::AccessibleTextRole && column == SourceColumn::Image)
        return spokenSource(item.source, item.id);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case SourceColumn::Image:
        return sourceLabel(item.source, item.id);
    case SourceColumn::Place:
        return sourcePlace(item.id);
    case SourceColumn::Kind:
        return sourceKind(item.id.kind);
    }
    Q_UNREACHABLE();
}

QVariant SourceImagesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<SourceColumn>(section)) {
    case SourceColumn::Image:
        return tr("Image");
    case SourceColumn::Place:
        return tr("Resource group");
    case SourceColumn::Kind:
        return tr("Kind");
    }
    return {};
}

/// The arrow keys reach what cannot be chosen as well, so that the reason is read.
Qt::ItemFlags SourceImagesModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (!itemOf(index))
        return Qt::ItemIsEnabled;
    const Qt::ItemFlags reachable = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return kind(index) == SourceImageId::Kind::Other ? reachable : reachable | Qt::ItemIsSelectable;
}

} // namespace cloudpc
