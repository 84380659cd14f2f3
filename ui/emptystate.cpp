// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "emptystate.h"

#include "iconlabel.h"
#include "plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace cloudpc {

namespace {

constexpr int iconSize = 56;
constexpr int widestColumn = 75; // characters: longer lines are hard to read

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(iconSize, this))
    , m_title(headingLabel(this))
    , m_sentence(sentenceLabel({}, this))
    , m_note(sentenceLabel({}, this))
    , m_column(new QVBoxLayout)
    , m_buttons(new QHBoxLayout)
{
    for (QLabel *label : {m_title, m_sentence, m_note})
        label->setAlignment(Qt::AlignCenter);
    m_note->hide();
    m_buttons->setAlignment(Qt::AlignHCenter);
    m_column->setSpacing(12);
    m_column->addStretch(2);
    m_column->addWidget(m_icon, 0, Qt::AlignHCenter);
    m_column->addWidget(m_title);
    m_column->addWidget(m_sentence);
    m_column->addLayout(m_buttons);
    m_column->addWidget(m_note);
    m_column->addStretch(3);

    auto *holder = new QWidget(this);
    holder->setLayout(m_column);
    holder->setMaximumWidth(fontMetrics().averageCharWidth() * widestColumn);
    auto *outer = new QHBoxLayout(this);
    outer->addStretch(1);
    outer->addWidget(holder, 100);
    outer->addStretch(1);
    mute(m_sentence);
    mute(m_note);
}

void EmptyState::setContent(IconName icon, Tone tone, const QString &title, const QString &sentence)
{
    m_icon->setIcon(icon, tone);
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

QPushButton *EmptyState::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setAccessibleName(text);
    m_buttons->addWidget(button);
    return button;
}

void EmptyState::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void EmptyState::addBelow(QWidget *widget)
{
    m_column->insertWidget(m_column->count() - 1, widget, 0, Qt::AlignHCenter);
}

QString EmptyState::title() const
{
    return m_title->text();
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Words and buttons come first: a picture that has no room would lie under them.
    const int words = m_column->heightForWidth(
                          std::min(width(), fontMetrics().averageCharWidth() * widestColumn))
        - (m_icon->isHidden() ? 0 : iconSize);
    m_icon->setVisible(height() > words + iconSize + m_column->spacing());
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        mute(m_sentence);
        mute(m_note);
    }
    QWidget::changeEvent(event);
}

} // namespace cloudpc
