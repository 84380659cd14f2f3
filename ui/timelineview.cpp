// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "timelineview.h"

#include "phrases/plaintext.h"
#include "phrases/timelinephrases.h"
#include "phrases/timephrases.h"
#include "plainlabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace cloudpc {

namespace {

constexpr int railWidth = 18;
constexpr int dotSize = 8;
constexpr qsizetype mostEvents = 200; // An imported entry may have any number, and each is two widgets.

} // namespace

TimelineView::TimelineView(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnMinimumWidth(0, railWidth);
    m_grid->setColumnStretch(2, 1);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(6);
}

void TimelineView::setEvents(const QList<TimelineEvent> &events)
{
    if (m_events == events)
        return;
    m_events = events;
    const qsizetype left = std::max<qsizetype>(events.size() - mostEvents, 0);
    QDate day;
    int line = 0;
    if (left > 0)
        tellHeading(line++, tr("%Ln earlier events are not shown.", nullptr, static_cast<int>(left)));
    for (qsizetype event = left; event < events.size(); ++event) {
        const QDate today = events.at(event).at.toLocalTime().date();
        if (today != day && isPlausible(today))
            tellHeading(line++, dateText(today));
        day = today;
        tellEvent(line++, event);
    }
    for (; line < m_lines.size(); ++line) {
        m_lines[line].event = -1;
        m_lines[line].time->hide();
        m_lines[line].text->hide();
    }
    update();
}

TimelineView::Line &TimelineView::lineAt(int number)
{
    while (m_lines.size() <= number) {
        const Line line{valueLabel(this), valueLabel(this)};
        line.time->setWordWrap(false);
        mute(line.time);
        const int row = static_cast<int>(m_lines.size());
        m_grid->addWidget(line.time, row, 1, Qt::AlignTop);
        m_grid->addWidget(line.text, row, 2);
        m_lines.append(line);
    }
    return m_lines[number];
}

void TimelineView::tellHeading(int line, const QString &text)
{
    Line &shown = lineAt(line);
    shown.event = -1;
    shown.time->hide();
    shown.text->setText(text);
    shown.text->show();
}

void TimelineView::tellEvent(int line, qsizetype event)
{
    const TimelineEvent &what = m_events.at(event);
    Line &shown = lineAt(line);
    shown.event = event;
    shown.time->setText(timeOfDayText(what.at));
    shown.time->setToolTip(isoText(what.at));
    shown.text->setText(oneLine(timelineText(what)));
    shown.time->show();
    shown.text->show();
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPointF previous;
    for (const Line &line : m_lines) {
        if (line.event < 0)
            continue;
        const QRect time = line.time->geometry();
        const QRect rail = QStyle::visualRect(layoutDirection(), rect(),
                                              QRect(0, time.top(), railWidth, time.height()));
        const QPointF dot = QRectF(rail).center();
        if (!previous.isNull()) {
            painter.setPen(QPen(lineColor(palette()), 2));
            painter.drawLine(previous + QPointF(0, dotSize), dot - QPointF(0, dotSize));
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(toneColor(timelineTone(m_events.at(line.event)), palette()));
        painter.drawEllipse(dot, dotSize / 2.0, dotSize / 2.0);
        previous = dot;
    }
}

void TimelineView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        for (const Line &line : m_lines)
            mute(line.time);
    }
    QWidget::changeEvent(event);
}

} // namespace cloudpc
