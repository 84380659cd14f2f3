// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace cloudpc {

/// The offset of the first percent sign that was itself percent-encoded, as in %252F; -1 if there is none.
/// Azure allows no percent sign in any name, so such a text was encoded twice.
[[nodiscard]] qsizetype encodedTwiceAt(QStringView text);

/// Takes off one layer of percent-encoding (UTF-8). Gives nothing for a text that was encoded twice: nobody
/// can tell how many layers were meant.
[[nodiscard]] std::optional<QString> decodedOnce(const QString &text);

} // namespace cloudpc
