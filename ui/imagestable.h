// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QStringList>
#include <QTableView>

namespace cloudpc {

class ImageFilter;

/// The table of the Images list: keys in, keys out, so that nobody outside deals in rows.
class ImagesTable final : public QTableView
{
    Q_OBJECT

public:
    explicit ImagesTable(ImageFilter &filter, QWidget *parent = nullptr);

    [[nodiscard]] QStringList selectedKeys() const; ///< In the order of the screen.
    /// Selects the row with this key alone and scrolls to it; false if no row on the screen has it.
    bool selectKey(const QString &key);
    /// Selects those of these rows that are on the screen, and scrolls to the first of them.
    void selectKeys(const QStringList &keys);
    /// Key of the first row in sight while scrolled down; empty at the top, where new rows are to be seen.
    [[nodiscard]] QString topKey() const;
    void scrollToTopKey(const QString &key);
    /// The selected rows with a header, tab-separated; without a selection, nothing.
    [[nodiscard]] QString selectionAsText() const;

    [[nodiscard]] QByteArray saveState() const;
    /// False, and nothing changes, if the bytes are not from saveState() of a version that fits.
    bool restoreState(const QByteArray &state);
    /// Column widths that fit what is there, the first time there is something.
    void fitColumnsOnce();

signals:
    void selectedKeysChanged();
    void keyActivated(const QString &key);

protected:
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void changeEvent(QEvent *event) override;

private:
    void widenStatus();
    void setUpRows();
    void setUpHeader();
    void addCopyAction();
    [[nodiscard]] int rowOf(const QString &key) const;
    [[nodiscard]] QString keyAt(int row) const;

    ImageFilter &m_filter;
    QStringList m_lastKeys;
    int m_statusWidth = -1; ///< Of the column when it was fitted last; -1 if it is the admin's.
    bool m_fitted = false;
};

} // namespace cloudpc
