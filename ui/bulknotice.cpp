// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "bulknotice.h"

#include "library/bulkuploads.h"
#include "phrases/bulkphrases.h"

#include <QPushButton>
#include <QToolButton>

namespace cloudpc {

using State = BulkCondition::State;

BulkNotice::BulkNotice(BulkUploads &uploads, QWidget *parent)
    : SpokenNotice(parent)
    , m_uploads(uploads)
    , m_goOn(addButton(tr("Continue")))
    , m_show(addButton(tr("Show")))
    , m_leave(addButton(tr("Discard the rest")))
    , m_pause(addButton(tr("Pause")))
    , m_resume(addButton(tr("Resume")))
    , m_dismiss(addDismissButton())
{
    connect(m_goOn, &QPushButton::clicked, this, &BulkNotice::goOnRequested);
    connect(m_show, &QPushButton::clicked, this, &BulkNotice::showRequested);
    connect(m_leave, &QPushButton::clicked, this, &BulkNotice::leaveRequested);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (m_uploads.run())
            m_uploads.run()->pause();
    });
    connect(m_resume, &QPushButton::clicked, this, [this] {
        if (m_uploads.run())
            m_uploads.run()->resume();
    });
    connect(m_dismiss, &QToolButton::clicked, &uploads, &BulkUploads::dismiss);
    connect(&uploads, &BulkUploads::changed, this, &BulkNotice::follow);
    follow();
}

void BulkNotice::setWindowShown(bool isShown)
{
    m_isWindowShown = isShown;
    update();
}

void BulkNotice::follow()
{
    if (BulkRun *run = m_uploads.run())
        connect(run, &BulkRun::changed, this, &BulkNotice::update, Qt::UniqueConnection);
    update();
}

void BulkNotice::update()
{
    if (m_isWindowShown)
        return hide();
    if (m_uploads.run())
        return showRun();
    if (m_uploads.interrupted())
        return showInterrupted();
    hide();
}

void BulkNotice::showInterrupted()
{
    for (QPushButton *button : {m_goOn, m_show, m_leave})
        button->show();
    m_pause->hide();
    m_resume->hide();
    m_dismiss->hide();
    QList<BulkRow> rows;
    for (const BulkItem &item : m_uploads.interrupted()->items)
        rows.append(bulkRowFrom(item));
    say({.tone = Tone::Caution,
         .explanation = explainInterrupted(countsOf(rows), static_cast<int>(rows.size())),
         .code = {},
         .details = {}});
}

void BulkNotice::showRun()
{
    const BulkCondition &condition = m_uploads.run()->condition();
    const BulkCounts &counts = m_uploads.run()->counts();
    const bool isRunning = condition.state == State::Storing || condition.state == State::Running;
    m_goOn->hide();
    m_leave->hide();
    m_show->show();
    m_pause->setVisible(isRunning || condition.state == State::Waiting);
    m_resume->setVisible(condition.state == State::Paused);
    m_dismiss->setVisible(condition.state == State::Ended);
    const Notice notice{.tone = bulkTone(condition, counts),
                        .explanation = explainBulk(condition, counts),
                        .code = {},
                        .details = {}};
    if (!isRunning)
        return say(notice);
    setNotice(notice);
    setAccessibleName(notice.explanation.title);
    show();
}

} // namespace cloudpc
