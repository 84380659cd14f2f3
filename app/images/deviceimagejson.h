// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/deviceimage.h"
#include "images/draft.h"
#include "images/sourceimage.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringView>

#include <optional>

namespace cloudpc
{

/// Reads one cloudPcDeviceImage. Gives nothing when `id` is missing, null, empty or no string: such an object
/// can be neither watched nor deleted, so it must not pass for an image.
[[nodiscard]] std::optional<DeviceImage> deviceImageFromJson(const QJsonObject &object);

/// Reads one cloudPcSourceDeviceImage. Gives nothing without a `resourceId`, the only property that is not
/// nullable.
[[nodiscard]] std::optional<SourceImage> sourceImageFromJson(const QJsonObject &object);

/// The body of a create request: exactly the three documented properties, in the documented order of meaning.
[[nodiscard]] QJsonObject toJson(const Draft &draft);

/// Reads Edm.DateTimeOffset: `YYYY-MM-DDThh:mm[:ss[.f{0,12}]](Z|±hh:mm)`; a missing zone is taken as UTC
/// because Graph's own error samples leave it out. Digits beyond milliseconds are cut, not rounded. Gives
/// UTC; nothing when unreadable.
[[nodiscard]] std::optional<QDateTime> dateTimeFromGraph(QStringView text);

// Enum members in the service's own spelling, read without case (Graph's pages and metadata differ in case).
[[nodiscard]] OpenEnum<ImageStatus> imageStatusFromGraph(QStringView text);
[[nodiscard]] OpenEnum<ImageErrorCode> imageErrorCodeFromGraph(QStringView text);
[[nodiscard]] OpenEnum<ImageOsStatus> imageOsStatusFromGraph(QStringView text);
/// The metadata's spelling; for Unknown the raw text.
[[nodiscard]] QString toGraph(const OpenEnum<ImageStatus> &status);
[[nodiscard]] QString toGraph(const OpenEnum<ImageErrorCode> &code);
[[nodiscard]] QString toGraph(const OpenEnum<ImageOsStatus> &status);

} // namespace cloudpc
