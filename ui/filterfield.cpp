// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "filterfield.h"

#include "theme/theme.h"

#include <QAction>
#include <QKeyEvent>

namespace cloudpc {

namespace {

constexpr int fieldCharacters = 30;

} // namespace

FilterField::FilterField(const QString &name, const QString &hint, QWidget *parent)
    : QLineEdit(parent)
{
    setAccessibleName(name);
    setPlaceholderText(hint);
    addClearAction();
    addAction(icon(IconName::Search, Tone::Muted), QLineEdit::LeadingPosition)->setText(name);
    setMinimumWidth(fontMetrics().averageCharWidth() * fieldCharacters);
    connect(this, &QLineEdit::returnPressed, this, &FilterField::left);
}

/// QLineEdit's own clear button searches the icon themes for its picture: a tenth of a start.
void FilterField::addClearAction()
{
    QAction *clear = addAction(icon(IconName::Dismiss, Tone::Muted), QLineEdit::TrailingPosition);
    clear->setText(tr("Clear the filter text"));
    clear->setVisible(false);
    connect(clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, clear,
            [clear](const QString &text) { clear->setVisible(!text.isEmpty()); });
}

void FilterField::focusAll()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QLineEdit::keyPressEvent(event);
    clear();
    emit left();
}

} // namespace cloudpc
