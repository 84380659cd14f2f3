// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "loadfailure.h"

#include "links.h"
#include "phrases/plaintext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>

namespace cloudpc {

LoadFailure::LoadFailure(QWidget *parent)
    : EmptyState(parent)
{
    connect(addButton(tr("Retry")), &QPushButton::clicked, this, &LoadFailure::retryRequested);
    m_copy = addButton({});
    m_more = addButton({});
    m_details = addButton(tr("Copy details"));
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
    setContent(IconName::Disconnected, Tone::Bad, tr("The images could not be loaded"),
               tr("%1. %2", "what happened, what to do").arg(explanation.title, explanation.advice));
    setNote(notice.code);
    for (const auto &[button, text] :
         {std::pair(m_copy, explanation.copyLabel), std::pair(m_more, explanation.linkText)}) {
        button->setText(text);
        button->setAccessibleName(text);
    }
    m_copy->setToolTip(plainToolTip(explanation.copyText));
    m_copy->setVisible(!explanation.copyText.isEmpty());
    m_more->setToolTip(plainToolTip(explanation.link));
    m_more->setVisible(isAllowedLink(explanation.link));
    m_details->setVisible(!notice.details.isEmpty());
}

} // namespace cloudpc
