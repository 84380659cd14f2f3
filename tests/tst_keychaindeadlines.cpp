// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/keychainbench.h"

#include <QTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// When the store asks, when it stops waiting, and whom it tells.
class TestKeychainDeadlines : public QObject
{
    Q_OBJECT

private slots:
    void asksForOneThingAtATime();
    void answersInTheOrderOfTheCalls();
    void givesUpAfterTenSeconds_data();
    void givesUpAfterTenSeconds();
    void takesNoLateAnswer();
    void answersLaterCallsAtTheirOwnDeadline();
    void goesOnAfterALateAnswer();
    void writesTheLastValueLast();
    void waitsAsLongAsTheKeychainWorks();
    void countsAWriteThatIsThereAsDone();
    void staysSilentOnceItsCallerIsGone();
    void staysSilentOnceItIsGone();
    void maybeDeletedByItsAnswer();
    void maybeCalledByItsAnswer();
};

void TestKeychainDeadlines::asksForOneThingAtATime()
{
    KeychainBench bench(4);
    bench.keychain.hold();
    bench.startWrite("a secret in pieces");
    bench.startRead();
    bench.startWrite("two", u"other"_s);
    bench.startRemoval();
    int requests = 0;
    for (; bench.keychain.held() == 1; ++requests)
        bench.keychain.answerNext();
    QCOMPARE(bench.keychain.held(), 0);
    QCOMPARE(bench.keychain.calls.size(), requests);
    QCOMPARE(bench.changes, (QList{done, done, done}));
    QCOMPARE(bench.reads, QList{found("a secret in pieces")});
}

void TestKeychainDeadlines::answersInTheOrderOfTheCalls()
{
    KeychainBench bench;
    bench.keychain.hold();
    for (const char *secret : {"one", "two", "three"}) {
        bench.startWrite(secret);
        bench.startRead();
    }
    bench.startRemoval();
    bench.startRead();
    bench.keychain.release();
    QCOMPARE(bench.reads, (QList{found("one"), found("two"), found("three"), nothing()}));
}

void TestKeychainDeadlines::givesUpAfterTenSeconds_data()
{
    QTest::addColumn<int>("answered");
    for (int answered = 0; answered < 3; ++answered)
        QTest::addRow("after %d answers", answered) << answered;
}

void TestKeychainDeadlines::givesUpAfterTenSeconds()
{
    QFETCH(const int, answered);
    KeychainBench bench;
    bench.keychain.hold();
    bench.startWrite("secret");
    for (int i = 0; i < answered; ++i)
        bench.keychain.answerNext();
    bench.clock.advance(9999ms);
    QVERIFY(bench.changes.isEmpty());
    bench.clock.advance(1ms);
    QCOMPARE(bench.changes.size(), 1);
    QCOMPARE(faultOf(bench.changes.first()), Fault::KeychainTimedOut);
    QCOMPARE(bench.changes.first().error().kind, ErrorKind::Local);
    QCOMPARE(bench.clock.pending(), 0);
}

void TestKeychainDeadlines::takesNoLateAnswer()
{
    KeychainBench bench;
    bench.keychain.hold();
    bench.startRead();
    bench.clock.advance(10s);
    QCOMPARE(bench.reads.size(), 1);
    bench.keychain.release();
    bench.clock.advance(60s);
    QCOMPARE(bench.reads.size(), 1);
    QCOMPARE(bench.keychain.calls, QStringList{u"read name"_s});
}

void TestKeychainDeadlines::answersLaterCallsAtTheirOwnDeadline()
{
    KeychainBench bench;
    bench.keychain.hold();
    bench.startRead();
    bench.clock.advance(4s);
    bench.startRead(u"other"_s);
    bench.clock.advance(6s);
    bench.startWrite("secret");
    QCOMPARE(bench.reads.size(), 1);
    bench.clock.advance(4s);
    QCOMPARE(bench.reads.size(), 2);
    bench.clock.advance(6s);
    QCOMPARE(bench.changes.size(), 1);
    QCOMPARE(faultOf(bench.reads.last()), Fault::KeychainTimedOut);
    QCOMPARE(faultOf(bench.changes.last()), Fault::KeychainTimedOut);
    QCOMPARE(bench.keychain.calls.size(), 1);
}

void TestKeychainDeadlines::goesOnAfterALateAnswer()
{
    KeychainBench bench;
    QCOMPARE(bench.write("secret"), done);
    bench.keychain.hold();
    bench.startRead();
    bench.clock.advance(12s);
    bench.startRead();
    bench.clock.advance(9s);
    QCOMPARE(bench.reads.size(), 1);
    bench.keychain.release();
    QCOMPARE(bench.reads.size(), 2);
    QCOMPARE(bench.reads.last(), found("secret"));
}

void TestKeychainDeadlines::writesTheLastValueLast()
{
    KeychainBench bench;
    bench.keychain.hold();
    bench.startWrite("first");
    bench.keychain.answerNext();
    bench.clock.advance(10s);
    QCOMPARE(faultOf(bench.changes.takeFirst()), Fault::KeychainTimedOut);
    bench.startWrite("second");
    bench.keychain.release(); // Only now the first is written.
    QCOMPARE(bench.changes, QList{done});
    QCOMPARE(bench.read(), found("second"));
}

void TestKeychainDeadlines::waitsAsLongAsTheKeychainWorks()
{
    KeychainBench bench(1);
    bench.keychain.hold();
    bench.startWrite("ten pieces");
    bench.startRead();
    while (bench.keychain.held() > 0) {
        bench.clock.advance(9s);
        bench.keychain.answerNext();
    }
    QCOMPARE(bench.changes, QList{done});
    QCOMPARE(bench.reads, QList{found("ten pieces")});
}

void TestKeychainDeadlines::countsAWriteThatIsThereAsDone()
{
    KeychainBench bench;
    bench.keychain.hold();
    bench.startWrite("secret");
    for (int i = 0; i < 3; ++i)
        bench.keychain.answerNext();
    QVERIFY(bench.changes.isEmpty());
    bench.clock.advance(10s);
    QCOMPARE(bench.changes, QList{done});
}

void TestKeychainDeadlines::staysSilentOnceItsCallerIsGone()
{
    KeychainBench bench;
    bench.keychain.hold();
    int answers = 0;
    auto caller = std::make_unique<QObject>();
    bench.store->read(u"name"_s, caller.get(), [&](const KeychainBench::Read &) { ++answers; });
    bench.store->write(u"name"_s, "secret", caller.get(), [&](const Result<Done> &) { ++answers; });
    bench.store->remove(u"name"_s, caller.get(), [&](const Result<Done> &) { ++answers; });
    bench.startRead();
    caller.reset();
    bench.keychain.answerNext();
    bench.clock.advance(11s);
    bench.keychain.release();
    QCOMPARE(answers, 0);
    QCOMPARE(bench.reads.size(), 1);
}

void TestKeychainDeadlines::staysSilentOnceItIsGone()
{
    KeychainBench bench;
    bench.keychain.hold();
    bench.startRead();
    bench.startWrite("secret");
    bench.store.reset();
    QCOMPARE(bench.clock.pending(), 0);
    bench.keychain.release();
    bench.clock.advance(60s);
    QVERIFY(bench.reads.isEmpty());
    QVERIFY(bench.changes.isEmpty());
}

void TestKeychainDeadlines::maybeDeletedByItsAnswer()
{
    KeychainBench bench;
    bool answered = false;
    const auto deleteStore = [&](const KeychainBench::Read &) {
        bench.store.reset();
        answered = true;
    };
    bench.store->read(u"name"_s, &bench.context, deleteStore);
    QVERIFY(answered);

    bench.restart();
    answered = false;
    bench.keychain.hold();
    bench.store->read(u"name"_s, &bench.context, deleteStore);
    bench.startRead();
    bench.clock.advance(10s);
    QVERIFY(answered);
    QVERIFY(bench.reads.isEmpty());
}

void TestKeychainDeadlines::maybeCalledByItsAnswer()
{
    KeychainBench bench;
    bench.keychain.hold();
    bench.store->read(u"name"_s, &bench.context, [&](const KeychainBench::Read &) {
        bench.startWrite("secret");
        bench.startRead();
    });
    bench.keychain.release();
    QCOMPARE(bench.changes, QList{done});
    QCOMPARE(bench.reads, QList{found("secret")});
}

QTEST_GUILESS_MAIN(TestKeychainDeadlines)
#include "tst_keychaindeadlines.moc"
