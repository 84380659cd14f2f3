// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/newversion.h"
#include "models/sourceitem.h"

#include <QAbstractItemModel>

#include <vector>

namespace cloudpc {

enum class SourceColumn { Image, Place, Kind };

/// The Azure images that can be uploaded, in groups: those used last, then one group for each subscription,
/// each in the order of names, the newest gallery version first. With a filter, what fits it. Both are
/// changed as a whole: thousands of rows that come and go one by one would keep the view busy.
class SourceImagesModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    explicit SourceImagesModel(QObject *parent = nullptr);

    /// Does nothing, and resets nothing, if that is what it has.
    void setSources(const KnownSources &known);
    /// Words that all have to occur, wherever: image, resource group, gallery, subscription, ID, kind.
    void setFilter(const QString &text);

    /// The image of a row; nullptr for a group.
    [[nodiscard]] const SourceImage *source(const QModelIndex &index) const;
    [[nodiscard]] SourceImageId::Kind kind(const QModelIndex &index) const; ///< Other for a group.
    /// The first row of an image that can be chosen; invalid if there is none.
    [[nodiscard]] QModelIndex first() const;
    /// The first row of this image; invalid if there is none.
    [[nodiscard]] QModelIndex indexOf(const QString &resourceId) const;
    /// Images that fit the filter, each once.
    [[nodiscard]] int count() const { return m_count; }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    static constexpr int mostLastUsed = 5;

private:
    struct Group {
        QString title;
        std::vector<int> all; ///< Which of m_items.
        std::vector<int> shown; ///< Those of them that fit.

        bool isLastUsed = false;
    };

    void readItems();
    void groupItems();
    void sortGroup(Group &group) const;
    void addLastUsed();
    void applyFilter();
    [[nodiscard]] const Group *groupOf(const QModelIndex &index) const;
    [[nodiscard]] const SourceItem *itemOf(const QModelIndex &index) const;
    [[nodiscard]] QVariant imageData(const SourceItem &item, SourceColumn column, int role) const;

    KnownSources m_known;
    QStringList m_filter; ///< See searchWords().
    std::vector<SourceItem> m_items;
    std::vector<Group> m_groups;
    std::vector<int> m_shownGroups; ///< Those that have something to show.
    int m_count = 0;
};

} // namespace cloudpc
