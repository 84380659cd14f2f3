// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sandbox/entraproblem.h"
#include "sandbox/httpmessage.h"

#include <QJsonObject>
#include <QString>

namespace cloudpc {

/// What a browser asks of the authorization endpoint.
struct AuthorizeRequest {
    QString clientId;
    QString redirectUri;
    QString state;
    QString nonce;
    QString scope;
    QString codeChallenge;
    QString prompt;
    QString chosenAccount; ///< `sandbox_account`: somebody has chosen, so nothing more is asked.
    QString hintedAccount; ///< `login_hint`
    QJsonObject claims;
    bool formPost = false; ///< response_mode=form_post rather than query
};

/// Reads and judges an authorization request. With aadsts 0 `request` is filled. Errors that could send a
/// code or an error to a wrong place are shown and not redirected (RFC 6749 section 4.1.2.1).
[[nodiscard]] EntraProblem readAuthorizeRequest(const HttpRequest &http, AuthorizeRequest &request);
/// True for http on localhost or 127.0.0.1, any port, with no path or a single slash.
[[nodiscard]] bool isLoopbackRedirect(const QString &redirectUri);
/// Nothing if every scope is known and meant for this Graph root.
[[nodiscard]] EntraProblem checkScope(const HttpRequest &http, const QString &scope);
/// Nothing if the app is registered.
[[nodiscard]] EntraProblem checkApp(const QString &clientId);
/// A parameter that appears more than once (RFC 6749 section 3.1), or one that Entra refuses altogether.
[[nodiscard]] EntraProblem checkParameters(const Fields &fields);

} // namespace cloudpc
