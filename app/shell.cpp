// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "shell.h"

#include "auth/networksetup.h"
#include "auth/session.h"
#include "base/clock.h"
#include "connectiontestdialog.h"
#include "graph/connectiontest.h"
#include "herald.h"
#include "instancecall.h"
#include "instances.h"
#include "leavedesk.h"
#include "library/draftstore.h"
#include "library/imagelibrary.h"
#include "library/statuswatcher.h"
#include "mainwindow.h"
#include "phrases/errorphrases.h"
#include "sandbox/sandboxcontrol.h"
#include "sandbox/sandboxlauncher.h"
#include "settingplaces.h"
#include "windowfront.h"

#include <QCoreApplication>

#include <chrono>
#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

Shell::Shell(const Surroundings &surroundings, SandboxControl &control, NetworkSetup &way,
             Instances &instances, Notifier &notifier, CommandLine commandLine, QObject *parent)
    : QObject(parent)
    , m_surroundings(surroundings)
    , m_control(control)
    , m_way(way)
    , m_instances(instances)
    , m_notifier(notifier)
    , m_keeper(surroundings.keychain, surroundings.sessionSecrets, surroundings.keychainSpace, way)
    , m_commandLine(std::move(commandLine))
{
    connect(&m_way, &NetworkSetup::proxySignInRefused, this, &Shell::tellOfProxy);
}

Shell::~Shell() = default;

ResolvedSettings Shell::resolve(const CommandLine &commandLine, const ProfilePaths &paths)
{
    return resolveSettings(placesOf(commandLine, paths));
}

void Shell::enter(bool sandbox, const std::function<void()> &show)
{
    const ProfilePaths paths = pathsFor(m_commandLine.profile, sandbox);
    m_instances.enter(paths.dataFolder, [this, sandbox, paths, show](Instances::Standing standing) {
        if (standing == Instances::Standing::Elsewhere)
            return takeElsewhere();
        m_sandbox = sandbox;
        m_paths = paths;
        show();
        if (standing == Instances::Standing::NotSole)
            m_window->tell(tr("The program is running already, and its window does not answer"),
                           tr("This window works all the same, and no upload is sent twice."));
        // No part of showing the window: who is started meanwhile tries again.
        m_surroundings.clock.callAfter(std::chrono::milliseconds(0), this, [this] { m_instances.listen(); });
    });
}

void Shell::takeElsewhere()
{
    if (m_window)
        m_window->tell(tr("That is open in another window"), tr("The other window has come to the front."));
    else
        QCoreApplication::exit(0);
}

void Shell::open(bool sandbox)
{
    enter(sandbox, [this] {
        const ResolvedSettings resolved = resolve(m_commandLine, m_paths);
        build(resolved);
        begin(resolved, [this] { m_workspace->start(); });
    });
}

void Shell::changeTo(bool sandbox)
{
    m_leave->whenAnswered([this, sandbox] { open(sandbox); });
}

void Shell::openAs(const KnownSignIn &known)
{
    enter(false, [this, known] {
        ResolvedSettings resolved = resolve(m_commandLine, m_paths);
        resolved.endpoints = known.endpoints;
        resolved.signIn = known.kind == KnownSignIn::Kind::App ? SignInKind::App : SignInKind::User;
        resolved.problems.clear(); // Said at the start.
        build(resolved);
        begin(resolved, [this, known] { m_workspace->session().switchTo(known); });
    });
}

void Shell::save()
{
    if (!m_window)
        return;
    m_drafts->flush();
    m_window->keepLayout();
}

void Shell::saveDraftSoon()
{
    if (m_drafts)
        m_drafts->hurry();
}

void Shell::takeClockJump()
{
    if (m_workspace)
        m_workspace->watcher().takeClockJump();
}

void Shell::takeNetworkNews()
{
    if (m_workspace)
        m_workspace->takeNetworkNews();
}

void Shell::takeCall(const InstanceCall &call)
{
    if (!m_window)
        return;
    bringToFront(*m_window, call.activationToken);
    if (!m_sandbox && parseCommandLine(call.arguments).sandbox)
        changeTo(true);
}

void Shell::build(const ResolvedSettings &resolved)
{
    m_herald.reset(); // It tells of the window that goes.
    // The new window is up before the old one goes, or the program would end with its last window.
    std::unique_ptr<MainWindow> oldWindow = std::move(m_window);
    const std::unique_ptr<DraftStore> oldDrafts = std::move(m_drafts);
    if (oldDrafts)
        oldDrafts->flush(); // The new form reads from the same file.
    const std::unique_ptr<Workspace> oldWorkspace = std::move(m_workspace);
    const Records records = m_journals.in(m_paths.dataFolder, m_instances.isSole(m_paths.dataFolder));
    m_workspace = m_sandbox ? std::make_unique<Workspace>(m_surroundings, records, resolved.endpoints,
                                                          SandboxLauncher::defaultProgram())
                            : std::make_unique<Workspace>(m_surroundings, records, resolved.endpoints,
                                                          SignInChoice{resolved.signIn, resolved.remember});
    m_drafts = std::make_unique<DraftStore>(m_paths.dataFolder + "/draft.json"_L1, m_surroundings.clock);
    m_window = std::make_unique<MainWindow>(*m_workspace, m_surroundings.clock, *m_drafts, m_paths.stateFile);
    m_leave = std::make_unique<LeaveDesk>(*m_window, m_workspace->library(), m_surroundings.clock,
                                          m_sandbox ? LeaveDesk::Afterwards::Ends
                                                    : LeaveDesk::Afterwards::GoesOn);
    connectWindow();
    buildHerald(resolved.notifications);
    if (oldWindow)
        m_window->restoreGeometry(oldWindow->saveGeometry());
    m_window->show();
    if (!resolved.problems.isEmpty())
        m_window->tell(tr("A setting cannot be used"), adviceOnSettings(resolved.problems));
    if (oldWindow)
        oldWindow->close();
    oldWindow.reset(); // It refers to what goes next.
}

/// Nothing goes out before the way is set; the proxy's password may have to be looked up for it. The sandbox
/// is on this computer, where no proxy leads.
void Shell::begin(const ResolvedSettings &settings, const std::function<void()> &first)
{
    const auto start = [this, first](const Result<Done> &done) {
        if (!done)
            m_window->tell(explain(done.error()).title, explain(done.error()).advice);
        first();
    };
    if (m_sandbox)
        m_way.apply({}, m_workspace.get(), start);
    else
        m_keeper.apply(settings, m_workspace.get(), start);
}

void Shell::tellOfProxy(const QString &proxy)
{
    if (m_window)
        m_window->tellToEditPreferences(
            tr("The proxy %1 wants a user name and a password").arg(proxy),
            tr("It got none, or did not take them. Enter them in the preferences, on the page Network; until "
               "then it lets nothing through."));
}

void Shell::testConnection(QWidget *parent, const QString &note)
{
    const Endpoints &endpoints = m_workspace->endpoints();
    if (endpoints.loginRoot.isEmpty()) // A sandbox that has not said where it is.
        return m_window->tell(tr("The sandbox is not running"), tr("There is no connection to test."));
    auto *dialog = new ConnectionTestDialog(
        std::make_unique<ConnectionTest>(m_surroundings.network, m_surroundings.clock, endpoints), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNote(note);
    dialog->open();
}

void Shell::buildHerald(Notifications notifications)
{
    m_herald = std::make_unique<Herald>(Herald::Parts{.window = *m_window,
                                                      .library = m_workspace->library(),
                                                      .session = m_workspace->session(),
                                                      .news = m_window->endNews(),
                                                      .notifier = m_notifier,
                                                      .isSandbox = m_sandbox});
    m_herald->setEnabled(notifications == Notifications::On);
    connect(m_herald.get(), &Herald::showRequested, m_window.get(), &MainWindow::showImage);
}

void Shell::connectWindow()
{
    MainWindow *window = m_window.get();
    // Queued: the window that asks is gone when open() has done its work.
    connect(
        window, &MainWindow::sandboxRequested, this, [this] { changeTo(true); }, Qt::QueuedConnection);
    connect(
        window, &MainWindow::leaveSandboxRequested, this, [this] { changeTo(false); }, Qt::QueuedConnection);
    connect(
        window, &MainWindow::serviceSwitchRequested, this,
        [this](const KnownSignIn &known) { m_leave->whenAnswered([this, known] { openAs(known); }); },
        Qt::QueuedConnection);
    connect(window, &MainWindow::preferencesRequested, this, &Shell::editPreferences);
    connect(window, &MainWindow::connectionTestRequested, this,
            [this] { testConnection(m_window.get(), {}); });
    connect(window, &MainWindow::sandboxSpeedChosen, this,
            [this](int times) { m_control.setSpeed(m_workspace->sandbox()->root(), times); });
    connect(window, &MainWindow::sandboxJumpRequested, this,
            [this] { m_control.jumpToNextEvent(m_workspace->sandbox()->root()); });
    connect(&m_control, &SandboxControl::clockChanged, &m_workspace->library(), &ImageLibrary::refresh);
}

} // namespace cloudpc
