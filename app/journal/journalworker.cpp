// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/journalworker.h"

#include <utility>

namespace cloudpc {

namespace {

using Kind = JournalCondition::Kind;

/// Before the tries to open a file that another program holds; with the busy timeouts about four seconds.
constexpr std::chrono::milliseconds gaps[] = {
    std::chrono::milliseconds(50),  std::chrono::milliseconds(100), std::chrono::milliseconds(200),
    std::chrono::milliseconds(400), std::chrono::milliseconds(800), std::chrono::milliseconds(1600)};

/// Of 250 ms each: what a statement waits for others at most, in all.
constexpr int patientTries = 8;

bool isBusy(const JournalCondition &condition)
{
    return condition.kind == Kind::Unavailable && condition.error
        && condition.error->fault == Fault::JournalBusy;
}

bool canBeRead(Kind kind)
{
    return kind == Kind::Writable || kind == Kind::Newer || kind == Kind::ReadOnly;
}

Error localError(Fault fault)
{
    return {.kind = ErrorKind::Local, .fault = fault};
}

} // namespace

JournalWorker::JournalWorker(const QString &folder, std::function<void(const JournalCondition &)> report)
    : m_folder(folder)
    , m_report(std::move(report))
{
}

/// On the worker's thread: a connection belongs to the thread that made it.
void JournalWorker::start()
{
    m_database = std::make_unique<Database>(m_folder, m_clock);
    open();
}

void JournalWorker::perform(Need need, const Job &job)
{
    if (m_condition.kind == Kind::Opening)
        m_waiting.emplace_back(need, job);
    else
        carryOut(need, job);
}

void JournalWorker::finish()
{
    if (m_condition.kind == Kind::Opening && !m_waiting.empty())
        take(m_database->open());
    closeFile();
}

void JournalWorker::open()
{
    const JournalCondition condition = m_database->open();
    if (isBusy(condition) && m_attempts < int(std::size(gaps)) && !m_hurried)
        openLater();
    else
        take(condition);
}

void JournalWorker::openLater()
{
    m_clock.callAfter(gaps[m_attempts++], this, [this] {
        if (m_condition.kind == Kind::Opening)
            open();
    });
}

/// What went wrong may have passed: a lock, a full disk, a folder that could not be written.
void JournalWorker::openAgain()
{
    m_journal.reset();
    take(m_database->open());
}

void JournalWorker::take(const JournalCondition &condition)
{
    m_journal.reset();
    if (canBeRead(condition.kind)) {
        m_journal = std::make_unique<UploadJournal>(m_database->connection());
        m_journal->setTries([this] { return m_hurried ? 1 : patientTries; });
    }
    if (std::exchange(m_condition, condition) != condition)
        m_report(condition);
    for (auto waiting = std::exchange(m_waiting, {}); const auto &[need, job] : waiting)
        carryOut(need, job);
}

void JournalWorker::closeFile()
{
    m_journal.reset();
    m_database.reset();
}

void JournalWorker::carryOut(Need need, const Job &job)
{
    const bool mayHavePassed = m_condition.kind == Kind::Unavailable || m_condition.kind == Kind::ReadOnly;
    if (mayHavePassed && !m_damaged && !m_gaveUp)
        openAgain();
    const std::optional<Error> refused = refusal(need);
    const auto error = job(refused ? nullptr : m_journal.get(), refused);
    m_gaveUp = m_gaveUp || (m_hurried && error && error->fault == Fault::JournalBusy);
    if (error && !refused)
        learnFrom(*error);
}

/// A connection that has failed is given up for a new one: what a commit has left behind in the -wal, though
/// it was said to have failed, goes with it.
void JournalWorker::learnFrom(const Error &error)
{
    if (error.fault == Fault::JournalReadOnly
        || (error.fault == Fault::JournalFailed && !meansDamage(error))) {
        openAgain();
    } else if (meansDamage(error)) {
        m_damaged = true;
        m_journal.reset();
        m_database->suspect();
        JournalCondition condition = m_condition;
        condition.kind = Kind::Unavailable;
        condition.error = error;
        take(condition);
    }
}

std::optional<Error> JournalWorker::refusal(Need need) const
{
    if (m_gaveUp)
        return localError(Fault::JournalBusy);
    switch (m_condition.kind) {
    case Kind::Writable:
        return std::nullopt;
    case Kind::Newer:
        return need == Need::Read ? std::nullopt : std::optional(localError(Fault::JournalNewer));
    case Kind::ReadOnly:
        return need == Need::Read ? std::nullopt : m_condition.error;
    case Kind::Opening:
    case Kind::Unavailable:
        break;
    }
    return m_condition.error.value_or(localError(Fault::JournalFailed));
}

} // namespace cloudpc
