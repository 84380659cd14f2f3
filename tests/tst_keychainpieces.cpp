// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/keychainpieces.h"
#include "support/keychainbench.h"

#include <QTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype pieceSize = 4;

QByteArray secretOf(qsizetype bytes, char first)
{
    QByteArray secret(bytes, '\0');
    for (qsizetype i = 0; i < bytes; ++i)
        secret[i] = static_cast<char>(first + i % 23);
    return secret;
}

} // namespace

/// Secrets that take several entries.
class TestKeychainPieces : public QObject
{
    Q_OBJECT

private slots:
    void readsTheHeadItWrote_data();
    void readsTheHeadItWrote();
    void refusesOtherHeads_data();
    void refusesOtherHeads();
    void staysBelowTheLimitOfWindows_data();
    void staysBelowTheLimitOfWindows();
    void cutsAtThePieceSize();
    void leavesNoPieceOfAnOlderValue_data();
    void leavesNoPieceOfAnOlderValue();
    void losesNothingWhenAWriteIsInterrupted_data();
    void losesNothingWhenAWriteIsInterrupted();
    void losesNothingWhenAWriteFails();
    void removesAllOrNothing();
    void noticesDamage_data();
    void noticesDamage();
    void stopsReadingWhatIsTooLong();
    void replacesAndRemovesWhatIsDamaged();
    void doesNotCountPiecesForEver();
};

void TestKeychainPieces::readsTheHeadItWrote_data()
{
    QTest::addColumn<qsizetype>("bytes");
    for (const int bytes : {0, 1, 4, 5, 8, 9, 60000})
        QTest::addRow("%d bytes", bytes) << qsizetype(bytes);
}

void TestKeychainPieces::readsTheHeadItWrote()
{
    QFETCH(const qsizetype, bytes);
    const QByteArray secret = secretOf(bytes, 'A');
    for (const char generation : {'a', 'b'}) {
        const KeychainHead head = headFor(secret, pieceSize, generation);
        QCOMPARE(headIn(entryOf(head)), std::optional(head));
        QVERIFY(isWhole(secret, head));
        QVERIFY(!isWhole(secret + 'x', head));
        QCOMPARE(head.pieces, bytes <= pieceSize ? 0 : (bytes + 3) / 4);
    }
}

void TestKeychainPieces::refusesOtherHeads_data()
{
    QTest::addColumn<QByteArray>("entry");
    const QByteArray good = entryOf(headFor("secret", 100, 'a'));
    const QByteArray digest = headFor("secret", 100, 'a').digest.toHex();
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("line feed") << QByteArray("\n");
    QTest::newRow("something else") << QByteArray("hunter2");
    QTest::newRow("removed") << removedMark();
    QTest::newRow("cut") << good.left(40);
    QTest::newRow("without line feed") << good.left(good.indexOf('\n'));
    QTest::newRow("another version") << QByteArray(good).replace("secret-1", "secret-2");
    QTest::newRow("another generation") << QByteArray(good).replace(" a ", " c ");
    QTest::newRow("no generation") << QByteArray(good).replace(" a ", "  ");
    QTest::newRow("negative count") << QByteArray(good).replace(" 0 ", " -1 ");
    QTest::newRow("signed count") << QByteArray(good).replace(" 0 ", " +0 ");
    QTest::newRow("count too large") << QByteArray(good).replace(" 0 ", " 4294967296 ");
    QTest::newRow("no count") << QByteArray(good).replace(" 0 ", " many ");
    QTest::newRow("size too large") << QByteArray(good).replace(" 6 ", " 99999999999999999999 ");
    QTest::newRow("one word more") << QByteArray(good).replace(" 6 ", " 6 6 ");
    QTest::newRow("digest in capitals") << QByteArray(good).replace(digest, digest.toUpper());
    QTest::newRow("digest with others") << QByteArray(good).replace(digest, "zz" + digest.mid(2));
    QTest::newRow("a line without end") << QByteArray(100000, ' ');
}

void TestKeychainPieces::refusesOtherHeads()
{
    QFETCH(const QByteArray, entry);
    QVERIFY(!headIn(entry));
    KeychainBench bench;
    bench.keychain.entries[u"name"_s] = entry;
    const auto result = bench.read();
    if (entry == removedMark())
        QCOMPARE(result, nothing());
    else
        QCOMPARE(faultOf(result), entry.isEmpty() ? Fault::KeychainUnavailable : Fault::KeychainDamaged);
    QCOMPARE(bench.keychain.entries.value(u"name"_s), entry);
}

void TestKeychainPieces::staysBelowTheLimitOfWindows_data()
{
    QTest::addColumn<qsizetype>("bytes");
    for (const int bytes : {0, 2399, 2400, 2401, 4800, 60000})
        QTest::addRow("%d bytes", bytes) << qsizetype(bytes);
}

void TestKeychainPieces::staysBelowTheLimitOfWindows()
{
    QFETCH(const qsizetype, bytes);
    const QByteArray secret = secretOf(bytes, '0');
    KeychainBench bench(2400);
    bench.keychain.limit = 2500;
    bench.keychain.missesRemovals = true;
    QCOMPARE(bench.write(secret), done);
    QCOMPARE(bench.read(), found(secret));
    QVERIFY2(bench.keychain.longest < 2500, qPrintable(QString::number(bench.keychain.longest)));
    QCOMPARE(bench.remove(), done);
    QVERIFY(bench.keychain.entries.isEmpty());
}

void TestKeychainPieces::cutsAtThePieceSize()
{
    KeychainBench bench(pieceSize);
    QCOMPARE(bench.write("abcdefghi"), done);
    QCOMPARE(bench.keychain.entries.keys(),
             (QStringList{u"name"_s, u"name#a1"_s, u"name#a2"_s, u"name#a3"_s}));
    QCOMPARE(bench.keychain.entries.value(u"name#a3"_s), QByteArray("i"));
}

void TestKeychainPieces::leavesNoPieceOfAnOlderValue_data()
{
    QTest::addColumn<qsizetype>("before");
    QTest::addColumn<qsizetype>("after");
    for (const int before : {0, 3, 4, 5, 40}) {
        for (const int after : {0, 3, 4, 5, 41})
            QTest::addRow("%d bytes, then %d", before, after) << qsizetype(before) << qsizetype(after);
    }
}

void TestKeychainPieces::leavesNoPieceOfAnOlderValue()
{
    QFETCH(const qsizetype, before);
    QFETCH(const qsizetype, after);
    KeychainBench bench(pieceSize);
    QCOMPARE(bench.write(secretOf(before, 'A')), done);
    QCOMPARE(bench.write(secretOf(after, 'a')), done);
    QCOMPARE(bench.read(), found(secretOf(after, 'a')));
    QCOMPARE(bench.keychain.entries.size(), 1 + headFor(secretOf(after, 'a'), pieceSize, 'a').pieces);
}

void TestKeychainPieces::losesNothingWhenAWriteIsInterrupted_data()
{
    leavesNoPieceOfAnOlderValue_data();
}

void TestKeychainPieces::losesNothingWhenAWriteIsInterrupted()
{
    QFETCH(const qsizetype, before);
    QFETCH(const qsizetype, after);
    const QByteArray oldSecret = secretOf(before, 'A');
    const QByteArray newSecret = secretOf(after, 'a');
    const QByteArray third = secretOf(9, '0');
    for (int changes = 0; changes < 60; ++changes) {
        KeychainBench bench(pieceSize);
        QCOMPARE(bench.write(oldSecret), done);
        bench.keychain.dieAfter(changes);
        bench.startWrite(newSecret);
        bench.keychain.revive();
        bench.restart();
        const auto result = bench.read();
        QVERIFY2(result == found(oldSecret) || result == found(newSecret),
                 qPrintable(QString::number(changes)));
        QCOMPARE(bench.write(third), done);
        QCOMPARE(bench.read(), found(third));
        QCOMPARE(bench.keychain.entries.size(), 4);
    }
}

void TestKeychainPieces::losesNothingWhenAWriteFails()
{
    const QByteArray oldSecret = secretOf(9, 'A');
    const QByteArray newSecret = secretOf(30, 'a');
    for (int call = 1; call < 40; ++call) {
        KeychainBench bench(pieceSize);
        QCOMPARE(bench.write(oldSecret), done);
        bench.keychain.answerCall(
            call, {.outcome = KeychainAnswer::Outcome::Failed, .content = {}, .words = u"no"_s});
        const Result<Done> written = bench.write(newSecret);
        bench.keychain.answerCall(0, {});
        const auto result = bench.read();
        // What could not be read back may be there all the same.
        QVERIFY(result == found(newSecret) || (!written && result == found(oldSecret)));
        QCOMPARE(bench.remove(), done);
        QVERIFY(bench.keychain.entries.isEmpty());
    }
}

void TestKeychainPieces::removesAllOrNothing()
{
    const QByteArray secret = secretOf(30, 'A');
    for (int changes = 0; changes < 12; ++changes) {
        KeychainBench bench(pieceSize);
        QCOMPARE(bench.write(secret), done);
        bench.keychain.dieAfter(changes);
        bench.startRemoval();
        bench.keychain.revive();
        bench.restart();
        QCOMPARE(bench.read(), changes == 0 ? found(secret) : nothing());
        QCOMPARE(bench.remove(), done);
        QVERIFY(bench.keychain.entries.isEmpty());
    }
}

void TestKeychainPieces::noticesDamage_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QByteArray>("content");
    const QByteArray head = entryOf(headFor("abcdefghij", pieceSize, 'a'));
    QTest::newRow("first piece gone") << u"name#a1"_s << QByteArray();
    QTest::newRow("last piece gone") << u"name#a3"_s << QByteArray();
    QTest::newRow("piece changed") << u"name#a2"_s << QByteArray("efgH");
    QTest::newRow("piece cut") << u"name#a2"_s << QByteArray("ef");
    QTest::newRow("piece too long") << u"name#a3"_s << QByteArray(1000000, 'i');
    QTest::newRow("piece of another") << u"name#a2"_s << QByteArray("abcd");
    QTest::newRow("fewer pieces") << u"name"_s << QByteArray(head).replace(" 3 ", " 2 ");
    QTest::newRow("more pieces") << u"name"_s << QByteArray(head).replace(" 3 ", " 2000000000 ");
    QTest::newRow("no pieces") << u"name"_s << QByteArray(head).replace(" 3 ", " 0 ");
    QTest::newRow("other size") << u"name"_s << QByteArray(head).replace(" 10 ", " 11 ");
    QTest::newRow("other generation") << u"name"_s << QByteArray(head).replace(" a ", " b ");
}

void TestKeychainPieces::noticesDamage()
{
    QFETCH(const QString, entry);
    QFETCH(const QByteArray, content);
    KeychainBench bench(pieceSize);
    QCOMPARE(bench.write("abcdefghij"), done);
    if (content.isEmpty())
        bench.keychain.entries.remove(entry);
    else
        bench.keychain.entries[entry] = content;
    const auto before = bench.keychain.entries;
    QCOMPARE(faultOf(bench.read()), Fault::KeychainDamaged);
    QCOMPARE(bench.keychain.entries, before);
}

void TestKeychainPieces::stopsReadingWhatIsTooLong()
{
    KeychainBench bench(pieceSize);
    QCOMPARE(bench.write("abcdefghij"), done);
    bench.keychain.entries[u"name#a1"_s] = QByteArray(1000000, 'x');
    bench.keychain.calls.clear();
    QCOMPARE(faultOf(bench.read()), Fault::KeychainDamaged);
    QCOMPARE(bench.keychain.calls, (QStringList{u"read name"_s, u"read name#a1"_s}));
}

void TestKeychainPieces::replacesAndRemovesWhatIsDamaged()
{
    KeychainBench bench(pieceSize);
    for (const QByteArray &damaged : {QByteArray("hunter2"), QByteArray("x\n"), QByteArray()}) {
        QCOMPARE(bench.write("abcdefghij"), done);
        bench.keychain.entries[u"name"_s] = damaged;
        QCOMPARE(bench.write("new secret"), done);
        QCOMPARE(bench.read(), found("new secret"));
        QCOMPARE(bench.keychain.entries.size(), 4);
        bench.keychain.entries[u"name"_s] = damaged;
        QCOMPARE(bench.remove(), done);
        QVERIFY(bench.keychain.entries.isEmpty());
    }
}

void TestKeychainPieces::doesNotCountPiecesForEver()
{
    KeychainBench bench(pieceSize);
    bench.keychain.givesEmptyReads = true;
    bench.keychain.answerCall(3,
                              {.outcome = KeychainAnswer::Outcome::Done,
                               .content = entryOf(headFor("new", pieceSize, 'a')),
                               .words = {}});
    QCOMPARE(bench.write("new"), done);
    QCOMPARE(bench.keychain.calls.size(), 5);
}

QTEST_GUILESS_MAIN(TestKeychainPieces)
#include "tst_keychainpieces.moc"
