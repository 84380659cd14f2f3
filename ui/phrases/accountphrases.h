// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/accessfacts.h"
#include "auth/account.h"
#include "auth/knownsignin.h"

#include <QString>

namespace cloudpc {

/// Who it is: the user name, or "App 1234…" for an app, which has none.
[[nodiscard]] QString accountName(const Account &account);

/// The tenant as people know it: the domain of the user name, or else the tenant as it is.
[[nodiscard]] QString tenantName(const Account &account);

/// Both: "admin@contoso.com · contoso.com". One line; plain text from outside.
[[nodiscard]] QString accountText(const Account &account);

/// The same, with what sets this one apart from sign-ins at `here`: another cloud or service, read-only.
[[nodiscard]] QString knownText(const KnownSignIn &known, const Endpoints &here);

/// The same for the session: marked if it can certainly not write.
[[nodiscard]] QString sessionText(const Account &account, const AccessFacts &facts);

/// Text from outside for a menu or a button, which take an ampersand for a mnemonic and, in a menu, a tab for
/// the beginning of the shortcut.
[[nodiscard]] QString menuText(const QString &text);

} // namespace cloudpc
