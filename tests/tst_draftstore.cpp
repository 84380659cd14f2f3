// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/draftstore.h"
#include "support/manualclock.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <vector>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestDraftStore : public QObject
{
    Q_OBJECT

private slots:
    void aDraftIsWrittenAfterAPause();
    void typingOnDoesNotPutTheWriteOff();
    void aLetterDoesNotWaitForTheDisk();
    void theDraftOfAnUploadIsKeptAtOnceAndNamesIt();
    void flushWritesAtOnce();
    void theEndOfTheProgramWritesWhatWaits();
    void anEmptyDraftRemovesTheFile();
    void whatCannotBeReadIsNoDraft_data();
    void whatCannotBeReadIsNoDraft();
    void theFileIsForItsOwnerOnly();
    void aFolderThatCannotBeMadeIsNoCrash();
    void whatCannotBeKeptIsToldOnceAndItsEndToo();

private:
    const Draft draft{u"N\u00e4me <b>x</b>"_s, u"1"_s, u"/subscriptions/\n"_s};
};

void TestDraftStore::aDraftIsWrittenAfterAPause()
{
    const QTemporaryDir folder;
    ManualClock clock;
    DraftStore store(folder.filePath(u"a/draft.json"_s), clock);
    store.keep(draft);
    QVERIFY(!store.load());
    clock.advance(DraftStore::pause);
    QCOMPARE(store.load(), std::optional(draft));
}

void TestDraftStore::typingOnDoesNotPutTheWriteOff()
{
    const QTemporaryDir folder;
    ManualClock clock;
    DraftStore store(folder.filePath(u"draft.json"_s), clock);
    Draft typed;
    for (int letters = 0; letters < 40; ++letters) {
        typed.displayName += u'x';
        store.keep(typed);
        clock.advance(DraftStore::pause / 10);
        const auto kept = store.load();
        QVERIFY(letters - (kept ? kept->displayName.size() : -1) <= 11);
    }
    clock.advance(DraftStore::pause);
    QCOMPARE(store.load()->displayName, typed.displayName);
    QCOMPARE(clock.pending(), 0);
}

void TestDraftStore::aLetterDoesNotWaitForTheDisk()
{
    const QTemporaryDir folder;
    SystemClock clock;
    DraftStore store(folder.filePath(u"draft.json"_s), clock);
    Draft typed = draft;
    std::vector<qint64> spent;
    for (int letters = 0; letters < 200; ++letters) {
        typed.displayName += u'x';
        QElapsedTimer timer;
        timer.start();
        store.keep(typed);
        store.hurry(); // As if every letter were the one that is written.
        spent.push_back(timer.nsecsElapsed());
    }
    std::sort(spent.begin(), spent.end());
    QVERIFY2(spent[spent.size() / 2] < 16'000'000, qPrintable(QString::number(spent[spent.size() / 2])));
    QCOMPARE(store.load()->displayName, typed.displayName);
}

void TestDraftStore::theDraftOfAnUploadIsKeptAtOnceAndNamesIt()
{
    const QTemporaryDir folder;
    ManualClock clock;
    DraftStore store(folder.filePath(u"draft.json"_s), clock);
    store.keep(draft);

    store.keep(draft, u"5e7d"_s);

    QCOMPARE(store.load(), std::optional(KeptDraft{draft, u"5e7d"_s}));
    store.keep(draft);
    store.flush();
    QCOMPARE(store.load(), std::optional(KeptDraft{draft, {}}));
}

void TestDraftStore::flushWritesAtOnce()
{
    const QTemporaryDir folder;
    ManualClock clock;
    DraftStore store(folder.filePath(u"draft.json"_s), clock);
    store.keep(draft);
    store.flush();
    QVERIFY(QFile::exists(folder.filePath(u"draft.json"_s)));
    QCOMPARE(store.load(), std::optional(draft));
}

void TestDraftStore::theEndOfTheProgramWritesWhatWaits()
{
    const QTemporaryDir folder;
    ManualClock clock;
    {
        DraftStore store(folder.filePath(u"draft.json"_s), clock);
        store.keep(draft);
    }
    QCOMPARE(DraftStore(folder.filePath(u"draft.json"_s), clock).load(), std::optional(draft));
}

void TestDraftStore::anEmptyDraftRemovesTheFile()
{
    const QTemporaryDir folder;
    ManualClock clock;
    DraftStore store(folder.filePath(u"draft.json"_s), clock);
    store.keep(draft);
    store.flush();
    store.keep({});
    store.flush();
    QVERIFY(!QFile::exists(folder.filePath(u"draft.json"_s)));
}

void TestDraftStore::whatCannotBeReadIsNoDraft_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << QByteArray(R"({"displayName":"a)");
    QTest::newRow("an array") << QByteArray("[1]");
    QTest::newRow("wrong types") << QByteArray(R"({"displayName":1,"version":null})");
    QTest::newRow("random") << QByteArray("\xff\xfe\0\x01", 4);
    QTest::newRow("huge") << QByteArray(9 * 1024 * 1024, 'x');
}

void TestDraftStore::whatCannotBeReadIsNoDraft()
{
    QFETCH(QByteArray, content);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"draft.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    ManualClock clock;
    QVERIFY(!DraftStore(path, clock).load());
}

void TestDraftStore::theFileIsForItsOwnerOnly()
{
    const QTemporaryDir folder;
    ManualClock clock;
    DraftStore store(folder.filePath(u"a/draft.json"_s), clock);
    store.keep(draft);
    store.flush();
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    QVERIFY(!(QFileInfo(folder.filePath(u"a/draft.json"_s)).permissions() & others));
    QVERIFY(!(QFileInfo(folder.filePath(u"a"_s)).permissions() & others));
}

void TestDraftStore::aFolderThatCannotBeMadeIsNoCrash()
{
    ManualClock clock;
    DraftStore store(u"/proc/nowhere/draft.json"_s, clock);
    store.keep(draft);
    store.flush();
    QVERIFY(!store.load());
}

void TestDraftStore::whatCannotBeKeptIsToldOnceAndItsEndToo()
{
    const QTemporaryDir folder;
    QFile inTheWay(folder.filePath(u"data"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    ManualClock clock;
    DraftStore store(folder.filePath(u"data/draft.json"_s), clock);
    QList<Fault> told;
    store.setOnTurn(this, [&told](const Result<Done> &written) {
        told.append(written ? Fault::None : written.error().fault);
    });
    const auto keep = [&](const QString &name) {
        store.keep({.displayName = name, .version = {}, .sourceImageResourceId = {}});
        store.flush();
        QCoreApplication::sendPostedEvents();
    };
    keep(u"a"_s);
    keep(u"b"_s);
    QCOMPARE(told, QList<Fault>{Fault::FileNotWritable});
    QVERIFY(inTheWay.remove());
    keep(u"c"_s);
    keep(u"d"_s);
    QCOMPARE(told, (QList<Fault>{Fault::FileNotWritable, Fault::None}));
}

QTEST_GUILESS_MAIN(TestDraftStore)
#include "tst_draftstore.moc"
