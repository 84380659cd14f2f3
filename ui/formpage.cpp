// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "formpage.h"

#include "messageline.h"
#include "theme/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace cloudpc {

namespace {

QLabel *titleLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(headingFont(label->font()));
    return label;
}

} // namespace

FormPage::FormPage(const QString &title, QWidget *parent)
    : QScrollArea(parent)
{
    auto *content = new QWidget;
    m_column = new QVBoxLayout;
    auto *frame = new QVBoxLayout(content);
    const int line = fontMetrics().height();
    frame->setContentsMargins(line, line, line, line);
    frame->addLayout(m_column);
    frame->addStretch();
    m_column->setSpacing(line * 2 / 3);
    m_column->addWidget(titleLabel(title));

    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setWidget(content);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
}

void FormPage::add(QWidget *widget)
{
    m_column->addWidget(widget);
}

void FormPage::addAtStart(QWidget *widget)
{
    m_column->addWidget(widget, 0, Qt::AlignLeading);
}

void FormPage::addNote(const QString &text)
{
    auto *note = new MessageLine;
    note->setMessage({.text = text});
    m_column->addWidget(note);
}

} // namespace cloudpc
