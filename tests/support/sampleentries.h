// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/imageentry.h"

#include <QList>

namespace cloudpc {

/// A row as the service returns it.
[[nodiscard]] ImageEntry sampleEntry(const QString &key, EntryStatus status, const QString &name = {},
                                     const QString &version = QStringLiteral("1.0.0"));
/// The service's side of a status.
[[nodiscard]] std::optional<OpenEnum<ImageStatus>> serviceStatus(EntryStatus status);
/// One row per status, keys "0", "1", … in the order of the enum.
[[nodiscard]] QList<ImageEntry> oneEntryPerStatus();
/// An upload of unknown outcome that `candidates` images of its name and version may be, the odd ones made
/// from another source. Last looked at 10 s after 2026-11-23 09:00 UTC, until 09:10.
[[nodiscard]] ImageEntry unknownEntry(const QString &key, Settling::Phase phase, int candidates = 0);
/// A row with `payload` in every text that comes from outside.
[[nodiscard]] ImageEntry hostileEntry(const QString &key, EntryStatus status, const QString &payload);

constexpr int entryStatusCount = static_cast<int>(EntryStatus::Unknown) + 1;

} // namespace cloudpc
