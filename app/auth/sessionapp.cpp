// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/appgrant.h"
#include "auth/sessionprivate.h"
#include "base/clock.h"

#include <utility>

namespace cloudpc {

void Session::Private::findCredential()
{
    m_entering = true;
    emit q.changed();
    m_parts.secrets.read(secretName(appSignInAt(m_parts.endpoints), m_parts.keychainSpace), m_entry.get(),
                         [this](const Result<std::optional<QByteArray>> &stored) {
                             m_entering = false;
                             if (!stored)
                                 return endSignIn(stored.error());
                             const auto found = credentialFromStored(stored.value().value_or(QByteArray()));
                             if (found && !found->isEmpty())
                                 enterAsApp(*found);
                             else
                                 endSignIn(
                                     Error{.kind = ErrorKind::Local, .fault = Fault::CredentialMissing});
                         });
}

/// Nothing of the old session goes before the new one works.
void Session::Private::enterAsApp(const AppCredential &credential)
{
    m_entering = true;
    m_lastError.reset();
    emit q.changed();
    getAppTokens(credential, appSignInAt(m_parts.endpoints), m_entry.get(),
                 [this, credential](const Result<Tokens> &tokens) {
                     m_entering = false;
                     if (!tokens)
                         return endSignIn(tokens.error());
                     newEpoch();
                     m_refreshToken.clear();
                     m_credential = credential;
                     enter(appSignInAt(m_parts.endpoints), tokens.value());
                 });
}

void Session::Private::getAppTokens(const AppCredential &credential, const KnownSignIn &app, QObject *context,
                                    Callback<Tokens> callback)
{
    requestAppTokens(credential, authorityOf(app.endpoints), appScopeOf(app.endpoints), m_client,
                     m_parts.signer, m_parts.clock, m_parts.random, context, std::move(callback));
}

} // namespace cloudpc
