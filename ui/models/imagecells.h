// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/imageentry.h"

#include <QDateTime>
#include <QString>
#include <QVariant>

namespace cloudpc {

/// The columns of the Images list, in the order of the screen.
enum class ImageColumn { Status, Name, Version, OperatingSystem, SourceImage, LastChanged, Took };
constexpr int imageColumnCount = static_cast<int>(ImageColumn::Took) + 1;

/// What one cell says. Pure functions of an entry and of the time, so that the model can compare old and new.
struct ImageCell {
    QString text;
    QString toolTip; ///< Ready for a tooltip: outside text in it is escaped.
    QVariant sortKey; ///< What the filter compares; see ImageFilter.

    bool operator==(const ImageCell &) const = default;
};

[[nodiscard]] ImageCell imageCell(const ImageEntry &entry, ImageColumn column, const QDateTime &now);
[[nodiscard]] QString cellText(const ImageEntry &entry, ImageColumn column, const QDateTime &now);
[[nodiscard]] QVariant cellSortKey(const ImageEntry &entry, ImageColumn column, const QDateTime &now);
[[nodiscard]] QString cellToolTip(const ImageEntry &entry, ImageColumn column, const QDateTime &now);

/// When the row last changed, as far as anybody knows: the service's word, else this computer's.
[[nodiscard]] QDateTime lastChanged(const ImageEntry &entry);
/// 0 for what an admin should look at first.
[[nodiscard]] int urgency(const ImageEntry &entry, const QDate &today);
/// As the text filter compares: without case, and composed, so that é is é however it was typed.
[[nodiscard]] QString foldedForSearch(const QString &text);
/// Everything that the text filter looks into, folded, one line per property.
[[nodiscard]] QString searchText(const ImageEntry &entry);

} // namespace cloudpc
