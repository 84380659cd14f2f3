// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/endpoints.h"

#include <QUrl>

namespace cloudpc {

/// Which permission an administrator is to approve.
enum class ConsentFor {
    Reading, ///< CloudPC.Read.All
    Writing, ///< CloudPC.ReadWrite.All
    App, ///< The application permissions that the registration lists.
};

/// The page on which an administrator approves the app for a whole tenant (Microsoft: "Admin consent on the
/// Microsoft identity platform"). To be handed to one; nobody listens for its answer, so it carries no state
/// and ends at http://localhost, which the browser cannot show. Empty without a client ID.
[[nodiscard]] QUrl adminConsentUrl(const Endpoints &endpoints, ConsentFor what);

} // namespace cloudpc
