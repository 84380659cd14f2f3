// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

// The history as the window sees it: over a journal, on a thread of its own.

#include "journal/history.h"

#include "journal/journal.h"
#include "support/historydesk.h"
#include "support/historymaker.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

HistoryQuery query(const QString &text)
{
    HistoryQuery query;
    query.text = text;
    return query;
}

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void answersLaterAndOnTheCallersThread();
    void aQuestionBeforeTheJournalIsOpenWaits();
    void aNewerQuestionTakesThePlaceOfTheLast();
    void aContextThatIsGoneIsNotCalled();
    void changesAreToldAfterTheIndexHasThem();
    void manyChangesAreToldFewTimes();
    void annotationsAreFound();
    void anotherProcessIsSeenToo();
    void placesAreTold();
    void aHistoryWithoutAFileSaysWhy();
    void anotherVersionsJournalIsRead();
    void itMayGoWithQuestionsOpen();

private:
    [[nodiscard]] QString data() const { return m_folder->filePath(u"data"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestHistory::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestHistory::answersLaterAndOnTheCallersThread()
{
    HistoryDesk desk(data());
    QVERIFY(desk.store(madeEntries(0, 3)));
    int answers = 0;
    desk.history.find({}, this, [&](const Result<HistoryFinding> &found) {
        ++answers;
        QCOMPARE(QThread::currentThread(), thread());
        QCOMPARE(found.value().ids.size(), 3);
    });
    QCOMPARE(answers, 0);
    QTRY_COMPARE(answers, 1);
    const auto entries = desk.all();
    QCOMPARE(entries.size(), 3);
    QCOMPARE(entries.first().key, madeEntry(0).key);
}

void TestHistory::aQuestionBeforeTheJournalIsOpenWaits()
{
    HistoryDesk desk(data());
    QCOMPARE(desk.journal.condition().kind, JournalCondition::Kind::Opening);
    QCOMPARE(desk.find().value(), (HistoryFinding{.ids = {}, .counts = QList<qint64>(historyGroups, 0)}));
}

void TestHistory::aNewerQuestionTakesThePlaceOfTheLast()
{
    HistoryDesk desk(data());
    QVERIFY(desk.store(madeEntries(0, 300)));
    QList<Result<HistoryFinding>> first;
    QList<Result<HistoryFinding>> second;
    QList<Result<HistoryFinding>> third;
    desk.history.find(query(u"w"_s), this, [&](const auto &found) { first.append(found); });
    desk.history.find(query(u"wi"_s), this, [&](const auto &found) { second.append(found); });
    desk.history.find(query(u"win11-29"_s), this, [&](const auto &found) { third.append(found); });
    QTRY_COMPARE(third.size(), 1);
    QCOMPARE(first.size(), 1);
    QCOMPARE(second.size(), 1);
    QCOMPARE(first[0].error().kind, ErrorKind::Cancelled);
    QCOMPARE(second[0].error().kind, ErrorKind::Cancelled);
    QCOMPARE(third[0].value().ids.size(), 11); // 29, 290 to 299
}

void TestHistory::aContextThatIsGoneIsNotCalled()
{
    HistoryDesk desk(data());
    QVERIFY(desk.store(madeEntries(0, 3)));
    int calls = 0;
    auto context = std::make_unique<QObject>();
    desk.history.find({}, context.get(), [&](const auto &) { ++calls; });
    desk.history.entries({1}, context.get(), [&](const auto &) { ++calls; });
    desk.history.places(context.get(), [&](const auto &) { ++calls; });
    context.reset();
    QCOMPARE(desk.all().size(), 3);
    QCOMPARE(calls, 0);
}

void TestHistory::changesAreToldAfterTheIndexHasThem()
{
    HistoryDesk desk(data());
    QCOMPARE(desk.find(query(u"win11-1"_s)).value().ids.size(), 0);
    QSignalSpy changed(&desk.history, &History::changed);
    QVERIFY(desk.store(madeEntries(1, 1)));
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(desk.find(query(u"win11-1"_s)).value().ids.size(), 1);
}

void TestHistory::manyChangesAreToldFewTimes()
{
    HistoryDesk desk(data());
    QSignalSpy changed(&desk.history, &History::changed);
    QSignalSpy stored(&desk.journal, &Journal::changed);
    int left = 40;
    for (int number = 0; number < 40; ++number)
        desk.journal.put(madeEntry(number), this, [&](const auto &) { --left; });
    QTRY_COMPARE(left, 0);
    QTRY_VERIFY(!changed.isEmpty());
    QVERIFY(changed.size() <= stored.size()); // also where nobody has asked yet
    QCOMPARE(desk.find().value().total, 40);
}

void TestHistory::annotationsAreFound()
{
    HistoryDesk desk(data());
    QVERIFY(desk.store(madeEntries(1, 3)));
    QCOMPARE(desk.find(query(u"winter"_s)).value().ids.size(), 0);
    const auto noted = desk.answerTo<Done>([&](QObject *context, const auto &callback) {
        desk.journal.annotate(madeEntry(2).key, u"Winter"_s, u"CHG1"_s, context, callback);
    });
    QVERIFY(noted.ok());
    const auto found = desk.find(query(u"winter chg1"_s)).value().ids;
    QCOMPARE(found.size(), 1);
    QCOMPARE(desk.entries(found).first().note, u"Winter"_s);
}

void TestHistory::anotherProcessIsSeenToo()
{
    HistoryDesk desk(data());
    QVERIFY(desk.store(madeEntries(0, 2)));
    QCOMPARE(desk.find(query(u"win11"_s)).value().ids.size(), 2);
    HistoryDesk other(data()); // without a word to the first one
    QVERIFY(other.store(madeEntries(2, 1)));
    QCOMPARE(desk.find(query(u"win11"_s)).value().ids.size(), 3);
}

void TestHistory::placesAreTold()
{
    HistoryDesk desk(data());
    QVERIFY(desk.store(madeEntries(0, 20)));
    const auto places = desk.answerTo<QList<std::pair<Place, QString>>>(
        [&](QObject *context, const auto &callback) { desk.history.places(context, callback); });
    QCOMPARE(places.value().size(), 4);
    QCOMPARE(places.value().first(), (std::pair(madeEntry(0).place, u"contoso.com"_s)));
}

void TestHistory::aHistoryWithoutAFileSaysWhy()
{
    QFile inTheWay(data());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    HistoryDesk desk(data());
    for (int round = 0; round < 2; ++round) {
        const auto found = desk.find();
        QVERIFY(!found.ok());
        QCOMPARE(found.error().kind, ErrorKind::Local);
    }
    QCOMPARE(desk.journal.condition().kind, JournalCondition::Kind::Unavailable);
    QVERIFY(!desk.exportTo(m_folder->filePath(u"x"_s)).ok());
    QVERIFY(!desk.backUp(m_folder->filePath(u"y"_s)).ok());
    QVERIFY(desk.all().isEmpty());
}

void TestHistory::anotherVersionsJournalIsRead()
{
    {
        HistoryDesk desk(data());
        QVERIFY(desk.store(madeEntries(0, 5)));
    }
    QFile file(data() + u"/journal.db"_s);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(60); // user_version: sqlite.org/fileformat.html 1.3.13
    file.write(QByteArray("\0\0\0\x63", 4));
    file.close();
    HistoryDesk desk(data());
    QCOMPARE(desk.find(query(u"win11-4"_s)).value().ids.size(), 1);
    QCOMPARE(desk.journal.condition().kind, JournalCondition::Kind::Newer);
    QCOMPARE(desk.all().size(), 5);
    QVERIFY(desk.exportTo(m_folder->filePath(u"x"_s)).ok());
    QVERIFY(desk.backUp(m_folder->filePath(u"y"_s)).ok());
}

void TestHistory::itMayGoWithQuestionsOpen()
{
    auto desk = std::make_unique<HistoryDesk>(data());
    QVERIFY(desk->store(madeEntries(0, 3000)));
    int calls = 0;
    desk->history.find(query(u"x"_s), this, [&](const auto &) { ++calls; });
    desk->history.entries({1, 2}, this, [&](const auto &) { ++calls; });
    desk.reset();
    QCOMPARE(calls, 0);
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
