// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/endpoints.h"
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
    ProvisioningPolicies,
    ServicePermissions,
};

/// Adds the page's address and name to an explanation.
[[nodiscard]] Explanation withPage(Explanation explanation, Page page);

/// Where the images of a tenant can be looked at in the browser: the front page of the Intune admin center of
/// that cloud, as Microsoft documents no address of the images in it. Empty where there is none.
[[nodiscard]] QString intuneAddress(Cloud cloud);

/// Adds the way to that front page, where the service is one of Microsoft's; else the requirements for
/// images.
[[nodiscard]] Explanation withAdminCenter(Explanation explanation, const Endpoints &endpoints,
                                          Page otherwise = Page::ImageRequirements);

/// The front page of the Azure portal of that cloud; empty where there is none.
[[nodiscard]] QString azurePortal(Cloud cloud);

} // namespace cloudpc
