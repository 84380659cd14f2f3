// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/historyquery.h"

#include <QCollator>
#include <QList>
#include <QVariant>

#include <utility>
#include <vector>

namespace cloudpc {

/// Sorts rows by the value of one column, as HistoryFile reads it, as people count (a2 before a10, 1.9.0
/// before 1.10.0), statuses by urgency. Rows of equal rank stay in the order in which they were added.
class HistoryOrder final
{
public:
    explicit HistoryOrder(HistoryColumn column);

    void add(qint64 id, const QVariant &value);
    [[nodiscard]] QList<qint64> sorted();

private:
    HistoryColumn m_column;
    QCollator m_collator;
    std::vector<std::pair<qint64, qint64>> m_numbers; ///< Value and id.
    std::vector<std::pair<QString, qint64>> m_versions;
    std::vector<std::pair<QCollatorSortKey, qint64>> m_texts;
};

} // namespace cloudpc
