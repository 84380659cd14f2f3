// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLabel>

namespace cloudpc {

/// A label for names and IDs from outside: plain text that breaks between any two characters when it has to.
/// QLabel breaks at blanks only, so that a name of 90 letters would widen the whole form.
class AnywhereLabel : public QLabel
{
    Q_OBJECT

public:
    explicit AnywhereLabel(QWidget *parent = nullptr);

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace cloudpc
