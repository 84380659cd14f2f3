// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/importroom.h"

#include "journal/statements.h"

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

ImportRoom::ImportRoom(Statements &statements)
    : m_statements(statements)
{
}

void ImportRoom::take()
{
    if (m_before)
        return;
    m_before = Sizes{.log = ask(u"PRAGMA wal_autocheckpoint"_s), .cache = ask(u"PRAGMA cache_size"_s)};
    constexpr int logPages = 8000;
    constexpr int cacheOfIndexes = -32'000; // Of 100,000 rows.
    set({.log = logPages, .cache = cacheOfIndexes});
}

void ImportRoom::giveBack()
{
    const auto before = std::exchange(m_before, std::nullopt);
    if (!before)
        return;
    set(*before);
    (void)ask(u"PRAGMA wal_checkpoint"_s); // Else the next one who writes waits for it.
    (void)ask(u"PRAGMA shrink_memory"_s);
}

QVariant ImportRoom::ask(const QString &statement)
{
    (void)m_statements.run(statement);
    QSqlQuery &query = m_statements.prepared(statement);
    const QVariant answer = query.next() ? query.value(0) : QVariant();
    query.finish();
    m_statements.forget(statement);
    return answer;
}

void ImportRoom::set(const Sizes &sizes)
{
    (void)ask(u"PRAGMA wal_autocheckpoint = "_s + sizes.log.toString());
    (void)ask(u"PRAGMA cache_size = "_s + sizes.cache.toString());
}

} // namespace cloudpc
