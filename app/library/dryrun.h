// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/tabledrafts.h"

#include <QList>
#include <QObject>

namespace cloudpc {

/// How many rows of a table there are of each kind.
struct DryRunCounts {
    int good = 0;
    int warnings = 0;
    int errors = 0;

    bool operator==(const DryRunCounts &) const = default;
};

/// The rows of a table before anything of it is sent: judged as the form would judge them, edited in place,
/// and judged anew with each change of the tenant's images. Judging happens on another thread: ten thousand
/// rows take a tenth of a second.
class DryRun final : public QObject
{
    Q_OBJECT

public:
    explicit DryRun(QObject *parent = nullptr);

    /// Takes these rows in place of all others.
    void setTable(const CsvTable &table, const TableShape &shape);
    void setRows(const QList<TableDraft> &rows);
    void setTaken(const TakenVersions &taken);

    [[nodiscard]] const QList<TableDraft> &rows() const { return m_rows; }
    /// As many as there are rows; without anything to say until isJudged().
    [[nodiscard]] const QList<RowVerdict> &verdicts() const { return m_verdicts; }
    /// False while the rows are not judged as they are now.
    [[nodiscard]] bool isJudged() const { return m_isJudged && !m_isLoading; }
    [[nodiscard]] DryRunCounts counts() const; ///< All 0 until isJudged().
    /// What can be sent: nothing with an error, and rows with warnings only if they are wished.
    [[nodiscard]] QList<TableDraft> sendable(bool withWarnings) const;

    /// Cleans the text as the form would, and puts it into the row.
    void edit(int index, Field field, const QString &text);
    /// Does what the verdict proposes: the next free version, a name without invisible characters.
    void mend(int index);
    [[nodiscard]] bool canMend(int index) const;

signals:
    void rowsReplaced();
    void rowEdited(int index);
    void judged();

private:
    void judge();

    QList<TableDraft> m_rows;
    QList<RowVerdict> m_verdicts;
    TakenVersions m_taken;
    bool m_isLoading = false;
    bool m_isJudged = true;
    int m_table = 0; ///< Number of the latest: rows of older ones fall away.
    int m_generation = 0; ///< Of rows and images: what was judged by older ones falls away.
};

} // namespace cloudpc
