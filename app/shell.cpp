// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "shell.h"

#include "library/draftstore.h"
#include "library/imagelibrary.h"
#include "mainwindow.h"
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

Shell::Shell(const Surroundings &surroundings, SandboxControl &control, CommandLine commandLine,
             QObject *parent)
    : QObject(parent)
    , m_surroundings(surroundings)
    , m_control(control)
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

    // The new window is up before the old one goes, or the program would end with its last window.
    std::unique_ptr<MainWindow> oldWindow = std::move(m_window);
    const std::unique_ptr<DraftStore> oldDrafts = std::move(m_drafts);
    if (oldDrafts)
        oldDrafts->flush(); // The new form reads from the same file.
    const std::unique_ptr<Workspace> oldWorkspace = std::move(m_workspace);
    m_workspace = sandbox
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
    oldWindow.reset();
    m_workspace->start();
}

void Shell::connectWindow()
{
    MainWindow *window = m_window.get();
    // Queued: the window that asks is gone when open() has done its work.
    connect(
        window, &MainWindow::sandboxRequested, this, [this] { open(true); }, Qt::QueuedConnection);
    connect(
        window, &MainWindow::leaveSandboxRequested, this, [this] { open(false); }, Qt::QueuedConnection);
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
    connect(dialog, &QDialog::accepted, this, [this, dialog] { keepPreferences(dialog->values()); });
    dialog->open();
}

void Shell::keepPreferences(const SettingValues &values)
{
    const ResolvedSettings before = resolve(m_commandLine, m_paths);
    if (!makePrivateFolder(m_paths.settingsFile.section(u'/', 0, -2))
        || !writeValues(m_paths.settingsFile, values)) {
        m_window->tell(tr("The preferences could not be saved"),
                       tr("Check that you may write to %1.").arg(m_paths.settingsFile));
        return;
    }
    // A window built anew signs out; another cloud's client ID, say, is no reason for that.
    if (resolve(m_commandLine, m_paths) != before)
        QMetaObject::invokeMethod(
            this, [this] { open(m_sandbox); }, Qt::QueuedConnection);
}

} // namespace cloudpc
