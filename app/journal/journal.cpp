// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/journal.h"

#include "journal/journalprivate.h"

#include <QPointer>

#include <utility>

namespace cloudpc {

using Need = JournalWorker::Need;

void Journal::Private::take(const JournalCondition &reported)
{
    condition = reported;
    emit journal.conditionChanged();
}

/// The callback may destroy the journal, and this with it.
void Journal::Private::answer(bool stored)
{
    const QPointer<Journal> alive(&journal);
    const auto callback = std::move(callbacks.front());
    callbacks.pop_front();
    callback();
    if (stored && alive)
        emit alive->changed();
}

Journal::Journal(const QString &folder, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this))
{
    d->condition.file = folder + QLatin1StringView("/journal.db");
    d->worker = std::make_unique<JournalWorker>(folder, [this](const JournalCondition &condition) {
        QMetaObject::invokeMethod(
            this, [this, condition] { d->take(condition); }, Qt::QueuedConnection);
    });
    d->worker->moveToThread(&d->thread);
    connect(&d->thread, &QThread::started, d->worker.get(), &JournalWorker::start);
    d->thread.setObjectName(QStringLiteral("journal"));
    d->thread.start();
}

Journal::~Journal()
{
    d->worker->hurry();
    ++d->asked; // For the file to be closed.
    QMetaObject::invokeMethod(
        d->worker.get(),
        [worker = d->worker.get(), thread = &d->thread] {
            worker->finish();
            thread->quit();
        },
        Qt::QueuedConnection);
    d->thread.wait();
}

const JournalCondition &Journal::condition() const
{
    return d->condition;
}

void Journal::put(const JournalEntry &entry, QObject *context, Callback<JournalEntry> callback)
{
    d->ask<JournalEntry>(
        Need::Write, [entry](UploadJournal &uploads) { return uploads.put(entry); }, context,
        std::move(callback));
}

void Journal::claim(const JournalEntry &entry, qint64 knownRevision, QObject *context,
                    Callback<JournalEntry> callback)
{
    d->ask<JournalEntry>(
        Need::Write,
        [entry, knownRevision](UploadJournal &uploads) { return uploads.claim(entry, knownRevision); },
        context, std::move(callback));
}

void Journal::revision(QObject *context, Callback<qint64> callback)
{
    d->ask<qint64>(
        Need::Read, [](UploadJournal &uploads) { return uploads.revision(); }, context, std::move(callback));
}

void Journal::putAll(const QList<JournalEntry> &entries, QObject *context,
                     Callback<QList<JournalEntry>> callback)
{
    d->ask<QList<JournalEntry>>(
        Need::Write, [entries](UploadJournal &uploads) { return uploads.putAll(entries); }, context,
        std::move(callback));
}

void Journal::importAll(const QList<NewRow> &rows, bool isLast, QObject *context,
                        Callback<ImportedRows> callback)
{
    d->ask<ImportedRows>(
        Need::Write,
        [this, rows, isLast](UploadJournal &uploads) {
            return uploads.importAll(rows, isLast, [this] { return d->asked > 0; });
        },
        context, std::move(callback));
}

void Journal::entry(const QString &key, QObject *context, Callback<JournalEntry> callback)
{
    d->ask<JournalEntry>(
        Need::Read, [key](UploadJournal &uploads) { return uploads.entry(key); }, context,
        std::move(callback));
}

void Journal::unfinished(const Place &place, QObject *context, Callback<QList<JournalEntry>> callback)
{
    d->ask<QList<JournalEntry>>(
        Need::Read, [place](UploadJournal &uploads) { return uploads.unfinished(place); }, context,
        std::move(callback));
}

void Journal::ofImages(const Place &place, const QStringList &imageIds, QObject *context,
                       Callback<QList<JournalEntry>> callback)
{
    d->ask<QList<JournalEntry>>(
        Need::Read, [place, imageIds](UploadJournal &uploads) { return uploads.ofImages(place, imageIds); },
        context, std::move(callback));
}

void Journal::lasting(const Place &place, int limit, QObject *context, Callback<QList<JournalEntry>> callback)
{
    d->ask<QList<JournalEntry>>(
        Need::Read, [place, limit](UploadJournal &uploads) { return uploads.lasting(place, limit); }, context,
        std::move(callback));
}

void Journal::usedSources(const Place &place, int limit, QObject *context, Callback<QStringList> callback)
{
    d->ask<QStringList>(
        Need::Read, [place, limit](UploadJournal &uploads) { return uploads.usedSources(place, limit); },
        context, std::move(callback));
}

void Journal::uploadTimes(const Place &place, int limit, QObject *context,
                          Callback<QList<std::chrono::seconds>> callback)
{
    d->ask<QList<std::chrono::seconds>>(
        Need::Read, [place, limit](UploadJournal &uploads) { return uploads.uploadTimes(place, limit); },
        context, std::move(callback));
}

void Journal::annotate(const QString &key, const QString &note, const QString &ticket, QObject *context,
                       Callback<Done> callback)
{
    d->ask<Done>(
        Need::Write,
        [key, note, ticket](UploadJournal &uploads) { return uploads.annotate(key, note, ticket); }, context,
        std::move(callback));
}

} // namespace cloudpc
