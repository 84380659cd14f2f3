// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

// What the main window is put together from; who talks to whom is in mainwindow.cpp.

#include "accountmenu.h"
#include "base/clock.h"
#include "bulkdesk.h"
#include "bulknotice.h"
#include "endnews.h"
#include "endsbar.h"
#include "filemenu.h"
#include "helpmenu.h"
#include "historyactions.h"
#include "historydesk.h"
#include "historyview.h"
#include "imagesview.h"
#include "jobstrip.h"
#include "journalnotices.h"
#include "library/workspace.h"
#include "linenotice.h"
#include "listside.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "newimageform.h"
#include "phrases/cloudphrases.h"
#include "sandbox/sandboxlauncher.h"
#include "sandboxbanner.h"
#include "sessionnotices.h"
#include "statusline.h"
#include "theme/theme.h"
#include "viewswitch.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSplitter>
#include <QStyle>
#include <QToolBar>
#include <QVBoxLayout>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

HistoryDesk *MainWindow::makeHistoryDesk(Clock &clock)
{
    return new HistoryDesk({.history = m_workspace.history(),
                            .journal = m_workspace.journal(),
                            .clock = clock,
                            .view = *m_history,
                            .messages = *m_messages,
                            .strip = *m_jobs,
                            .askForFile = askWithDialog(*this),
                            .confirm = confirmWithBox(*this)},
                           this);
}

void MainWindow::buildCentre()
{
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (m_banner)
        column->addWidget(m_banner);
    m_sides->addWidget(m_form);
    for (QWidget *notice : {static_cast<QWidget *>(m_line), static_cast<QWidget *>(m_journal),
                            static_cast<QWidget *>(m_notices), static_cast<QWidget *>(m_bulk->notice()),
                            static_cast<QWidget *>(m_jobs), static_cast<QWidget *>(m_messages),
                            static_cast<QWidget *>(m_setup), static_cast<QWidget *>(m_ends)})
        m_side->addNotice(notice);
    m_sides->addWidget(m_side);
    m_sides->setStretchFactor(1, 1);
    m_sides->setChildrenCollapsible(false);
    column->addWidget(m_sides, 1);
    setCentralWidget(centre);
}

void MainWindow::buildStatusLine(Clock &clock)
{
    const auto service = [this] {
        return tr("Microsoft Graph %1").arg(pathSegment(m_workspace.endpoints().graphVersion));
    };
    auto *status = new StatusLine(m_workspace.library(), m_workspace.watcher(), m_workspace.line(), clock,
                                  service(), this);
    connect(&m_workspace, &Workspace::graphVersionChanged, status,
            [status, service] { status->setService(service()); });
    connect(status, &StatusLine::ticked, m_images, &ImagesView::tick);
    connect(status, &StatusLine::ticked, m_line, &LineNotice::tick);
    connect(status, &StatusLine::ticked, m_history, &HistoryView::tick);
    connect(m_news, &EndNews::ended, status, [status, &clock](const QList<ImageEnd> &ends) {
        status->setLastEnd(lastEndText(ends, clock.now()));
    });
    setStatusBar(status);
}

void MainWindow::buildMenus()
{
    auto *file = new FileMenu({m_bulk->action()}, m_historyDesk->all(), this);
    menuBar()->addMenu(file);
    connect(file, &FileMenu::newImageRequested, m_form, &NewImageForm::focusFirst);
    connect(file, &FileMenu::preferencesRequested, this, &MainWindow::preferencesRequested);
    connect(file, &FileMenu::quitRequested, this, &QWidget::close);
    menuBar()->addMenu(tr("&Image"))->addActions(m_actions->all());
    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addActions(m_views->menuActions());
    view->addSeparator();
    view->addActions({m_refresh, m_images->findAction(), m_history->findAction()});
    menuBar()->addMenu(tr("Histor&y"))->addActions((new HistoryActions(*m_history, *this))->all());
    menuBar()->addMenu(m_account);
    if (m_banner)
        menuBar()->addMenu(m_banner->clockMenu());
    auto *help = new HelpMenu(this);
    menuBar()->addMenu(help);
    connect(help, &HelpMenu::connectionTestRequested, this, &MainWindow::connectionTestRequested);
}

void MainWindow::buildToolBar()
{
    auto *bar = addToolBar(tr("Main"));
    bar->setObjectName("toolbar"_L1);
    bar->setMovable(false);
    const int small = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    bar->setIconSize({small, small});
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->toggleViewAction()->setEnabled(false);
    bar->addWidget(m_views);
    bar->addAction(m_refresh);
    auto *space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    const QString service = m_workspace.sandbox() ? tr("Sandbox service")
                                                  : serviceName(m_workspace.endpoints());
    auto *cloud = new QPushButton(icon(IconName::Globe), service, bar);
    cloud->setFlat(true);
    cloud->setToolTip(tr("Change the service in the preferences"));
    connect(cloud, &QPushButton::clicked, this, &MainWindow::preferencesRequested);
    bar->addWidget(cloud);
    bar->addWidget(m_account->makeButton(bar));
}

SandboxBanner *MainWindow::buildBanner()
{
    auto *banner = new SandboxBanner(*m_workspace.sandbox(), this);
    connect(banner, &SandboxBanner::leaveRequested, this, &MainWindow::leaveSandboxRequested);
    connect(banner, &SandboxBanner::speedChosen, this, &MainWindow::sandboxSpeedChosen);
    connect(banner, &SandboxBanner::jumpRequested, this, &MainWindow::sandboxJumpRequested);
    connect(m_workspace.sandbox(), &SandboxLauncher::stateChanged, this, &MainWindow::takeSession);
    return banner;
}

} // namespace cloudpc
