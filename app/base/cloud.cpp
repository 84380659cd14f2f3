// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/cloud.h"

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

CloudRoots rootsOf(Cloud cloud)
{
    switch (cloud) {
    case Cloud::Global:
        return {QUrl(u"https://login.microsoftonline.com"_s), QUrl(u"https://graph.microsoft.com"_s)};
    case Cloud::UsGovL4:
        return {QUrl(u"https://login.microsoftonline.us"_s), QUrl(u"https://graph.microsoft.us"_s)};
    case Cloud::UsGovL5:
        return {QUrl(u"https://login.microsoftonline.us"_s), QUrl(u"https://dod-graph.microsoft.us"_s)};
    case Cloud::China:
        return {QUrl(u"https://login.partner.microsoftonline.cn"_s),
                QUrl(u"https://microsoftgraph.chinacloudapi.cn"_s)};
    case Cloud::Custom:
        break;
    }
    return {};
}

QString nameOf(Cloud cloud)
{
    switch (cloud) {
    case Cloud::Global:
        return u"global"_s;
    case Cloud::UsGovL4:
        return u"usgov-l4"_s;
    case Cloud::UsGovL5:
        return u"usgov-l5"_s;
    case Cloud::China:
        return u"china"_s;
    case Cloud::Custom:
        return u"custom"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Cloud> cloudFromName(const QString &name)
{
    for (const Cloud cloud : allClouds) {
        if (name.compare(nameOf(cloud), Qt::CaseInsensitive) == 0)
            return cloud;
    }
    return std::nullopt;
}

bool offersImages(Cloud cloud)
{
    return cloud != Cloud::UsGovL5 && cloud != Cloud::China;
}

} // namespace cloudpc
