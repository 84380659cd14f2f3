// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

namespace cloudpc {

/// The text as no spreadsheet takes it for a formula: an apostrophe stands before what begins one (OWASP ASVS
/// 5.0 1.2.10: = + - @ tab, carriage return, NUL; also their full-width and small forms and the minus sign),
/// at the beginning, behind what is thrown away there (blanks, marks without width, control characters,
/// quotes), and behind a semicolon, tab or line end within, where a program with other separators begins a
/// cell.
[[nodiscard]] QString withoutFormula(const QString &text);

/// The text that withoutFormula() was given, from what it made of it: without those apostrophes.
[[nodiscard]] QString withFormula(QStringView cell);

} // namespace cloudpc
