// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "loadfailure.h"

#include "linkbutton.h"
#include "links.h"
#include "phrases/plaintext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>

namespace cloudpc {

LoadFailure::LoadFailure(IconName icon, const QString &title, QWidget *parent)
    : EmptyState(parent)
    , m_icon(icon)
    , m_title(title)
{
    connect(addButton(tr("Retry")), &QPushButton::clicked, this, &LoadFailure::retryRequested);
    auto *links = new QWidget(this);
    auto *row = new QHBoxLayout(links);
    row->setContentsMargins({});
    for (LinkButton **link : {&m_more, &m_copy, &m_details}) {
        *link = new LinkButton(links);
        (*link)->setTone(Tone::Bad);
        row->addWidget(*link);
    }
    m_details->setText(tr("Copy details"));
    addBelow(links);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_notice.explanation.copyText); });
    connect(m_more, &QPushButton::clicked, this, [this] { openLink(m_notice.explanation.link); });
    connect(m_details, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_notice.details); });
}

void LoadFailure::setNotice(const Notice &notice)
{
    m_notice = notice;
    const Explanation &explanation = notice.explanation;
    setContent(m_icon, Tone::Bad, m_title,
               tr("%1. %2", "what happened, what to do").arg(explanation.title, explanation.advice));
    setNote(notice.code);
    m_more->setText(explanation.linkText);
    m_copy->setText(explanation.copyLabel);
    m_copy->setToolTip(plainToolTip(explanation.copyText));
    m_copy->setVisible(!explanation.copyText.isEmpty());
    m_more->setToolTip(plainToolTip(explanation.link));
    m_more->setVisible(isAllowedLink(explanation.link));
    m_details->setVisible(!notice.details.isEmpty());
}

} // namespace cloudpc
