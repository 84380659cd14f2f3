// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/account.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace cloudpc {

struct Authority;

/// Error::code of a refused personal Microsoft account: Windows 365 needs a work or school account.
inline constexpr char personalAccountCode[] = "personal_account";

/// Who signed in, from the payload of an ID token. The signature stays unchecked, which is allowed only
/// because the token came straight from the token endpoint over TLS (OpenID Connect Core 3.1.3.7 no. 6).
///
/// Refused as WrongIdentity: what cannot be read; an audience, nonce, issuer or tenant other than asked for;
/// personal accounts (code personalAccountCode). A claim that is absent is not checked, and no token at all
/// gives an unknown account: not every authority sends one, and Graph judges the access token anyway.
/// `nonce` is empty at a renewal, where none was sent.
[[nodiscard]] Result<Account> readIdToken(const QByteArray &token, const Authority &authority,
                                          const QString &nonce);

} // namespace cloudpc
