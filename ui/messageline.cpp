// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "messageline.h"

#include "linkbutton.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>
#include <optional>

namespace cloudpc {

namespace {

std::optional<IconName> iconOf(Message::Kind kind)
{
    switch (kind) {
    case Message::Kind::Hint:
        return std::nullopt;
    case Message::Kind::Good:
        return IconName::Success;
    case Message::Kind::Warning:
        return IconName::Warning;
    case Message::Kind::Error:
        return IconName::Failure;
    }
    Q_UNREACHABLE();
}

struct Wrapped {
    int lines = 0;
    int lastWidth = 0;
};

Wrapped wrap(const QString &text, const QFont &font, int width)
{
    Wrapped result;
    QTextLayout layout(text, font);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        ++result.lines;
        result.lastWidth = qCeil(line.naturalTextWidth());
    }
    layout.endLayout();
    return result;
}

} // namespace

Tone messageTone(Message::Kind kind)
{
    switch (kind) {
    case Message::Kind::Hint:
        return Tone::Muted;
    case Message::Kind::Good:
        return Tone::Good;
    case Message::Kind::Warning:
        return Tone::Caution;
    case Message::Kind::Error:
        return Tone::Bad;
    }
    Q_UNREACHABLE();
}

MessageLine::MessageLine(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_button(new LinkButton(this))
{
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_button->hide();
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_button, &QPushButton::clicked, this, &MessageLine::actionTriggered);
    applyTone();
}

void MessageLine::setMessage(const Message &message)
{
    if (m_message == message)
        return;
    const bool toneChanged = m_message.kind != message.kind;
    m_message = message;
    m_label->setText(message.text);
    if (m_button->text() != message.action)
        m_button->setText(message.action);
    m_button->setVisible(!message.action.isEmpty());
    if (toneChanged)
        applyTone();
    if (places(width()).height != height())
        updateGeometry();
    placeParts();
}

void MessageLine::setKeepsRoom(bool keeps)
{
    m_keepsRoom = keeps;
    updateGeometry();
}

int MessageLine::heightForWidth(int width) const
{
    return places(width).height;
}

QSize MessageLine::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 30;
    return {width, heightForWidth(std::max(width, this->width()))};
}

QSize MessageLine::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, m_keepsRoom ? fontMetrics().height() : 0};
}

MessageLine::Places MessageLine::places(int width) const
{
    const int line = fontMetrics().height();
    if (m_message.text.isEmpty())
        return {.height = m_keepsRoom ? line : 0};
    const int indent = textIndent();
    const int room = std::max(width - indent, line);
    const Wrapped wrapped = wrap(m_message.text, font(), room);
    const int textHeight = wrapped.lines * fontMetrics().lineSpacing();
    Places result{.text = QRect(indent, 0, room, textHeight), .height = textHeight};
    if (m_message.action.isEmpty())
        return result;
    const QSize button = m_button->sizeHint();
    const int behind = wrapped.lastWidth + fontMetrics().horizontalAdvance(u' ');
    const bool fits = behind + button.width() <= room;
    result.button = QRect(
        QPoint(indent + (fits ? behind : -2), fits ? textHeight - button.height() : textHeight), button);
    result.height = std::max(textHeight, result.button.bottom() + 1);
    return result;
}

int MessageLine::iconSide() const
{
    return fontMetrics().ascent() + fontMetrics().descent() / 2;
}

int MessageLine::textIndent() const
{
    return iconOf(m_message.kind) ? iconSide() + iconSide() / 3 : 0;
}

void MessageLine::placeParts()
{
    const Places where = places(width());
    m_label->setGeometry(QStyle::visualRect(layoutDirection(), rect(), where.text));
    m_button->setGeometry(QStyle::visualRect(layoutDirection(), rect(), where.button));
    update();
}

void MessageLine::applyTone()
{
    const Tone tone = messageTone(m_message.kind);
    QPalette colors = m_label->palette();
    colors.setColor(QPalette::WindowText, toneColor(tone, palette()));
    m_label->setPalette(colors);
    m_button->setTone(tone);
}

void MessageLine::paintEvent(QPaintEvent *)
{
    const auto name = iconOf(m_message.kind);
    if (!name || m_message.text.isEmpty())
        return;
    const int side = iconSide();
    const QRect place(0, (fontMetrics().height() - side) / 2, side, side);
    QPainter painter(this);
    icon(*name, messageTone(m_message.kind))
        .paint(&painter, QStyle::visualRect(layoutDirection(), rect(), place));
}

void MessageLine::resizeEvent(QResizeEvent *)
{
    placeParts();
}

void MessageLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTone();
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace cloudpc
