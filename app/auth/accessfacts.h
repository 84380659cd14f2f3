// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/permission.h"

#include <QStringList>

namespace cloudpc {

struct Tokens;

/// What is known about the access token in use. Only to explain and to spare requests that must fail, never
/// to decide what is allowed: that is Graph's business. Empty lists mean "not known".
struct AccessFacts {
    bool appOnly = false;
    QStringList scopes; ///< Delegated permissions, short names ("CloudPC.Read.All").
    QStringList roles; ///< Application permissions.
    QStringList directoryRoles; ///< Template IDs of the person's directory roles (`wids`).
    /// The access token had the form that is usual today. An app-only token without any role looks just like
    /// that, and is given out all the same: then no roles means none.
    bool payloadRead = false;

    bool operator==(const AccessFacts &) const = default;
};

/// Reads `scope` of the answer and, as a hint only, the payload of the access token: Microsoft may change its
/// form at any time, so whatever cannot be read is simply not known.
[[nodiscard]] AccessFacts factsOf(const Tokens &tokens, bool appOnly);

/// False only if it is certain that Graph would refuse.
[[nodiscard]] bool mayHave(const AccessFacts &facts, Permission permission);

} // namespace cloudpc
