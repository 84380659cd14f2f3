// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "messagebar.h"

#include "iconlabel.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace cloudpc {

namespace {

/// On the accessibility bus only a widget of this role is spoken when it appears (role Alert is not, Qt 6.4.2
/// and Orca 43).
QAccessibleInterface *notificationInterface(const QString &className, QObject *object)
{
    if (className != QLatin1String("cloudpc::MessageBar"))
        return nullptr;
    return new QAccessibleWidget(qobject_cast<QWidget *>(object), QAccessible::Notification);
}

IconName iconFor(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return IconName::Success;
    case Tone::Bad:
        return IconName::Failure;
    case Tone::Caution:
        return IconName::Warning;
    case Tone::Neutral:
    case Tone::Busy:
    case Tone::Muted:
        return IconName::Info;
    }
    Q_UNREACHABLE();
}

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new IconLabel(style()->pixelMetric(QStyle::PM_SmallIconSize), this))
    , m_title(plainLabel(this))
    , m_advice(plainLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    QAccessible::installFactory(notificationInterface);
    hide();
    m_title->setFont(emphasized(font()));
    m_close->setAutoRaise(true);
    m_close->setIcon(icon(IconName::Dismiss));
    m_close->setToolTip(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss message"));

    auto *texts = new QVBoxLayout;
    texts->setSpacing(fontMetrics().height() / 6);
    texts->addWidget(m_title);
    texts->addWidget(m_advice);
    auto *row = new QHBoxLayout(this);
    const int space = fontMetrics().height() / 2;
    row->setContentsMargins(space, space, space, space);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    row->addWidget(m_close, 0, Qt::AlignTop);

    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionTriggered);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
}

void MessageBar::showMessage(Tone tone, const QString &title, const QString &advice, const QString &action)
{
    m_tone = tone;
    m_icon->setIcon(iconFor(tone), tone);
    m_title->setText(title);
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(advice.isEmpty() ? title : tr("%1. %2").arg(title, advice));
    // Hidden first: a bar that is there already is not spoken again when only its text changes.
    hide();
    show();
    update();
}

void MessageBar::dismiss()
{
    hide();
}

void MessageBar::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(rect(), toneFill(m_tone, palette()));
    const QRect bar(0, 0, qMax(2, fontMetrics().height() / 6), height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), bar), toneColor(m_tone, palette()));
}

} // namespace cloudpc
