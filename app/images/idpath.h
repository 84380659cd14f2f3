// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

namespace cloudpc {

/// Writes the path of an ARM ID the way Azure's documentation does: one slash between segments, none at the
/// end, fixed segments in their documented spelling, names as they are. Pages of the portal behind the ID go:
/// from a URL any, otherwise those known by name. An empty value stays where its absence has to be told.
[[nodiscard]] QString tidyIdPath(QStringView path, bool fromUrl);

} // namespace cloudpc
