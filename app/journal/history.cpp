// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/history.h"

#include "base/callback.h"
#include "journal/historyprivate.h"
#include "journal/journal.h"

#include <QFileInfo>

#include <utility>

namespace cloudpc {

namespace {

bool isReadable(const JournalCondition &condition)
{
    switch (condition.kind) {
    case JournalCondition::Kind::Writable:
    case JournalCondition::Kind::Newer:
    case JournalCondition::Kind::ReadOnly:
        return true;
    case JournalCondition::Kind::Opening:
    case JournalCondition::Kind::Unavailable:
        return false;
    }
    return false;
}

Error whyNot(const JournalCondition &condition)
{
    return condition.error.value_or(Error{.kind = ErrorKind::Local, .fault = Fault::JournalFailed});
}

/// What is written to when this file is: a link leads to another one, and that perhaps to a third.
QString targetOf(const QString &file)
{
    constexpr int longestWay = 40; // as Linux has it
    QFileInfo info(file);
    for (int links = 0; info.isSymLink() && links < longestWay; ++links)
        info = QFileInfo(info.symLinkTarget());
    return info.absoluteFilePath();
}

} // namespace

History::Private::Private(Journal &watched, History *owner)
    : journal(watched)
    , history(owner)
{
    thread.setObjectName(QLatin1StringView("history"));
}

History::Private::~Private()
{
    thread.quit();
    thread.wait();
}

void History::Private::ask(Request request)
{
    waiting.push_back(std::move(request));
    if (journal.condition().kind != JournalCondition::Kind::Opening)
        QMetaObject::invokeMethod(
            history, [this] { decide(); }, Qt::QueuedConnection);
}

bool History::Private::isOwnFile(const QString &file) const
{
    const QFileInfo own(targetOf(journal.condition().file));
    const QFileInfo other(targetOf(file));
    return QFileInfo(own.path()) == QFileInfo(other.path())
        && other.fileName().startsWith(own.fileName(), Qt::CaseInsensitive);
}

void History::Private::decide()
{
    const JournalCondition condition = journal.condition();
    if (condition.kind == JournalCondition::Kind::Opening)
        return;
    if (isReadable(condition) && !reader && !waiting.empty())
        start();
    for (const Request &request : std::exchange(waiting, {})) {
        if (!isReadable(condition))
            request.refuse(whyNot(condition));
        else
            QMetaObject::invokeMethod(reader, [work = request.work, to = reader] { work(*to); });
    }
}

void History::Private::start()
{
    reader = new HistoryReader(journal.condition().file);
    reader->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, reader, &QObject::deleteLater);
    QObject::connect(reader, &HistoryReader::rowsChanged, history, [this] {
        willTell = false;
        emit history->changed();
    });
    thread.start();
}

/// However many come while one is on its way, they become one.
void History::Private::noteChange()
{
    if (std::exchange(willTell, true))
        return;
    QMetaObject::invokeMethod(
        history, [this] { tellChange(); }, Qt::QueuedConnection);
}

/// Through the reader, so that who asks again because of it finds the index up to date.
void History::Private::tellChange()
{
    willTell = false;
    if (reader)
        QMetaObject::invokeMethod(reader, &HistoryReader::refresh);
    else
        emit history->changed();
}

History::History(Journal &journal, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(journal, this))
{
    connect(&journal, &Journal::conditionChanged, this, [this] { d->decide(); });
    connect(&journal, &Journal::changed, this, [this] { d->noteChange(); });
}

History::~History() = default;

void History::find(const HistoryQuery &query, QObject *context, Callback<HistoryFinding> callback)
{
    if (const auto drop = std::exchange(d->dropFinding, {}))
        QMetaObject::invokeMethod(this, drop, Qt::QueuedConnection);
    const quint64 ticket = ++*d->newest;
    const auto bound = boundTo<HistoryFinding>(context, std::move(callback));
    d->dropFinding = [bound] { bound(Error{.kind = ErrorKind::Cancelled}); };
    const auto answer = [this, ticket, bound](const Result<HistoryFinding> &result) {
        if (ticket != *d->newest)
            return;
        d->dropFinding = {};
        bound(result);
    };
    const auto reply = [this, answer](Result<HistoryFinding> result) {
        QMetaObject::invokeMethod(this, [answer, result = std::move(result)] { answer(result); });
    };
    d->ask({[query, reply, ticket, newest = d->newest](HistoryReader &reader) {
                if (ticket == *newest)
                    reader.findSoon(query, reply);
            },
            [answer](const Error &error) { answer(error); }});
}

void History::entries(const QList<qint64> &ids, QObject *context, Callback<QList<JournalEntry>> callback)
{
    const auto bound = boundTo<QList<JournalEntry>>(context, std::move(callback));
    d->ask({[this, ids, bound](HistoryReader &reader) {
                QMetaObject::invokeMethod(this, [bound, found = reader.entries(ids)] { bound(found); });
            },
            [bound](const Error &error) { bound(error); }});
}

void History::places(QObject *context, Callback<QList<std::pair<Place, QString>>> callback)
{
    const auto bound = boundTo<QList<std::pair<Place, QString>>>(context, std::move(callback));
    d->ask({[this, bound](HistoryReader &reader) {
                reader.places([this, bound](const auto &found) {
                    QMetaObject::invokeMethod(this, [bound, found] { bound(found); });
                });
            },
            [bound](const Error &error) { bound(error); }});
}

} // namespace cloudpc
