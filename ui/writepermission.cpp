// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "writepermission.h"

#include "auth/session.h"
#include "imageactions.h"
#include "newimageform.h"
#include "phrases/sessionphrases.h"

namespace cloudpc {

WritePermission::WritePermission(Session &session, NewImageForm &form, ImageActions &actions, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_form(form)
    , m_actions(actions)
{
    connect(&session, &Session::changed, this, &WritePermission::update);
    update();
}

void WritePermission::update()
{
    const bool signedIn = m_session.state() == Session::State::SignedIn;
    const QString reason = signedIn ? readOnlyReason(m_session.facts()) : QString();
    m_actions.setReadOnly(reason);
    // An app's permissions are not asked for at sign-in: an administrator gives them beforehand.
    const bool mayAsk = !reason.isEmpty() && !m_session.facts().appOnly;
    m_form.setWayOut(mayAsk ? tr("Ask for the permission to upload") : QString());
}

} // namespace cloudpc
