// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/imagefilter.h"

#include "images/draftrules.h"
#include "images/imageentry.h"
#include "models/imagesmodel.h"

#include <QLocale>

namespace cloudpc {

namespace {

/// The C locale has no order but that of bytes, and no numbers in it.
QLocale orderedLocale()
{
    const QLocale ours;
    return ours.language() == QLocale::C ? QLocale(QLocale::English) : ours;
}

} // namespace

ImageFilter::ImageFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_collator(orderedLocale())
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    setSortRole(ImagesModel::SortRole);
    setDynamicSortFilter(true);
}

void ImageFilter::setChip(ImageChip chip)
{
    if (m_chip == chip)
        return;
    m_chip = chip;
    invalidateFilter();
}

void ImageFilter::setText(const QString &text)
{
    const QString folded = foldedForSearch(text.trimmed());
    if (m_foldedText == folded)
        return;
    m_foldedText = folded;
    invalidateFilter();
}

bool ImageFilter::isFiltering() const
{
    return m_chip != ImageChip::All || !m_foldedText.isEmpty();
}

QList<int> ImageFilter::counts() const
{
    QList<int> counts(imageChipCount, 0);
    for (int row = 0; sourceModel() && row < sourceModel()->rowCount(); ++row) {
        const QModelIndex index = sourceModel()->index(row, 0);
        for (int chip = 0; chip < imageChipCount; ++chip)
            counts[chip] += belongs(index, static_cast<ImageChip>(chip)) ? 1 : 0;
    }
    return counts;
}

bool ImageFilter::belongs(const QModelIndex &row, ImageChip chip)
{
    const auto status = static_cast<EntryStatus>(row.data(ImagesModel::StatusRole).toInt());
    switch (chip) {
    case ImageChip::All:
        return true;
    case ImageChip::Pending:
        return status == EntryStatus::Pending || status == EntryStatus::Submitting;
    case ImageChip::Ready:
        return status == EntryStatus::Ready || status == EntryStatus::ReadyWithWarning;
    case ImageChip::Failed:
        return status == EntryStatus::Failed || status == EntryStatus::NotAccepted;
    case ImageChip::NeedsAttention:
        return row.data(ImagesModel::AttentionRole).toBool();
    }
    return true;
}

bool ImageFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const QModelIndex row = sourceModel()->index(sourceRow, 0, sourceParent);
    return belongs(row, m_chip)
        && (m_foldedText.isEmpty() || row.data(ImagesModel::SearchRole).toString().contains(m_foldedText));
}

bool ImageFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(sortRole());
    const QVariant b = right.data(sortRole());
    if (static_cast<ImageColumn>(left.column()) == ImageColumn::Version)
        return compareVersions(a.toString(), b.toString()) < 0;
    if (a.typeId() == QMetaType::QString)
        return m_collator.compare(a.toString(), b.toString()) < 0;
    return a.toLongLong() < b.toLongLong();
}

} // namespace cloudpc
