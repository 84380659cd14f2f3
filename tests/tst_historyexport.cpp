// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

// Exports of a real history: what is in the files, and that the target is never a half.

#include "journal/historyexport.h"

#include "images/csvcell.h"
#include "journal/history.h"
#include "journal/historycsv.h"
#include "journal/historyjson.h"
#include "journal/isotime.h"
#include "journal/journal.h"
#include "support/historymaker.h"
#include "support/manualclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray contentsOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &name, const QByteArray &contents)
{
    QFile file(name);
    if (file.open(QIODevice::WriteOnly))
        file.write(contents);
}

/// The cells of RFC 4180 text, read by its rules and nobody else's.
QList<QStringList> cellsOf(const QByteArray &csv)
{
    QList<QStringList> rows{{}};
    QByteArray cell;
    bool isQuoted = false;
    for (qsizetype at = 0; at < csv.size(); ++at) {
        const char c = csv[at];
        if (isQuoted && c == '"' && at + 1 < csv.size() && csv[at + 1] == '"') {
            cell += csv[++at];
        } else if (c == '"') {
            isQuoted = !isQuoted;
        } else if (!isQuoted && (c == ',' || (c == '\r' && csv.mid(at + 1, 1) == "\n"))) {
            rows.last().append(QString::fromUtf8(cell));
            cell.clear();
            if (c == '\r' && ++at + 1 < csv.size())
                rows.append(QStringList());
        } else {
            cell += c;
        }
    }
    return rows;
}

QString cellIn(const QList<QStringList> &rows, qsizetype row, const QString &column)
{
    return rows[row].value(rows[0].indexOf(column));
}

} // namespace

Q_DECLARE_METATYPE(HistoryFormat)

class TestHistoryExport : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void formulasAreDefused_data();
    void formulasAreDefused();
    void plainTextStaysAsItIs_data();
    void plainTextStaysAsItIs();
    void tableHasMarkHeaderAndTimes();
    void tableHoldsAnyTextWhole_data();
    void tableHoldsAnyTextWhole();
    void documentIsReadBackWhole();
    void linesHoldAnyTextWhole_data();
    void linesHoldAnyTextWhole();
    void noClaimsChallengeLeavesTheProgram();
    void timesAreWrittenAndReadAlike_data();
    void timesAreWrittenAndReadAlike();
    void onlyWhatIsFoundIsWritten();
    void anEmptyHistoryIsAFileToo_data();
    void anEmptyHistoryIsAFileToo();
    void progressEndsWithAllRows();
    void cancellingLeavesTheOldFile();
    void destroyingTheJobLeavesTheOldFile();
    void closingTheHistoryCancels();
    void anUnwritableTargetIsTold();
    void theJournalItselfIsNoTarget();
#ifdef Q_OS_UNIX
    void aFullDiskLeavesTheOldFile();
#endif

private:
    void open();
    void store(const QList<JournalEntry> &entries);
    Result<Done> exportTo(const QString &target, HistoryFormat format, const HistoryQuery &query = {});

    ManualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<History> m_history;
    QString m_target;
};

void TestHistoryExport::init()
{
    m_history.reset();
    m_journal.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_target = m_folder->filePath(u"export"_s);
}

/// Not for tests that need none: a journal waits for the disk.
void TestHistoryExport::open()
{
    if (m_history)
        return;
    m_journal = std::make_unique<Journal>(m_folder->filePath(u"data"_s));
    m_history = std::make_unique<History>(*m_journal);
}

void TestHistoryExport::store(const QList<JournalEntry> &entries)
{
    open();
    std::optional<bool> isStored;
    m_journal->putAll(entries, this, [&](const auto &result) { isStored = result.ok(); });
    QTRY_VERIFY_WITH_TIMEOUT(isStored, 30'000);
    QVERIFY(*isStored);
}

Result<Done> TestHistoryExport::exportTo(const QString &target, HistoryFormat format,
                                         const HistoryQuery &query)
{
    open();
    std::optional<Result<Done>> end;
    HistoryExport job(*m_history, query, target, format, m_clock);
    connect(&job, &HistoryExport::finished, this, [&](const Result<Done> &result) { end = result; });
    if (!QTest::qWaitFor([&] { return end.has_value(); }, 30'000))
        return Error{.message = u"it never ended"_s};
    return *end;
}

void TestHistoryExport::formulasAreDefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("cell");
    const auto row = [](const char *name, const QString &text, const QByteArray &cell) {
        QTest::newRow(name) << text << cell;
    };
    row("equals", u"=1+1"_s, "'=1+1");
    row("plus", u"+1"_s, "'+1");
    row("minus", u"-1"_s, "'-1");
    row("at", u"@SUM(A1)"_s, "'@SUM(A1)");
    row("tab", u"\tx"_s, "\"'\tx\"");
    row("carriage return", u"\rx"_s, "\"'\rx\"");
    row("NUL", QString(QChar(u'\0')) + u'x', QByteArray("'\0x", 3));
    row("full-width equals", u"\uFF1D1"_s, "'\uFF1D1");
    row("full-width at", u"\uFF201"_s, "'\uFF201");
    row("behind a blank", u"  =1"_s, "  '=1");
    row("behind a line end", u"\n=1"_s, "\"\n'=1\"");
    row("behind a wide blank", u"\u3000=1"_s, "\u3000'=1");
    row("behind a zero-width mark", u"\uFEFF\u200B=1"_s, "\uFEFF\u200B'=1");
    row("behind a quote", u"\"=1\""_s, "\"\"\"'=1\"\"\"");
    row("behind an apostrophe", u"'=1"_s, "''=1");
    row("command", u"=cmd|' /C calc'!A0"_s, "'=cmd|' /C calc'!A0");
    row("small equals", u"\uFE661"_s, "'\uFE661");
    row("minus sign", u"\u22121"_s, "'\u22121");
    row("behind a no-break space", u"\u00A0=1"_s, "\u00A0'=1");
    row("behind a control character", u"\u0001\u001b=1"_s, "\u0001\u001b'=1");
    row("behind a blank and a tab", u" \t=1"_s, "\" '\t'=1\"");
    row("behind a semicolon", u"a;=1"_s, "\"a;'=1\"");
    row("behind a semicolon and a blank", u"a; -1"_s, "\"a; '-1\"");
    row("behind a tab within", u"a\t@x"_s, "\"a\t'@x\"");
    row("on a later line", u"a\r\n+1"_s, "\"a\r\n'+1\"");
}

void TestHistoryExport::formulasAreDefused()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, cell);
    QCOMPARE(csvCell(text), cell);
}

void TestHistoryExport::plainTextStaysAsItIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("nothing") << QString() << QByteArray();
    QTest::newRow("word") << u"Büro"_s << QByteArray("Büro");
    QTest::newRow("sign within") << u"a=b-c+d@e"_s << QByteArray("a=b-c+d@e");
    QTest::newRow("comma") << u"a,b"_s << QByteArray("\"a,b\"");
    QTest::newRow("comma and sign") << u"a,-b"_s << QByteArray("\"a,-b\"");
    QTest::newRow("quote") << u"a\"b"_s << QByteArray("\"a\"\"b\"");
    QTest::newRow("semicolon") << u"a;b"_s << QByteArray("\"a;b\"");
    QTest::newRow("line end") << u"a\r\nb"_s << QByteArray("\"a\r\nb\"");
    QTest::newRow("emoji") << u"🚀"_s << QByteArray("🚀");
    QTest::newRow("right to left") << u"שלום"_s << QByteArray("שלום");
}

void TestHistoryExport::plainTextStaysAsItIs()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, cell);
    QCOMPARE(csvCell(text), cell);
}

void TestHistoryExport::tableHasMarkHeaderAndTimes()
{
    QVERIFY(historyCsvHeader().startsWith("\xEF\xBB\xBFstatus,displayName,version,"));
    JournalEntry entry = madeEntry(1);
    entry.recordedAt = QDateTime(QDate(2026, 7, 1), QTime(22, 30, 5, 700), Qt::UTC);
    entry.settledAt = entry.recordedAt.addSecs(754);
    entry.error = Error{.kind = ErrorKind::Rejected, .httpStatus = 403, .code = u"Forbidden"_s};
    const auto rows = cellsOf(historyCsvHeader() + historyCsv(entry, QTimeZone("Europe/Berlin")));
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[1].size(), rows[0].size());
    QCOMPARE(cellIn(rows, 1, u"recordedAtUtc"_s), u"2026-07-01 22:30:05"_s);
    QCOMPARE(cellIn(rows, 1, u"recordedAtLocal"_s), u"2026-07-02T00:30:05+02:00"_s);
    QCOMPARE(cellIn(rows, 1, u"tookSeconds"_s), u"754"_s);
    QCOMPARE(cellIn(rows, 1, u"errorHttpStatus"_s), u"403"_s);
    QCOMPARE(cellIn(rows, 1, u"error"_s), u"Forbidden"_s);
    QCOMPARE(cellIn(rows, 1, u"key"_s), entry.key);

    entry.settledAt = entry.recordedAt.addSecs(-3600); // a clock was set in between
    entry.error = Error{.kind = ErrorKind::OutcomeUnknown, .fault = Fault::TimedOut};
    const auto odd = cellsOf(historyCsvHeader() + historyCsv(entry, QTimeZone::utc()));
    QCOMPARE(cellIn(odd, 1, u"tookSeconds"_s), QString());
    QCOMPARE(cellIn(odd, 1, u"error"_s), u"timedOut"_s);
}

void TestHistoryExport::tableHoldsAnyTextWhole_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("separators") << u"a,b;c\td"_s;
    QTest::newRow("quotes") << u"\"\"a\"b\"\""_s;
    QTest::newRow("line ends") << u"a\r\nb\nc\rd"_s;
    QTest::newRow("emoji") << u"👩‍💻🚀"_s;
    QTest::newRow("right to left") << u"\u202Eשלום\u202C"_s;
    QTest::newRow("markup") << u"<img src='x'>&amp;"_s;
    QTest::newRow("backslashes") << u"\\n\\\"\\"_s;
    QTest::newRow("separator of lines") << u"a\u2028b\u2029c"_s;
}

void TestHistoryExport::tableHoldsAnyTextWhole()
{
    QFETCH(QString, text);
    const auto rows = cellsOf(historyCsvHeader() + historyCsv(hostileHistoryEntry(text), QTimeZone::utc()));
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[1].size(), rows[0].size());
    for (const QString &column : {u"displayName"_s, u"imageId"_s, u"errorMessage"_s, u"note"_s, u"ticket"_s})
        QCOMPARE(cellIn(rows, 1, column), text);
}

void TestHistoryExport::documentIsReadBackWhole()
{
    store(madeEntries(0, 700)); // more than a slice
    QVERIFY(exportTo(m_target, HistoryFormat::Json).ok());
    const QByteArray text = contentsOf(m_target);
    QJsonParseError error;
    const QJsonObject document = QJsonDocument::fromJson(text, &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(document[u"format"_s].toString(), u"cloudpc-image-uploader-history"_s);
    QCOMPARE(document[u"schema"_s].toInt(), 1);
    QCOMPARE(document[u"exportedAt"_s].toString(), u"2026-11-23T09:00:00.000Z"_s);
    const QJsonArray entries = document[u"entries"_s].toArray();
    QCOMPARE(entries.size(), 700);
    QCOMPARE(text.count('\n'), 702); // one line each
    for (int number = 0; number < 700; ++number) // the newest first
        QCOMPARE(historyEntry(entries[699 - number].toObject()), madeEntry(number));
}

void TestHistoryExport::linesHoldAnyTextWhole_data()
{
    tableHoldsAnyTextWhole_data();
    QTest::newRow("control characters") << u"\u0001\u001f\u007f\b\f"_s;
    QTest::newRow("NUL") << QString(QChar(u'\0')) + u"x"_s;
    QTest::newRow("half a pair") << u"a"_s + QChar(0xD83D) + u"b"_s;
    QTest::newRow("formula") << u"=1"_s;
}

void TestHistoryExport::linesHoldAnyTextWhole()
{
    QFETCH(QString, text);
    JournalEntry entry = hostileHistoryEntry(text);
    entry.image = {{u"text"_s, 1}}; // Qt's own writer of documents has no half pairs
    const QByteArray line = historyJson(entry);
    QVERIFY(!line.contains('\n') && !line.contains('\r'));
    entry.error->code.clear();
    entry.error = std::nullopt;
    JournalEntry expected = entry;
    expected.open->process.clear(); // means something here only
    expected.open->leaseUntil = QDateTime();
    QCOMPARE(historyEntry(QJsonDocument::fromJson(historyJson(entry)).object()), expected);
    QVERIFY(QJsonDocument::fromJson(line).isObject());
}

void TestHistoryExport::noClaimsChallengeLeavesTheProgram()
{
    JournalEntry entry = madeEntry(1);
    entry.error = Error{.kind = ErrorKind::SignInRequired, .claims = u"{\"access_token\":{}}"_s};
    QVERIFY(!historyJson(entry).contains("access_token"));
    QVERIFY(!historyCsv(entry, QTimeZone::utc()).contains("access_token"));
}

void TestHistoryExport::timesAreWrittenAndReadAlike_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isTime");
    for (const char *text :
         {"2026-11-23T09:06:00.123Z", "1970-01-01T00:00:00.000Z", "1969-12-31T23:59:59.999Z",
          "2024-02-29T23:59:59.999Z", "0001-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z"})
        QTest::newRow(text) << QString::fromLatin1(text) << true;
    for (const char *text :
         {"", "2026-11-23T09:06:00Z", "2026-11-23 09:06:00.123Z", "2026-11-23T09:06:00.123",
          "2026-13-01T00:00:00.000Z", "2026-02-29T00:00:00.000Z", "2026-11-23T24:00:00.000Z",
          "2026-11-23T23:60:00.000Z", "0000-01-01T00:00:00.000Z", "-026-11-23T09:06:00.123Z",
          "2026-11-23T09:06:00.1x3Z", "２０２６-11-23T09:06:00.123Z"})
        QTest::newRow(text) << QString::fromUtf8(text) << false;
}

void TestHistoryExport::timesAreWrittenAndReadAlike()
{
    QFETCH(QString, text);
    QFETCH(bool, isTime);
    const QDateTime time = timeFromIso(text);
    QCOMPARE(time.isValid(), isTime);
    QCOMPARE(QString::fromLatin1(isoTime(time)), isTime ? text : QString());
    if (isTime)
        QCOMPARE(time, QDateTime::fromString(text, Qt::ISODateWithMs));
}

void TestHistoryExport::onlyWhatIsFoundIsWritten()
{
    store(madeEntries(0, 60));
    HistoryQuery query;
    query.text = u"win11-5"_s;
    query.order = Qt::AscendingOrder;
    QVERIFY(exportTo(m_target, HistoryFormat::Csv, query).ok());
    const auto rows = cellsOf(contentsOf(m_target));
    QCOMPARE(rows.size(), 1 + 11); // 5, 50 to 59
    QCOMPARE(cellIn(rows, 1, u"displayName"_s), madeEntry(5).draft.displayName);
    QCOMPARE(cellIn(rows, 11, u"displayName"_s), madeEntry(59).draft.displayName);
}

void TestHistoryExport::anEmptyHistoryIsAFileToo_data()
{
    QTest::addColumn<HistoryFormat>("format");
    QTest::addColumn<QByteArray>("contents");
    QTest::newRow("csv") << HistoryFormat::Csv << historyCsvHeader();
    QTest::newRow("json") << HistoryFormat::Json
                          << QByteArray(
                                 "{\"format\":\"cloudpc-image-uploader-history\",\"schema\":1,\"exportedAt\":"
                                 "\"2026-11-23T09:00:00.000Z\",\"entries\":[\n\n]}\n");
}

void TestHistoryExport::anEmptyHistoryIsAFileToo()
{
    QFETCH(HistoryFormat, format);
    QFETCH(QByteArray, contents);
    QVERIFY(exportTo(m_target, format).ok());
    QCOMPARE(contentsOf(m_target), contents);
}

void TestHistoryExport::progressEndsWithAllRows()
{
    store(madeEntries(0, 1200));
    HistoryExport job(*m_history, {}, m_target, HistoryFormat::Json, m_clock);
    QSignalSpy progress(&job, &HistoryExport::progress);
    bool hasEnded = false;
    connect(&job, &HistoryExport::finished, this, [&] { hasEnded = true; });
    QTRY_VERIFY_WITH_TIMEOUT(hasEnded, 30'000);
    QCOMPARE(progress.size(), 3);
    QCOMPARE(progress.last(), (QVariantList{qint64(1200), qint64(1200)}));
}

void TestHistoryExport::cancellingLeavesTheOldFile()
{
    store(madeEntries(0, 3000));
    write(m_target, "old");
    HistoryExport job(*m_history, {}, m_target, HistoryFormat::Json, m_clock);
    connect(&job, &HistoryExport::progress, &job, &HistoryExport::cancel);
    QList<Result<Done>> ends;
    connect(&job, &HistoryExport::finished, this, [&](const Result<Done> &result) { ends.append(result); });
    // As slow as the window may be, it is either cancelled in the middle or done.
    QTRY_COMPARE_WITH_TIMEOUT(ends.size(), 1, 30'000);
    if (ends.first().ok()) {
        QVERIFY(contentsOf(m_target).endsWith("]}\n"));
    } else {
        QCOMPARE(ends.first().error().kind, ErrorKind::Cancelled);
        QCOMPARE(contentsOf(m_target), "old");
    }
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1); // nothing beside it
}

void TestHistoryExport::destroyingTheJobLeavesTheOldFile()
{
    store(madeEntries(0, 3000));
    write(m_target, "old");
    auto job = std::make_unique<HistoryExport>(*m_history, HistoryQuery(), m_target, HistoryFormat::Json,
                                               m_clock);
    bool hasBegun = false;
    connect(job.get(), &HistoryExport::progress, this, [&] {
        hasBegun = true;
        job.reset();
    });
    QTRY_VERIFY_WITH_TIMEOUT(hasBegun, 30'000);
    QVERIFY(exportTo(m_folder->filePath(u"other"_s), HistoryFormat::Csv).ok()); // the thread lives on
    QVERIFY(contentsOf(m_target) == "old" || contentsOf(m_target).endsWith("]}\n"));
}

void TestHistoryExport::closingTheHistoryCancels()
{
    store(madeEntries(0, 3000));
    write(m_target, "old");
    HistoryExport job(*m_history, {}, m_target, HistoryFormat::Json, m_clock);
    std::optional<Result<Done>> end;
    connect(&job, &HistoryExport::finished, this, [&](const Result<Done> &result) { end = result; });
    connect(&job, &HistoryExport::progress, this, [&] { m_history.reset(); });
    QTRY_VERIFY_WITH_TIMEOUT(end, 30'000);
    QVERIFY(end->ok() || end->error().kind == ErrorKind::Cancelled);
    QCOMPARE(contentsOf(m_target) == "old", !end->ok());
}

void TestHistoryExport::anUnwritableTargetIsTold()
{
    store(madeEntries(0, 3));
    const auto missing = exportTo(m_folder->filePath(u"no/such/folder"_s), HistoryFormat::Csv);
    QCOMPARE(missing.error().fault, Fault::FileNotWritable);
    QVERIFY(!missing.error().message.isEmpty());
    const auto folder = exportTo(m_folder->path(), HistoryFormat::Csv);
    QCOMPARE(folder.error().fault, Fault::FileNotWritable);
}

void TestHistoryExport::theJournalItselfIsNoTarget()
{
    store(madeEntries(0, 3));
    for (const QString &name : {u"journal.db"_s, u"journal.db-wal"_s, u"../data/journal.db"_s}) {
        const QString target = m_folder->filePath(u"data/"_s + name);
        const auto end = exportTo(target, HistoryFormat::Csv);
        QVERIFY2(!end.ok(), qPrintable(name));
        QCOMPARE(end.error().fault, Fault::FileNotWritable);
    }
}

#ifdef Q_OS_UNIX
/// A limit on the size of files fails a write in the middle, as a full disk does.
void TestHistoryExport::aFullDiskLeavesTheOldFile()
{
    store(madeEntries(0, 2000));
    write(m_target, "old");
    (void)std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    rlimit small = before;
    small.rlim_cur = 300'000;
    setrlimit(RLIMIT_FSIZE, &small);
    const auto end = exportTo(m_target, HistoryFormat::Json);
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(!end.ok());
    QVERIFY(end.error().fault == Fault::FileNotWritable || end.error().fault == Fault::DiskFull);
    QCOMPARE(contentsOf(m_target), "old");
    QVERIFY(exportTo(m_target, HistoryFormat::Json).ok());
}
#endif

QTEST_GUILESS_MAIN(TestHistoryExport)
#include "tst_historyexport.moc"
