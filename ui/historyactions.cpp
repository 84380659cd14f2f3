// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "historyactions.h"

#include "historyview.h"
#include "phrases/entrysupport.h"
#include "rowaction.h"
#include "supportaction.h"
#include "theme/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

namespace cloudpc {

HistoryActions::HistoryActions(HistoryView &view, QWidget &window)
    : QObject(&window)
    , m_view(view)
    , m_support(new SupportAction([this](bool withTenant) { return supportText(withTenant); }, window))
    , m_copyId(makeRowAction(tr("Copy image &ID"), tr("Copy image ID"), this))
{
    m_copyId->setIcon(icon(IconName::Copy));
    m_all = {m_support, m_copyId};
    for (QAction *action : std::as_const(m_all))
        view.addRowAction(action);
    connect(m_copyId, &QAction::triggered, this, &HistoryActions::copyIds);
    connect(&view, &HistoryView::selectionChanged, this, &HistoryActions::update);
    update();
}

QString HistoryActions::supportText(bool withTenant) const
{
    QStringList reports;
    for (const JournalEntry &entry : m_view.selectedEntries())
        reports.append(supportInformation(entry, withTenant));
    return reports.join(QLatin1String("\n\n"));
}

void HistoryActions::copyIds() const
{
    QStringList ids;
    for (const JournalEntry &entry : m_view.selectedEntries()) {
        if (!entry.imageId.isEmpty())
            ids.append(entry.imageId);
    }
    QGuiApplication::clipboard()->setText(ids.join(u'\n'));
}

void HistoryActions::update()
{
    bool hasId = false;
    const QList<JournalEntry> entries = m_view.selectedEntries();
    for (const JournalEntry &entry : entries)
        hasId = hasId || !entry.imageId.isEmpty();
    m_support->setEnabled(!entries.isEmpty());
    m_copyId->setEnabled(hasId);
}

} // namespace cloudpc
