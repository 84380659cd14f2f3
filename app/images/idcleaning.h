// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

namespace cloudpc {

/// What cleaning a pasted text found.
struct CleanedId {
    QString text; ///< The ID, ready to be shown and judged; the input trimmed when no ID was found inside.
    bool changed =
        false; ///< Something other than blanks at the ends was taken away or mended: tell the admin.

    bool operator==(const CleanedId &) const = default;
};

/// Finds the ID inside what people paste: portal and management URLs (also behind `#@tenant/resource`),
/// quotes, line breaks, percent-encoding (once), doubled, trailing and missing slashes, `/overview`,
/// `?api-version=…`; writes the fixed segments in the documented spelling and leaves every name alone. Linear
/// in the length of the text.
[[nodiscard]] CleanedId cleanPastedId(QStringView text);

} // namespace cloudpc
