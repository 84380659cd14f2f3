// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "library/actqueue.h"
#include "phrases/explanation.h"
#include "phrases/question.h"
#include "theme/theme.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace cloudpc {

/// Name and version, in one line.
[[nodiscard]] QString nameOf(const ActResult &act);

/// Where the time stands that a row takes: "deleting in 7 s", "waiting", "retrying…"; empty for what was
/// refused. `isLookedFor`: nobody knows what became of it.
[[nodiscard]] QString actText(const ActProgress &act, bool isLookedFor, const QDateTime &now);
/// What stands behind a status: "to be deleted", "deleting", "not deleted".
[[nodiscard]] QString actWord(const ActProgress &act);
/// Tone of a row that this goes on with.
[[nodiscard]] Tone actTone(const ActProgress &act);

/// Before images are deleted: names them, and what follows.
[[nodiscard]] Question askToDelete(const QList<ActResult> &acts);
/// That deletions are held back. Without `left` the countdown stands still.
[[nodiscard]] Explanation explainHeldBack(const QList<ActResult> &held,
                                          const std::optional<std::chrono::seconds> &left);

/// The same about the one row that is looked at.
[[nodiscard]] Explanation explainHeldBackRow();

/// What is under way, for a strip with a bar.
[[nodiscard]] QString runText(const ActRun &run);
/// What became of all of it: nothing is called done that nobody has confirmed. `refusal` is why, if only one
/// was refused.
[[nodiscard]] Explanation explainRun(const ActRun &run, const std::optional<Explanation> &refusal);
[[nodiscard]] Tone runTone(const ActRun &run);
/// Keys of the rows that did not come to the end that was wished.
[[nodiscard]] QStringList unfinished(const ActRun &run);

/// Before the window closes or changes while something has not been sent.
struct LeaveQuestion {
    Explanation explanation;
    QString send; ///< Captions of the two answers.
    QString leave;

    bool operator==(const LeaveQuestion &) const = default;
};
[[nodiscard]] LeaveQuestion askBeforeLeaving(const QList<ActResult> &unsent);
/// That something was not sent because the sign-in or the tenant changed.
[[nodiscard]] Explanation explainDropped(const QList<ActResult> &dropped);

} // namespace cloudpc
