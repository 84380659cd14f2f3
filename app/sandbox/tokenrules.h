// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sandbox/entraproblem.h"
#include "sandbox/httpmessage.h"

#include <QString>
#include <QStringList>

namespace cloudpc {

struct Grant;

/// What every token request has to be like. `form` is its body.
[[nodiscard]] EntraProblem checkTokenRequest(const HttpRequest &http, const Fields &form);
/// The registration is one of a public client, and no credential came along.
[[nodiscard]] EntraProblem checkPublicClient(const Fields &form);
/// The parameters are there and not empty.
[[nodiscard]] EntraProblem checkPresent(const Fields &form, const QStringList &names);
/// RFC 7636 section 4.6
[[nodiscard]] bool provesChallenge(const QString &verifier, const QString &challenge);
/// Whether the account behind the grant may have such a token in the tenant without being asked again.
[[nodiscard]] EntraProblem checkGrant(const Grant &grant, const Fields &form, const QString &tenantId);
/// The value, or an empty text.
[[nodiscard]] QString valueOf(const Fields &form, const QString &name);

} // namespace cloudpc
