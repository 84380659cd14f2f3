// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "uploadbar.h"

#include "primarybutton.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <utility>

namespace cloudpc {

UploadBar::UploadBar(QWidget *parent)
    : QWidget(parent)
    , m_upload(new PrimaryButton(tr("&Upload")))
    , m_clear(new QPushButton(tr("&Clear")))
    , m_line(new MessageLine)
{
    m_upload->setAccessibleName(tr("Upload"));
    m_clear->setAccessibleName(tr("Clear"));
    m_clear->setAutoDefault(true); // Return presses a focused button in any window, not only in a dialog

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    auto *row = new QHBoxLayout;
    row->addWidget(m_upload);
    row->addWidget(m_clear);
    row->addStretch();
    column->addLayout(row);
    column->addWidget(m_line);
    connect(m_upload, &QPushButton::clicked, this, &UploadBar::uploadPressed);
    connect(m_clear, &QPushButton::clicked, this, &UploadBar::clearPressed);
    connect(m_line, &MessageLine::actionTriggered, this, [this] {
        if (isBlocked())
            emit wayOutPressed();
    });
}

void UploadBar::setBlocked(const QString &reason)
{
    if (m_reason == reason)
        return;
    m_reason = reason;
    m_upload->setEnabled(reason.isEmpty());
    showNews();
}

void UploadBar::setWayOut(const QString &caption)
{
    if (std::exchange(m_wayOut, caption) != caption)
        showNews();
}

void UploadBar::setAskingAnyway(bool asking)
{
    if (m_askingAnyway == asking)
        return;
    m_askingAnyway = asking;
    m_upload->setText(asking ? tr("&Upload anyway") : tr("&Upload"));
}

void UploadBar::setSummary(const Message &summary)
{
    if (m_summary == summary)
        return;
    m_summary = summary;
    showNews();
}

void UploadBar::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    emit approached();
}

void UploadBar::showNews()
{
    m_line->setMessage(isBlocked() ? Message{.text = m_reason, .action = m_wayOut} : m_summary);
    m_upload->setAccessibleDescription(isBlocked() ? m_reason : m_summary.text);
}

} // namespace cloudpc
