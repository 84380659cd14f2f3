// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "noticebox.h"

#include "flowlayout.h"
#include "iconlabel.h"
#include "linkbutton.h"
#include "links.h"
#include "phrases/plaintext.h"
#include "plainlabel.h"
#include "theme/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace cloudpc {

namespace {

constexpr int barWidth = 3;
constexpr int iconSize = 20;

IconName iconFor(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return IconName::Success;
    case Tone::Bad:
        return IconName::Failure;
    case Tone::Busy:
        return IconName::Pending;
    case Tone::Caution:
        return IconName::Warning;
    case Tone::Neutral:
    case Tone::Muted:
        break;
    }
    return IconName::Info;
}

void copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace

NoticeBox::NoticeBox(QWidget *parent)
    : QFrame(parent)
    , m_row(new QHBoxLayout(this))
    , m_column(new QVBoxLayout)
    , m_icon(new IconLabel(iconSize, this))
    , m_title(valueLabel(this))
    , m_code(valueLabel(this))
    , m_advice(valueLabel(this))
    , m_note(valueLabel(this))
    , m_links(new QWidget(this))
    , m_link(new LinkButton(m_links))
    , m_copy(new LinkButton(m_links))
    , m_details(new LinkButton(m_links))
{
    m_title->setFont(emphasized(font()));
    m_column->setSpacing(3);
    for (QLabel *label : {m_title, m_code, m_advice, m_note})
        m_column->addWidget(label);
    m_column->addWidget(m_links);
    auto *links = new FlowLayout(m_links);
    for (LinkButton *link : {m_link, m_copy, m_details})
        links->addWidget(link);
    m_details->setText(tr("Copy details"));
    m_details->setToolTip(tr("What Microsoft support or your identity team asks for"));
    m_row->setContentsMargins(12 + barWidth, 8, 12, 8);
    m_row->setSpacing(10);
    m_row->addWidget(m_icon, 0, Qt::AlignTop);
    m_row->addLayout(m_column, 1);
    m_note->hide();
    connect(m_link, &QPushButton::clicked, this, [this] { openLink(m_notice.explanation.link); });
    connect(m_copy, &QPushButton::clicked, this, [this] { copy(m_notice.explanation.copyText); });
    connect(m_details, &QPushButton::clicked, this, [this] { copy(m_notice.details); });
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

void NoticeBox::setNotice(const Notice &notice)
{
    if (m_notice == notice)
        return;
    m_notice = notice;
    m_icon->setIcon(iconFor(notice.tone), notice.tone);
    m_title->setText(oneLine(notice.explanation.title));
    m_code->setText(oneLine(notice.code));
    m_code->setVisible(!notice.code.isEmpty());
    m_advice->setText(notice.explanation.advice);
    m_advice->setVisible(!notice.explanation.advice.isEmpty());
    showLinks();
    applyColors();
}

void NoticeBox::showLinks()
{
    const Explanation &explanation = m_notice.explanation;
    for (LinkButton *link : {m_link, m_copy, m_details})
        link->setTone(m_notice.tone);
    m_link->setText(explanation.linkText);
    m_link->setToolTip(plainToolTip(explanation.link));
    m_copy->setText(explanation.copyLabel);
    m_copy->setToolTip(plainToolTip(explanation.copyText));
    const bool explains = isAllowedLink(explanation.link);
    const bool copies = !explanation.copyText.isEmpty();
    m_link->setVisible(explains);
    m_copy->setVisible(copies);
    m_details->setVisible(!m_notice.details.isEmpty());
    m_links->setVisible(explains || copies || !m_notice.details.isEmpty());
}

QPushButton *NoticeBox::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    addAside(button, Qt::AlignVCenter);
    return button;
}

void NoticeBox::addAside(QWidget *widget, Qt::Alignment alignment)
{
    m_row->addWidget(widget, 0, alignment);
}

void NoticeBox::addBelow(QWidget *widget)
{
    m_column->addWidget(widget);
}

void NoticeBox::setNote(const QString &note)
{
    if (m_note->text() != note)
        m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void NoticeBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), toneFill(m_notice.tone, palette()));
    const QRect bar(0, 0, barWidth, height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), bar), toneColor(m_notice.tone, palette()));
}

void NoticeBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        applyColors();
    QFrame::changeEvent(event);
}

void NoticeBox::applyColors()
{
    mute(m_code);
    update();
}

} // namespace cloudpc
