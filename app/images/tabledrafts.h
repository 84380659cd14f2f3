// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/draft.h"
#include "images/draftrules.h"
#include "images/tablecolumns.h"
#include "images/takenversions.h"

#include <QList>

namespace cloudpc {

/// A row of a table as an image to upload.
struct TableDraft {
    int number = 0; ///< Of the row in the table, counted from 1 as spreadsheets do.
    Draft draft; ///< As it will be sent.
    bool isCleaned = false; ///< More than blanks was taken away to make it so: the admin has to be told.

    bool operator==(const TableDraft &) const = default;
};

/// What is to be said about one row.
struct RowVerdict {
    QList<Issue> issues; ///< Errors before warnings. AlreadyExists is about the tenant only.
    int twin =
        0; ///< An error: the number of an earlier row with the same name and version; 0 if there is none.
    QString free; ///< Where name and version are taken: the next version that is free in tenant and table.

    bool operator==(const RowVerdict &) const = default;
};

enum class RowGrade { Good, Warning, Error };

/// The rows below the header that are not blank, each cell cleaned like what is pasted into the form.
[[nodiscard]] QList<TableDraft> draftsFrom(const CsvTable &table, const TableShape &shape);

/// One cell as the form would clean it.
[[nodiscard]] QString cleanedCell(Field field, const QString &text);

/// Judges the rows in their order as the form would judge each once those before it have been uploaded: the
/// same rules, the same name and version twice in the table, and the tenant's limit counted over all rows
/// that can be sent. ≤ 10 µs a row of ordinary length.
[[nodiscard]] QList<RowVerdict> judgeRows(const QList<TableDraft> &rows, const TakenVersions &taken);

[[nodiscard]] RowGrade gradeOf(const RowVerdict &verdict);

} // namespace cloudpc
