// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace cloudpc {

/// Text from outside for a tooltip. Tooltips guess rich text and offer no switch, and escaping what they
/// would not take for rich text would show the entities: so it is escaped only if it would be taken for it.
[[nodiscard]] QString plainToolTip(const QString &text);

/// Text from outside in one line and at most `limit` characters, cut at whole characters and marked with an
/// ellipsis: line ends and other control characters become blanks.
[[nodiscard]] QString oneLine(const QString &text, qsizetype limit = 300);

/// An ID or a version for right-to-left surroundings: isolated, so that its parts keep their order (Unicode
/// Bidirectional Algorithm, LRI and PDI).
[[nodiscard]] QString isolated(const QString &text);
/// Isolated where the surroundings are right to left, else as it is: nobody copies marks without need.
[[nodiscard]] QString isolatedIn(Qt::LayoutDirection direction, const QString &text);

} // namespace cloudpc
