// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/history.h"
#include "journal/historyreader.h"

#include <QThread>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace cloudpc {

class Journal;

/// What History and the jobs that read it share.
struct History::Private {
    Private(Journal &watched, History *owner);
    ~Private();

    /// Work for the reader's thread, and what to do instead (on the caller's) where there is no file to read.
    struct Request {
        std::function<void(HistoryReader &)> work;
        std::function<void(const Error &)> refuse;
    };
    /// Begins as soon as it is known which file there is. Calls back later in any case.
    void ask(Request request);

    /// True for the journal's own file and what SQLite keeps beside it: nothing may be written in their
    /// place.
    [[nodiscard]] bool isOwnFile(const QString &file) const;

    void decide();
    void noteChange();
    void tellChange();

    Journal &journal;
    History *history;
    QThread thread;
    HistoryReader *reader = nullptr; ///< Lives on `thread`, and goes with it.
    std::vector<Request> waiting; ///< For the journal to be open.
    bool willTell = false;
    std::shared_ptr<std::atomic<quint64>> newest = std::make_shared<std::atomic<quint64>>(0);
    std::function<void()> dropFinding; ///< Calls back that the last find() was superseded; empty if answered.

private:
    void start();
};

} // namespace cloudpc
