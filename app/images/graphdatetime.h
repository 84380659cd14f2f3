// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDate>
#include <QDateTime>
#include <QStringView>

#include <optional>

namespace cloudpc {

/// Reads Edm.DateTimeOffset: `YYYY-MM-DDThh:mm[:ss[.f{0,12}]](Z|±hh:mm)`; a missing zone is taken as UTC
/// because Graph's own error samples leave it out. Digits beyond milliseconds are cut, not rounded. Gives
/// UTC within the years 1 to 9999; nothing when unreadable or when there is no such day or time.
[[nodiscard]] std::optional<QDateTime> dateTimeFromGraph(QStringView text);

/// Reads Edm.Date: `YYYY-MM-DD` and nothing else. Gives nothing when there is no such day.
[[nodiscard]] std::optional<QDate> dateFromGraph(QStringView text);

} // namespace cloudpc
