// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/readerrole.h"

#include "images/azurenames.h"
#include "phrases/pages.h"

#include <QCoreApplication>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ReaderRole {
    Q_DECLARE_TR_FUNCTIONS(ReaderRole)
};

/// What the Azure CLI calls the cloud; empty for its usual one.
QString cliName(Cloud cloud)
{
    switch (cloud) {
    case Cloud::UsGovL4:
    case Cloud::UsGovL5:
        return u"AzureUSGovernment"_s;
    case Cloud::China:
        return u"AzureChinaCloud"_s;
    case Cloud::Global:
    case Cloud::Custom:
        break;
    }
    return {};
}

} // namespace

QString windows365AppId()
{
    return u"0af06dc6-e4b5-4f28-818e-e78e62d137a5"_s;
}

QString readerRoleCommand(const Endpoints &endpoints, const QString &subscription)
{
    // No word of it needs quotes in any shell: outside text gets in as a GUID or not at all.
    const QString command =
        u"az role assignment create --assignee %1 --role Reader --scope /subscriptions/%2"_s.arg(
            windows365AppId(), isGuid(subscription) ? subscription : u"SUBSCRIPTION-ID"_s);
    const QString cloud = cliName(endpoints.cloud);
    return cloud.isEmpty() ? command : u"az cloud set --name %1\naz login\n"_s.arg(cloud) + command;
}

Explanation noSourceImages(const Endpoints &endpoints, const QString &subscription)
{
    Explanation explanation{
        ReaderRole::tr("Windows 365 sees no image that can be uploaded"),
        ReaderRole::tr(
            "It lists the images of the subscriptions that it may read. Give the service principal "
            "“Windows 365” (app ID %1) the role Reader on the subscription of your images: in the "
            "Azure portal under Access control (IAM), or with the command that can be copied here. "
            "It may take some minutes until that counts.")
            .arg(windows365AppId())};
    explanation.copyText = readerRoleCommand(endpoints, subscription);
    explanation.copyLabel = ReaderRole::tr("Copy command");
    return withPage(explanation, Page::ServicePermissions);
}

QString accessControlAddress(const Endpoints &endpoints, const QString &subscription)
{
    if (endpoints.graphRoot != rootsOf(endpoints.cloud).graphRoot)
        return {};
    const QString portal = azurePortal(endpoints.cloud);
    if (portal.isEmpty() || !isGuid(subscription))
        return portal;
    return portal + u"#resource/subscriptions/"_s + subscription + u"/users"_s;
}

} // namespace cloudpc
