// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLabel>

namespace cloudpc {

/// A label that wants its text in one line and wraps only where there is no room. QLabel asks for a quarter
/// of a line and so wraps short texts beside empty space; and it is never narrower than its longest word, so
/// that one endless word from outside would stretch the window.
class WrappingLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit WrappingLabel(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
};

} // namespace cloudpc
