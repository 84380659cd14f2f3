// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "plainlabel.h"

#include "theme/theme.h"
#include "wrappinglabel.h"

#include <QFont>
#include <QGuiApplication>
#include <QLabel>

namespace cloudpc {

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

QLabel *sentenceLabel(const QString &text, QWidget *parent)
{
    auto *label = new WrappingLabel(parent);
    label->setText(text);
    return label;
}

QLabel *valueLabel(QWidget *parent)
{
    QLabel *label = sentenceLabel({}, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QLabel *headingLabel(QWidget *parent)
{
    QLabel *label = sentenceLabel({}, parent);
    label->setFont(headingFont(label->font()));
    return label;
}

void mute(QLabel *label)
{
    QPalette palette = QGuiApplication::palette();
    // On a Base background a label takes Text for its foreground, elsewhere WindowText.
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text})
        palette.setColor(role, toneColor(Tone::Muted, palette));
    label->setPalette(palette);
}

} // namespace cloudpc
