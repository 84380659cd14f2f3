// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/pages.h"

#include "graph/imagerequest.h"

#include <QCoreApplication>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Pages {
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

QString address(Page page)
{
    switch (page) {
    case Page::ImageRequirements:
        return u"https://learn.microsoft.com/windows-365/enterprise/device-images"_s;
    case Page::AddImages:
        return u"https://learn.microsoft.com/windows-365/enterprise/add-device-images"_s;
    case Page::Generalize:
        return u"https://learn.microsoft.com/azure/virtual-machines/generalize"_s;
    case Page::CreateImage:
        return u"https://learn.microsoft.com/azure/virtual-machines/capture-image-resource"_s;
    case Page::SupportedWindows:
        return u"https://learn.microsoft.com/windows/release-health/supported-versions-windows-client"_s;
    case Page::Roles:
        return u"https://learn.microsoft.com/windows-365/enterprise/role-based-access"_s;
    case Page::Licensing:
        return u"https://learn.microsoft.com/windows-365/enterprise/requirements"_s;
    case Page::NetworkEndpoints:
        return u"https://learn.microsoft.com/windows-365/enterprise/requirements-network"_s;
    case Page::AdminConsent:
        return u"https://learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent"_s;
    case Page::ConditionalAccess:
        return u"https://learn.microsoft.com/entra/identity/conditional-access/troubleshoot-conditional-access"_s;
    case Page::AppRegistration:
        return u"https://learn.microsoft.com/entra/identity-platform/quickstart-register-app"_s;
    case Page::MultifactorAuthentication:
        return u"https://learn.microsoft.com/entra/identity/authentication/concept-mfa-howitworks"_s;
    case Page::AssignUsers:
        return u"https://learn.microsoft.com/entra/identity/enterprise-apps/assign-user-or-group-access-portal"_s;
    case Page::RedirectUri:
        return u"https://learn.microsoft.com/entra/identity-platform/reply-url"_s;
    case Page::PublicClient:
        return u"https://learn.microsoft.com/entra/identity-platform/scenario-desktop-app-registration"_s;
    case Page::AppCredentials:
        return u"https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials"_s;
    case Page::DeviceCodePolicy:
        return u"https://learn.microsoft.com/entra/identity/conditional-access/policy-block-authentication-flows"_s;
    case Page::NationalClouds:
        return u"https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud"_s;
    case Page::PartnerConsent:
        return u"https://learn.microsoft.com/partner-center/developer/control-panel-vendor-apis"_s;
    case Page::SignInErrorCodes:
        return u"https://learn.microsoft.com/entra/identity-platform/reference-error-codes"_s;
    case Page::ServiceHealth:
        return u"https://learn.microsoft.com/microsoft-365/enterprise/view-service-health"_s;
    case Page::ProvisioningPolicies:
        return u"https://learn.microsoft.com/windows-365/enterprise/edit-provisioning-policy"_s;
    case Page::ServicePermissions:
        return u"https://learn.microsoft.com/windows-365/enterprise/customer-permissions"_s;
    }
    return {};
}

QString name(Page page)
{
    switch (page) {
    case Page::ImageRequirements:
        return Pages::tr("Requirements for images");
    case Page::AddImages:
        return Pages::tr("How to add a custom image");
    case Page::Generalize:
        return Pages::tr("How to generalize a VM");
    case Page::CreateImage:
        return Pages::tr("How to capture an image");
    case Page::SupportedWindows:
        return Pages::tr("Supported versions of Windows");
    case Page::Roles:
        return Pages::tr("Roles in Windows 365");
    case Page::Licensing:
        return Pages::tr("Requirements for Windows 365");
    case Page::NetworkEndpoints:
        return Pages::tr("Addresses to allow on the network");
    case Page::AdminConsent:
        return Pages::tr("How to approve an app");
    case Page::ConditionalAccess:
        return Pages::tr("About Conditional Access");
    case Page::AppRegistration:
        return Pages::tr("How to register an app");
    case Page::MultifactorAuthentication:
        return Pages::tr("How multifactor authentication works");
    case Page::AssignUsers:
        return Pages::tr("How to assign users to an app");
    case Page::RedirectUri:
        return Pages::tr("About redirect addresses");
    case Page::PublicClient:
        return Pages::tr("How to register a desktop program");
    case Page::AppCredentials:
        return Pages::tr("How to add a secret or a certificate");
    case Page::DeviceCodePolicy:
        return Pages::tr("Why sign-in with a code is blocked");
    case Page::NationalClouds:
        return Pages::tr("About national clouds");
    case Page::PartnerConsent:
        return Pages::tr("How partners approve an app");
    case Page::SignInErrorCodes:
        return Pages::tr("What sign-in codes mean");
    case Page::ServiceHealth:
        return Pages::tr("How to see the service health");
    case Page::ProvisioningPolicies:
        return Pages::tr("How to change a provisioning policy");
    case Page::ServicePermissions:
        return Pages::tr("What Windows 365 may do in Azure");
    }
    return {};
}

} // namespace

Explanation withPage(Explanation explanation, Page page)
{
    explanation.link = address(page);
    explanation.linkText = name(page);
    return explanation;
}

Explanation withAdminCenter(Explanation explanation, const Endpoints &endpoints, Page otherwise)
{
    if (!isMicrosofts(endpoints))
        return withPage(explanation, otherwise);
    explanation.link = intuneAddress(endpoints.cloud);
    explanation.linkText = Pages::tr("Open Intune");
    return explanation;
}

QString intuneAddress(Cloud cloud)
{
    switch (cloud) {
    case Cloud::Global:
        return u"https://intune.microsoft.com/"_s;
    case Cloud::UsGovL4:
    case Cloud::UsGovL5:
        return u"https://intune.microsoft.us/"_s;
    case Cloud::China:
        return u"https://intune.microsoftonline.cn/"_s;
    case Cloud::Custom:
        break;
    }
    return {};
}

QString azurePortal(Cloud cloud)
{
    switch (cloud) {
    case Cloud::Global:
        return u"https://portal.azure.com/"_s;
    case Cloud::UsGovL4:
    case Cloud::UsGovL5:
        return u"https://portal.azure.us/"_s;
    case Cloud::China:
        return u"https://portal.azure.cn/"_s;
    case Cloud::Custom:
        break;
    }
    return {};
}

} // namespace cloudpc
