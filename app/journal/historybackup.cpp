// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/historybackup.h"

#include "base/clock.h"
#include "journal/backupfile.h"
#include "journal/historyprivate.h"
#include "journal/importpump.h"
#include "journal/joblink.h"
#include "journal/savefault.h"

#include <QTemporaryFile>

#include <filesystem>
#include <system_error>
#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

std::filesystem::path pathOf(const QString &name)
{
    return {name.toStdU16String()};
}

/// What a copy could not be made for, seen from the copy: a file that cannot be made is not the journal's.
Error copyError(Error error)
{
    if (error.fault == Fault::JournalReadOnly)
        error.fault = Fault::FileNotWritable;
    return error;
}

/// Through a file beside it that only its owner can read, so that the target is the old one or the whole new
/// one. SQLite writes into a file that is there if it is empty.
Result<Done> copyTo(HistoryReader &reader, const QString &target)
{
    QTemporaryFile file(target + u".XXXXXX"_s);
    if (!file.open())
        return saveError(file);
    file.close();
    if (auto error = reader.copyTo(file.fileName()))
        return copyError(*std::move(error));
    std::error_code failure;
    std::filesystem::rename(pathOf(file.fileName()), pathOf(target), failure); // QFile's replaces nothing.
    if (failure)
        return Error{.kind = ErrorKind::Local,
                     .fault = Fault::FileNotWritable,
                     .message = QString::fromStdString(failure.message())};
    file.setAutoRemove(false);
    return Done();
}

/// Tells that it was cancelled if it is dropped unanswered: the history was closed.
class Answer
{
public:
    explicit Answer(std::shared_ptr<JobLink<HistoryBackup>> link)
        : m_link(std::move(link))
    {
    }
    Answer(const Answer &) = delete;
    Answer &operator=(const Answer &) = delete;
    ~Answer() { give(Error{.kind = ErrorKind::Cancelled}); }

    void give(const Result<Done> &result)
    {
        if (!std::exchange(m_isGiven, true))
            m_link->tell([result](HistoryBackup &job) { emit job.finished(result); });
    }

private:
    const std::shared_ptr<JobLink<HistoryBackup>> m_link;
    bool m_isGiven = false;
};

} // namespace

HistoryBackup::HistoryBackup(History &history, const QString &target, QObject *parent)
    : QObject(parent)
    , m_link(std::make_shared<JobLink<HistoryBackup>>(this))
{
    const auto answer = std::make_shared<Answer>(m_link);
    if (history.d->isOwnFile(target)) {
        answer->give(Error{.kind = ErrorKind::Local, .fault = Fault::FileNotWritable});
        return;
    }
    history.d->ask({[answer, target](HistoryReader &reader) { answer->give(copyTo(reader, target)); },
                    [answer](const Error &error) { answer->give(error); }});
}

HistoryBackup::~HistoryBackup()
{
    m_link->cut();
}

HistoryRestore::HistoryRestore(Journal &journal, const QString &file, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_pump(new ImportPump(journal, std::make_unique<BackupFile>(file), clock.now(), this))
{
    connect(m_pump, &ImportPump::opened, this, &HistoryRestore::checked);
    connect(m_pump, &ImportPump::progress, this, &HistoryRestore::progress);
    connect(m_pump, &ImportPump::finished, this, &HistoryRestore::finished);
    m_pump->open();
}

HistoryRestore::~HistoryRestore() = default;

void HistoryRestore::proceed()
{
    m_pump->start();
}

void HistoryRestore::cancel()
{
    m_pump->cancel();
}

} // namespace cloudpc
