// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/sourceimage.h"
#include "images/sourceimageid.h"
#include "theme/theme.h"

#include <QStringList>

namespace cloudpc {

/// A source image as the lists of the window show and search it.
struct SourceItem {
    SourceImage source;
    SourceImageId id;
    QString words; ///< All that can be searched for: IDs, names, the word for its kind. Case-folded.

    [[nodiscard]] static SourceItem of(const SourceImage &source);
    /// True if each of these words occurs in it; see searchWords().
    [[nodiscard]] bool fits(const QStringList &searched) const;
    [[nodiscard]] IconName icon() const; ///< By its kind.
};

/// The words of a text that somebody types to search, case-folded.
[[nodiscard]] QStringList searchWords(const QString &text);

} // namespace cloudpc
