// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sandbox/entraproblem.h"
#include "sandbox/httpmessage.h"

#include <QString>

namespace cloudpc {

class Clock;
class RandomSource;

/// The text that Entra makes of a problem: number, sentence, trace id, correlation id and time, parted by
/// CR LF.
struct EntraErrorText {
    QString description;
    QString traceId;
    QString correlationId;
    QString timestamp;
};

[[nodiscard]] EntraErrorText describe(const EntraProblem &problem, const HttpRequest *http,
                                      const Clock &clock, RandomSource &random);
/// The error as the token endpoint and discovery answer it. Status 400.
[[nodiscard]] HttpReply entraErrorReply(const EntraProblem &problem, const HttpRequest &http,
                                        const Clock &clock, RandomSource &random);
/// Nothing for a tenant that the sandbox has: its id, its domain, or one of the shared names.
[[nodiscard]] EntraProblem checkTenant(const QString &tenant);

} // namespace cloudpc
