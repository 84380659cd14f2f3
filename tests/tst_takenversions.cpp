// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/draftrules.h"
#include "images/takenversions.h"

#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

class TestTakenVersions : public QObject
{
    Q_OBJECT

private slots:
    void eachStepGoesToTheNextFreeOne_data();
    void eachStepGoesToTheNextFreeOne();
    void theNextFreeOneKeepsItsShape();
    void theNewestIsThatByNumber_data();
    void theNewestIsThatByNumber();
    void anImageWithoutANameCounts();
    void whatIsUnderWayIsTakenAndCounts();
    void whatHasArrivedIsNoLongerUnderWay();
    void theIssueSaysWhetherItIsThereOrUnderWay();
};

void TestTakenVersions::eachStepGoesToTheNextFreeOne_data()
{
    QTest::addColumn<VersionStep>("step");
    QTest::addColumn<QString>("next");
    QTest::newRow("patch") << VersionStep::Patch << u"3.2.3"_s;
    QTest::newRow("minor") << VersionStep::Minor << u"3.4.0"_s;
    QTest::newRow("major") << VersionStep::Major << u"6.0.0"_s;
}

void TestTakenVersions::eachStepGoesToTheNextFreeOne()
{
    QFETCH(const VersionStep, step);
    TakenVersions taken;
    for (const QString &version : {u"3.2.1"_s, u"3.2.2"_s, u"3.3.0"_s, u"4.0.0"_s})
        taken.add(u"Sales"_s, version);
    taken.addUnderWay(u"SALES"_s, u"5.0.0"_s);
    QTEST(taken.nextFree(u" sales"_s, u"3.2.1"_s, step), "next");
}

void TestTakenVersions::theNextFreeOneKeepsItsShape()
{
    TakenVersions taken;
    for (const QString &version : {u"v1.2"_s, u"V1.3"_s})
        taken.add(u"Sales"_s, version);
    QCOMPARE(taken.nextFree(u"Sales"_s, u"v1.2"_s), u"v1.4"_s);
    QCOMPARE(taken.nextFree(u"Sales"_s, u" v1.2 "_s), u"v1.4"_s);
}

void TestTakenVersions::theNewestIsThatByNumber_data()
{
    QTest::addColumn<QStringList>("versions");
    QTest::addColumn<QString>("newest");
    QTest::newRow("none") << QStringList() << QString();
    QTest::newRow("by number") << QStringList{u"1.9.0"_s, u"1.10.0"_s, u"1.2.0"_s} << u"1.10.0"_s;
    QTest::newRow("three integers first") << QStringList{u"zzz"_s, u"1.0.0"_s, u"test"_s} << u"1.0.0"_s;
    QTest::newRow("odd ones only") << QStringList{u"v1"_s, u"v2"_s} << u"v2"_s;
    QTest::newRow("as it is written") << QStringList{u" V2 "_s} << u"V2"_s;
}

void TestTakenVersions::theNewestIsThatByNumber()
{
    QFETCH(const QStringList, versions);
    TakenVersions taken;
    taken.add(u"Other"_s, u"9.0.0"_s);
    for (const QString &version : versions)
        taken.add(u"Sales"_s, version);
    QTEST(taken.newest(u"SALES"_s), "newest");
}

void TestTakenVersions::anImageWithoutANameCounts()
{
    TakenVersions taken;
    taken.add({}, {});
    taken.add(u"Sales"_s, {});
    QCOMPARE(taken.count(), 2);
}

void TestTakenVersions::whatIsUnderWayIsTakenAndCounts()
{
    TakenVersions taken;
    taken.add(u"Sales"_s, u"1.0.0"_s);
    taken.addUnderWay(u"sales"_s, u"1.0.1"_s);
    taken.addUnderWay(u"sales"_s, u"1.0.1"_s);
    QCOMPARE(taken.count(), 2);
    QVERIFY(taken.contains(u"Sales"_s, u"1.0.1"_s));
    QVERIFY(taken.isUnderWay(u"Sales"_s, u"1.0.1"_s));
    QVERIFY(!taken.isUnderWay(u"Sales"_s, u"1.0.0"_s));
    QVERIFY(!taken.isUnderWay(u"Other"_s, u"1.0.1"_s));
    QCOMPARE(taken.nextFree(u"Sales"_s, u"1.0.0"_s), u"1.0.2"_s);
}

void TestTakenVersions::whatHasArrivedIsNoLongerUnderWay()
{
    TakenVersions taken;
    taken.add(u"Sales"_s, u"1.0.0"_s);
    taken.addUnderWay(u"Sales"_s, u"1.0.0"_s);
    QVERIFY(!taken.isUnderWay(u"Sales"_s, u"1.0.0"_s));
    QCOMPARE(taken.count(), 1);
}

void TestTakenVersions::theIssueSaysWhetherItIsThereOrUnderWay()
{
    TakenVersions taken;
    taken.add(u"Sales"_s, u"1.0.0"_s);
    taken.addUnderWay(u"Sales"_s, u"1.0.1"_s);
    const auto issueOf = [&taken](const QString &version) {
        return judge({.displayName = u"Sales"_s,
                      .version = version,
                      .sourceImageResourceId =
                          u"/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c585ffff/resourceGroups/g/providers/"
                          u"Microsoft.Compute/images/i"_s},
                     taken);
    };
    const Issue there{.field = Field::Version, .code = IssueCode::AlreadyExists, .text = u"1.0.2"_s};
    const Issue underWay{.field = Field::Version, .code = IssueCode::AlreadyUnderWay, .text = u"1.0.2"_s};
    QCOMPARE(issueOf(u"1.0.0"_s), QList<Issue>{there});
    QCOMPARE(issueOf(u"1.0.1"_s), QList<Issue>{underWay});
    QVERIFY(issueOf(u"1.0.2"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestTakenVersions)
#include "tst_takenversions.moc"
