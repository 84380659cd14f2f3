// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "pasteedit.h"

#include "images/draftrules.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QCompleter>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QUrl>

#include <limits>

namespace cloudpc {

PasteEdit::PasteEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_cleaner(cleanPastedLine)
{
    setMaxLength(std::numeric_limits<int>::max());
    connect(this, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (!m_isInserting)
            emit typed(text);
    });
}

void PasteEdit::setTone(Tone tone)
{
    if (m_tone == tone)
        return;
    m_tone = tone;
    update();
}

void PasteEdit::pasteText(const QString &text)
{
    if (isReadOnly() || text.isEmpty())
        return;
    if (text.size() > pasteLimit) {
        emit pasteRefused(text.size());
        return;
    }
    const bool becomesWhole = selectedText().size() == this->text().size();
    const QString clean = becomesWhole ? m_cleaner(text) : cleanPastedLine(text);
    insertSilently(clean);
    emit pasted(clean != text.trimmed());
}

void PasteEdit::insertSilently(const QString &text)
{
    const QScopedValueRollback guard(m_isInserting, true);
    insert(text);
}

void PasteEdit::replaceText(const QString &text)
{
    selectAll();
    insertSilently(text);
}

/// Not QLineEdit's own: that writes each suggestion into the field as the arrow keys pass it, and takes the
/// Return that chooses one for a Return in the field as well.
void PasteEdit::setSuggestions(QCompleter &completer)
{
    m_suggestions = &completer;
    completer.setWidget(this);
    connect(&completer, qOverload<const QString &>(&QCompleter::activated), this, &PasteEdit::replaceText);
    connect(this, &PasteEdit::pasted, completer.popup(), &QWidget::hide);
}

/// The completer looks at the key next, unless it was accepted: it would take what is merely current.
void PasteEdit::takeReturnWithSuggestions(QKeyEvent *event)
{
    if (m_suggestions->popup()->selectionModel()->hasSelection())
        return event->ignore();
    m_suggestions->popup()->hide();
    QLineEdit::keyPressEvent(event);
    event->accept();
}

void PasteEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste)) {
        pasteText(QGuiApplication::clipboard()->text());
        return;
    }
    // A Return key held down must not go through two steps of whatever it starts.
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->isAutoRepeat())
        return;
    if (isReturn && m_suggestions && m_suggestions->popup()->isVisible())
        return takeReturnWithSuggestions(event);
    QLineEdit::keyPressEvent(event);
}

void PasteEdit::mouseReleaseEvent(QMouseEvent *event)
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (event->button() != Qt::MiddleButton || !clipboard->supportsSelection()) {
        QLineEdit::mouseReleaseEvent(event);
        return;
    }
    deselect();
    setCursorPosition(cursorPositionAt(event->position().toPoint()));
    pasteText(clipboard->text(QClipboard::Selection));
}

void PasteEdit::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : menu->actions()) {
        // Qt gives the action no name of its own; its text comes from Qt's catalogue in either case.
        if (!action->text().startsWith(QLineEdit::tr("&Paste")))
            continue;
        disconnect(action, &QAction::triggered, nullptr, nullptr);
        connect(action, &QAction::triggered, this,
                [this] { pasteText(QGuiApplication::clipboard()->text()); });
    }
    menu->popup(event->globalPos());
}

/// A file is the window's: its path is nothing that belongs into a field.
void PasteEdit::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.constFirst().isLocalFile())
        event->ignore();
    else
        QLineEdit::dragEnterEvent(event);
}

void PasteEdit::dropEvent(QDropEvent *event)
{
    // Moving a piece of the own text about is an edit, not a paste.
    if (event->source() == this || !event->mimeData()->hasText()) {
        QLineEdit::dropEvent(event);
        return;
    }
    deselect();
    setCursorPosition(cursorPositionAt(event->position().toPoint()));
    event->acceptProposedAction();
    pasteText(event->mimeData()->text());
}

void PasteEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        emit left();
}

void PasteEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_tone == Tone::Neutral)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr qreal thickness = 1.6;
    const qreal radius = fontMetrics().height() / 7.0;
    painter.setPen(QPen(toneColor(m_tone, palette()), thickness));
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(thickness / 2, thickness / 2, -thickness / 2, -thickness / 2), radius,
        radius);
}

} // namespace cloudpc
