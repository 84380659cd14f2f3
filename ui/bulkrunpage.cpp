// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "bulkrunpage.h"

#include "bulktable.h"
#include "flowlayout.h"
#include "models/bulkrunmodel.h"
#include "models/imagesmodel.h"
#include "noticebox.h"
#include "phrases/bulkphrases.h"

#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace cloudpc {

using State = BulkCondition::State;

BulkRunPage::BulkRunPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new BulkRunModel(this))
    , m_headline(new NoticeBox(this))
    , m_progress(new QProgressBar(this))
    , m_table(new BulkTable(*m_model, static_cast<int>(BulkColumn::Status), this))
    , m_goOn(new QPushButton(tr("&Continue"), this))
    , m_leave(new QPushButton(tr("&Discard the rest"), this))
    , m_pause(new QPushButton(tr("&Pause"), this))
    , m_resume(new QPushButton(tr("&Resume"), this))
    , m_stop(new QPushButton(tr("&Stop"), this))
    , m_export(new QPushButton(tr("&Export result…"), this))
    , m_editRest(new QPushButton(tr("Edit &what is left…"), this))
{
    m_table->setAccessibleName(tr("Rows of the bulk upload"));
    m_progress->setAccessibleName(tr("Progress of the bulk upload"));
    m_stop->setToolTip(tr("What has not been sent yet stays unsent"));
    layOut();
    connectButtons();
}

void BulkRunPage::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_headline);
    column->addWidget(m_progress);
    column->addWidget(m_table, 1);
    auto *foot = new QWidget(this);
    auto *flow = new FlowLayout(foot);
    for (QPushButton *button : {m_goOn, m_leave, m_pause, m_resume, m_stop, m_export, m_editRest})
        flow->addWidget(button);
    column->addWidget(foot);
}

void BulkRunPage::connectButtons()
{
    const auto onRun = [this](QPushButton *button, void (BulkRun::*act)()) {
        connect(button, &QPushButton::clicked, this, [this, act] {
            if (m_run)
                (m_run->*act)();
        });
    };
    onRun(m_pause, &BulkRun::pause);
    onRun(m_resume, &BulkRun::resume);
    onRun(m_stop, &BulkRun::stop);
    connect(m_goOn, &QPushButton::clicked, this, &BulkRunPage::goOnRequested);
    connect(m_leave, &QPushButton::clicked, this, &BulkRunPage::leaveRequested);
    connect(m_export, &QPushButton::clicked, this, &BulkRunPage::exportRequested);
    connect(m_editRest, &QPushButton::clicked, this, &BulkRunPage::editRestRequested);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        emit rowRequested(index.data(ImagesModel::KeyRole).toString());
    });
}

void BulkRunPage::follow(BulkRun &run)
{
    if (m_run)
        disconnect(m_run, nullptr, this, nullptr);
    m_run = &run;
    m_model->show(run);
    connect(&run, &BulkRun::changed, this, &BulkRunPage::update);
    update();
}

void BulkRunPage::showInterrupted(const BulkBatch &batch)
{
    if (m_run)
        disconnect(m_run, nullptr, this, nullptr);
    m_run.clear();
    QList<BulkRow> rows;
    for (const BulkItem &item : batch.items)
        rows.append(bulkRowFrom(item));
    m_model->show(rows);
    update();
}

const QList<BulkRow> &BulkRunPage::rows() const
{
    return m_model->rows();
}

void BulkRunPage::update()
{
    const BulkCounts counts = m_run ? m_run->counts() : countsOf(m_model->rows());
    const BulkCondition condition = m_run ? m_run->condition() : BulkCondition{.error = {}, .until = {}};
    const int rows = static_cast<int>(m_model->rows().size());
    m_headline->setNotice(
        {.tone = m_run ? bulkTone(condition, counts) : Tone::Caution,
         .explanation = m_run ? explainBulk(condition, counts) : explainInterrupted(counts, rows),
         .code = {},
         .details = {}});
    showProgress(counts);
    showButtons(condition, counts);
}

void BulkRunPage::showProgress(const BulkCounts &counts)
{
    const int all = static_cast<int>(m_model->rows().size());
    m_progress->setRange(0, all);
    m_progress->setValue(all - counts.left - counts.underWay);
}

void BulkRunPage::showButtons(const BulkCondition &condition, const BulkCounts &counts)
{
    const bool goesOn = m_run && (condition.state == State::Running || condition.state == State::Waiting);
    const bool isPaused = m_run && condition.state == State::Paused;
    const bool isOver = m_run && condition.state == State::Ended;
    m_goOn->setVisible(!m_run);
    m_leave->setVisible(!m_run);
    m_pause->setVisible(goesOn);
    m_resume->setVisible(isPaused);
    m_stop->setVisible(goesOn || isPaused);
    m_editRest->setVisible(isOver && counts.left + counts.refused > 0);
}

} // namespace cloudpc
