// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLineEdit>

namespace cloudpc {

/// The text field above a list: says what it is, can be cleared, and gives the focus back to the list.
class FilterField final : public QLineEdit
{
    Q_OBJECT

public:
    /// `name` is what assistive tools say; `hint` stands in the empty field.
    FilterField(const QString &name, const QString &hint, QWidget *parent = nullptr);

    void focusAll(); ///< Takes the focus and selects what is there.

signals:
    /// Escape, which empties it, or Return: the admin wants to go on in the list.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addClearAction();
};

} // namespace cloudpc
