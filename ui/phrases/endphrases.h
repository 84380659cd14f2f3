// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/imageentry.h"
#include "library/listgap.h"
#include "theme/theme.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

namespace cloudpc {

/// How an image that had been open ended, as it is told.
struct ImageEnd {
    QString key; ///< Of the row.
    QString name; ///< Name and version, in one line.
    EntryStatus status = EntryStatus::Ready;
    QString reason; ///< Why it failed or has a warning: a heading; may be empty.

    bool operator==(const ImageEnd &) const = default;
};

/// Name and version of a row in one line, cut where it is too long to be read at a glance.
[[nodiscard]] QString nameAndVersion(const ImageEntry &entry);

[[nodiscard]] ImageEnd endOf(const ImageEntry &entry, const QDate &today);

/// `news` after `told`, each image once: what is told of one takes the place of what was told before.
[[nodiscard]] QList<ImageEnd> joined(QList<ImageEnd> told, const QList<ImageEnd> &news);
/// What needs somebody first, then in the order of the news, the latest first.
[[nodiscard]] QList<ImageEnd> byUrgency(const QList<ImageEnd> &ends);

/// "Sales 1.0.0 has failed"
[[nodiscard]] QString endSentence(const ImageEnd &end);
/// All of them in one heading: "The outcome of 3 images is known: 2 ready, 1 failed". With a gap before them
/// it says so: "While the program was closed: 2 ready, 1 failed".
[[nodiscard]] QString endHeading(const QList<ImageEnd> &ends, ListGap gap = ListGap::None);
/// What is said below that heading: each with its reason, a line for each, the first few.
[[nodiscard]] QString endDetails(const QList<ImageEnd> &ends, ListGap gap = ListGap::None);
/// For the status bar: "Sales 1.0.0 is ready · 10:42".
[[nodiscard]] QString lastEndText(const QList<ImageEnd> &ends, const QDateTime &at);
/// The tone of the one that needs somebody most.
[[nodiscard]] Tone endTone(const QList<ImageEnd> &ends);

} // namespace cloudpc
