// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

// Imports of exported files, of good ones and of all sorts of bad ones.

#include "journal/historyimport.h"

#include "journal/historyjson.h"
#include "journal/historystream.h"
#include "journal/importpump.h"
#include "support/historydesk.h"
#include "support/historymaker.h"
#include "support/randomentries.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>

#include <functional>
#include <utility>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray head = R"({"format":"cloudpc-image-uploader-history","schema":1,"entries":[)";

QByteArray line(int number)
{
    return historyJson(madeEntry(number));
}

/// As imported: what the export does not say is as it was never known.
JournalEntry asImported(JournalEntry entry, const QDateTime &now, const JournalEntry &stored)
{
    entry = importedEntry(std::move(entry), now);
    entry.id = stored.id;
    entry.step = stored.step;
    return entry;
}

/// The names of what differs.
QStringList difference(const JournalEntry &a, const JournalEntry &b)
{
    QStringList names;
    const auto compare = [&names](const char *name, const auto &left, const auto &right) {
        if (left != right)
            names.append(QString::fromLatin1(name));
    };
    compare("key", a.key, b.key);
    compare("account", a.accountId + a.accountName, b.accountId + b.accountName);
    compare("status", a.status, b.status);
    compare("ids", a.imageId + a.requestId + a.clientRequestId, b.imageId + b.requestId + b.clientRequestId);
    compare("attempts", a.attempts, b.attempts);
    compare("words", a.errorCode + a.note + a.ticket, b.errorCode + b.note + b.ticket);
    compare("answeredAt", a.answeredAt, b.answeredAt);
    compare("settledAt", a.settledAt, b.settledAt);
    compare("serverTime", a.serverTime, b.serverTime);
    compare("place", a.place, b.place);
    compare("draft", a.draft, b.draft);
    compare("rawStatus", a.rawStatus, b.rawStatus);
    compare("open", a.open, b.open);
    compare("error", a.error, b.error);
    compare("timeline", a.timeline, b.timeline);
    compare("image", a.image, b.image);
    compare("recordedAt", a.recordedAt, b.recordedAt);
    compare("changedAt", a.changedAt, b.changedAt);
    return names;
}

constexpr int batchSize = 3000; // What an import asks its source for.

/// Made one after the other, without end or until it cannot be read any more.
struct Entries final : ImportSource {
    explicit Entries(int batchesThatCanBeRead = -1)
        : batches(batchesThatCanBeRead)
    {
    }
    Result<HistoryBackupFacts> open() override { return HistoryBackupFacts(); }
    Result<Batch> next(int limit) override
    {
        if (batches == 0)
            return Error{.kind = ErrorKind::Local, .fault = Fault::NotAHistory};
        --batches;
        read += limit;
        return Batch{.entries = madeEntries(read - limit, limit)};
    }

    int batches = -1;
    int read = 0;
};

struct Streamed {
    Fault fault = Fault::None;
    int good = 0;
    int bad = 0;
    bool isWhole = false;
};

Streamed streamed(QByteArray text)
{
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    HistoryStream stream(buffer);
    Streamed result{.fault = stream.begin()};
    if (result.fault != Fault::None)
        return result;
    while (const auto item = stream.next())
        ++(historyEntry(item->object) ? result.good : result.bad);
    result.isWhole = stream.isWhole();
    return result;
}

} // namespace

class TestHistoryImport : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void whatIsExportedComesInWhole();
    void importingTwiceAddsNothing();
    void whatIsHereStaysAsItIs();
    void nothingIsUnderWayAfterwards();
    void anImageStaysItsEntrys();
    void manyAreExportedAndImportedWithoutDoubles();
    void manyUploadsInBetweenLeaveNothingOut();
    void cancellingKeepsWhatWasAdded();
    void givingUpBringsWhatWasAddedIntoTheFile_data();
    void givingUpBringsWhatWasAddedIntoTheFile();
    void whatCannotBeReadDoesNotSpoilWhatWasReadBefore();
    void anImportThatDidNotStartChangesNothing();
    void destroyingTheJobIsSafe();
    void nobodyWaitsForTheRestAfterCancelling();
    void aFileThatBreaksOffIsSaid();
    void unreadableEntriesAreCounted();
    void aMissingFileIsTold();
    void aForeignFileIsTold();

    void headsAreJudged_data();
    void headsAreJudged();
    void listsAreReadHoweverTheyAreWritten_data();
    void listsAreReadHoweverTheyAreWritten();
    void everyCutIsSurvived();
    void everyChangedByteIsSurvived();
    void hostileListsAreSurvived_data();
    void hostileListsAreSurvived();
    void aFileThatAnotherProgramWroteIsRead_data();
    void aFileThatAnotherProgramWroteIsRead();
    void anyEntryComesBackAsItWas();
    void wrongEntriesAreRefused_data();
    void wrongEntriesAreRefused();

private:
    [[nodiscard]] QString file(const QString &name) const { return m_folder->filePath(name); }
    QString fileWith(const QByteArray &contents) const;
    [[nodiscard]] QString fileOf(int entries) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestHistoryImport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QString TestHistoryImport::fileWith(const QByteArray &contents) const
{
    QFile file(m_folder->filePath(u"import.json"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write(contents);
    return file.fileName();
}

QString TestHistoryImport::fileOf(int entries) const
{
    QByteArray text = head;
    for (int number = 0; number < entries; ++number)
        text += (number > 0 ? ",\n" : "") + line(number);
    return fileWith(text + "]}");
}

void TestHistoryImport::whatIsExportedComesInWhole()
{
    HistoryDesk there(file(u"there"_s));
    JournalEntry odd = hostileHistoryEntry(u"\"=1\",🚀\r\nשלום\t<b>"_s);
    odd.key = u"odd"_s;
    odd.recordedAt = madeEntry(0).recordedAt.addDays(-1);
    QVERIFY(there.store(QList<JournalEntry>{odd} + madeEntries(0, 200)));
    QVERIFY(there.exportTo(file(u"x.json"_s)).ok());

    HistoryDesk here(file(u"here"_s));
    const auto counts = here.import(file(u"x.json"_s));
    QCOMPARE(counts.value(), (HistoryImportCounts{.added = 201}));
    const auto before = there.all();
    const auto after = here.all();
    QCOMPARE(after.size(), 201);
    for (qsizetype i = 0; i < after.size(); ++i)
        QCOMPARE(after[i], asImported(before[i], here.clock.now(), after[i]));
}

void TestHistoryImport::importingTwiceAddsNothing()
{
    HistoryDesk desk(file(u"data"_s));
    const QString name = fileWith(head + line(1) + ",\n" + line(2) + ",\n" + line(1) + "]}");
    QCOMPARE(desk.import(name).value(), (HistoryImportCounts{.added = 2, .known = 1}));
    const auto before = desk.all();
    desk.clock.advance(std::chrono::hours(1));
    QCOMPARE(desk.import(name).value(), (HistoryImportCounts{.added = 0, .known = 3}));
    QCOMPARE(desk.all(), before);
}

void TestHistoryImport::whatIsHereStaysAsItIs()
{
    HistoryDesk desk(file(u"data"_s));
    QVERIFY(desk.store({madeEntry(1)}));
    const auto before = desk.all();
    JournalEntry newer = madeEntry(1);
    newer.status = EntryStatus::Deleted;
    newer.note = u"theirs"_s;
    QCOMPARE(desk.import(fileWith(head + historyJson(newer) + "]}")).value(),
             (HistoryImportCounts{.known = 1}));
    QCOMPARE(desk.all(), before);
}

void TestHistoryImport::nothingIsUnderWayAfterwards()
{
    HistoryDesk desk(file(u"data"_s));
    JournalEntry sending = madeEntry(1);
    sending.status = EntryStatus::Submitting;
    sending.open = OpenAct{.act = Act::Create, .state = ActState::Sending, .attempt = u"a"_s};
    JournalEntry local = madeEntry(2);
    local.draft = sending.draft;
    local.status = EntryStatus::Submitting;
    local.imageId.clear();
    local.open = sending.open;
    QVERIFY(desk.store({local}));
    QCOMPARE(desk.import(fileWith(head + historyJson(sending) + "]}")).value(),
             (HistoryImportCounts{.added = 1}));
    const JournalEntry imported = desk.all().first();
    QVERIFY(!imported.open);
    QCOMPARE(imported.status, EntryStatus::OutcomeUnknown);
    QCOMPARE(imported.timeline.last().kind, TimelineEvent::Kind::Imported);
    QCOMPARE(imported.timeline.last().at, desk.clock.now());
    QVERIFY(desk.all().last().open);
}

void TestHistoryImport::anImageStaysItsEntrys()
{
    HistoryDesk desk(file(u"data"_s));
    JournalEntry local = madeEntry(1);
    JournalEntry theirs = madeEntry(5);
    QVERIFY(!local.imageId.isEmpty());
    theirs.imageId = local.imageId;
    theirs.place = local.place;
    QVERIFY(desk.store({local}));
    QCOMPARE(desk.import(fileWith(head + historyJson(theirs) + "]}")).value(),
             (HistoryImportCounts{.added = 1}));
    QCOMPARE(desk.all().first().imageId, local.imageId);
    QCOMPARE(desk.all().last().imageId, QString());
    QCOMPARE(desk.all().last().image, theirs.image); // what the service said is still there
}

void TestHistoryImport::manyAreExportedAndImportedWithoutDoubles()
{
    constexpr int rows = 10'000;
    HistoryDesk there(file(u"there"_s));
    for (int from = 0; from < rows; from += 2000)
        QVERIFY(there.store(madeEntries(from, 2000)));
    QVERIFY(there.exportTo(file(u"x.json"_s)).ok());
    HistoryDesk here(file(u"here"_s));
    QVERIFY(here.store(madeEntries(500, 100)));
    const QSignalSpy transactions(&here.journal, &Journal::changed);
    QCOMPARE(here.import(file(u"x.json"_s)).value(),
             (HistoryImportCounts{.added = rows - 100, .known = 100}));
    // Each one writes the pages of the indexes anew, which is what a long import takes its time for.
    QVERIFY2(transactions.size() <= 5, qPrintable(QString::number(transactions.size())));
    const auto finding = here.find();
    QCOMPARE(finding.value().total, rows);
    QSet<QString> keys;
    const auto all = here.all();
    for (const JournalEntry &entry : all)
        keys.insert(entry.key);
    QCOMPARE(keys.size(), rows);
}

/// Each of them makes the import leave off in the middle of what was read.
void TestHistoryImport::manyUploadsInBetweenLeaveNothingOut()
{
    HistoryDesk desk(file(u"data"_s));
    HistoryImport job(desk.journal, fileOf(3500), desk.clock);
    const QSignalSpy transactions(&desk.journal, &Journal::changed);
    int asked = 0;
    int puts = 0;
    bool isOver = false;
    const std::function<void()> put = [&] {
        ++asked;
        desk.journal.put(madeEntry(10'000 + puts), this, [&](const auto &) {
            ++puts;
            if (!isOver)
                put();
        });
    };
    put();
    connect(&job, &HistoryImport::finished, this, [&] { isOver = true; });
    QCOMPARE(desk.endOf<HistoryImportCounts>(job).value(), (HistoryImportCounts{.added = 3500}));
    QTRY_COMPARE(puts, asked);
    QVERIFY(transactions.size() > puts + 4); // The import has left off again and again.
    QCOMPARE(desk.find().value().total, 3500 + puts);
}

void TestHistoryImport::givingUpBringsWhatWasAddedIntoTheFile_data()
{
    QTest::addColumn<bool>("isCancelled");
    QTest::newRow("cancelled") << true;
    QTest::newRow("destroyed") << false;
}

void TestHistoryImport::givingUpBringsWhatWasAddedIntoTheFile()
{
    QFETCH(const bool, isCancelled);
    HistoryDesk desk(file(u"data"_s));
    auto pump = std::make_unique<ImportPump>(desk.journal, std::make_unique<Entries>(), desk.clock.now(),
                                             nullptr);
    connect(pump.get(), &ImportPump::opened, pump.get(), &ImportPump::start);
    connect(pump.get(), &ImportPump::progress, this, [&] {
        if (isCancelled)
            pump->cancel();
        else
            pump.reset();
    });
    pump->open();
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(file(u"data/journal.db"_s)).size() > 2'000'000, 30'000);
}

void TestHistoryImport::whatCannotBeReadDoesNotSpoilWhatWasReadBefore()
{
    HistoryDesk desk(file(u"data"_s));
    ImportPump pump(desk.journal, std::make_unique<Entries>(2), desk.clock.now(), nullptr);
    connect(&pump, &ImportPump::opened, &pump, &ImportPump::start);
    pump.open();
    QCOMPARE(desk.endOf<HistoryImportCounts>(pump).error().fault, Fault::NotAHistory);
    const int total = int(desk.find().value().total);
    QVERIFY(total > 0);
    for (const JournalEntry &entry : {madeEntry(0), madeEntry(total / 2), madeEntry(total - 1)})
        QVERIFY(desk.answerTo<JournalEntry>([&](QObject *context, const auto &callback) {
                        desk.journal.entry(entry.key, context, callback);
                    })
                    .ok());
    QCOMPARE(total, 2 * batchSize);
}

void TestHistoryImport::anImportThatDidNotStartChangesNothing()
{
    HistoryDesk desk(file(u"data"_s));
    QVERIFY(desk.store({madeEntry(1)}));
    const QSignalSpy changed(&desk.journal, &Journal::changed);
    QVERIFY(!desk.import(fileWith("{}")).ok());
    QVERIFY(desk.find().ok());
    QVERIFY(desk.store({madeEntry(2)})); // What was asked before it has been answered.
    QCOMPARE(changed.size(), 1);
}

void TestHistoryImport::cancellingKeepsWhatWasAdded()
{
    const QString name = fileOf(9000);
    HistoryDesk desk(file(u"data"_s));
    HistoryImport job(desk.journal, name, desk.clock);
    connect(&job, &HistoryImport::progress, &job, &HistoryImport::cancel);
    QCOMPARE(desk.endOf<HistoryImportCounts>(job).error().kind, ErrorKind::Cancelled);
    const HistoryImportCounts rest = desk.import(name).value(); // What was on its way is stored before it.
    QVERIFY(rest.known > 0 && rest.known < 9000);
    QCOMPARE(rest.added + rest.known, 9000);
    QCOMPARE(desk.find().value().total, 9000);
}

void TestHistoryImport::destroyingTheJobIsSafe()
{
    const QString name = fileOf(3500);
    HistoryDesk desk(file(u"data"_s));
    {
        HistoryImport atOnce(desk.journal, name, desk.clock);
    }
    auto job = std::make_unique<HistoryImport>(desk.journal, name, desk.clock);
    bool hasBegun = false;
    connect(job.get(), &HistoryImport::progress, this, [&] {
        hasBegun = true;
        job.reset();
    });
    QTRY_VERIFY_WITH_TIMEOUT(hasBegun, 30'000);
    QVERIFY(desk.import(name).ok());
    QCOMPARE(desk.find().value().total, 3500);
}

void TestHistoryImport::nobodyWaitsForTheRestAfterCancelling()
{
    struct Endless final : ImportSource {
        Result<HistoryBackupFacts> open() override
        {
            while (!isAbandoned())
                QThread::yieldCurrentThread();
            return HistoryBackupFacts();
        }
        Result<Batch> next(int) override { return Batch(); }
    };
    HistoryDesk desk(file(u"data"_s));
    auto pump = std::make_unique<ImportPump>(desk.journal, std::make_unique<Endless>(), desk.clock.now(),
                                             nullptr);
    pump->open();
    pump.reset(); // which would wait for ever

    QByteArray huge = head + "{\"key\":\"" + QByteArray(20'000'000, 'x');
    QBuffer buffer(&huge);
    buffer.open(QIODevice::ReadOnly);
    int chunks = 0;
    HistoryStream stream(buffer, [&chunks] { return ++chunks < 4; });
    QCOMPARE(stream.begin(), Fault::None);
    QVERIFY(!stream.next() && !stream.isWhole());
    QVERIFY(buffer.pos() < 2'000'000);
}

void TestHistoryImport::aFileThatBreaksOffIsSaid()
{
    HistoryDesk desk(file(u"data"_s));
    const QByteArray text = head + line(1) + ",\n" + line(2) + ",\n" + line(3).first(100);
    QCOMPARE(desk.import(fileWith(text)).value(), (HistoryImportCounts{.added = 2, .isWhole = false}));
}

void TestHistoryImport::unreadableEntriesAreCounted()
{
    HistoryDesk desk(file(u"data"_s));
    const QByteArray text = head + "7,\n" + line(1) + R"(,{},null,"x",[[]],)" + line(2) + "]}";
    QCOMPARE(desk.import(fileWith(text)).value(), (HistoryImportCounts{.added = 2, .unreadable = 5}));
}

void TestHistoryImport::aMissingFileIsTold()
{
    HistoryDesk desk(file(u"data"_s));
    QCOMPARE(desk.import(file(u"missing.json"_s)).error().fault, Fault::FileNotReadable);
    QCOMPARE(desk.import(m_folder->path()).error().fault, Fault::FileNotReadable);
#ifdef Q_OS_UNIX
    QCOMPARE(::mkfifo(file(u"pipe"_s).toLocal8Bit().constData(), 0600),
             0); // whoever opens it waits for a writer
    QCOMPARE(desk.import(file(u"pipe"_s)).error().fault, Fault::FileNotReadable);
#endif
}

void TestHistoryImport::aForeignFileIsTold()
{
    HistoryDesk desk(file(u"data"_s));
    QCOMPARE(desk.import(fileWith("{\"value\":[]}")).error().fault, Fault::NotAHistory);
    const QByteArray newer = R"({"format":"cloudpc-image-uploader-history","schema":2,"entries":[]})";
    QCOMPARE(desk.import(fileWith(newer)).error().fault, Fault::HistoryNewer);
    QCOMPARE(desk.find().value().total, 0);
}

void TestHistoryImport::headsAreJudged_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Fault>("fault");
    const auto row = [](const char *name, const QByteArray &text, Fault fault = Fault::NotAHistory) {
        QTest::newRow(name) << text << fault;
    };
    const QByteArray format = R"("format":"cloudpc-image-uploader-history")";
    row("ours", "{" + format + R"(,"schema":1,"entries":[]})", Fault::None);
    row("with a mark", "\xEF\xBB\xBF{" + format + R"(,"schema":1,"entries":[]})", Fault::None);
    row("with further members", "{" + format + R"(,"schema":1,"x":[{"entries":"]"}],"entries":[]})",
        Fault::None);
    row("in another order", R"({"entries":[{"a":"]"}],"schema":1,)" + format + "}", Fault::None);
    row("name with escapes", R"({"form\u0061t":"cloudpc-image-uploader-history","schema":1,"entries":[]})",
        Fault::None);
    row("newer", "{" + format + R"(,"schema":2,"entries":[]})", Fault::HistoryNewer);
    row("much newer", "{" + format + R"(,"schema":1e300,"entries":[]})", Fault::HistoryNewer);
    row("newer without entries", "{" + format + R"(,"schema":2,"items":[]})", Fault::HistoryNewer);
    row("nothing", "");
    row("blanks", " \n ");
    row("a list", "[]");
    row("a word", "true");
    row("a table", "status,displayName\r\nready,x\r\n");
    row("markup", "<html></html>");
    row("a database", "SQLite format 3" + QByteArray(1, '\0') + QByteArray(5000, 'x'));
    row("bytes", QByteArray(70'000, '\0'));
    row("no format", R"({"schema":1,"entries":[]})");
    row("another format", R"({"format":"something","schema":1,"entries":[]})");
    row("two formats", "{" + format + "," + format + R"(,"schema":1,"entries":[]})");
    row("no schema", "{" + format + R"(,"entries":[]})");
    row("schema 0", "{" + format + R"(,"schema":0,"entries":[]})");
    row("schema as a word", "{" + format + R"(,"schema":"1","entries":[]})");
    row("two schemas", "{" + format + R"(,"schema":1,"schema":2,"entries":[]})");
    row("no entries", "{" + format + R"(,"schema":1})");
    row("entries are no list", "{" + format + R"(,"schema":1,"entries":{}})");
    row("broken off", "{" + format + R"(,"schema":1,"entr)");
    row("a huge string", "{\"format\":\"" + QByteArray(9'000'000, 'x') + "\"}");
    row("deep", QByteArray(3'000'000, '['));
    row("deep objects", "{\"a\":" + QByteArray(1'000'000, '{'));
}

void TestHistoryImport::headsAreJudged()
{
    QFETCH(QByteArray, text);
    QFETCH(Fault, fault);
    QCOMPARE(streamed(text).fault, fault);
}

void TestHistoryImport::listsAreReadHoweverTheyAreWritten_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto pretty = [](int number) {
        return QJsonDocument::fromJson(line(number)).toJson(QJsonDocument::Indented);
    };
    QTest::newRow("a line each") << head + "\n" + line(1) + ",\n" + line(2) + ",\n" + line(3) + "\n]}\n";
    QTest::newRow("all on one line") << head + line(1) + "," + line(2) + "," + line(3) + "]}";
    QTest::newRow("two on a line") << head + line(1) + "," + line(2) + ",\n" + line(3) + "\n]}";
    QTest::newRow("indented") << head + pretty(1) + "," + pretty(2) + "," + pretty(3) + "]}";
    QTest::newRow("commas in front") << head + line(1) + "\n," + line(2) + "\n," + line(3) + "\n]}";
    QTest::newRow("Windows line ends")
        << head + "\r\n" + line(1) + ",\r\n" + line(2) + ",\r\n" + line(3) + "\r\n]}\r\n";
    QTest::newRow("blanks") << head + "  \t" + line(1) + "  ,  " + line(2) + "\n\n,\n" + line(3) + "  ]  }";
    QTest::newRow("behind the list") << head + line(1) + "," + line(2) + "," + line(3) + R"(],"more":[{}]})";
    QTest::newRow("far apart") << head + QByteArray(600'000, ' ') + line(1) + "," + line(2)
            + QByteArray(600'000, '\n') + "," + line(3) + "]}";
    QTest::newRow("last member first") << "{\"entries\":[" + line(1) + ",\n" + line(2) + ",\n" + line(3)
            + R"(],"format":"cloudpc-image-uploader-history","schema":1})";
}

void TestHistoryImport::listsAreReadHoweverTheyAreWritten()
{
    QFETCH(QByteArray, text);
    const Streamed result = streamed(text);
    QCOMPARE(result.fault, Fault::None);
    QCOMPARE(result.good, 3);
    QCOMPARE(result.bad, 0);
    QVERIFY(result.isWhole);
}

void TestHistoryImport::everyCutIsSurvived()
{
    const QByteArray text = head + line(1) + ",\n" + line(2) + "]}";
    for (qsizetype length = 0; length < text.size() - 1; ++length) {
        const Streamed result = streamed(text.first(length));
        QVERIFY(result.fault != Fault::None || result.isWhole == (length == text.size() - 1));
        QVERIFY(result.good <= 2 && result.bad == 0);
    }
    QVERIFY(streamed(text).isWhole);
}

void TestHistoryImport::everyChangedByteIsSurvived()
{
    const QByteArray text = head + line(1) + ",\n{}]}";
    for (const char byte : {'"', '\\', '{', '}', '[', ']', ',', '\0', '\xff', '\n', '9'}) {
        for (qsizetype at = 0; at < text.size(); ++at) {
            QByteArray changed = text;
            changed[at] = byte;
            const Streamed result = streamed(changed);
            QVERIFY(result.good <= 1);
            QVERIFY(result.good + result.bad <= changed.count(',') + 1);
        }
    }
}

void TestHistoryImport::hostileListsAreSurvived_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<int>("good");
    const QByteArray good = "," + line(1) + "]}";
    QTest::newRow("deep lists") << QByteArray(100'000, '[') + QByteArray(100'000, ']') + good << 1;
    QTest::newRow("deep object") << QByteArray("{\"a\":").repeated(50'000) + "1" + QByteArray(50'000, '}')
            + good << 1;
    QTest::newRow("never closed") << QByteArray(5'000'000, '{') << 0;
    QTest::newRow("closed too often") << QByteArray("{}}}}") + good << 0;
    QTest::newRow("huge string") << "{\"key\":\"" + QByteArray(20'000'000, 'x') + "\"}" + good << 1;
    QTest::newRow("string without end") << "{\"key\":\"" + QByteArray(6'000'000, 'x') << 0;
    QTest::newRow("backslashes") << "{\"key\":\"" + QByteArray(2'000'000, '\\') + "\"}" + good << 1;
    QTest::newRow("huge number") << QByteArray(6'000'000, '9') + good << 1;
    QTest::newRow("many members") << "{" + QByteArray("\"a\":1,").repeated(100'000) + "\"b\":2}" + good << 1;
    QTest::newRow("no comma") << line(2) + line(1) + "]}" << 1;
    QTest::newRow("two commas") << line(2) + "," + good << 2;
    QTest::newRow("not UTF-8") << "{\"key\":\"\xff\xfe\"}" + good << 1;
}

void TestHistoryImport::hostileListsAreSurvived()
{
    QFETCH(QByteArray, list);
    QFETCH(int, good);
    QCOMPARE(streamed(head + list).good, good);
}

void TestHistoryImport::aFileThatAnotherProgramWroteIsRead_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QDateTime>("recordedAt");
    QTest::addColumn<QString>("rawStatus");
    const QDateTime usual = madeEntry(1).recordedAt;
    const auto time = [](const char *name, const QString &text, const QDateTime &moment) {
        QTest::newRow(name) << u"recordedAt"_s << QJsonValue(text) << moment << QString();
    };
    const QDateTime moment(QDate(2026, 11, 23), QTime(9, 6, 0, 120), Qt::UTC);
    time("fewer digits", u"2026-11-23T09:06:00.12Z"_s, moment);
    time("more digits", u"2026-11-23T09:06:00.1200000Z"_s, moment);
    time("an offset", u"2026-11-23T14:36:00.120+05:30"_s, moment);
    time("no fraction", u"2026-11-23T09:06:00Z"_s, moment.addMSecs(-120));
    time("impossible day", u"2026-02-30T00:00:00.000Z"_s, {});
    time("no time at all", u"yesterday"_s, {});
    QTest::newRow("null") << u"recordedAt"_s << QJsonValue(QJsonValue::Null) << QDateTime() << QString();
    QTest::newRow("missing") << u"recordedAt"_s << QJsonValue(QJsonValue::Undefined) << QDateTime()
                             << QString();
    QTest::newRow("status from the future")
        << u"status"_s << QJsonValue(u"splendid"_s) << usual << u"splendid"_s;
    QTest::newRow("further member") << u"mood"_s << QJsonValue(u"fine"_s) << usual << QString();
}

void TestHistoryImport::aFileThatAnotherProgramWroteIsRead()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QFETCH(QDateTime, recordedAt);
    QFETCH(QString, rawStatus);
    QJsonObject object = QJsonDocument::fromJson(line(1)).object();
    object.insert(member, value);
    const auto entry = historyEntry(object);
    QVERIFY(entry);
    QCOMPARE(entry->recordedAt, recordedAt);
    QCOMPARE(entry->recordedAt.isValid(), recordedAt.isValid());
    QCOMPARE(entry->rawStatus, rawStatus);
    QCOMPARE(entry->status == EntryStatus::Unknown, !rawStatus.isEmpty());
}

/// 2,000 entries in which anything may stand that a field can hold.
void TestHistoryImport::anyEntryComesBackAsItWas()
{
    RandomEntries random(20261123);
    for (int round = 0; round < 2000; ++round) {
        const JournalEntry entry = random.entry();
        const QByteArray written = historyJson(entry);
        QVERIFY(!written.contains('\n'));
        QJsonParseError error;
        const QJsonObject object = QJsonDocument::fromJson(written, &error).object();
        QVERIFY2(error.error == QJsonParseError::NoError, written.constData());
        const auto read = historyEntry(object);
        QVERIFY2(read, written.constData());
        const QStringList differing = difference(*read, asExported(entry));
        QVERIFY2(differing.isEmpty(),
                 qPrintable(differing.join(u' ') + u": "_s + QString::fromUtf8(written)));
        QCOMPARE(*read, asExported(entry));
        const Streamed result = streamed(head + written + ",\n" + written + "\n]}");
        QCOMPARE(result.good, 2);
        QVERIFY(result.isWhole);
    }
}

void TestHistoryImport::wrongEntriesAreRefused_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *name, const QString &member, const QJsonValue &value) {
        QTest::newRow(name) << member << value;
    };
    row("no key", u"key"_s, QJsonValue::Undefined);
    row("empty key", u"key"_s, QString());
    row("key is a number", u"key"_s, 7);
    row("key of half a pair", u"key"_s, QString(QChar(0xD83D)));
    row("key with a mark", u"key"_s, u"\uFEFFkey"_s);
    row("key with NUL", u"key"_s, u"key"_s + QChar(u'\0'));
    row("key too long", u"key"_s, QString(129, u'k'));
    row("no tenant", u"tenantId"_s, QJsonValue::Null);
    row("no service", u"service"_s, QString());
    row("no status", u"status"_s, QJsonValue::Undefined);
    row("status is a number", u"status"_s, 3);
    row("time is a number", u"settledAt"_s, 1'700'000'000);
    row("name is a list", u"displayName"_s, QJsonArray{u"x"_s});
    row("name too long", u"displayName"_s, QString(historyTextLimit + 1, u'x'));
    row("attempts below 0", u"attempts"_s, -1);
    row("attempts beyond all", u"attempts"_s, 1e18);
    row("error is text", u"error"_s, u"bad"_s);
    row("timeline is an object", u"timeline"_s, QJsonObject{{u"a"_s, 1}});
    row("image is a list", u"image"_s, QJsonArray{1});
}

void TestHistoryImport::wrongEntriesAreRefused()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QJsonObject object = QJsonDocument::fromJson(line(1)).object();
    QVERIFY(historyEntry(object));
    object.insert(member, value); // undefined removes it
    QVERIFY(!historyEntry(object));
}

QTEST_GUILESS_MAIN(TestHistoryImport)
#include "tst_historyimport.moc"
