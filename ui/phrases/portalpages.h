// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/endpoints.h"

#include <QString>

namespace cloudpc {

/// The page of a source image in the Azure portal of that cloud, in the directory of `tenantId` if that is a
/// GUID. Empty for an ID that is none, for a service of one's own and for the sandbox. It is built from the
/// parts of the ID, each encoded: nothing else of what came from outside gets into it.
[[nodiscard]] QString sourceImageAddress(const Endpoints &endpoints, const QString &tenantId,
                                         const QString &sourceImageResourceId);

} // namespace cloudpc
