// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sandbox/httpmessage.h"

#include <QString>

namespace cloudpc {

/// `/{tenant}/v2.0/.well-known/openid-configuration`: what the sandbox really does, and nothing else. The
/// ways of PKCE are missing, as they are at Entra.
[[nodiscard]] HttpReply discoveryDocument(const HttpRequest &http, const QString &tenant);
/// The signing keys: none, since nothing is signed.
[[nodiscard]] HttpReply keySet();
/// The address at which a person enters a device code.
[[nodiscard]] QString deviceLoginAddress(const HttpRequest &http);

} // namespace cloudpc
