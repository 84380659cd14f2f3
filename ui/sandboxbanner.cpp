// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandboxbanner.h"

#include "iconlabel.h"
#include "sandbox/sandboxlauncher.h"
#include "theme/theme.h"

#include <QActionGroup>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

namespace cloudpc {

namespace {

constexpr int usualSpeed = 60;

} // namespace

SandboxBanner::SandboxBanner(SandboxLauncher &launcher, QWidget *parent)
    : QFrame(parent)
    , m_launcher(launcher)
    , m_icon(new IconLabel(style()->pixelMetric(QStyle::PM_SmallIconSize), this))
    , m_title(new QLabel(tr("Sandbox"), this))
    , m_text(new QLabel(this))
    , m_clockMenu(makeClockMenu())
    , m_clock(makeClockButton())
    , m_again(new QPushButton(tr("Start the sandbox again"), this))
    , m_leave(new QPushButton(tr("Leave sandbox"), this))
{
    setAccessibleName(tr("Sandbox"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_leave->setFlat(true);
    m_title->setFont(emphasized(font()));
    m_icon->setIcon(IconName::Beaker, Tone::Caution);
    colorTitle();

    auto *row = new QHBoxLayout(this);
    const int space = fontMetrics().height() / 2;
    row->setContentsMargins(space * 2, space / 2, space, space / 2);
    row->setSpacing(space);
    row->addWidget(m_icon);
    row->addWidget(m_title);
    row->addWidget(m_text, 1);
    row->addWidget(m_again);
    row->addWidget(m_clock);
    row->addWidget(m_leave);

    connect(m_again, &QPushButton::clicked, &launcher, &SandboxLauncher::start);
    connect(m_leave, &QPushButton::clicked, this, &SandboxBanner::leaveRequested);
    connect(&launcher, &SandboxLauncher::stateChanged, this, &SandboxBanner::takeState);
    takeState();
}

QPushButton *SandboxBanner::makeClockButton()
{
    auto *button = new QPushButton(icon(IconName::FastForward), tr("Sandbox clock"), this);
    button->setFlat(true);
    button->setMenu(m_clockMenu);
    return button;
}

QMenu *SandboxBanner::makeClockMenu()
{
    auto *menu = new QMenu(tr("Sandbox cloc&k"), this);
    auto *speeds = new QActionGroup(menu);
    for (const int times : {1, usualSpeed, 600}) {
        QAction *speed = menu->addAction(tr("%1 times as fast").arg(times));
        speed->setCheckable(true);
        speed->setChecked(times == usualSpeed);
        speeds->addAction(speed);
        connect(speed, &QAction::triggered, this, [this, times] { emit speedChosen(times); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Jump to the next event")), &QAction::triggered, this,
            &SandboxBanner::jumpRequested);
    return menu;
}

void SandboxBanner::takeState()
{
    switch (m_launcher.state()) {
    case SandboxLauncher::State::Stopped:
    case SandboxLauncher::State::Starting:
        m_text->setText(tr("Starting a simulated tenant on this computer…"));
        break;
    case SandboxLauncher::State::Running:
        m_text->setText(tr("A simulated tenant on this computer. Nothing is sent to Microsoft."));
        break;
    case SandboxLauncher::State::Failed:
        m_text->setText(
            m_launcher.error() && m_launcher.error()->fault == Fault::SandboxDied
                ? tr("The sandbox has ended. What it held is gone; start it again to go on trying.")
                : tr("The sandbox could not be started."));
        break;
    }
    const bool failed = m_launcher.state() == SandboxLauncher::State::Failed;
    m_again->setVisible(failed);
    m_clock->setVisible(!failed);
    m_clockMenu->setEnabled(!failed);
}

void SandboxBanner::colorTitle()
{
    QPalette caution = QGuiApplication::palette();
    caution.setColor(QPalette::WindowText, toneColor(Tone::Caution, caution));
    m_title->setPalette(caution);
}

void SandboxBanner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colorTitle();
}

void SandboxBanner::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(rect(), toneFill(Tone::Caution, palette()));
}

} // namespace cloudpc
