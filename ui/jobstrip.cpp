// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "jobstrip.h"

#include "base/clock.h"
#include "plainlabel.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

namespace cloudpc {

namespace {

using namespace std::chrono_literals;

constexpr auto appearsAfter = 300ms;
constexpr int parts = 1000;

} // namespace

JobStrip::JobStrip(Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_clock(clock)
    , m_text(plainLabel({}, this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(12);
    row->addWidget(m_text);
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false); // it takes effect between two steps
        emit cancelRequested();
    });
    hide();
}

void JobStrip::begin(const QString &text, bool canCancel)
{
    m_text->setText(text);
    m_bar->setAccessibleName(text);
    m_bar->setRange(0, 0);
    m_cancel->setEnabled(true);
    m_cancel->setVisible(canCancel);
    m_isRunning = true;
    m_clock.callAfter(appearsAfter, this, [this, number = ++m_job] {
        if (m_isRunning && number == m_job)
            show();
    });
}

void JobStrip::setProgress(qint64 done, qint64 total)
{
    if (total <= 0)
        return;
    m_bar->setRange(0, parts);
    m_bar->setValue(static_cast<int>(qBound<qint64>(0, done, total) * parts / total));
}

void JobStrip::end()
{
    m_isRunning = false;
    hide();
}

void JobStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), toneFill(Tone::Neutral, palette()));
    painter.setPen(lineColor(palette()));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace cloudpc
