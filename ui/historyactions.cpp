// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "historyactions.h"

#include "entrycopy.h"
#include "entrywalk.h"
#include "historyview.h"
#include "phrases/entrysupport.h"
#include "rowaction.h"
#include "theme/theme.h"

#include <QAction>

#include <memory>

namespace cloudpc {

namespace {

constexpr qsizetype mostForSupport = 100; // entries: nobody reads more, and a dialog cannot show it

/// `more`: selected entries that are not among these.
QString supportText(const QList<JournalEntry> &entries, qsizetype more, bool withTenant)
{
    QStringList reports;
    for (const JournalEntry &entry : entries)
        reports.append(supportInformation(entry, withTenant));
    if (more > 0)
        reports.append(
            HistoryActions::tr("%Ln more entries were selected.", nullptr, static_cast<int>(more)));
    return reports.join(QLatin1String("\n\n"));
}

} // namespace

HistoryActions::HistoryActions(HistoryView &view, QWidget &window)
    : QObject(&window)
    , m_view(view)
    , m_support(new SupportAction(
          SupportAction::Ask([this](const SupportAction::Answer &answer) { askForSupport(answer); }), window))
    , m_copyId(makeRowAction(tr("Copy image &ID"), tr("Copy image ID"), this))
{
    m_copyId->setIcon(icon(IconName::Copy));
    m_all = {m_support, m_copyId};
    for (QAction *action : std::as_const(m_all))
        view.addRowAction(action);
    connect(m_copyId, &QAction::triggered, this, [this] { copyImageIds(*m_view.readSelected()); });
    connect(&view, &HistoryView::selectionChanged, this, &HistoryActions::update);
    update();
}

void HistoryActions::askForSupport(const SupportAction::Answer &answer)
{
    const qsizetype more = m_view.selectedCount() - mostForSupport;
    const auto all = std::make_shared<QList<JournalEntry>>();
    EntryWalk *walk = m_view.readSelected(mostForSupport);
    connect(walk, &EntryWalk::read, this, [all](const QList<JournalEntry> &entries) { *all += entries; });
    connect(walk, &EntryWalk::finished, this, [all, more, answer](const Result<Done> &result) {
        if (result.ok())
            answer([all, more](bool withTenant) { return supportText(*all, more, withTenant); });
    });
}

void HistoryActions::update()
{
    m_support->setEnabled(m_view.selectedCount() > 0);
    m_copyId->setEnabled(m_view.mayHaveImages());
}

} // namespace cloudpc
