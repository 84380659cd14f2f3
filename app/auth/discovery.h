// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/authority.h"
#include "base/result.h"

class QObject;

namespace cloudpc {

class TokenClient;

/// Where the authority describes itself, which is under its tenant.
[[nodiscard]] QUrl descriptionUrl(const Authority &authority);

/// Asks the authority to describe itself (OpenID Connect Discovery 1.0 section 4) and gives it back with its
/// own endpoints. Entra ID refuses a tenant that does not exist, so the admin learns it before a browser
/// opens: SignInRefused with its AADSTS number.
///
/// WrongDiscovery if it names endpoints that it may not name. An authority that has no description (any 4xx
/// without an OAuth error) is taken as it was guessed: the browser will show what is wrong with it.
/// Unavailable and InvalidReply otherwise. Destroying `context` aborts the request.
void discover(const Authority &guess, TokenClient &client, QObject *context, Callback<Authority> callback);

} // namespace cloudpc
