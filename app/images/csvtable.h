// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QStringList>
#include <QStringView>

namespace cloudpc {

/// Why a table is not taken. Nothing of it is cut silently: it is taken whole or not at all.
enum class TableProblem {
    None,
    Empty,
    Workbook, ///< A file of Excel or LibreOffice.
    NotText, ///< It holds NUL characters.
    TooLarge, ///< More than tableByteLimit.
    TooManyRows, ///< More than tableRowLimit.
    TooManyColumns, ///< More than tableColumnLimit, in `row`.
    CellTooLong, ///< More than tableCellLimit, in `row`.
};

/// A table as it was read: rows of cells, not all of one length. A line without anything is a row without
/// cells, so that the index of a row is its place in the file.
struct CsvTable {
    QChar separator = u',';
    QList<QStringList> rows;
    TableProblem problem = TableProblem::None;
    int row = 0; ///< Of the problem, counted from 1.
    int openQuote =
        0; ///< The row of a quotation mark that is never closed, counted from 1; 0 if there is none.

    bool operator==(const CsvTable &) const = default;
};

constexpr qsizetype tableByteLimit = qsizetype(8) * 1024 * 1024; ///< Of a file; of a pasted text, letters.
constexpr int tableRowLimit = 10'000; ///< Blank ones and the header count.
constexpr int tableColumnLimit = 200;
constexpr int tableCellLimit = 32'767; ///< UTF-16 units: what Excel allows.

/// Reads comma separated values (RFC 4180), or values with another separator. More is taken than the RFC
/// allows: all three kinds of line end, rows of any length, letters behind a closing quotation mark. A
/// quotation mark that is never closed is a letter, and so are all behind it. Linear in the length.
[[nodiscard]] CsvTable readCsv(QStringView text, QChar separator);

/// Tab, semicolon or comma: whichever makes the beginning of the text a table. Excel's line `sep=;` decides.
[[nodiscard]] QChar guessSeparator(QStringView text);

/// The text behind a line `sep=;`, which is none of the rows.
[[nodiscard]] QStringView withoutSeparatorLine(QStringView text);

} // namespace cloudpc
