// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "fieldedit.h"

#include "taborder.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace cloudpc {

namespace {

bool isProblem(Message::Kind kind)
{
    return kind == Message::Kind::Warning || kind == Message::Kind::Error;
}

} // namespace

FieldEdit::FieldEdit(const QString &label, const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(label))
    , m_edit(new PasteEdit)
    , m_line(new MessageLine)
{
    m_label->setFont(emphasized(font()));
    m_label->setTextFormat(Qt::PlainText);
    m_label->setBuddy(m_edit);
    m_edit->setAccessibleName(accessibleName);
    m_edit->setMinimumHeight(fontMetrics().height() * 7 / 4);
    const int inset = fontMetrics().averageCharWidth() / 2;
    m_edit->setTextMargins(inset, 0, inset, 0);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(fontMetrics().height() / 4);
    column->addWidget(m_label);
    column->addWidget(m_edit);
    column->addWidget(m_line);
    setFocusProxy(m_edit);
    connect(m_line, &MessageLine::actionTriggered, this, &FieldEdit::actionTriggered);
}

void FieldEdit::setText(const QString &text)
{
    if (m_edit->text() != text)
        m_edit->setText(text);
}

void FieldEdit::replaceText(const QString &text)
{
    if (m_edit->text() != text)
        m_edit->replaceText(text);
}

void FieldEdit::setAside(QWidget *aside)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    const int place = column->indexOf(m_edit);
    auto *row = new QHBoxLayout;
    row->addWidget(m_edit, 1);
    row->addWidget(aside);
    column->insertLayout(place, row);
    tabThrough(m_edit, aside);
}

void FieldEdit::setHint(const Message &hint)
{
    m_hint = hint;
    if (!m_message)
        present(m_hint);
}

void FieldEdit::setMessage(const std::optional<Message> &message)
{
    if (m_message == message)
        return;
    m_message = message;
    present(m_message.value_or(m_hint));
}

void FieldEdit::setAlsoMeant(std::optional<Message::Kind> kind)
{
    m_alsoMeant = kind;
    tintFrame();
}

void FieldEdit::present(const Message &message)
{
    m_line->setMessage(message);
    const QString spoken = isProblem(message.kind) ? message.text : QString();
    if (m_edit->accessibleDescription() != spoken)
        m_edit->setAccessibleDescription(spoken);
    tintFrame();
}

void FieldEdit::tintFrame()
{
    const Message::Kind own = m_message ? m_message->kind : Message::Kind::Hint;
    const Message::Kind kind = isProblem(own) ? own : m_alsoMeant.value_or(own);
    m_edit->setTone(isProblem(kind) ? messageTone(kind) : Tone::Neutral);
}

} // namespace cloudpc
