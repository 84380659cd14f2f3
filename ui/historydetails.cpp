// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "historydetails.h"

#include "actionbuttons.h"
#include "base/clock.h"
#include "jsonsection.h"
#include "models/historycells.h"
#include "models/statuspill.h"
#include "noticebox.h"
#include "phrases/historyphrases.h"
#include "phrases/plaintext.h"
#include "phrases/reasonphrases.h"
#include "phrases/statusphrases.h"
#include "phrases/timephrases.h"
#include "plainlabel.h"
#include "propertygrid.h"
#include "taborder.h"
#include "timelineview.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QResizeEvent>
#include <QScrollBar>

#include <utility>

namespace cloudpc {

namespace {

constexpr int wideEnough = 95; // characters: below, what is beside the properties goes under them
constexpr int mainShare = 5;
constexpr int asideShare = 2;

QString titleOf(const JournalEntry &entry)
{
    const QString name = entry.draft.displayName.isEmpty() ? noValue()
                                                           : oneLine(entry.draft.displayName, 120);
    const QString version = oneLine(entry.draft.version, 60);
    return version.isEmpty() ? name : HistoryDetails::tr("%1 %2", "name, version").arg(name, version);
}

} // namespace

HistoryDetails::HistoryDetails(HistoryNotes::Store store, Clock &clock, QWidget *parent)
    : QScrollArea(parent)
    , m_clock(clock)
    , m_summary(sentenceLabel({}, this))
    , m_body(new QWidget(this))
    , m_title(headingLabel())
    , m_pill(new StatusPill)
    , m_actions(new ActionButtons)
    , m_reasonColumn(new QVBoxLayout)
    , m_notes(new HistoryNotes(std::move(store), clock))
    , m_properties(new PropertyGrid)
    , m_json(new JsonSection(m_body))
    , m_timelineTitle(plainLabel(tr("Timeline")))
    , m_timeline(new TimelineView)
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight, m_body))
{
    m_title->setObjectName(QStringLiteral("historyTitle"));
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_timelineTitle->setFont(emphasized(font()));
    m_summary->setAlignment(Qt::AlignCenter);
    mute(m_summary);
    layOut();
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setAccessibleName(tr("Details of the selected entry"));
    showSelection(0);
}

void HistoryDetails::layOut()
{
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(24);
    m_columns->addLayout(makeMain(), mainShare);
    m_columns->addLayout(makeAside(), asideShare);
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->addWidget(m_summary);
    layout->addWidget(m_body);
    layout->addStretch(1);
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    setWidget(content);
}

QBoxLayout *HistoryDetails::makeHeader()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(10);
    line->addWidget(m_title);
    line->addWidget(m_pill);
    line->addStretch(1);
    auto *header = new QVBoxLayout;
    header->addLayout(line);
    header->addWidget(m_actions);
    return header;
}

QVBoxLayout *HistoryDetails::makeMain()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(10);
    column->addLayout(makeHeader());
    column->addLayout(m_reasonColumn);
    column->addWidget(m_properties);
    column->addWidget(m_json);
    column->addStretch(1);
    return column;
}

/// The admin's own words come first: a timeline can be long.
QVBoxLayout *HistoryDetails::makeAside()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addWidget(m_notes);
    column->addSpacing(8);
    column->addWidget(m_timelineTitle);
    column->addWidget(m_timeline);
    column->addStretch(1);
    return column;
}

void HistoryDetails::showEntry(const JournalEntry &entry)
{
    if (m_entry == entry)
        return;
    const bool another = !m_entry || m_entry->key != entry.key;
    m_entry = entry;
    const ImageEntry image = imageEntryOf(entry);
    tellHead(image);
    tellReasons(reasonsFor(image, m_clock.now().toLocalTime().date(), m_endpoints));
    m_notes->showWords(entry.key, entry.note, entry.ticket);
    m_properties->setProperties(propertiesOf(entry));
    m_json->setJson(receivedJson(image.image));
    m_timeline->setEvents(entry.timeline);
    m_timelineTitle->setVisible(!entry.timeline.isEmpty());
    m_summary->hide();
    m_body->show();
    tabThrough(this, m_body);
    if (another)
        verticalScrollBar()->setValue(0);
}

void HistoryDetails::tellHead(const ImageEntry &image)
{
    const QString title = titleOf(*m_entry);
    m_title->setText(isolatedIn(layoutDirection(), title));
    m_title->setToolTip(plainToolTip(title));
    const QString word = oneLine(statusWord(image), 60);
    m_pill->setPill({word, statusIcon(image.status), statusTone(image.status)}, word);
}

void HistoryDetails::tellReasons(const QList<Reason> &reasons)
{
    while (m_reasons.size() < reasons.size()) {
        m_reasons.append(new NoticeBox(m_body));
        m_reasonColumn->addWidget(m_reasons.last());
    }
    for (int i = 0; i < m_reasons.size(); ++i) {
        if (i < reasons.size())
            m_reasons.at(i)->setNotice(
                {reasons.at(i).tone, reasons.at(i).explanation, reasons.at(i).code, reasons.at(i).details});
        m_reasons.at(i)->setVisible(i < reasons.size());
    }
}

void HistoryDetails::showSelection(qsizetype count)
{
    flush();
    m_entry.reset();
    m_summary->setText(count == 0 ? tr("Select an entry to see its details.")
                                  : tr("%Ln entries selected.", nullptr, static_cast<int>(count)));
    m_summary->show();
    m_body->hide();
}

void HistoryDetails::addRowAction(QAction *action)
{
    m_actions->addRowAction(action);
}

void HistoryDetails::flush()
{
    m_notes->flush();
}

void HistoryDetails::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        mute(m_summary);
}

void HistoryDetails::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    const bool wide = event->size().width() > fontMetrics().averageCharWidth() * wideEnough;
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace cloudpc
