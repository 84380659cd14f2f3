// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/historyquery.h"
#include "journal/historytexts.h"

#include <QHash>

#include <array>
#include <utility>
#include <vector>

namespace cloudpc {

/// The whole history as far as it is searched, in memory: about 350 bytes an entry. Knows no file.
class HistoryIndex final
{
public:
    /// Adds or changes what is filtered by; of the entry only id, recordedAt, status, place and account are
    /// read. An entry without text (yet) is found by its account and tenant alone.
    void put(const JournalEntry &entry);
    /// Gives an entry that was put the text that words are looked for in.
    void putText(const JournalEntry &entry);

    [[nodiscard]] qsizetype size() const { return qsizetype(m_rows.size()); }

    /// True if find() can sort by it: always by RecordedAt, by others after setOrder().
    [[nodiscard]] bool hasOrder(HistoryColumn column) const;
    /// All ids by that column, ascending. Forgotten with the next put().
    void setOrder(HistoryColumn column, const QList<qint64> &ids);

    /// Needs hasOrder(query.sort). Rows of equal rank keep the order of setOrder(), or of their ids.
    [[nodiscard]] HistoryFinding find(const HistoryQuery &query);

    /// As History::places().
    [[nodiscard]] QList<std::pair<Place, QString>> places() const;

private:
    struct Row {
        qint64 id = 0;
        qint64 recordedAt = 0; ///< Milliseconds since the epoch; before all others if nobody knows.
        std::uint32_t owner = 0;
        HistoryGroup group = HistoryGroup::Open;
    };
    struct Owner { ///< Few, each of many rows.
        Place place;
        QString accountName;
        QByteArray text;
        qint64 rows = 0;
    };
    using Marks = std::vector<std::uint8_t>; ///< By row.
    using Order = std::vector<std::uint32_t>; ///< Rows.

    std::uint32_t ownerOf(const JournalEntry &entry);
    void sortByTime();
    const Order &orderBy(HistoryColumn column);
    void lookFor(const QList<QByteArray> &words);
    void keepThoseWith(QByteArrayView word, Marks &marks) const;
    [[nodiscard]] Marks ownersWith(QByteArrayView word) const;
    [[nodiscard]] Marks ownersIn(const std::optional<Place> &place) const;
    [[nodiscard]] bool wasNarrowedTo(const QList<QByteArray> &words) const;

    std::vector<Row> m_rows;
    QHash<qint64, std::uint32_t> m_rowOfId;
    std::vector<Owner> m_owners;
    QHash<QByteArray, std::uint32_t> m_ownerOfText;
    HistoryTexts m_texts;

    Order m_byTime;
    bool m_byTimeIsSorted = true;
    HistoryColumn m_otherColumn = HistoryColumn::RecordedAt; ///< Of m_byOther; RecordedAt: of none.
    Order m_byOther;

    QList<QByteArray> m_words; ///< Of the last question, of which m_marks is the answer.
    Marks m_marks;
};

} // namespace cloudpc
