// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/historyexport.h"

#include "base/clock.h"
#include "journal/historycsv.h"
#include "journal/historyjson.h"
#include "journal/historyprivate.h"
#include "journal/joblink.h"
#include "journal/jsonline.h"
#include "journal/savefault.h"

#include <QSaveFile>

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype sliceRows = 500; // Some 20 ms.

QByteArray jsonHead(const QDateTime &exportedAt)
{
    JsonLine line;
    line.openObject();
    line.text("format"_L1, QString(historyFormatName));
    line.number("schema"_L1, historySchema);
    line.time("exportedAt"_L1, exportedAt);
    line.openArray("entries"_L1);
    return line.line() + '\n';
}

/// Made on the job's thread, from then on at home on the history's, whose queue alone keeps it: whoever drops
/// it before its end (the history was closed) has cancelled it.
struct Writer final : std::enable_shared_from_this<Writer> {
    Writer(const std::shared_ptr<JobLink<HistoryExport>> &job, const HistoryQuery &asked,
           const QString &target, HistoryFormat wanted, const QDateTime &now)
        : link(job)
        , query(asked)
        , file(target)
        , format(wanted)
        , exportedAt(now)
    {
    }
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;
    ~Writer() { end(Error{.kind = ErrorKind::Cancelled}); }

    void begin(HistoryReader &reader);
    void writeSlice(HistoryReader &reader);
    void writeRest(HistoryReader &reader);
    [[nodiscard]] QByteArray head() const;
    [[nodiscard]] QByteArray row(const JournalEntry &entry, bool isFirst) const;
    void end(const Result<Done> &result);

    const std::shared_ptr<JobLink<HistoryExport>> link;
    const HistoryQuery query;
    QSaveFile file;
    const HistoryFormat format;
    const QDateTime exportedAt;
    const QTimeZone zone = QTimeZone::systemTimeZone();
    QList<qint64> ids;
    qsizetype done = 0;
    bool hasEnded = false;
};

void Writer::begin(HistoryReader &reader)
{
    reader.find(query, [self = shared_from_this(), &reader](const Result<HistoryFinding> &found) {
        if (!found)
            return self->end(found.error());
        self->ids = found.value().ids;
        if (!self->file.open(QIODevice::WriteOnly))
            return self->end(saveError(self->file));
        self->file.write(self->head());
        self->writeSlice(reader);
    });
}

void Writer::writeSlice(HistoryReader &reader)
{
    if (link->isCancelled())
        return end(Error{.kind = ErrorKind::Cancelled});
    const auto rows = reader.entries(ids.sliced(done, std::min(sliceRows, ids.size() - done)));
    if (!rows)
        return end(rows.error());
    QByteArray text;
    for (qsizetype at = 0; at < rows.value().size(); ++at)
        text += row(rows.value()[at], done + at == 0);
    if (file.write(text) != text.size())
        return end(saveError(file));
    done = std::min(done + sliceRows, ids.size());
    link->tell([done = done, total = ids.size()](HistoryExport &job) { emit job.progress(done, total); });
    writeRest(reader);
}

/// Behind what waits in the thread's queue.
void Writer::writeRest(HistoryReader &reader)
{
    if (done < ids.size()) {
        QMetaObject::invokeMethod(
            &reader, [self = shared_from_this(), &reader] { self->writeSlice(reader); },
            Qt::QueuedConnection);
        return;
    }
    if (format == HistoryFormat::Json)
        file.write("\n]}\n");
    if (file.commit())
        end(Done());
    else
        end(saveError(file));
}

QByteArray Writer::head() const
{
    return format == HistoryFormat::Csv ? historyCsvHeader() : jsonHead(exportedAt);
}

QByteArray Writer::row(const JournalEntry &entry, bool isFirst) const
{
    if (format == HistoryFormat::Csv)
        return historyCsv(entry, zone);
    return (isFirst ? QByteArray() : QByteArray(",\n")) + historyJson(entry);
}

void Writer::end(const Result<Done> &result)
{
    if (std::exchange(hasEnded, true))
        return;
    if (!result)
        file.cancelWriting();
    link->tell([result](HistoryExport &job) { emit job.finished(result); });
}

} // namespace

HistoryExport::HistoryExport(History &history, const HistoryQuery &query, const QString &target,
                             HistoryFormat format, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_link(std::make_shared<JobLink<HistoryExport>>(this))
{
    const auto writer = std::make_shared<Writer>(m_link, query, target, format, clock.now());
    if (history.d->isOwnFile(target)) {
        writer->end(Error{.kind = ErrorKind::Local, .fault = Fault::FileNotWritable});
        return;
    }
    history.d->ask({[writer](HistoryReader &reader) { writer->begin(reader); },
                    [writer](const Error &error) { writer->end(error); }});
}

HistoryExport::~HistoryExport()
{
    m_link->cut();
}

void HistoryExport::cancel()
{
    m_link->cancel();
}

} // namespace cloudpc
