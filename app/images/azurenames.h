// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/idfinding.h"

#include <QStringView>

#include <optional>

namespace cloudpc {

/// Judges one name of an ARM ID by Azure's published rules ("Naming rules and restrictions for Azure
/// resources"); `start` counts within `name`. Of a subscription only what no ID can hold is refused. Gives
/// nothing for parts that are no names. Needs a name that is not empty.
[[nodiscard]] std::optional<IdFinding> azureNameFlaw(QStringView name, IdPart part);

/// True for 8-4-4-4-12 hexadecimal digits.
[[nodiscard]] bool isGuid(QStringView text);

/// True for a gallery image version: three integers within 32 bits.
[[nodiscard]] bool isGalleryVersion(QStringView text);

} // namespace cloudpc
