// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sandbox/httpmessage.h"

#include <QString>

namespace cloudpc {

/// Plain HTML without scripts, styles or pictures from elsewhere.

/// Offers the sample accounts; `query` is the authorization request to repeat with the chosen one.
[[nodiscard]] HttpReply accountPage(const Fields &query);
/// What Entra shows when it may not redirect. Status 400.
[[nodiscard]] HttpReply signInErrorPage(const QString &message);
/// Posts `fields` to the client at once (OAuth 2.0 Form Post Response Mode). `scriptNonce` is fresh each
/// time.
[[nodiscard]] HttpReply formPostPage(const QString &redirectUri, const Fields &fields,
                                     const QString &scriptNonce);

} // namespace cloudpc
