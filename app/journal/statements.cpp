// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/statements.h"

#include "journal/databaseconnection.h"

#include <QSqlError>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

Statements::Statements(const DatabaseConnection &connection)
    : m_connection(connection)
{
}

QSqlQuery &Statements::prepared(const QString &statement)
{
    const auto known = m_prepared.find(statement);
    if (known != m_prepared.end())
        return known->second;
    QSqlQuery query = m_connection.query();
    query.prepare(statement); // What is wrong with it, exec() says once more.
    return m_prepared.emplace(statement, std::move(query)).first->second;
}

std::optional<Error> Statements::run(const QString &statement, const QVariantList &values)
{
    QSqlQuery &query = prepared(statement);
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values[i]);
    if (query.exec())
        return std::nullopt;
    const Error error = journalError(query.lastError());
    query.finish();
    return error;
}

std::optional<Error> Statements::runPatiently(const QString &statement, const QVariantList &values)
{
    std::optional<Error> error = run(statement, values);
    for (int i = 1; error && error->fault == Fault::JournalBusy && i < m_tries(); ++i)
        error = run(statement, values);
    return error;
}

std::optional<Error> Statements::endOf(QSqlQuery &query)
{
    const QSqlError failure = query.lastError();
    query.finish();
    return failure.isValid() ? std::optional(journalError(failure)) : std::nullopt;
}

/// IMMEDIATE takes the lock for writing first: what is read inside cannot be out of date when it is written.
std::optional<Error> Statements::inTransaction(const std::function<std::optional<Error>()> &work)
{
    std::optional<Error> error = runPatiently(u"BEGIN IMMEDIATE"_s);
    if (error)
        return error;
    error = work();
    if (!error)
        error = run(u"COMMIT"_s);
    if (error)
        (void)run(u"ROLLBACK"_s); // Fails where SQLite has rolled back by itself, which is as good.
    return error;
}

} // namespace cloudpc
