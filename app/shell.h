// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/commandline.h"
#include "base/paths.h"
#include "base/resolvedsettings.h"
#include "base/result.h"
#include "library/credentialkeeper.h"
#include "library/workspace.h"

#include <QObject>

#include <functional>
#include <memory>

namespace cloudpc {

class DraftStore;
class MainWindow;
class NetworkSetup;
class PreferencesDialog;
class SandboxControl;
struct KnownSignIn;

/// Puts a workspace and its window together, and changes between the real service and the sandbox by building
/// both anew.
class Shell final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the shell.
    Shell(const Surroundings &surroundings, SandboxControl &control, NetworkSetup &way,
          CommandLine commandLine, QObject *parent = nullptr);
    ~Shell() override;

    /// Shows the window on the sandbox or on the service that the settings name; the window that was there
    /// goes.
    void open(bool sandbox);
    /// The same with the service and the registration of a remembered sign-in, which it takes up. Nothing is
    /// changed in the settings: they count again at the next open().
    void openAs(const KnownSignIn &known);

    /// The connection that all places together ask for.
    [[nodiscard]] static ResolvedSettings resolve(const CommandLine &commandLine, const ProfilePaths &paths);

private:
    void build(const ResolvedSettings &resolved);
    void connectWindow();
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
    CredentialKeeper m_keeper;
    CommandLine m_commandLine;
    bool m_sandbox = false;
    ProfilePaths m_paths;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<DraftStore> m_drafts;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace cloudpc
