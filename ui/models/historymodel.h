// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/historyquery.h"
#include "models/historycells.h"
#include "models/historysource.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QFont>
#include <QSet>

#include <optional>

namespace cloudpc {

class Clock;

/// The rows of the History list, of which there may be more than memory should hold: it keeps the ids of what
/// was found, and of the rows themselves some pages around those in sight. It never waits: a row that has not
/// come yet is blank. Its roles are those of ImagesModel, where it has them.
class HistoryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// The clock must outlive the model, and so must what the source asks.
    HistoryModel(HistorySource source, const Clock &clock, QObject *parent = nullptr);

    /// Asks for the first time. Before that nothing is asked: reading the history costs more than a start
    /// may.
    void start();
    /// Asks anew. What is there stays until the answer has come; only the answer to the latest query counts.
    void setQuery(const HistoryQuery &query);
    [[nodiscard]] const HistoryQuery &query() const { return m_query; }
    /// Asks the same once more, because something was stored. Rows in sight are read again.
    void refresh();

    [[nodiscard]] const HistoryFinding &finding() const { return m_finding; }
    [[nodiscard]] bool hasAnswer() const { return m_hasAnswer; } ///< Something was found, be it nothing.
    /// Why the last question or page failed; what was found before is still there.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    /// Tells which rows are in sight, so that they are fetched, and a page ahead.
    void setWindow(int first, int last);
    /// Has this row read, whether it is in sight or not; none for 0.
    void setChosen(qint64 id);
    /// nullptr if the row has not come yet, or has gone again. Valid until the next answer.
    [[nodiscard]] const JournalEntry *find(qint64 id) const;
    [[nodiscard]] int rowOf(qint64 id) const; ///< -1 if it was not found.
    [[nodiscard]] qint64 idAt(int row) const; ///< 0 if there is no such row.

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

public slots:
    /// Lets the time of open rows age; to be called some times a minute.
    void tick();

signals:
    /// The rows are about to change to what was found; `anew` if another query asked for them.
    void answering(bool anew);
    /// They have changed, or the question failed: see error().
    void answered();
    /// Rows have come or were read again.
    void rowsRead();

private:
    struct Row {
        JournalEntry entry;
        int generation = 0; ///< Of what was known to be stored when it was asked for.
        mutable std::optional<HistoryCells> cells; ///< Made when it is first shown.
    };

    void ask();
    void takeAnswer(const Result<HistoryFinding> &answer);
    void takeIds(const QList<qint64> &ids);
    void fetchNext();
    void takeRows(const QList<qint64> &asked, const Result<QList<JournalEntry>> &answer, int generation);
    void repaintWindow();
    [[nodiscard]] QList<qint64> missing() const;
    [[nodiscard]] QList<qint64> missingOfPage(qsizetype page) const;
    [[nodiscard]] bool isFresh(qint64 id) const;
    [[nodiscard]] const HistoryCells &cellsOf(const Row &row) const;

    HistorySource m_source;
    const Clock &m_clock;
    HistoryQuery m_query;
    HistoryFinding m_finding;
    std::optional<Error> m_error;
    bool m_hasAnswer = false;
    bool m_isStarted = false;
    bool m_isAnew = true; ///< The query has changed since the last answer.
    bool m_isAsking = false;
    bool m_askAgain = false; ///< Something was stored after the question.
    bool m_isFetching = false;
    int m_question = 0; ///< Number of the latest: older answers fall away.
    int m_generation = 0; ///< Raised with each refresh().
    int m_first = 0; ///< The rows in sight.
    int m_last = -1;
    qint64 m_chosen = 0;
    QCache<qint64, Row> m_rows;
    QSet<qint64> m_gone; ///< Found, but not there any more when it was to be read.
    QFont m_nameFont;
};

} // namespace cloudpc
