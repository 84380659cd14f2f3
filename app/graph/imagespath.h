// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graph/graphrequest.h"

#include <QStringList>

#include <optional>

namespace cloudpc {

/// Below /deviceManagement/virtualEndpoint/deviceImages, in both versions or in one only.
[[nodiscard]] inline GraphPath imagesPath(const QStringList &rest = {},
                                          std::optional<GraphVersion> onlyIn = {})
{
    return {QStringList{QStringLiteral("deviceManagement"), QStringLiteral("virtualEndpoint"),
                        QStringLiteral("deviceImages")}
                + rest,
            onlyIn, false};
}

/// The action that only beta has.
[[nodiscard]] inline GraphPath retryUploadPath(const QString &id)
{
    return imagesPath({id, QStringLiteral("retryUpload")}, GraphVersion::Beta);
}

} // namespace cloudpc
