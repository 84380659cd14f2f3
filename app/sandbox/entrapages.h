// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sandbox/httpmessage.h"

#include <QString>

namespace cloudpc {

/// Plain HTML without scripts, styles or pictures from elsewhere.

/// Who may be chosen on accountPage(), and what is said there.
struct AccountChoice {
    QString tenant; ///< As in the address: only who may enter it is offered.
    QString notice; ///< Above the accounts; may be empty.
};

/// Offers the sample accounts; `query` is the request to repeat with the chosen one as `sandbox_account`.
[[nodiscard]] HttpReply accountPage(const Fields &query, const AccountChoice &choice);
/// What Entra shows when it may not redirect. Status 400.
[[nodiscard]] HttpReply signInErrorPage(const QString &message);
/// A sentence and nothing to do.
[[nodiscard]] HttpReply messagePage(const QString &title, const QString &message);
/// Asks for a device code; `wrongCode` is one that was not good.
[[nodiscard]] HttpReply deviceCodePage(const QString &wrongCode);
/// Asks an administrator; `query` is the request to repeat with `sandbox_answer`, which is accept or cancel.
[[nodiscard]] HttpReply approvalPage(const Fields &query);
/// Posts `fields` to the client at once (OAuth 2.0 Form Post Response Mode). `scriptNonce` is fresh each
/// time.
[[nodiscard]] HttpReply formPostPage(const QString &redirectUri, const Fields &fields,
                                     const QString &scriptNonce);

} // namespace cloudpc
