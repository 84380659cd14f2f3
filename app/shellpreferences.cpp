// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

// The part of the shell that is about the preferences.

#include "apponlypage.h"
#include "herald.h"
#include "leavedesk.h"
#include "library/draftstore.h"
#include "mainwindow.h"
#include "networkpage.h"
#include "phrases/errorphrases.h"
#include "preferencesdialog.h"
#include "settingplaces.h"
#include "shell.h"

#include <utility>

namespace cloudpc {

void Shell::editPreferences()
{
    auto *dialog = new PreferencesDialog(placesOf(m_commandLine, m_paths), m_surroundings.clock,
                                         m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_sandbox) { // Its tenant has apps of its own, keeps nothing, and is on this computer.
        dialog->leaveOutAppOnly();
        dialog->leaveOutNetwork();
    } else {
        lookForSecrets(*dialog);
    }
    connect(dialog, &QDialog::accepted, this, [this, dialog] { keepPreferences(*dialog); });
    connect(dialog, &PreferencesDialog::connectionTestRequested, this, [this, dialog] {
        testConnection(dialog,
                       dialog->hasChanges() ? tr("What you have changed in the preferences is not saved yet "
                                                 "and not part of this test.")
                                            : QString());
    });
    dialog->open();
}

void Shell::lookForSecrets(const PreferencesDialog &dialog)
{
    const ResolvedSettings now = resolve(m_commandLine, m_paths);
    AppOnlyPage *app = dialog.appOnly();
    m_keeper.findApp(now, app, [app](const Result<bool> &found) {
        if (found) // A keychain that cannot be asked may hold one.
            app->setStored(found.value());
    });
    NetworkPage *network = dialog.network();
    m_keeper.findProxyPassword(now, network, [network](const Result<bool> &found) {
        network->setPasswordStored(found && found.value());
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
    ResolvedSettings now = resolve(m_commandLine, m_paths);
    m_herald->setEnabled(now.notifications == Notifications::On);
    now.notifications = before.notifications; // That is no reason for another window.
    const CredentialChanges changes = m_sandbox
        ? CredentialChanges()
        : CredentialChanges{dialog.appOnly()->newCredential(), dialog.appOnly()->removesCredential(),
                            dialog.network()->newPassword()};
    // A window built anew may sign out: another cloud's client ID, another version of Graph and a password
    // for the proxy are no reason.
    ResolvedSettings inForce = before;
    inForce.endpoints.graphVersion = now.endpoints.graphVersion;
    const bool anew = now != inForce || changes.app || changes.removesApp;
    if (!anew && inForce != before)
        m_workspace->setGraphVersion(now.endpoints.graphVersion);
    m_keeper.keep(changes, before, now, this, [this, anew](const Result<Done> &done) {
        if (anew)
            reopen(done);
        else if (!done)
            m_window->tell(explain(done.error()).title, explain(done.error()).advice);
    });
}

void Shell::reopen(const Result<Done> &done)
{
    // Queued: the dialog that asks is a child of the window that goes.
    QMetaObject::invokeMethod(
        this,
        [this, done] {
            m_leave->whenAnswered([this, done] {
                open(m_sandbox);
                if (done)
                    return;
                const Explanation why = explain(done.error());
                m_window->tell(why.title, why.advice);
            });
        },
        Qt::QueuedConnection);
}

} // namespace cloudpc
