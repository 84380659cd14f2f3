// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QList>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <functional>
#include <map>
#include <optional>
#include <utility>

namespace cloudpc {

class DatabaseConnection;

/// The statements of one connection, each prepared once and kept.
class Statements
{
public:
    /// `connection` is open, and stays so while this object lives.
    explicit Statements(const DatabaseConnection &connection);

    /// How often a file that others hold locked is tried, each time for the connection's busy timeout. Asked
    /// before each further try: the program may be about to end meanwhile.
    void setTries(std::function<int()> tries) { m_tries = std::move(tries); }

    /// The prepared query of a statement, bound to values and executed, or why not.
    [[nodiscard]] std::optional<Error> run(const QString &statement, const QVariantList &values = {});
    /// The same, as often as others who hold the file make it necessary.
    [[nodiscard]] std::optional<Error> runPatiently(const QString &statement,
                                                    const QVariantList &values = {});
    [[nodiscard]] QSqlQuery &prepared(const QString &statement);
    void forget(const QString &statement) { m_prepared.erase(statement); }

    /// What `read` makes of each row that a statement finds.
    template <typename T>
    [[nodiscard]] Result<QList<T>> rows(const QString &statement, const QVariantList &values,
                                        const std::function<T(const QSqlQuery &)> &read);

    /// All of `work` or, if it ends in an error, nothing of it.
    [[nodiscard]] std::optional<Error> inTransaction(const std::function<std::optional<Error>()> &work);

private:
    [[nodiscard]] static std::optional<Error> endOf(QSqlQuery &query);

    const DatabaseConnection &m_connection;
    std::map<QString, QSqlQuery> m_prepared;
    std::function<int()> m_tries = [] { return 8; };
};

template <typename T>
Result<QList<T>> Statements::rows(const QString &statement, const QVariantList &values,
                                  const std::function<T(const QSqlQuery &)> &read)
{
    if (const auto error = runPatiently(statement, values))
        return *error;
    QSqlQuery &query = prepared(statement);
    QList<T> found;
    while (query.next())
        found.append(read(query));
    if (const auto error = endOf(query))
        return *error;
    return found;
}

} // namespace cloudpc
