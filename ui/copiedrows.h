// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QStringList>

namespace cloudpc {

/// Lines of cells for the clipboard: tab-separated, as spreadsheets take them, with nothing in them that a
/// spreadsheet would take for a formula (OWASP ASVS 1.2.10).
[[nodiscard]] QString copiedRows(const QList<QStringList> &lines);

} // namespace cloudpc
