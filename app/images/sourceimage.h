// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/openenum.h"

#include <QString>

#include <optional>

namespace cloudpc {

/// cloudPcSourceImageCategory (beta only)
enum class SourceImageCategory { ManagedImage, AzureComputeGallery, Unknown };

/// cloudPcSourceDeviceImage: an Azure image that the service says can be uploaded.
struct SourceImage {
    QString resourceId; ///< What is posted as sourceImageResourceId.
    QString
        displayName; ///< For a gallery entry only its version number: make the label from the resource ID.
    QString subscriptionId;
    QString subscriptionDisplayName;
    std::optional<OpenEnum<SourceImageCategory>> category;

    bool operator==(const SourceImage &) const = default;
};

} // namespace cloudpc
