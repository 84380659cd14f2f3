// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/sourceitem.h"

#include <QAbstractListModel>

#include <vector>

namespace cloudpc {

/// The source images that a typed text may mean: by any part of their name, resource group, gallery,
/// subscription or ID. Qt::EditRole is the ID.
class SourceCompletions final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit SourceCompletions(QObject *parent = nullptr);

    void setSources(const QList<SourceImage> &sources);
    /// Lists nothing for less than `shortest` characters, and nothing where the text is such an ID already.
    void setTyped(const QString &text);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    static constexpr qsizetype shortest = 2;
    /// More than anybody looks through: who sees them all types on.
    static constexpr std::size_t most = 50;

private:
    QList<SourceImage> m_sources;
    std::vector<SourceItem> m_items; ///< Those that can be uploaded.
    std::vector<std::size_t> m_fitting; ///< Which of m_items.
};

} // namespace cloudpc
