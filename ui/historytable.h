// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QTableView>

namespace cloudpc {

class HistoryColumns;
class HistoryModel;

/// The table of the History list: ids in, ids out. Selection, current row and scroll position stay with their
/// entries when another answer comes, and the model learns which rows are in sight.
class HistoryTable final : public QTableView
{
    Q_OBJECT

public:
    explicit HistoryTable(HistoryModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QList<qint64> selectedIds() const; ///< In the order of the screen.
    /// Selects this row alone and scrolls to it; false if it was not found.
    bool selectId(qint64 id);

    [[nodiscard]] QByteArray saveState() const;
    /// False, and nothing changes, if the bytes are not from saveState() of a version that fits.
    bool restoreState(const QByteArray &state);

signals:
    void selectedIdsChanged();
    void copyRequested();

protected:
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent *event) override;

protected slots:
    void updateGeometries() override;

private:
    void setUpRows();
    void setUpHeader();
    void addCopyAction();
    void keepPlace(bool anew);
    void findPlace();
    void findSelection();
    void tellSelection();
    void tellWindow();

    HistoryModel &m_model;
    HistoryColumns *m_columns = nullptr;
    QList<qint64> m_selected; ///< As told last.
    qint64 m_current = 0;
    qint64 m_top =
        0; ///< First row in sight while scrolled down; 0 at the top, where new rows are to be seen.
    bool m_isAnew = false; ///< The answer is to another query than the one before.
    bool m_isTaking = false; ///< Between the model's answering() and answered().
};

} // namespace cloudpc
