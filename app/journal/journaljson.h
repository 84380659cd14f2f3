// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"
#include "images/imageentry.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace cloudpc {

// What of a row is kept as JSON: on disk and in exports alike. Times are milliseconds UTC, enums are words
// (journalwords.h). Reading forgives: what is missing or of another type has its default.

/// The text of a JSON array, written without a document in between because there are so many.
[[nodiscard]] QByteArray timelineToJson(const QList<TimelineEvent> &timeline);
/// Leaves out events of a kind from the future.
[[nodiscard]] QList<TimelineEvent> timelineFromJson(const QJsonArray &array);

/// Without `claims`, which are of use to the next sign-in only and no business of a history.
[[nodiscard]] QJsonObject errorToJson(const Error &error);
/// Nothing for an empty object. A kind from the future is read as OutcomeUnknown: nothing may be sent again
/// because of it.
[[nodiscard]] std::optional<Error> errorFromJson(const QJsonObject &object);

/// The moment `milliseconds` after 1970 in UTC; invalid outside of the years 1 to 9999, which no clock shows.
[[nodiscard]] QDateTime momentFrom(qint64 milliseconds);

} // namespace cloudpc
