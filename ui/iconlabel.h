// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "theme/theme.h"

#include <QWidget>

namespace cloudpc {

/// A decorative icon: it has no accessible name, the words beside it say the same. Painted from the palette
/// of the moment, at any scale.
class IconLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit IconLabel(int size, QWidget *parent = nullptr);

    void setIcon(IconName name, Tone tone);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    IconName m_name = IconName::Image;
    Tone m_tone = Tone::Muted;
};

} // namespace cloudpc
