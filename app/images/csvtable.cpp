// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/csvtable.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace cloudpc {

namespace {

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

class CsvReader
{
public:
    CsvReader(QStringView text, QChar separator)
        : m_text(text)
        , m_table{.separator = separator}
    {
    }

    CsvTable read()
    {
        while (m_at < m_text.size() && m_table.problem == TableProblem::None)
            readRow();
        return std::move(m_table);
    }

private:
    [[nodiscard]] int rowNumber() const { return static_cast<int>(m_table.rows.size()) + 1; }

    void readRow()
    {
        if (m_table.rows.size() == tableRowLimit)
            return refuse(TableProblem::TooManyRows);
        QStringList row;
        bool goesOn = true;
        while (goesOn && m_table.problem == TableProblem::None) {
            row.append(readCell());
            if (row.last().size() > tableCellLimit)
                refuse(TableProblem::CellTooLong);
            else if (row.size() > tableColumnLimit)
                refuse(TableProblem::TooManyColumns);
            goesOn = m_at < m_text.size() && m_text[m_at] == m_table.separator;
            m_at += goesOn ? 1 : 0;
        }
        skipLineEnd();
        const bool isBlank = row.size() == 1 && row.constFirst().isEmpty();
        m_table.rows.append(isBlank ? QStringList() : row);
    }

    QString readCell()
    {
        QString cell;
        if (m_at < m_text.size() && m_text[m_at] == u'"' && m_table.openQuote == 0)
            cell = readQuoted();
        const qsizetype from = m_at;
        while (m_at < m_text.size() && m_text[m_at] != m_table.separator && !isLineEnd(m_text[m_at]))
            ++m_at;
        return cell.append(m_text.sliced(from, m_at - from));
    }

    /// What stands within quotation marks; nothing, and nothing read, if the second one is missing.
    QString readQuoted()
    {
        QString cell;
        for (qsizetype from = m_at + 1;;) {
            const qsizetype quote = m_text.indexOf(u'"', from);
            if (quote < 0) {
                m_table.openQuote = rowNumber();
                return {};
            }
            cell += m_text.sliced(from, quote - from);
            if (quote + 1 == m_text.size() || m_text[quote + 1] != u'"') {
                m_at = quote + 1;
                return cell;
            }
            cell += u'"';
            from = quote + 2;
        }
    }

    void skipLineEnd()
    {
        if (m_at == m_text.size())
            return;
        const bool isPair = m_text.sliced(m_at).startsWith(u"\r\n");
        m_at += isPair ? 2 : 1;
    }

    void refuse(TableProblem problem)
    {
        m_table.problem = problem;
        m_table.row = rowNumber();
    }

    QStringView m_text;
    qsizetype m_at = 0;
    CsvTable m_table;
};

/// How well this separator makes a table of a text: rows with as many cells as most have, if that is more
/// than one. More than three columns are no better than three.
qsizetype scoreOf(QStringView text, QChar separator)
{
    QHash<qsizetype, qsizetype> rowsOf;
    for (const QStringList &row : readCsv(text, separator).rows) {
        if (!row.isEmpty())
            ++rowsOf[row.size()];
    }
    qsizetype best = 0;
    for (auto it = rowsOf.cbegin(); it != rowsOf.cend(); ++it) {
        const qsizetype columns = std::min<qsizetype>(it.key(), 3);
        best = std::max(best, it.key() > 1 ? columns * it.value() : 0);
    }
    return best;
}

/// Excel's first line, `sep=;`: nothing if there is none.
QStringView separatorLine(QStringView text)
{
    const bool isOne = text.size() >= 5 && text.startsWith(u"sep=", Qt::CaseInsensitive)
        && !isLineEnd(text[4]) && (text.size() == 5 || isLineEnd(text[5]));
    return isOne ? text.first(5) : QStringView();
}

} // namespace

CsvTable readCsv(QStringView text, QChar separator)
{
    return CsvReader(text, separator).read();
}

QChar guessSeparator(QStringView text)
{
    if (const QStringView line = separatorLine(text); !line.isEmpty())
        return line.back();
    constexpr qsizetype enough = 65536;
    const QStringView beginning = text.first(std::min(text.size(), enough));
    QChar best = u',';
    qsizetype bestScore = 0;
    for (const QChar separator : {u'\t', u';', u','}) {
        const qsizetype score = scoreOf(beginning, separator);
        if (score > bestScore)
            best = separator;
        bestScore = std::max(bestScore, score);
    }
    return best;
}

QStringView withoutSeparatorLine(QStringView text)
{
    QStringView rest = text.sliced(separatorLine(text).size());
    if (rest.size() == text.size())
        return text;
    if (rest.startsWith(u"\r\n"))
        return rest.sliced(2);
    return rest.isEmpty() ? rest : rest.sliced(1);
}

} // namespace cloudpc
