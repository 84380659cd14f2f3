// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "journal/database.h"
#include "journal/uploadjournal.h"

#include <QObject>

#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace cloudpc {

/// The journal's file and its statements, for the one thread that this object lives on: opens the file, as
/// patiently as it may be, and does one job after the other.
class JournalWorker final : public QObject
{
    Q_OBJECT

public:
    /// What is asked of the journal; `refusal` says why it cannot be, and `journal` is null then. Gives why
    /// it failed, if it did.
    using Job =
        std::function<std::optional<Error>(UploadJournal *journal, const std::optional<Error> &refusal)>;
    enum class Need { Read, Write };

    JournalWorker(const QString &folder, std::function<void(const JournalCondition &)> report);

    void start();
    void perform(Need need, const Job &job);
    /// Does what is still waiting, and closes the file.
    void finish();
    /// From any thread: the program is about to end, so that others are not waited for any longer.
    void hurry() { m_hurried = true; }

private:
    void open();
    void openLater();
    void openAgain();
    void take(const JournalCondition &condition);
    void closeFile();
    void carryOut(Need need, const Job &job);
    void learnFrom(const Error &error);
    [[nodiscard]] std::optional<Error> refusal(Need need) const;

    const QString m_folder;
    const std::function<void(const JournalCondition &)> m_report;
    SystemClock m_clock;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<UploadJournal> m_journal;
    JournalCondition m_condition;
    std::deque<std::pair<Need, Job>> m_waiting;
    int m_attempts = 0; ///< To open the file, since start().
    bool m_damaged = false; ///< Found while it was in use: left alone until the next start.
    bool m_gaveUp = false; ///< To wait for others, since the program is about to end.
    std::atomic<bool> m_hurried = false;
};

} // namespace cloudpc
