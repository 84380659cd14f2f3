// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QStringView>

namespace cloudpc {

// Times of exported entries, always of one length: 2026-11-23T09:06:00.123Z (RFC 3339). Written by hand,
// since there are a dozen in each entry, and QDateTime's own ways are ten times as slow.

/// Empty for an invalid time, or one outside the years 1 to 9999.
[[nodiscard]] QByteArray isoTime(const QDateTime &time);
/// Invalid for any other form; dateTimeFromGraph() reads those.
[[nodiscard]] QDateTime timeFromIso(QStringView text);

} // namespace cloudpc
