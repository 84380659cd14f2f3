// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/backoff.h"
#include "graph/retryafter.h"
#include "support/fixedrandom.h"

#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Always the same byte: 0x00 gives a fraction of 0, 0xff almost 1.
class ConstantRandom final : public RandomSource
{
public:
    explicit ConstantRandom(char byte)
        : m_byte(byte)
    {
    }
    QByteArray bytes(int count) override { return QByteArray(count, m_byte); }

private:
    char m_byte;
};

} // namespace

class TestRetryAfter : public QObject
{
    Q_OBJECT

private slots:
    void allThreeDateFormsAreRead_data();
    void allThreeDateFormsAreRead();
    void secondsAndDatesAreRead_data();
    void secondsAndDatesAreRead();
    void theAnswersOwnDateCountsNotOurClock();
    void theBoundDoublesUpToItsCap();
    void theJitterIsFull();
    void whatTheServiceAskedForIsObeyed();
    void zeroIsNotTakenLiterally();
    void longWaitsAreNotSlept();
};

void TestRetryAfter::allThreeDateFormsAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("readable");
    QTest::newRow("IMF-fixdate") << QByteArray("Sun, 06 Nov 2033 08:49:37 GMT") << true;
    QTest::newRow("RFC 850") << QByteArray("Sunday, 06-Nov-33 08:49:37 GMT") << true;
    QTest::newRow("asctime") << QByteArray("Sun Nov  6 08:49:37 2033") << true;
    QTest::newRow("spaces around") << QByteArray("  Sun, 06 Nov 2033 08:49:37 GMT ") << true;
    QTest::newRow("another zone") << QByteArray("Sun, 06 Nov 2033 08:49:37 CET") << false;
    QTest::newRow("no such day") << QByteArray("Sun, 36 Nov 2033 08:49:37 GMT") << false;
    QTest::newRow("ISO") << QByteArray("2033-11-06T08:49:37Z") << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void TestRetryAfter::allThreeDateFormsAreRead()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, readable);
    const auto moment = httpDate(text);
    QCOMPARE(moment.has_value(), readable);
    if (readable) {
        QCOMPARE(*moment, QDateTime(QDate(2033, 11, 6), QTime(8, 49, 37), Qt::UTC));
        QCOMPARE(moment->timeSpec(), Qt::UTC);
    }
}

void TestRetryAfter::secondsAndDatesAreRead_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("seconds"); // -1: nothing usable
    QTest::newRow("seconds") << QByteArray("120") << 120;
    QTest::newRow("spaces") << QByteArray(" 7 ") << 7;
    QTest::newRow("zero") << QByteArray("0") << 0;
    QTest::newRow("ten years") << QByteArray("315360000") << 315360000;
    QTest::newRow("date") << QByteArray("Mon, 23 Nov 2026 09:00:30 GMT") << 30;
    QTest::newRow("now") << QByteArray("Mon, 23 Nov 2026 09:00:00 GMT") << 0;
    QTest::newRow("past date") << QByteArray("Wed, 21 Oct 2015 07:28:00 GMT") << -1;
    QTest::newRow("negative") << QByteArray("-5") << -1;
    QTest::newRow("plus") << QByteArray("+5") << -1;
    QTest::newRow("fraction") << QByteArray("1.5") << -1;
    QTest::newRow("words") << QByteArray("in a minute") << -1;
    QTest::newRow("hexadecimal") << QByteArray("0x10") << -1;
    QTest::newRow("two") << QByteArray("5, 10") << -1;
    QTest::newRow("too many digits") << QByteArray("99999999999999999999999") << -1;
    QTest::newRow("empty") << QByteArray() << -1;
}

void TestRetryAfter::secondsAndDatesAreRead()
{
    QFETCH(QByteArray, header);
    QFETCH(int, seconds);
    const QDateTime now(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);
    const auto wait = retryAfterOf(header, {}, now);
    QCOMPARE(wait ? wait->count() : -1, qint64(seconds));
}

void TestRetryAfter::theAnswersOwnDateCountsNotOurClock()
{
    const QDateTime wrong(QDate(2040, 1, 1), QTime(0, 0), Qt::UTC);
    QCOMPARE(retryAfterOf("Mon, 23 Nov 2026 09:00:30 GMT", "Mon, 23 Nov 2026 09:00:10 GMT", wrong),
             std::optional(20s));
    QCOMPARE(retryAfterOf("Mon, 23 Nov 2026 09:00:30 GMT", "nonsense", wrong), std::nullopt);
}

void TestRetryAfter::theBoundDoublesUpToItsCap()
{
    ConstantRandom high('\xff');
    Backoff backoff(high);
    for (const auto bound : {2s, 4s, 8s, 16s}) {
        const auto wait = backoff.next({});
        QVERIFY(wait);
        QVERIFY(*wait <= bound);
        QVERIFY(*wait > bound - 100ms);
    }
    QVERIFY(!backoff.next({})); // the fifth request was the last
}

void TestRetryAfter::theJitterIsFull()
{
    ConstantRandom low('\0');
    QCOMPARE(Backoff(low).next({}), std::optional(0ms));
    FixedRandom random;
    QVERIFY(Backoff(random).next({}) != Backoff(random).next({}));
}

void TestRetryAfter::whatTheServiceAskedForIsObeyed()
{
    ConstantRandom high('\xff');
    Backoff backoff(high);
    QCOMPARE(backoff.next(600s), std::optional<std::chrono::milliseconds>(600s));
    QCOMPARE(backoff.next(1s), std::optional<std::chrono::milliseconds>(1s));
    QVERIFY(*backoff.next({}) > 4s); // the third wait: its bound has grown meanwhile
}

void TestRetryAfter::zeroIsNotTakenLiterally()
{
    ConstantRandom high('\xff');
    QVERIFY(*Backoff(high).next(0s) > 1900ms);
}

void TestRetryAfter::longWaitsAreNotSlept()
{
    ConstantRandom high('\xff');
    QVERIFY(!Backoff(high).next(601s));
    QVERIFY(!Backoff(high).next(315360000s));
}

QTEST_GUILESS_MAIN(TestRetryAfter)
#include "tst_retryafter.moc"
