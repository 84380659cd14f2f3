// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/cloudphrases.h"

#include <QCoreApplication>

namespace cloudpc {

namespace {

struct Clouds {
    Q_DECLARE_TR_FUNCTIONS(cloudpc::Clouds)
};

} // namespace

QString cloudName(Cloud cloud)
{
    switch (cloud) {
    case Cloud::Global:
        return Clouds::tr("Global (also GCC)");
    case Cloud::UsGovL4:
        return Clouds::tr("US Government L4 (GCC High)");
    case Cloud::UsGovL5:
        return Clouds::tr("US Government L5 (DoD)");
    case Cloud::China:
        return Clouds::tr("China (21Vianet)");
    case Cloud::Custom:
        return Clouds::tr("Custom");
    }
    Q_UNREACHABLE();
}

QString cloudNote(Cloud cloud)
{
    if (offersImages(cloud))
        return {};
    return Clouds::tr("Cloud PC images are not offered there according to Microsoft's documentation. You can "
                      "still try.");
}

QString serviceName(const Endpoints &endpoints)
{
    if (endpoints.cloud == Cloud::Custom)
        return endpoints.graphRoot.host();
    return endpoints.cloud == Cloud::Global ? Clouds::tr("Global service") : cloudName(endpoints.cloud);
}

} // namespace cloudpc
