// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/permission.h"
#include "base/error.h"
#include "phrases/explanation.h"

#include <QDateTime>

namespace cloudpc {

struct Endpoints;

/// What support asks for, one "name: value" on each line: code, HTTP status, the service's ID and ours.
/// Empty if nothing is known. Never a token, and never the service's own words, which might quote one. The
/// caller adds the time.
[[nodiscard]] QString supportDetails(const Error &error);
/// The same with what happened and when, to hand to somebody else. Empty if there are no details.
[[nodiscard]] QString supportReport(const Error &error, const QDateTime &at);

/// As explain(), and where an administrator may have to approve the app, the address of that page to copy:
/// for `permission`, or for the application permissions if it was an app-only sign-in that lacks them.
[[nodiscard]] Explanation explain(const Error &error, const Endpoints &endpoints,
                                  Permission permission = Permission::ReadWrite);

} // namespace cloudpc
