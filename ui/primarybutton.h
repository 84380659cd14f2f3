// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPushButton>

namespace cloudpc {

/// The one button of a page that does what the page is for, painted the same on every platform: native styles
/// ignore a button's palette, and half of a palette is worse than none.
/// One act of the user is one click here: the second half of a double click and a repeating key do nothing.
class PrimaryButton : public QPushButton
{
    Q_OBJECT

public:
    explicit PrimaryButton(const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QColor background() const;
};

} // namespace cloudpc
