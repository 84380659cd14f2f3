// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "historypages.h"

#include "emptystate.h"
#include "historytable.h"
#include "loadfailure.h"
#include "models/historymodel.h"

#include <QPushButton>

namespace cloudpc {

HistoryPages::HistoryPages(HistoryTable &table, QWidget *parent)
    : QStackedWidget(parent)
    , m_table(&table)
    , m_loading(new EmptyState(this))
    , m_nothingYet(new EmptyState(this))
    , m_noMatch(new EmptyState(this))
    , m_unreadable(new LoadFailure(IconName::History, tr("The history could not be read"), this))
{
    m_loading->setContent(IconName::History, Tone::Busy, tr("Reading the history"), {});
    m_nothingYet->setContent(IconName::History, Tone::Muted, tr("Nothing has been recorded yet"),
                             tr("Each upload, retry and deletion from this computer will be listed here, "
                                "for good: also after the image is gone, and without a connection."));
    m_noMatch->setContent(IconName::Filter, Tone::Muted, tr("No entry matches the filter"),
                          tr("There are entries, but none that the chosen filters let through."));
    connect(m_noMatch->addButton(tr("Clear filters")), &QPushButton::clicked, this,
            &HistoryPages::clearFiltersRequested);
    connect(m_unreadable, &LoadFailure::retryRequested, this, &HistoryPages::retryRequested);
    for (QWidget *page : {m_table, static_cast<QWidget *>(m_loading), static_cast<QWidget *>(m_nothingYet),
                          static_cast<QWidget *>(m_noMatch), static_cast<QWidget *>(m_unreadable)})
        addWidget(page);
}

void HistoryPages::follow(const HistoryModel &model)
{
    setCurrentWidget(pageFor(model));
}

void HistoryPages::setNotice(const Notice &notice)
{
    m_unreadable->setNotice(notice);
}

QWidget *HistoryPages::pageFor(const HistoryModel &model) const
{
    if (model.rowCount() > 0)
        return m_table;
    if (model.error())
        return m_unreadable;
    if (!model.hasAnswer())
        return m_loading;
    return model.finding().total > 0 ? m_noMatch : m_nothingYet;
}

} // namespace cloudpc
