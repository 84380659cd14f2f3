// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/draftstore.h"
#include "support/manualclock.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestDraftStore : public QObject
{
    Q_OBJECT

private slots:
    void aDraftIsWrittenAfterAPauseInTyping();
    void typingOnPutsTheWriteOff();
    void flushWritesAtOnce();
    void theEndOfTheProgramWritesWhatWaits();
    void anEmptyDraftRemovesTheFile();
    void whatCannotBeReadIsNoDraft_data();
    void whatCannotBeReadIsNoDraft();
    void theFileIsForItsOwnerOnly();
    void aFolderThatCannotBeMadeIsNoCrash();

private:
    const Draft draft{u"N\u00e4me <b>x</b>"_s, u"1"_s, u"/subscriptions/\n"_s};
};

void TestDraftStore::aDraftIsWrittenAfterAPauseInTyping()
{
    const QTemporaryDir folder;
    ManualClock clock;
    DraftStore store(folder.filePath(u"a/draft.json"_s), clock);
    store.keep(draft);
    QVERIFY(!store.load());
    clock.advance(DraftStore::pause);
    QCOMPARE(store.load(), std::optional(draft));
}

void TestDraftStore::typingOnPutsTheWriteOff()
{
    const QTemporaryDir folder;
    ManualClock clock;
    DraftStore store(folder.filePath(u"draft.json"_s), clock);
    for (int i = 0; i < 5; ++i) {
        store.keep(draft);
        clock.advance(DraftStore::pause / 2);
        QVERIFY(!store.load());
    }
    clock.advance(DraftStore::pause);
    QVERIFY(store.load());
    QCOMPARE(clock.pending(), 0);
}

void TestDraftStore::flushWritesAtOnce()
{
    const QTemporaryDir folder;
    ManualClock clock;
    DraftStore store(folder.filePath(u"draft.json"_s), clock);
    store.keep(draft);
    store.flush();
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

QTEST_GUILESS_MAIN(TestDraftStore)
#include "tst_draftstore.moc"
