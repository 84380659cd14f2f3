// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "phrases/explanation.h"

namespace cloudpc {

/// The pages of Microsoft that explanations point at; each address stands here once.
enum class Page {
    ImageRequirements,
    AddImages,
    Generalize,
    CreateImage,
    SupportedWindows,
    Roles,
    Licensing,
    NetworkEndpoints,
    AdminConsent,
    ConditionalAccess,
    AppRegistration,
    MultifactorAuthentication,
    AssignUsers,
    RedirectUri,
    PublicClient,
    AppCredentials,
    DeviceCodePolicy,
    NationalClouds,
    PartnerConsent,
    SignInErrorCodes,
    ServiceHealth,
};

/// Adds the page's address and name to an explanation.
[[nodiscard]] Explanation withPage(Explanation explanation, Page page);

} // namespace cloudpc
