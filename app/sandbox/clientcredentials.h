// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sandbox/entraproblem.h"
#include "sandbox/httpmessage.h"

namespace cloudpc {

class Clock;

/// Judges the credential of an app that speaks for itself: the sample secret, or an assertion (RFC 7523) as
/// Entra documents it for certificates. `tenant` is the one in the address.
[[nodiscard]] EntraProblem checkAppCredential(const HttpRequest &http, const Fields &form,
                                              const QString &tenant, const Clock &clock);

} // namespace cloudpc
