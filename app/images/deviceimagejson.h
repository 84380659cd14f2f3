// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/deviceimage.h"
#include "images/draft.h"
#include "images/graphdatetime.h"
#include "images/graphenums.h"
#include "images/sourceimage.h"

#include <QJsonObject>

#include <optional>

namespace cloudpc {

/// Reads one cloudPcDeviceImage. Gives nothing when `id` is missing, null, empty or no string: such an object
/// can be neither watched nor deleted, so it must not pass for an image.
[[nodiscard]] std::optional<DeviceImage> deviceImageFromJson(const QJsonObject &object);

/// Reads one cloudPcSourceDeviceImage. Gives nothing without a `resourceId`, the only property that is not
/// nullable.
[[nodiscard]] std::optional<SourceImage> sourceImageFromJson(const QJsonObject &object);

/// The body of a create request: exactly the three documented properties, in the documented order of meaning.
[[nodiscard]] QJsonObject toJson(const Draft &draft);

} // namespace cloudpc
