// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/endphrases.h"
#include "support/sampleentries.h"

#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using Ends = QList<ImageEnd>;

namespace {

ImageEnd ended(const QString &key, EntryStatus status, const QString &reason = {})
{
    return {.key = key, .name = key + u" 1.0.0"_s, .status = status, .reason = reason};
}

QStringList keysOf(const Ends &ends)
{
    QStringList keys;
    for (const ImageEnd &end : ends)
        keys << end.key;
    return keys;
}

} // namespace

/// How several ends become one message.
class TestEndPhrases : public QObject
{
    Q_OBJECT

private slots:
    void oneEndIsASentence_data();
    void oneEndIsASentence();
    void severalAreCounted_data();
    void severalAreCounted();
    void eachHasALineAndTheWorstIsFirst();
    void moreThanAFewAreCountedOnly();
    void oneFailureSaysWhy();
    void anImageIsToldOfOnce();
    void theToneIsThatOfTheWorst();
    void anEndKnowsWhyItFailed();
    void namesFromOutsideStayInOneLine();
};

void TestEndPhrases::oneEndIsASentence_data()
{
    QTest::addColumn<EntryStatus>("status");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("ready") << EntryStatus::Ready << u"Sales 1.0.0 is ready"_s;
    QTest::newRow("warning") << EntryStatus::ReadyWithWarning << u"Sales 1.0.0 is ready, with a warning"_s;
    QTest::newRow("failed") << EntryStatus::Failed << u"Sales 1.0.0 has failed"_s;
    QTest::newRow("gone") << EntryStatus::Deleted << u"Sales 1.0.0 is no longer in the tenant"_s;
}

void TestEndPhrases::oneEndIsASentence()
{
    QFETCH(EntryStatus, status);
    const Ends ends{ended(u"Sales"_s, status)};
    QTEST(endHeading(ends), "sentence");
    QCOMPARE(endDetails(ends), QString());
}

void TestEndPhrases::severalAreCounted_data()
{
    QTest::addColumn<Ends>("ends");
    QTest::addColumn<ListGap>("gap");
    QTest::addColumn<QString>("heading");
    const Ends two{ended(u"A"_s, EntryStatus::Ready), ended(u"B"_s, EntryStatus::Ready)};
    const Ends mixed = two + Ends{ended(u"C"_s, EntryStatus::Failed)};
    const Ends all = mixed
        + Ends{ended(u"D"_s, EntryStatus::ReadyWithWarning), ended(u"E"_s, EntryStatus::Deleted)};
    QTest::newRow("of one kind") << two << ListGap::None << u"The outcome of 2 image(s) is known: 2 ready"_s;
    QTest::newRow("mixed") << mixed << ListGap::None
                           << u"The outcome of 3 image(s) is known: 2 ready, 1 failed"_s;
    QTest::newRow("all kinds") << all << ListGap::None
                               << u"The outcome of 5 image(s) is known: "
                                  "2 ready, 1 ready with a warning, 1 failed, 1 no longer in the tenant"_s;
    QTest::newRow("while closed") << mixed << ListGap::Closed
                                  << u"While the program was closed: 2 ready, 1 failed"_s;
    QTest::newRow("one while closed") << Ends{ended(u"A"_s, EntryStatus::Failed)} << ListGap::Closed
                                      << u"While the program was closed: 1 failed"_s;
    QTest::newRow("while elsewhere") << two << ListGap::Away
                                     << u"While this tenant was not watched: 2 ready"_s;
}

void TestEndPhrases::severalAreCounted()
{
    QFETCH(Ends, ends);
    QFETCH(ListGap, gap);
    QTEST(endHeading(ends, gap), "heading");
}

void TestEndPhrases::eachHasALineAndTheWorstIsFirst()
{
    const Ends ends{ended(u"A"_s, EntryStatus::Ready),
                    ended(u"B"_s, EntryStatus::Failed, u"It is too large"_s),
                    ended(u"C"_s, EntryStatus::Ready), ended(u"D"_s, EntryStatus::Deleted)};
    QCOMPARE(endDetails(ends).split(u'\n'),
             (QStringList{u"B 1.0.0 has failed: It is too large"_s, u"D 1.0.0 is no longer in the tenant"_s,
                          u"C 1.0.0 is ready"_s, u"A 1.0.0 is ready"_s}));
    QCOMPARE(keysOf(byUrgency(ends)), (QStringList{u"B"_s, u"D"_s, u"C"_s, u"A"_s}));
}

void TestEndPhrases::moreThanAFewAreCountedOnly()
{
    Ends ends;
    for (int i = 0; i < 30; ++i)
        ends << ended(QString::number(i), EntryStatus::Ready);
    const QStringList lines = endDetails(ends).split(u'\n');
    QCOMPARE(lines.size(), 6);
    QCOMPARE(lines.last(), u"and 25 more"_s);
}

void TestEndPhrases::oneFailureSaysWhy()
{
    const Ends ends{ended(u"A"_s, EntryStatus::Failed, u"It is too large"_s)};
    QCOMPARE(endDetails(ends), u"It is too large."_s);
    QCOMPARE(endDetails(ends, ListGap::Closed), u"A 1.0.0 has failed: It is too large"_s);
}

void TestEndPhrases::anImageIsToldOfOnce()
{
    const Ends told{ended(u"A"_s, EntryStatus::Failed), ended(u"B"_s, EntryStatus::Ready)};
    const Ends news{ended(u"A"_s, EntryStatus::Ready)};
    QCOMPARE(joined(told, news), (Ends{told[1], news[0]}));
    QCOMPARE(joined({}, told), told);
}

void TestEndPhrases::theToneIsThatOfTheWorst()
{
    const ImageEnd ready = ended(u"A"_s, EntryStatus::Ready);
    QCOMPARE(endTone({ready, ended(u"B"_s, EntryStatus::Ready)}), Tone::Good);
    QCOMPARE(endTone({ready, ended(u"B"_s, EntryStatus::ReadyWithWarning)}), Tone::Caution);
    QCOMPARE(endTone({ready, ended(u"B"_s, EntryStatus::Deleted)}), Tone::Caution);
    QCOMPARE(endTone({ready, ended(u"B"_s, EntryStatus::Failed)}), Tone::Bad);
}

void TestEndPhrases::anEndKnowsWhyItFailed()
{
    const ImageEnd failed = endOf(sampleEntry(u"1"_s, EntryStatus::Failed, u"Sales"_s, u"1.0.0"_s), {});
    QCOMPARE(failed.key, u"1"_s);
    QCOMPARE(failed.name, u"Sales 1.0.0"_s);
    QVERIFY2(failed.reason.contains(u"generalized"_s), qPrintable(failed.reason));
    QVERIFY(endOf(sampleEntry(u"2"_s, EntryStatus::Ready), {}).reason.isEmpty());
}

void TestEndPhrases::namesFromOutsideStayInOneLine()
{
    const ImageEnd end = endOf(hostileEntry(u"1"_s, EntryStatus::Ready, u"a\nb<b>"_s + QString(500, u'x')),
                               {});
    QVERIFY(!end.name.contains(u'\n'));
    QVERIFY(end.name.contains(u"<b>"_s));
    QVERIFY2(end.name.size() < 140, qPrintable(end.name));
}

QTEST_GUILESS_MAIN(TestEndPhrases)
#include "tst_endphrases.moc"
