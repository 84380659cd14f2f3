// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>

class QTableView;

namespace cloudpc {

/// How wide the columns of the History list are: fitted to the rows and to the window, until the admin sizes
/// one.
class HistoryColumns final : public QObject
{
    Q_OBJECT

public:
    /// Child of the table, which has its model and header already.
    explicit HistoryColumns(QTableView &table);

    void fit();

    /// Order, widths and sorting, and whether the widths are the admin's.
    [[nodiscard]] QByteArray saveState() const;
    /// False, and nothing changes, if the bytes are not from saveState().
    bool restoreState(const QByteArray &state);

public slots:
    void takeRows(); ///< Before there are any, nobody knows how wide they are.

private:
    void noteSize(int section);
    [[nodiscard]] QList<int> wantedWidths() const;
    /// Takes `missing` pixels, as far as it goes, from what can be cut best.
    void cut(QList<int> &widths, int missing) const;

    QTableView &m_table;
    bool m_hasRows = false;
    bool m_isSized = false; ///< By the admin.
    bool m_isFitting = false;
};

} // namespace cloudpc
