// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "historynotes.h"

#include "base/clock.h"
#include "journal/historyjson.h"
#include "journal/journal.h"
#include "phrases/errorphrases.h"
#include "plainlabel.h"
#include "spokennotice.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace cloudpc {

namespace {

using namespace std::chrono_literals;

constexpr auto pause = 800ms;
constexpr int noteLines = 4;

/// What an import would refuse later.
bool isTooLong(const QString &text)
{
    return text.size() > historyTextLimit;
}

} // namespace

HistoryNotes::HistoryNotes(Store store, Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_store(std::move(store))
    , m_clock(clock)
    , m_note(new QPlainTextEdit(this))
    , m_ticket(new QLineEdit(this))
    , m_failure(new SpokenNotice(this))
{
    m_note->setAccessibleName(tr("Note"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(m_note->fontMetrics().lineSpacing() * noteLines
                           + 2 * static_cast<int>(m_note->document()->documentMargin())
                           + 2 * m_note->frameWidth());
    m_ticket->setAccessibleName(tr("Ticket number"));
    m_ticket->setMaxLength(historyTextLimit + 1); // it would cut without a word: one more, to notice it
    layOut();
    connect(m_note, &QPlainTextEdit::textChanged, this, &HistoryNotes::takeTyping);
    connect(m_ticket, &QLineEdit::textChanged, this, &HistoryNotes::takeTyping);
    connect(m_failure->addButton(tr("Try again")), &QPushButton::clicked, this, &HistoryNotes::flush);
    m_note->installEventFilter(this);
    m_ticket->installEventFilter(this);
}

HistoryNotes::~HistoryNotes()
{
    flush();
}

void HistoryNotes::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 12);
    column->setSpacing(4);
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true); // on the details' own colour the fields' frames are lost in the dark
    for (QWidget *field : {static_cast<QWidget *>(m_ticket), static_cast<QWidget *>(m_note)}) {
        QLabel *label = plainLabel(field->accessibleName(), this);
        label->setBuddy(field);
        mute(label);
        m_labels.append(label);
        column->addWidget(label);
        column->addWidget(field);
    }
    column->addWidget(m_failure);
}

HistoryNotes::Words HistoryNotes::fields() const
{
    return {m_note->toPlainText(), m_ticket->text()};
}

/// A field makes others of some characters (a no-break space, line ends), and one that nobody has touched
/// stands for what was read.
HistoryNotes::Words HistoryNotes::words() const
{
    const Words now = fields();
    return {now.note == m_filled.note ? m_filledFrom.note : now.note,
            now.ticket == m_filled.ticket ? m_filledFrom.ticket : now.ticket};
}

void HistoryNotes::setFields(const Words &words)
{
    if (this->words() == words)
        return; // the cursor stays where it is
    m_isFilling = true;
    m_note->setPlainText(words.note);
    m_ticket->setText(words.ticket);
    m_isFilling = false;
    m_filled = fields();
    m_filledFrom = words;
}

void HistoryNotes::showWords(const QString &key, const QString &note, const QString &ticket)
{
    const Words read{note, ticket};
    if (m_key == key && m_read == read)
        return;
    if (m_key != key)
        flush();
    m_key = key;
    m_read = read;
    const auto pending = m_pending.constFind(key);
    setFields(pending == m_pending.constEnd() ? read : pending->words);
}

void HistoryNotes::takeTyping()
{
    if (m_isFilling || m_key.isEmpty())
        return;
    m_pending[m_key].words = words();
    m_clock.callAfter(pause, this, [this, number = ++m_keystroke] {
        if (number == m_keystroke)
            flush();
    });
}

void HistoryNotes::flush()
{
    for (auto pending = m_pending.begin(); pending != m_pending.end(); ++pending) {
        if (pending->sent != pending->words)
            store(pending.key(), *pending);
    }
}

void HistoryNotes::store(const QString &key, Pending &pending)
{
    if (isTooLong(pending.words.note) || isTooLong(pending.words.ticket))
        return tellTooLong(key, std::max(pending.words.note.size(), pending.words.ticket.size()));
    pending.sent = pending.words;
    m_store(key, pending.words.note, pending.words.ticket, this,
            [this, key, sent = pending.words](const Result<Done> &result) { takeEnd(key, sent, result); });
}

void HistoryNotes::takeEnd(const QString &key, const Words &sent, const Result<Done> &result)
{
    const auto pending = m_pending.find(key);
    if (pending == m_pending.end() || pending->sent != sent)
        return; // newer words are on their way
    pending->sent.reset();
    if (!result.ok())
        return tellFailure(key, result.error());
    if (pending->words == sent)
        m_pending.erase(pending);
    if (m_pending.isEmpty())
        m_failure->hide();
}

void HistoryNotes::tellFailure(const QString &key, const Error &error)
{
    Explanation why = explain(error);
    why.advice = tr("%1. %2", "what happened, what to do").arg(why.title, why.advice);
    tell(key, why);
}

void HistoryNotes::tellTooLong(const QString &key, qsizetype length)
{
    Explanation why;
    why.advice = tr("It has %1 characters, but only %2 can be kept. Please shorten it.")
                     .arg(QLocale().toString(length), QLocale().toString(historyTextLimit));
    tell(key, why);
}

void HistoryNotes::tell(const QString &key, Explanation why)
{
    why.title = key == m_key ? tr("Your note is not saved") : tr("Your note on another entry is not saved");
    m_failure->say({.tone = Tone::Bad, .explanation = why, .code = {}, .details = {}});
}

void HistoryNotes::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        for (QLabel *label : std::as_const(m_labels))
            mute(label);
    }
}

bool HistoryNotes::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        flush();
    return QWidget::eventFilter(watched, event);
}

HistoryNotes::Store storeOf(Journal &journal)
{
    return [&journal](const QString &key, const QString &note, const QString &ticket, QObject *context,
                      Callback<Done> callback) {
        journal.annotate(key, note, ticket, context, std::move(callback));
    };
}

} // namespace cloudpc
