// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "writepermission.h"

#include "auth/session.h"
#include "imageactions.h"
#include "journalnotices.h"
#include "library/workspace.h"
#include "newimageform.h"
#include "phrases/sessionphrases.h"
#include "sandbox/sandboxlauncher.h"

namespace cloudpc {

WritePermission::WritePermission(Workspace &workspace, const JournalNotices &journal, NewImageForm &form,
                                 ImageActions &actions, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_journal(journal)
    , m_form(form)
    , m_actions(actions)
{
    connect(&workspace.session(), &Session::changed, this, &WritePermission::update);
    connect(&journal, &JournalNotices::lookOnlyChanged, this, &WritePermission::update);
    if (const SandboxLauncher *sandbox = workspace.sandbox())
        connect(sandbox, &SandboxLauncher::stateChanged, this, &WritePermission::update);
    update();
}

void WritePermission::update()
{
    const QString lookOnly = m_journal.lookOnlyReason();
    const QString reason = readOnly();
    m_actions.setReadOnly(lookOnly.isEmpty() ? reason : lookOnly);
    // An app's permissions are not asked for at sign-in: an administrator gives them beforehand.
    const bool mayAsk = lookOnly.isEmpty() && !reason.isEmpty() && !m_workspace.session().facts().appOnly;
    m_form.setWayOut(mayAsk ? tr("Ask for the permission to upload") : QString());
    m_form.setBlocked(blocked());
    emit changed();
}

QString WritePermission::readOnly() const
{
    const Session &session = m_workspace.session();
    return session.state() == Session::State::SignedIn ? readOnlyReason(session.facts()) : QString();
}

QString WritePermission::blocked() const
{
    // First, because a sandbox that has ended leaves its session signed in.
    if (m_workspace.sandbox() && m_workspace.sandbox()->state() == SandboxLauncher::State::Failed)
        return tr("The sandbox is not running.");
    if (const QString reason = m_journal.lookOnlyReason(); !reason.isEmpty())
        return reason;
    if (m_workspace.session().state() == Session::State::SignedIn)
        return readOnly();
    return m_workspace.session().state() == Session::State::SigningIn ? tr("Waiting for the sign-in.")
                                                                      : tr("Sign in to upload.");
}

} // namespace cloudpc
