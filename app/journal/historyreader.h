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
/// slice, so that other questions get their turn, and kept up to date from then on.
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
    void places(const std::function<void(Result<Places>)> &reply);
    [[nodiscard]] Result<QList<JournalEntry>> entries(const QList<qint64> &ids);
    [[nodiscard]] std::optional<Error> copyTo(const QString &file);
    /// Somebody stored something.
    void refresh();

signals:
    void rowsChanged();

private:
    using Waiting = std::function<void(const std::optional<Error> &)>;

    [[nodiscard]] std::optional<Error> catchUp();
    [[nodiscard]] std::optional<Error> readSlice();
    void readNextSlice();
    void whenIndexed(Waiting waiting);
    void answerAll(const std::optional<Error> &error);
    [[nodiscard]] Result<HistoryFinding> found(const HistoryQuery &query);
    [[nodiscard]] Result<HistoryFinding> newest(const HistoryQuery &query) const;

    HistoryFile m_file;
    HistoryIndex m_index;
    HistoryFile::Mark m_mark;
    qint64 m_dataVersion = -1; ///< When m_mark was the last row.
    bool m_isIndexed = false; ///< All rows were read once.
    bool m_isReading = false; ///< A next slice is on its way.
    std::vector<Waiting> m_waiting;
};

} // namespace cloudpc
