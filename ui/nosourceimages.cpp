// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "nosourceimages.h"

#include "flowlayout.h"
#include "linkbutton.h"
#include "links.h"
#include "phrases/plaintext.h"
#include "phrases/readerrole.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>

namespace cloudpc {

NoSourceImages::NoSourceImages(QWidget *parent)
    : EmptyState(parent)
    , m_copy(new LinkButton(this))
    , m_portal(new LinkButton(this))
    , m_page(new LinkButton(this))
{
    connect(addButton(tr("Retry")), &QPushButton::clicked, this, &NoSourceImages::retryRequested);
    auto *links = new QWidget(this);
    auto *flow = new FlowLayout(links);
    for (LinkButton *button : {m_copy, m_portal, m_page}) {
        button->setTone(Tone::Busy);
        flow->addWidget(button);
    }
    addBelow(links);
    m_portal->setText(tr("Open the Azure portal"));
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_explanation.copyText); });
    connect(m_portal, &QPushButton::clicked, this, [this] { openLink(m_portalAddress); });
    connect(m_page, &QPushButton::clicked, this, [this] { openLink(m_explanation.link); });
}

void NoSourceImages::setContext(const Endpoints &endpoints, const QString &subscription)
{
    m_explanation = noSourceImages(endpoints, subscription);
    m_portalAddress = accessControlAddress(endpoints, subscription);
    setContent(IconName::ImageSearch, Tone::Caution, m_explanation.title, m_explanation.advice);
    setNote(m_explanation.copyText);
    m_copy->setText(m_explanation.copyLabel);
    m_copy->setToolTip(plainToolTip(m_explanation.copyText));
    m_page->setText(m_explanation.linkText);
    m_page->setToolTip(m_explanation.link);
    m_portal->setToolTip(m_portalAddress);
    m_portal->setVisible(isAllowedLink(m_portalAddress));
}

} // namespace cloudpc
