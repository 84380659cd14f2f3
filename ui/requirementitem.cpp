// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "requirementitem.h"

#include "anywherelabel.h"
#include "flowlayout.h"
#include "linkbutton.h"
#include "links.h"
#include "plainlabel.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace cloudpc {

RequirementItem::RequirementItem(QWidget *parent)
    : QWidget(parent)
    , m_title(sentenceLabel({}, this))
    , m_check(sentenceLabel({}, this))
    , m_place(sentenceLabel({}, this))
    , m_command(new AnywhereLabel(this))
    , m_copy(new LinkButton(this))
    , m_link(new LinkButton(this))
{
    m_title->setFont(emphasized(font()));
    m_command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_copy->setText(tr("Copy command"));
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons);
    for (LinkButton *button : {m_copy, m_link}) {
        button->setTone(Tone::Busy);
        flow->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(fontMetrics().height() / 5);
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_check, m_place, m_command, buttons})
        column->addWidget(part);
    mute(m_place);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_requirement.command); });
    connect(m_link, &QPushButton::clicked, this, [this] { openLink(withPage({}, m_requirement.page).link); });
}

void RequirementItem::setRequirement(const Requirement &requirement, bool isNew)
{
    m_requirement = requirement;
    const Explanation page = withPage({}, requirement.page);
    m_title->setText(isNew ? tr("New: %1", "requirement").arg(requirement.title) : requirement.title);
    m_check->setText(requirement.check);
    m_place->setText(placeOfCommand(requirement));
    m_command->setText(requirement.command);
    m_link->setText(page.linkText);
    m_link->setToolTip(page.link);
    m_copy->setAccessibleName(tr("Copy command: %1", "requirement").arg(requirement.title));
    m_link->setAccessibleName(tr("%1: %2", "page, requirement").arg(page.linkText, requirement.title));
}

void RequirementItem::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        mute(m_place);
}

} // namespace cloudpc
