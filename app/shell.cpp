// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "shell.h"

#include "apponlypage.h"
#include "auth/appcredential.h"
#include "auth/knownsignin.h"
#include "auth/networksetup.h"
#include "auth/secretstore.h"
#include "auth/session.h"
#include "base/settingrules.h"
#include "library/draftstore.h"
#include "library/imagelibrary.h"
#include "mainwindow.h"
#include "phrases/errorphrases.h"
#include "phrases/settingphrases.h"
#include "preferencesdialog.h"
#include "sandbox/sandboxcontrol.h"
#include "sandbox/sandboxlauncher.h"

#include <QProcessEnvironment>
#include <QStringList>
#include <QTimer>

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

SettingPlaces placesOf(const CommandLine &commandLine, const ProfilePaths &paths)
{
    return {.commandLine = commandLine.values,
            .environment = valuesFromEnvironment(QProcessEnvironment::systemEnvironment()),
            .file = valuesFromFile(paths.settingsFile),
            .managed = valuesFromFile(paths.managedFile)};
}

QString adviceOn(const QList<SettingProblem> &problems)
{
    QStringList names;
    QString reason;
    for (const SettingProblem &problem : problems) {
        names.append(nameOf(problem.key));
        if (problem.key == SettingKey::Tenant)
            reason = settingProblem(problem.key, problem.value);
    }
    const QString advice = Shell::tr("The usual value stands in for it. Open the preferences and check: %1.")
                               .arg(names.join(", "_L1));
    return reason.isEmpty() ? advice : reason + u' ' + advice;
}

} // namespace

Shell::Shell(const Surroundings &surroundings, SandboxControl &control, NetworkSetup &way,
             CommandLine commandLine, QObject *parent)
    : QObject(parent)
    , m_surroundings(surroundings)
    , m_control(control)
    , m_way(way)
    , m_commandLine(std::move(commandLine))
{
}

Shell::~Shell() = default;

ResolvedSettings Shell::resolve(const CommandLine &commandLine, const ProfilePaths &paths)
{
    return resolveSettings(placesOf(commandLine, paths));
}

void Shell::open(bool sandbox)
{
    m_sandbox = sandbox;
    m_paths = pathsFor(m_commandLine.profile, sandbox);
    const ResolvedSettings resolved = resolve(m_commandLine, m_paths);
    build(resolved);
    begin(resolved.network, [this] { m_workspace->start(); });
}

void Shell::openAs(const KnownSignIn &known)
{
    m_sandbox = false;
    m_paths = pathsFor(m_commandLine.profile, false);
    ResolvedSettings resolved = resolve(m_commandLine, m_paths);
    resolved.endpoints = known.endpoints;
    resolved.signIn = known.kind == KnownSignIn::Kind::App ? SignInKind::App : SignInKind::User;
    resolved.problems.clear(); // Said at the start.
    build(resolved);
    begin(resolved.network, [this, known] { m_workspace->session().switchTo(known); });
}

void Shell::build(const ResolvedSettings &resolved)
{
    // The new window is up before the old one goes, or the program would end with its last window.
    std::unique_ptr<MainWindow> oldWindow = std::move(m_window);
    const std::unique_ptr<DraftStore> oldDrafts = std::move(m_drafts);
    if (oldDrafts)
        oldDrafts->flush(); // The new form reads from the same file.
    const std::unique_ptr<Workspace> oldWorkspace = std::move(m_workspace);
    m_workspace = m_sandbox
        ? std::make_unique<Workspace>(m_surroundings, resolved.endpoints, SandboxLauncher::defaultProgram())
        : std::make_unique<Workspace>(m_surroundings, resolved.endpoints,
                                      SignInChoice{resolved.signIn, resolved.remember});
    m_drafts = std::make_unique<DraftStore>(m_paths.dataFolder + "/draft.json"_L1, m_surroundings.clock);
    m_window = std::make_unique<MainWindow>(*m_workspace, m_surroundings.clock, *m_drafts, m_paths.stateFile);
    connectWindow();
    if (oldWindow)
        m_window->restoreGeometry(oldWindow->saveGeometry());
    m_window->show();
    if (!resolved.problems.isEmpty())
        m_window->tell(tr("A setting cannot be used"), adviceOn(resolved.problems));
    if (oldWindow)
        oldWindow->close();
    oldWindow.reset(); // It refers to what goes next.
}

/// Nothing goes out before the way is set; the proxy's password may have to be looked up for it.
void Shell::begin(const NetworkSettings &settings, const std::function<void()> &first)
{
    m_way.apply(settings, m_workspace.get(), [this, first](const Result<Done> &done) {
        if (!done)
            m_window->tell(explain(done.error()).title, explain(done.error()).advice);
        first();
    });
}

void Shell::connectWindow()
{
    MainWindow *window = m_window.get();
    // Queued: the window that asks is gone when open() has done its work.
    connect(
        window, &MainWindow::sandboxRequested, this, [this] { open(true); }, Qt::QueuedConnection);
    connect(
        window, &MainWindow::leaveSandboxRequested, this, [this] { open(false); }, Qt::QueuedConnection);
    connect(window, &MainWindow::serviceSwitchRequested, this, &Shell::openAs, Qt::QueuedConnection);
    connect(window, &MainWindow::preferencesRequested, this, &Shell::editPreferences);
    connect(window, &MainWindow::sandboxSpeedChosen, this,
            [this](int times) { m_control.setSpeed(m_workspace->sandbox()->root(), times); });
    connect(window, &MainWindow::sandboxJumpRequested, this,
            [this] { m_control.jumpToNextEvent(m_workspace->sandbox()->root()); });
    connect(&m_control, &SandboxControl::clockChanged, &m_workspace->library(), &ImageLibrary::refresh);
}

void Shell::editPreferences()
{
    auto *dialog = new PreferencesDialog(placesOf(m_commandLine, m_paths), m_surroundings.clock,
                                         m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_sandbox)
        dialog->leaveOutAppOnly(); // Its tenant has apps of its own, and keeps nothing.
    else
        lookForCredential(*dialog->appOnly());
    connect(dialog, &QDialog::accepted, this, [this, dialog] { keepPreferences(*dialog); });
    dialog->open();
}

void Shell::lookForCredential(AppOnlyPage &page)
{
    const ResolvedSettings now = resolve(m_commandLine, m_paths);
    if (!isOneTenant(now.endpoints.tenant) || now.endpoints.clientId.isEmpty())
        return page.setStored(false);
    storeFor(now).read(secretName(appSignInAt(now.endpoints), m_surroundings.keychainSpace), &page,
                       [&page](const Result<std::optional<QByteArray>> &stored) {
                           if (stored) // A keychain that cannot be asked may hold one.
                               page.setStored(stored.value().has_value());
                       });
}

void Shell::keepPreferences(const PreferencesDialog &dialog)
{
    const ResolvedSettings before = resolve(m_commandLine, m_paths);
    if (!makePrivateFolder(m_paths.settingsFile.section(u'/', 0, -2))
        || !writeValues(m_paths.settingsFile, dialog.values())) {
        m_window->tell(tr("The preferences could not be saved"),
                       tr("Check that you may write to %1.").arg(m_paths.settingsFile));
        return;
    }
    const ResolvedSettings now = resolve(m_commandLine, m_paths);
    const AppOnlyPage &app = *dialog.appOnly();
    const std::optional<AppCredential> credential = m_sandbox ? std::nullopt : app.newCredential();
    if (credential)
        storeFor(now).write(secretName(appSignInAt(now.endpoints), m_surroundings.keychainSpace),
                            toStored(*credential), this, [this](const Result<Done> &done) { reopen(done); });
    else if (!m_sandbox && app.removesCredential())
        storeFor(before).remove(secretName(appSignInAt(before.endpoints), m_surroundings.keychainSpace), this,
                                [this](const Result<Done> &done) { reopen(done); });
    else if (now != before) // A window built anew may sign out; another cloud's client ID is no reason.
        reopen(Done());
}

void Shell::reopen(const Result<Done> &done)
{
    // Queued: the dialog that asks is a child of the window that goes.
    QMetaObject::invokeMethod(
        this,
        [this, done] {
            open(m_sandbox);
            if (done)
                return;
            const Explanation why = explain(done.error());
            m_window->tell(why.title, why.advice);
        },
        Qt::QueuedConnection);
}

SecretStore &Shell::storeFor(const ResolvedSettings &settings) const
{
    return settings.remember == Remember::Keychain ? m_surroundings.keychain : m_surroundings.sessionSecrets;
}

} // namespace cloudpc
