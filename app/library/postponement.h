// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/imageentry.h"
#include "journal/journalentry.h"

#include <QDateTime>
#include <QList>

#include <chrono>

namespace cloudpc {

/// True for an act that was refused for no other reason than its time (429), or that was not sent because the
/// service wishes to be left alone: it may be sent again, and nothing can be doubled by it.
[[nodiscard]] bool isOnlyForTheMoment(const Error &error);

/// How often the act that a timeline ends with has left and was refused for the moment. What was asked for
/// anew counts anew.
[[nodiscard]] int refusalsOf(const QList<TimelineEvent> &timeline);

/// Who has asked for the act that a timeline ends with; empty if that is not noted.
[[nodiscard]] QString askedBy(const QList<TimelineEvent> &timeline);

/// True for a row whose act waits for the service. In the journal it is only noted, with nothing of it at the
/// service; the timeline tells it from one that has just been asked for.
[[nodiscard]] bool isPostponed(const JournalEntry &row);

/// How long the service still has to be left alone because of such a row, which another run has written.
/// Never longer than was wished then: clocks are set.
[[nodiscard]] std::chrono::milliseconds waitOf(const JournalEntry &row, const QDateTime &now);

} // namespace cloudpc
