// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/historyfile.h"
#include "journal/historyindex.h"

#include <QObject>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace cloudpc {

/// The side of History that lives on its thread: the file, and the index over it. The index is built by the
/// slice, what was stored last before the rest, so that other questions get their turn, and kept up to date
/// from then on.
class HistoryReader final : public QObject
{
    Q_OBJECT

public:
    explicit HistoryReader(const QString &file);

    using FindReply = std::function<void(Result<HistoryFinding>)>;
    using Places = QList<std::pair<Place, QString>>;

    /// Waits for the index, unless the question is the plain one for the newest of all rows: that is answered
    /// at once, with the groups not counted yet, and rowsChanged() says when they are.
    void find(const HistoryQuery &query, const FindReply &reply);
    /// The same for those who look at the newest first: answered as soon as there is something to see, which
    /// may be a part of it only; nothing is counted then, and rowsChanged() says when all of it is there.
    void findSoon(const HistoryQuery &query, const FindReply &reply);
    void places(const std::function<void(Result<Places>)> &reply);
    [[nodiscard]] Result<QList<JournalEntry>> entries(const QList<qint64> &ids);
    [[nodiscard]] std::optional<Error> copyTo(const QString &file);
    /// Somebody stored something.
    void refresh();

signals:
    void rowsChanged();

private:
    /// Somebody who waits for the index.
    struct Waiting {
        std::function<void(const std::optional<Error> &)> answer;
        std::function<bool()> answerSoon; ///< With what has been read so far, if that will do. May be empty.
    };

    [[nodiscard]] std::optional<Error> catchUp();
    [[nodiscard]] std::optional<Error> beginIndex();
    [[nodiscard]] std::optional<Error> readSlice();
    [[nodiscard]] Result<bool> take(const Result<QList<JournalEntry>> &rows);
    [[nodiscard]] Waiting waitingFor(const HistoryQuery &query, const FindReply &reply);
    void readNextSlice();
    void whenIndexed(Waiting waiting);
    void answerSome();
    void answerAll(const std::optional<Error> &error);
    [[nodiscard]] Result<HistoryFinding> found(const HistoryQuery &query);
    [[nodiscard]] std::optional<HistoryFinding> foundSoFar(const HistoryQuery &query);
    [[nodiscard]] Result<HistoryFinding> newest(const HistoryQuery &query) const;

    HistoryFile m_file;
    HistoryIndex m_index;
    HistoryFile::Mark m_first = HistoryFile::end(); ///< From here up to m_mark all rows were read.
    HistoryFile::Mark m_mark;
    qint64 m_total = 0; ///< Rows in the file when the index was begun.
    qint64 m_dataVersion = -1; ///< When m_mark was the last row.
    qint64 m_looked = 0; ///< How many rows had been read when it was last looked for what is waited for.
    bool m_isBegun = false; ///< m_mark and m_total are what they were then.
    bool m_isBackRead = false; ///< Nothing is before m_first.
    bool m_isIndexed = false; ///< All rows were read once.
    bool m_isReading = false; ///< A next slice is on its way.
    std::vector<Waiting> m_waiting;
};

} // namespace cloudpc
