// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/journalentry.h"

#include <QRandomGenerator>

namespace cloudpc {

/// Entries in which anything may stand that a field can hold. The same seed gives the same ones.
class RandomEntries final
{
public:
    /// Whole: without half surrogate pairs and byte order marks, which SQLite takes for mistakes.
    enum class Texts { Any, Whole };

    explicit RandomEntries(quint32 seed, Texts texts = Texts::Any)
        : m_random(seed)
        , m_texts(texts)
    {
    }

    [[nodiscard]] JournalEntry entry();

private:
    [[nodiscard]] int below(int limit) { return m_random.bounded(limit); }
    [[nodiscard]] bool once(int in) { return below(in) == 0; }
    [[nodiscard]] QString text();
    [[nodiscard]] QString someText(); ///< Not empty.
    [[nodiscard]] QDateTime time();
    [[nodiscard]] QJsonObject object(int depth);
    [[nodiscard]] QJsonValue value(int depth);
    [[nodiscard]] Error error();
    [[nodiscard]] OpenAct openAct();
    [[nodiscard]] TimelineEvent event();
    template <typename E>
    [[nodiscard]] E upTo(E last)
    {
        return static_cast<E>(below(static_cast<int>(last) + 1));
    }

    QRandomGenerator m_random;
    const Texts m_texts;
};

/// What an export says of an entry: nothing that only means something to the journal that it comes from.
[[nodiscard]] JournalEntry asExported(JournalEntry entry);

} // namespace cloudpc
