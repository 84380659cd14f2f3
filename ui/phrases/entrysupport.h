// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/endpoints.h"
#include "images/imageentry.h"
#include "journal/journalentry.h"

#include <QString>

namespace cloudpc {

/// What a row of the Images list does not know of itself.
struct SupportContext {
    Endpoints endpoints; ///< Where the images are.
    QString tenantId;
    QString accountName;

    bool operator==(const SupportContext &) const = default;
};

/// All that support asks for about an upload: ids, request-ids, times in UTC, status, error codes and the
/// timeline, one "name: value" on each line. Never a token, and never the service's own words, which might
/// quote one. What names the organization (tenant ID, user, source image) is in it only with `withTenant`.
[[nodiscard]] QString supportInformation(const JournalEntry &entry, bool withTenant);
[[nodiscard]] QString supportInformation(const ImageEntry &entry, const SupportContext &context,
                                         bool withTenant);

} // namespace cloudpc
