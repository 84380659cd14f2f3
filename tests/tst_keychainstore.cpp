// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/keychainpieces.h"
#include "support/keychainbench.h"

#include <QTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Outcome = KeychainAnswer::Outcome;

class TestKeychainStore : public QObject
{
    Q_OBJECT

private slots:
    void givesBackWhatItTook_data();
    void givesBackWhatItTook();
    void tellsNamesApart();
    void saysNothingWhereNothingIs();
    void saysWhatWentWrong_data();
    void saysWhatWentWrong();
    void keepsTheKeychainsWordsShort();
    void namesNoSecretInItsErrors();
    void noticesWhatWasNotKept();
    void noticesWhatWasKeptWrongly();
    void leavesALockedKeychainAsItIs();
    void doesNotBelieveALockedKeychainThatItRemoved();
    void removesWhatOthersRemovedBefore();
    void removesFromALockedKeychainWhatItNeverSaw();
    void overwritesBeforeItRemoves();
    void writesNothingToRemoveAgain();
    void takesAnOverwrittenEntryForNone();
    void takesAnEmptyAnswerForAFailure();
    void storesAlthoughItCannotTidyUp();
};

void TestKeychainStore::givesBackWhatItTook_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("short") << QByteArray("0.AXoA-token");
    QTest::newRow("NUL, line feeds, high bytes") << QByteArray("\0\n\r\n\xff\xfe\0\0", 8);
    QTest::newRow("looks like an entry of ours") << entryOf(headFor("secret", 2, 'b'));
    QTest::newRow("looks like a removed one") << removedMark();
    QTest::newRow("60,000 bytes") << QByteArray(60000, 'x');
}

void TestKeychainStore::givesBackWhatItTook()
{
    QFETCH(const QByteArray, secret);
    for (const qsizetype pieceSize : {qsizetype(7), qsizetype(2400), KeychainStore::usualPieceSize}) {
        KeychainBench bench(pieceSize);
        QCOMPARE(bench.write(secret), done);
        QCOMPARE(bench.read(), found(secret));
        bench.restart();
        QCOMPARE(bench.read(), found(secret));
        QCOMPARE(bench.remove(), done);
        QCOMPARE(bench.read(), nothing());
        QVERIFY(bench.keychain.entries.isEmpty());
        QCOMPARE(bench.clock.pending(), 0);
    }
}

void TestKeychainStore::tellsNamesApart()
{
    KeychainBench bench;
    QCOMPARE(bench.write("one", u"first"_s), done);
    QCOMPARE(bench.write("two", u"second"_s), done);
    QCOMPARE(bench.remove(u"first"_s), done);
    QCOMPARE(bench.read(u"first"_s), nothing());
    QCOMPARE(bench.read(u"second"_s), found("two"));
}

void TestKeychainStore::saysNothingWhereNothingIs()
{
    KeychainBench bench;
    for (const bool misses : {false, true}) {
        bench.keychain.missesRemovals = misses;
        QCOMPARE(bench.read(), nothing());
        QCOMPARE(bench.remove(), done);
    }
    QVERIFY(bench.keychain.calls.filter(u"write"_s).isEmpty());
}

void TestKeychainStore::saysWhatWentWrong_data()
{
    QTest::addColumn<int>("call");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<Fault>("fault");
    for (int call = 1; call <= 3; ++call) {
        QTest::addRow("request %d, denied", call) << call << Outcome::Denied << Fault::KeychainLocked;
        QTest::addRow("request %d, failed", call) << call << Outcome::Failed << Fault::KeychainUnavailable;
    }
}

void TestKeychainStore::saysWhatWentWrong()
{
    QFETCH(const int, call);
    QFETCH(const Outcome, outcome);
    QFETCH(const Fault, fault);
    const Error error{.kind = ErrorKind::Local, .fault = fault, .message = u"Object does not exist"_s};
    const KeychainAnswer answer{.outcome = outcome, .content = {}, .words = error.message};
    KeychainBench bench;
    QCOMPARE(bench.write("old"), done);

    bench.keychain.answerCall(call, answer);
    QCOMPARE(bench.write("new"), Result<Done>(error));
    bench.keychain.answerCall(call, answer);
    QCOMPARE(bench.remove(), Result<Done>(error));
    QCOMPARE(bench.write("old"), done);
    bench.keychain.answerCall(1, answer);
    QCOMPARE(bench.read(), KeychainBench::Read(error));
    QCOMPARE(bench.read(), found("old"));
}

void TestKeychainStore::keepsTheKeychainsWordsShort()
{
    KeychainBench bench;
    bench.keychain.answerCall(1, {.outcome = Outcome::Failed, .content = {}, .words = QString(100000, u'x')});
    QCOMPARE(bench.read().error().message.size(), Error::messageLimit);
}

void TestKeychainStore::namesNoSecretInItsErrors()
{
    KeychainBench bench(4);
    QCOMPARE(bench.write("token-to-hide"), done);
    bench.keychain.entries[u"name#a2"_s] = "token-to-hide";
    QVERIFY(!bench.read().error().message.contains(u"hide"_s));
    bench.keychain.forgetsWrites = true;
    QVERIFY(!bench.write("other-to-hide").error().message.contains(u"hide"_s));
}

void TestKeychainStore::noticesWhatWasNotKept()
{
    KeychainBench bench;
    bench.keychain.forgetsWrites = true;
    QCOMPARE(faultOf(bench.write("secret")), Fault::KeychainUnavailable);
}

void TestKeychainStore::noticesWhatWasKeptWrongly()
{
    KeychainBench bench;
    bench.keychain.answerCall(
        3, {.outcome = Outcome::Done, .content = entryOf(headFor("older", 100, 'a')), .words = {}});
    QCOMPARE(faultOf(bench.write("secret")), Fault::KeychainUnavailable);
}

void TestKeychainStore::leavesALockedKeychainAsItIs()
{
    KeychainBench bench;
    QCOMPARE(bench.write("secret"), done);
    const auto before = bench.keychain.entries;

    bench.keychain.isLocked = true;
    QCOMPARE(bench.read(), nothing());
    QCOMPARE(faultOf(bench.write("new")), Fault::KeychainLocked);
    QCOMPARE(bench.keychain.entries, before);

    bench.keychain.isLocked = false;
    QCOMPARE(bench.read(), found("secret"));
}

void TestKeychainStore::doesNotBelieveALockedKeychainThatItRemoved()
{
    KeychainBench bench;
    QCOMPARE(bench.write("secret"), done);
    bench.restart();
    QCOMPARE(bench.read(), found("secret"));

    bench.keychain.isLocked = true;
    QCOMPARE(faultOf(bench.remove()), Fault::KeychainLocked);
    QCOMPARE(faultOf(bench.remove()), Fault::KeychainLocked);
    bench.keychain.isLocked = false;
    QCOMPARE(bench.remove(), done);
    QVERIFY(bench.keychain.entries.isEmpty());
}

void TestKeychainStore::removesWhatOthersRemovedBefore()
{
    KeychainBench bench;
    QCOMPARE(bench.write("secret"), done);
    bench.keychain.entries.clear();
    QCOMPARE(bench.remove(), done);
    QVERIFY(bench.keychain.entries.isEmpty());
}

void TestKeychainStore::removesFromALockedKeychainWhatItNeverSaw()
{
    KeychainBench bench;
    bench.keychain.isLocked = true;
    QCOMPARE(faultOf(bench.write("this run only")), Fault::KeychainLocked);
    QCOMPARE(bench.remove(), done);
}

void TestKeychainStore::overwritesBeforeItRemoves()
{
    KeychainBench bench;
    QCOMPARE(bench.write("secret"), done);
    bench.keychain.dieAfter(1);
    bench.startRemoval();
    QCOMPARE(bench.keychain.entries.value(u"name"_s), removedMark());
}

void TestKeychainStore::writesNothingToRemoveAgain()
{
    KeychainBench bench;
    QCOMPARE(bench.write("secret"), done);
    QCOMPARE(bench.remove(), done);
    bench.keychain.calls.clear();
    QCOMPARE(bench.remove(), done);
    QCOMPARE(bench.keychain.calls.filter(u"write"_s), QStringList());
}

void TestKeychainStore::takesAnOverwrittenEntryForNone()
{
    KeychainBench bench;
    bench.keychain.entries[u"name"_s] = removedMark();
    QCOMPARE(bench.read(), nothing());
    QCOMPARE(bench.write("secret"), done);
    QCOMPARE(bench.read(), found("secret"));
}

void TestKeychainStore::takesAnEmptyAnswerForAFailure()
{
    KeychainBench bench;
    QCOMPARE(bench.write("secret"), done);
    bench.keychain.givesEmptyReads = true;
    QCOMPARE(faultOf(bench.read()), Fault::KeychainUnavailable);
    QCOMPARE(faultOf(bench.write("new")), Fault::KeychainUnavailable);
    QCOMPARE(faultOf(bench.remove()), Fault::KeychainUnavailable);
}

void TestKeychainStore::storesAlthoughItCannotTidyUp()
{
    KeychainBench bench;
    bench.keychain.answerCall(4, {.outcome = Outcome::Failed, .content = {}, .words = {}});
    QCOMPARE(bench.write("secret"), done);
    QCOMPARE(bench.read(), found("secret"));
}

QTEST_GUILESS_MAIN(TestKeychainStore)
#include "tst_keychainstore.moc"
