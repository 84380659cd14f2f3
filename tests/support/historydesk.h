// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/history.h"
#include "journal/historybackup.h"
#include "journal/historyexport.h"
#include "journal/historyimport.h"
#include "journal/journal.h"
#include "support/manualclock.h"

#include <QEventLoop>
#include <QTest>
#include <QTimer>

#include <memory>
#include <optional>

namespace cloudpc {

/// A journal and its history in a folder, and what one does with them, each waited for.
class HistoryDesk final
{
public:
    explicit HistoryDesk(const QString &folder)
        : journal(folder)
        , history(journal)
    {
    }

    [[nodiscard]] static Error neverCame() { return {.message = QStringLiteral("no answer came")}; }

    /// What a function with a callback answers.
    template <typename T, typename Ask>
    [[nodiscard]] Result<T> answerTo(Ask ask)
    {
        std::optional<Result<T>> answer;
        QEventLoop loop; // Benchmarks are answered here as well: QTest looks every 10 ms only.
        ask(&loop, [&](const Result<T> &result) {
            answer = result;
            loop.quit();
        });
        return waitIn(loop, answer);
    }

    /// What a job ends with.
    template <typename T, typename Job>
    [[nodiscard]] Result<T> endOf(Job &job)
    {
        std::optional<Result<T>> end;
        QEventLoop loop;
        QObject::connect(&job, &Job::finished, &loop, [&](const Result<T> &result) {
            end = result;
            loop.quit();
        });
        return waitIn(loop, end);
    }

    template <typename T>
    [[nodiscard]] static Result<T> waitIn(QEventLoop &loop, const std::optional<Result<T>> &answer)
    {
        QTimer::singleShot(std::chrono::seconds(50), &loop, &QEventLoop::quit);
        if (!answer)
            loop.exec();
        return answer.value_or(neverCame());
    }

    [[nodiscard]] bool store(const QList<JournalEntry> &entries)
    {
        return answerTo<QList<JournalEntry>>([&](QObject *context, const auto &callback) {
                   journal.putAll(entries, context, callback);
               })
            .ok();
    }

    [[nodiscard]] Result<HistoryFinding> find(const HistoryQuery &query = {})
    {
        return answerTo<HistoryFinding>(
            [&](QObject *context, const auto &callback) { history.find(query, context, callback); });
    }

    [[nodiscard]] QList<JournalEntry> entries(const QList<qint64> &ids)
    {
        const auto found = answerTo<QList<JournalEntry>>(
            [&](QObject *context, const auto &callback) { history.entries(ids, context, callback); });
        return found ? found.value() : QList<JournalEntry>();
    }

    /// All rows, the oldest first.
    [[nodiscard]] QList<JournalEntry> all()
    {
        HistoryQuery query;
        query.order = Qt::AscendingOrder;
        const auto found = find(query);
        return found ? entries(found.value().ids) : QList<JournalEntry>();
    }

    [[nodiscard]] Result<Done> exportTo(const QString &file, HistoryFormat format = HistoryFormat::Json)
    {
        HistoryExport job(history, {}, file, format, clock);
        return endOf<Done>(job);
    }

    [[nodiscard]] Result<HistoryImportCounts> import(const QString &file)
    {
        HistoryImport job(journal, file, clock);
        return endOf<HistoryImportCounts>(job);
    }

    [[nodiscard]] Result<Done> backUp(const QString &file)
    {
        HistoryBackup job(history, file);
        return endOf<Done>(job);
    }

    ManualClock clock;
    Journal journal;
    History history;
};

} // namespace cloudpc
