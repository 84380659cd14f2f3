// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/deviceimage.h"
#include "images/sourceimage.h"

#include <QString>
#include <QStringView>

namespace cloudpc {

// Enum members in the service's own spelling, read without case (Graph's pages and metadata differ in case).
[[nodiscard]] OpenEnum<ImageStatus> imageStatusFromGraph(QStringView text);
[[nodiscard]] OpenEnum<ImageErrorCode> imageErrorCodeFromGraph(QStringView text);
[[nodiscard]] OpenEnum<ImageOsStatus> imageOsStatusFromGraph(QStringView text);
[[nodiscard]] OpenEnum<SourceImageCategory> sourceImageCategoryFromGraph(QStringView text);
/// The metadata's spelling; for Unknown the raw text.
[[nodiscard]] QString toGraph(const OpenEnum<ImageStatus> &status);
[[nodiscard]] QString toGraph(const OpenEnum<ImageErrorCode> &code);
[[nodiscard]] QString toGraph(const OpenEnum<ImageOsStatus> &status);

} // namespace cloudpc
