// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/commandline.h"
#include "base/paths.h"
#include "base/resolvedsettings.h"
#include "base/result.h"
#include "journals.h"
#include "library/credentialkeeper.h"
#include "library/workspace.h"

#include <QObject>

#include <functional>
#include <memory>

namespace cloudpc {

class DraftStore;
class Herald;
class Instances;
class LeaveDesk;
class MainWindow;
class NetworkSetup;
class Notifier;
class PreferencesDialog;
class SandboxControl;
struct InstanceCall;
struct KnownSignIn;

/// Puts a workspace and its window together, and changes between the real service and the sandbox by building
/// both anew.
class Shell final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the shell.
    Shell(const Surroundings &surroundings, SandboxControl &control, NetworkSetup &way, Instances &instances,
          Notifier &notifier, CommandLine commandLine, QObject *parent = nullptr);
    ~Shell() override;

    /// Shows the window on the sandbox or on the service that the settings name; the window that was there
    /// goes. Where another process works there already its window comes to the front: this one stays as it
    /// is, and a program without one ends.
    void open(bool sandbox);
    /// The same with the service and the registration of a remembered sign-in, which it takes up. Nothing is
    /// changed in the settings: they count again at the next open().
    void openAs(const KnownSignIn &known);

    /// Puts the half-filled form and the layout of the window on disk: the program may end at any time now.
    void save();
    /// The half-filled form only, without waiting for the disk.
    void saveDraftSoon();
    /// What a second start asked for: the window, and the sandbox where that was named.
    void takeCall(const InstanceCall &call);

    /// The wall clock jumped, or the computer slept.
    void takeClockJump();
    /// The network came or went.
    void takeNetworkNews();

    /// The connection that all places together ask for.
    [[nodiscard]] static ResolvedSettings resolve(const CommandLine &commandLine, const ProfilePaths &paths);

private:
    void enter(bool sandbox, const std::function<void()> &show);
    void takeElsewhere();
    void changeTo(bool sandbox);
    void build(const ResolvedSettings &resolved);
    void connectWindow();
    void buildHerald(Notifications notifications);
    void begin(const ResolvedSettings &settings, const std::function<void()> &first);
    void tellOfProxy(const QString &proxy);
    void testConnection(QWidget *parent, const QString &note);
    void editPreferences();
    void lookForSecrets(const PreferencesDialog &dialog);
    void keepPreferences(const PreferencesDialog &dialog);
    void reopen(const Result<Done> &done);

    Surroundings m_surroundings;
    SandboxControl &m_control;
    NetworkSetup &m_way;
    Instances &m_instances;
    Notifier &m_notifier;
    CredentialKeeper m_keeper;
    CommandLine m_commandLine;
    bool m_sandbox = false;
    ProfilePaths m_paths;
    Journals m_journals;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<DraftStore> m_drafts;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<LeaveDesk> m_leave; ///< At the door of the window.
    std::unique_ptr<Herald> m_herald; ///< Outside of the window.
};

} // namespace cloudpc
