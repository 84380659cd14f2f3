// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QCollator>
#include <QList>
#include <QSortFilterProxyModel>
#include <QString>

namespace cloudpc {

/// What the chips above the list choose.
enum class ImageChip { All, Pending, Ready, Failed, NeedsAttention };
constexpr int imageChipCount = static_cast<int>(ImageChip::NeedsAttention) + 1;

/// The Images list as the admin wants to see it: one chip, one text, one sorted column. Sorting is stable;
/// versions compare by number, status by urgency, times by time, other text as people count (a2 before a10).
class ImageFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ImageFilter(QObject *parent = nullptr);

    void setChip(ImageChip chip);
    [[nodiscard]] ImageChip chip() const { return m_chip; }
    /// Looks for the text in name, version, operating system, IDs and error code, without case.
    void setText(const QString &text);
    /// True if a chip or a text holds rows back.
    [[nodiscard]] bool isFiltering() const;
    /// Rows per chip over the whole model, whatever is filtered at the moment; indexed by ImageChip.
    [[nodiscard]] QList<int> counts() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    [[nodiscard]] static bool belongs(const QModelIndex &row, ImageChip chip);

    ImageChip m_chip = ImageChip::All;
    QString m_foldedText;
    QCollator m_collator;
};

} // namespace cloudpc
