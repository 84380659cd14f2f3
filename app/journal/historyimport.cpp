// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journal/historyimport.h"

#include "base/clock.h"
#include "journal/historyjson.h"
#include "journal/historystream.h"
#include "journal/importpump.h"
#include "journal/savefault.h"

#include <QFile>

namespace cloudpc {

namespace {

constexpr qint64 batchBytes = 8 * 1024 * 1024; // However large its entries are.

class ExportedFile final : public ImportSource
{
public:
    explicit ExportedFile(const QString &name)
        : m_file(name)
    {
    }

    Result<HistoryBackupFacts> open() override
    {
        if (auto error = openForReading(m_file))
            return *std::move(error);
        if (const Fault fault = m_stream.begin(); fault != Fault::None)
            return Error{.kind = ErrorKind::Local, .fault = fault};
        return HistoryBackupFacts();
    }

    Result<Batch> next(int limit) override
    {
        Batch batch;
        batch.entries.reserve(limit);
        const qint64 before = m_stream.position();
        while (batch.entries.size() < limit && m_stream.position() - before < batchBytes && !isAbandoned()) {
            const auto item = m_stream.next();
            batch.isLast = !item.has_value();
            if (batch.isLast)
                break;
            if (auto entry = historyEntry(item->object))
                batch.entries.append(*std::move(entry));
            else
                ++batch.unreadable;
        }
        batch.isWhole = !batch.isLast || m_stream.isWhole();
        batch.done = m_stream.position();
        batch.total = m_file.size();
        return batch;
    }

private:
    QFile m_file;
    HistoryStream m_stream{m_file, [this] { return !isAbandoned(); }};
};

} // namespace

HistoryImport::HistoryImport(Journal &journal, const QString &file, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_pump(new ImportPump(journal, std::make_unique<ExportedFile>(file), clock.now(), this))
{
    connect(m_pump, &ImportPump::opened, m_pump, &ImportPump::start);
    connect(m_pump, &ImportPump::progress, this, &HistoryImport::progress);
    connect(m_pump, &ImportPump::finished, this, &HistoryImport::finished);
    m_pump->open();
}

HistoryImport::~HistoryImport() = default;

void HistoryImport::cancel()
{
    m_pump->cancel();
}

} // namespace cloudpc
