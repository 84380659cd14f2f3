// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/callback.h"
#include "journal/journal.h"
#include "journal/journalworker.h"

#include <QThread>

#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace cloudpc {

/// What Journal and others that keep something in its file share.
struct Journal::Private {
    explicit Private(Journal &owner)
        : journal(owner)
    {
    }

    /// Has `work` done on the journal's thread. Callbacks stay on this one; only values cross.
    template <typename T, typename Work>
    void ask(JournalWorker::Need need, Work work, QObject *context, Callback<T> callback);
    void take(const JournalCondition &reported);
    void answer(bool stored);

    Journal &journal;
    QThread thread;
    std::unique_ptr<JournalWorker> worker;
    JournalCondition condition;
    std::deque<std::function<void()>> callbacks; ///< In the order of the calls, and so of the answers.
    std::atomic<int> asked = 0; ///< Of the journal's thread, which has not begun with it.

private:
    /// What `work` gives, or why the journal could not be asked.
    template <typename T, typename Work>
    static Result<T> outcomeOf(const Work &work, UploadJournal *uploads, const std::optional<Error> &refusal)
    {
        if (!uploads)
            return refusal.value_or(Error());
        return work(*uploads);
    }
};

template <typename T, typename Work>
void Journal::Private::ask(JournalWorker::Need need, Work work, QObject *context, Callback<T> callback)
{
    const auto outcome = std::make_shared<std::optional<Result<T>>>();
    callbacks.push_back(
        [outcome, bound = boundTo<T>(context, std::move(callback))] { bound(std::move(**outcome)); });
    const auto job = [this, need, outcome, work = std::move(work)](UploadJournal *uploads,
                                                                   const std::optional<Error> &refusal) {
        --asked;
        *outcome = outcomeOf<T>(work, uploads, refusal);
        const bool ok = (*outcome)->ok();
        const auto error = ok ? std::nullopt : std::optional((*outcome)->error());
        const bool stored = ok && need == JournalWorker::Need::Write;
        QMetaObject::invokeMethod(
            &journal, [this, stored] { answer(stored); }, Qt::QueuedConnection);
        return error;
    };
    ++asked;
    QMetaObject::invokeMethod(
        worker.get(), [to = worker.get(), need, job] { to->perform(need, job); }, Qt::QueuedConnection);
}

} // namespace cloudpc
