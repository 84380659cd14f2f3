// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

namespace cloudpc {

/// A cell that no spreadsheet takes for a formula (see withoutFormula()), in quotes where RFC 4180 asks for
/// them.
[[nodiscard]] QByteArray csvCell(const QString &text);

} // namespace cloudpc
