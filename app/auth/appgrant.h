// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/tokens.h"
#include "base/result.h"

#include <QString>

class QObject;

namespace cloudpc {

class Clock;
class KeySigner;
class RandomSource;
class TokenClient;
struct AppCredential;
struct Authority;
struct Endpoints;

/// Error::code of a tenant that names no single one: Entra ID's own for this grant.
inline constexpr char sharedTenantCode[] = "AADSTS9001023";

/// What an app asks for: all that was granted to it at this Graph ("https://graph.microsoft.com/.default").
[[nodiscard]] QString appScopeOf(const Endpoints &endpoints);

/// Signs in as the app itself (RFC 6749 section 4.4; Microsoft: client credentials flow), with the secret if
/// there is one, else with an assertion. There is no refresh token: ask again. A token comes also without any
/// permission granted; only Graph's 403 says so.
///
/// Fails with Local (CredentialMissing, CredentialUnreadable) or SignInRefused (sharedTenantCode) before
/// anything is sent, else with SignInRefused, Unavailable or InvalidReply. Never with SignInRequired, because
/// nobody can sign in here. No error holds the secret or the assertion, even if the service repeats it.
void requestAppTokens(const AppCredential &credential, const Authority &authority, const QString &appScope,
                      TokenClient &client, const KeySigner &signer, Clock &clock, RandomSource &random,
                      QObject *context, Callback<Tokens> callback);

} // namespace cloudpc
