// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

// What the journal and a long history cost. Fills a journal through the program's own code, measures, and
// prints a JSON line per measure, in the form of the reference programs.
//
//   bench_journal --make ROWS --folder FOLDER      fills FOLDER/journal.db and ends
//   bench_journal --folder FOLDER [--rows ROWS]    measures a journal of ROWS (100,000) made in FOLDER

#include "journal/databaseconnection.h"
#include "journal/historyindex.h"
#include "journal/historywords.h"
#include "journal/journalrow.h"
#include "journal/migrations.h"
#include "support/historydesk.h"
#include "support/historymaker.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QSqlError>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

void print(const QByteArray &what, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    std::printf("{\"what\":\"%s\",\"n\":%zu,\"median_ms\":%.4f,\"p99_ms\":%.4f,\"max_ms\":%.4f}\n",
                what.constData(), times.size(), times[times.size() / 2],
                times[std::min(times.size() - 1, times.size() * 99 / 100)], times.back());
    std::fflush(stdout);
}

void measure(const QByteArray &what, int rounds, const std::function<void(int)> &work)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        work(round);
        times.push_back(milliseconds(timer));
    }
    print(what, std::move(times));
}

/// In kB, of this process; 0 where the system does not say it like Linux.
qint64 memory(const QByteArray &what)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(what))
            return line.mid(what.size()).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

bool make(HistoryDesk &desk, int rows)
{
    constexpr int batch = 2000;
    for (int from = 0; from < rows; from += batch) {
        if (!desk.store(madeEntries(from, std::min(batch, rows - from))))
            return false;
    }
    return true;
}

void measureSubmits(HistoryDesk &desk, int rows)
{
    measure("one submit: intent and outcome, each committed", 100, [&](int round) {
        JournalEntry entry = madeEntry(rows + round);
        const auto put = [&] {
            return desk.answerTo<JournalEntry>(
                [&](QObject *context, const auto &callback) { desk.journal.put(entry, context, callback); });
        };
        entry = put().value();
        entry.changedAt = entry.changedAt.addMSecs(300);
        (void)put();
    });
}

void measureHistory(HistoryDesk &desk)
{
    QElapsedTimer timer;
    timer.start();
    const auto newest = desk.find();
    print("first question: the newest rows", {milliseconds(timer)});
    HistoryQuery query;
    query.text = u"win11-77"_s;
    (void)desk.find(query);
    print("first question with a word: index built", {milliseconds(timer)});
    const QList<qint64> ids = newest.value().ids;
    measure("page of 50 through the façade", 200,
            [&](int round) { (void)desk.entries(ids.mid((round * 400) % (ids.size() - 50), 50)); });
    const QString typed = u"corp image 0777 fabrikam"_s;
    measure("find per keystroke through the façade", int(typed.size()), [&](int round) {
        query.text = typed.first(round + 1);
        (void)desk.find(query);
    });
    for (const auto column : {HistoryColumn::Name, HistoryColumn::Version, HistoryColumn::Took}) {
        query = {};
        query.sort = column;
        measure("sort by another column, first time", 1, [&](int) { (void)desk.find(query); });
    }
}

/// The index alone, without thread, file and the list of ids on its way.
void measureIndex(int rows)
{
    HistoryIndex index;
    std::vector<JournalEntry> entries;
    for (int number = 0; number < rows; ++number) {
        entries.push_back(madeEntry(number));
        entries.back().id = number + 1;
    }
    const qint64 before = memory("VmRSS:");
    measure("index: fill", 1, [&](int) {
        for (const JournalEntry &entry : entries) {
            index.put(entry);
            index.putText(entry);
        }
    });
    std::printf("{\"what\":\"index: memory MB\",\"value\":%.1f}\n", double(memory("VmRSS:") - before) / 1024);
    HistoryQuery query;
    for (const char *word :
         {"c", "3f", "zz", "qqqq", "0123", "zürich", "sourceimageinvalid", "win11-77777", "contoso"}) {
        query.text = QString::fromUtf8(word);
        const QByteArray what = "index: find '" + QByteArray(word) + "' anew";
        measure(what, 20, [&](int) {
            HistoryQuery other;
            other.text = u"~"_s; // so that nothing is narrowed
            (void)index.find(other);
            (void)index.find(query);
        });
    }
    const QString typed = u"corp image 0777 fabrikam"_s;
    measure("index: find per keystroke", int(typed.size()), [&](int round) {
        query.text = typed.first(round + 1);
        (void)index.find(query);
    });
}

/// Once, with the time that all threads of the program computed: other programs do not add to that.
void measureWhole(const QByteArray &what, const std::function<void()> &work)
{
    const std::clock_t before = std::clock();
    measure(what, 1, [&](int) { work(); });
    std::printf("{\"what\":\"%s: CPU ms\",\"value\":%.0f}\n", what.constData(),
                1000.0 * double(std::clock() - before) / CLOCKS_PER_SEC);
}

/// The floor: the same rows in the same tables through QtSql alone, with all that is stored made before.
bool measureBare(const QString &folder, int rows)
{
    DatabaseConnection connection;
    const QString file = folder + u"/bare.db"_s;
    if (!QFile(file).open(QIODevice::WriteOnly) || connection.open(file, DatabaseConnection::Mode::Write)
        || connection.run(u"PRAGMA journal_mode = WAL"_s) || migrateJournal(connection.database()).isValid())
        return false;
    std::vector<QVariantList> values;
    for (int number = 0; number < rows; ++number) {
        const JournalEntry entry = madeEntry(number);
        values.push_back(journalValues(entry));
        values.back() << number << journalKey(entry.draft.displayName) << journalKey(entry.draft.version);
    }
    bool isGood = true;
    measure("bare: insert of all in one transaction", 1, [&](int) {
        isGood &= !connection.run(u"BEGIN"_s);
        QSqlQuery query = connection.query();
        query.prepare(u"INSERT INTO entry("_s + journalValueColumns()
                      + u", revision, name_key, version_key) VALUES ("_s + journalPlaceholders()
                      + u", ?, ?, ?)"_s);
        for (const QVariantList &row : values) {
            for (int column = 0; column < row.size(); ++column)
                query.bindValue(column, row.at(column));
            isGood &= query.exec();
        }
        isGood &= !connection.run(u"COMMIT"_s);
    });
    measure("bare: page of 50, each cell to text", 200, [&](int round) {
        QSqlQuery query = connection.query();
        query.prepare(u"SELECT "_s + journalColumns()
                      + u" FROM entry WHERE id <= ? ORDER BY id DESC LIMIT 50"_s);
        query.addBindValue(rows - (round * 400) % std::max(rows - 50, 1));
        isGood &= query.exec();
        const int columns = static_cast<int>(journalColumns().count(u',')) + 1;
        while (query.next()) {
            for (int column = 0; column < columns; ++column)
                (void)query.value(column).toString();
        }
    });
    return isGood;
}

/// What an upload waits for its intent while a long history comes in, now and then one: asked of the journal
/// that imports, or of that of another window.
bool measureSubmitsMeanwhile(const QByteArray &what, const QString &file, HistoryDesk &importing,
                             Journal &asked)
{
    HistoryImport job(importing.journal, file, importing.clock);
    bool isGood = true;
    std::vector<double> times;
    QElapsedTimer waited;
    int number = 1'000'000;
    const std::function<void()> submit = [&] {
        waited.start();
        asked.put(madeEntry(number++), &job, [&](const auto &stored) {
            isGood &= stored.ok();
            times.push_back(milliseconds(waited));
            QTimer::singleShot(40, &job, submit);
        });
    };
    QTimer::singleShot(500, &job, submit);
    isGood &= importing.endOf<HistoryImportCounts>(job).ok();
    print(what, std::move(times));
    return isGood;
}

bool measureFiles(HistoryDesk &desk, const QString &folder)
{
    const QString file = folder + u"/history.json"_s;
    bool isGood = true;
    measureWhole("export as CSV",
                 [&] { isGood &= desk.exportTo(folder + u"/history.csv"_s, HistoryFormat::Csv).ok(); });
    measureWhole("export as JSON", [&] { isGood &= desk.exportTo(file).ok(); });
    std::printf("{\"what\":\"JSON MB\",\"value\":%.1f}\n", double(QFileInfo(file).size()) / 1e6);
    HistoryDesk other(folder + u"/other"_s);
    measureWhole("import of all", [&] { isGood &= other.import(file).ok(); });
    measureWhole("import of all again", [&] { isGood &= other.import(file).ok(); });
    HistoryDesk busy(folder + u"/busy"_s);
    isGood &= measureSubmitsMeanwhile("one submit during an import", file, busy, busy.journal);
    HistoryDesk first(folder + u"/shared"_s);
    HistoryDesk second(folder + u"/shared"_s);
    isGood &= measureSubmitsMeanwhile("one submit in another window during an import", file, first,
                                      second.journal);
    measureWhole("backup", [&] { isGood &= desk.backUp(folder + u"/backup.db"_s).ok(); });
    std::printf("{\"what\":\"peak memory MB\",\"value\":%.1f}\n", double(memory("VmHWM:")) / 1024);
    return isGood;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"make"_s, u"Only fill it."_s, u"rows"_s},
                       {u"rows"_s, u"How many to measure with."_s, u"rows"_s, u"100000"_s},
                       {u"folder"_s, u"Where; has to be empty."_s, u"folder"_s}});
    parser.process(app);
    const QString folder = parser.value(u"folder"_s);
    if (folder.isEmpty() || !QDir().mkpath(folder)) {
        std::fprintf(stderr, "--folder is needed\n");
        return 2;
    }
    if (parser.isSet(u"make"_s)) {
        HistoryDesk desk(folder);
        return make(desk, parser.value(u"make"_s).toInt()) ? 0 : 1;
    }
    const int rows = parser.value(u"rows"_s).toInt();
    if (!measureBare(folder, rows))
        return 1;
    measureIndex(rows);
    HistoryDesk desk(folder + u"/data"_s);
    measureWhole("store all, 2000 a commit", [&] { (void)make(desk, rows); });
    measureHistory(desk);
    measureSubmits(desk, rows);
    return measureFiles(desk, folder) ? 0 : 1;
}
