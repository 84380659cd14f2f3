// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/csvtable.h"
#include "images/draftrules.h"

#include <array>

namespace cloudpc {

/// What a table's columns stand for.
struct TableShape {
    bool hasHeader = false; ///< The first row that is not blank names the columns.
    std::array<int, 3> columns{-1, -1, -1}; ///< By Field; -1 for a field that no column is for.
    bool isDefused = false; ///< It is one of our own exports: apostrophes stand before what begins a formula.

    [[nodiscard]] int column(Field field) const { return columns[static_cast<std::size_t>(field)]; }
    void setColumn(Field field, int column) { columns[static_cast<std::size_t>(field)] = column; }

    bool operator==(const TableShape &) const = default;
};

/// Guesses by the names in the first row (as the form, Graph, the history's export and common usage have
/// them, in English and German), and by what stands in the columns for what no name tells.
[[nodiscard]] TableShape guessShape(const CsvTable &table);

/// The same where it is known whether there is a header.
[[nodiscard]] TableShape guessShape(const CsvTable &table, bool hasHeader);

/// The most cells that a row has.
[[nodiscard]] int columnsIn(const CsvTable &table);
/// The index of the first row that is not blank; that of the last and one more if there is none.
[[nodiscard]] int firstRow(const CsvTable &table);
[[nodiscard]] bool isBlank(const QStringList &row);

} // namespace cloudpc
