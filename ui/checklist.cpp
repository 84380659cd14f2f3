// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "checklist.h"

#include "messageline.h"
#include "phrases/requirementphrases.h"
#include "requirementitem.h"
#include "taborder.h"

#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace cloudpc {

Checklist::Checklist(QWidget *parent)
    : QWidget(parent)
    , m_toggle(new QToolButton(this))
    , m_news(new MessageLine(this))
{
    m_toggle->setText(tr("Requirements for the image"));
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    m_toggle->setArrowType(Qt::RightArrow);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setFocusPolicy(Qt::StrongFocus);
    m_news->setKeepsRoom(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(fontMetrics().height() / 4);
    column->addWidget(m_toggle, 0, Qt::AlignLeading);
    column->addWidget(m_news);
    connect(m_toggle, &QToolButton::toggled, this, &Checklist::open);
}

void Checklist::makeBody()
{
    m_body = new QWidget(this);
    m_column = new QVBoxLayout(m_body);
    m_column->setContentsMargins(fontMetrics().height() / 2, 0, 0, 0);
    m_column->setSpacing(fontMetrics().height() * 2 / 3);
    for (qsizetype i = 0; i < requirements().size(); ++i) {
        m_items.append(new RequirementItem(m_body));
        m_column->addWidget(m_items.constLast());
    }
    m_markAsRead = new QPushButton(tr("Mark as read"), m_body);
    m_markAsRead->setAutoDefault(true); // Return presses a focused button in any window, not only in a dialog
    m_column->addWidget(m_markAsRead, 0, Qt::AlignLeading);
    connect(m_markAsRead, &QPushButton::clicked, this, &Checklist::markAsRead);
    layout()->addWidget(m_body);
    tabThrough(m_toggle, m_body);
}

void Checklist::open(bool open)
{
    m_toggle->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    if (open && !m_body)
        makeBody();
    if (open)
        fill();
    if (m_body)
        m_body->setVisible(open);
}

void Checklist::setImage(const QString &sourceImageResourceId)
{
    if (std::exchange(m_image, sourceImageResourceId) != sourceImageResourceId && m_toggle->isChecked())
        fill();
}

void Checklist::setReadKeys(const QStringList &keys)
{
    m_read = keys;
    showUnread();
    if (!m_read.isEmpty() && unread() > 0)
        m_toggle->setChecked(true);
    if (m_toggle->isChecked())
        fill();
}

void Checklist::markAsRead()
{
    m_read.clear();
    for (const Requirement &requirement : requirements())
        m_read.append(requirement.key);
    showUnread();
    m_toggle->setFocus(Qt::OtherFocusReason); // The button that was pressed goes away.
    m_toggle->setChecked(false);
}

int Checklist::unread() const
{
    const QList<Requirement> all = requirements();
    return static_cast<int>(std::ranges::count_if(
        all, [this](const Requirement &requirement) { return !m_read.contains(requirement.key); }));
}

QList<Requirement> Checklist::unreadFirst() const
{
    QList<Requirement> all = requirements(m_image);
    std::stable_partition(all.begin(), all.end(), [this](const Requirement &requirement) {
        return !m_read.contains(requirement.key);
    });
    return all;
}

void Checklist::showUnread()
{
    const int count = unread();
    if (count == 0)
        m_news->setMessage({});
    else if (m_read.isEmpty())
        m_news->setMessage({.text = tr("Windows 365 checks %n point(s) after the upload. You have not read "
                                       "them yet.",
                                       nullptr, count)});
    else
        m_news->setMessage(
            {.kind = Message::Kind::Warning,
             .text = tr("%n requirement(s) are new since you last read them.", nullptr, count)});
}

void Checklist::fill()
{
    const QList<Requirement> all = unreadFirst();
    for (qsizetype i = 0; i < m_items.size(); ++i)
        m_items.at(i)->setRequirement(all.at(i), !m_read.isEmpty() && !m_read.contains(all.at(i).key));
    m_markAsRead->setVisible(unread() > 0);
}

} // namespace cloudpc
