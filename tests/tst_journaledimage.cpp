// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/endpoints.h"
#include "library/journaledimage.h"
#include "support/journalrows.h"

#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

class TestJournaledImage : public QObject
{
    Q_OBJECT

private slots:
    void aPlaceIsTheSameHoweverItsRootIsSpelled_data();
    void aPlaceIsTheSameHoweverItsRootIsSpelled();
    void otherServicesAreOtherPlaces_data();
    void otherServicesAreOtherPlaces();
    void aBuiltInCloudIsCalledByItsName();
    void whatIsNotedIsReadBack();
};

void TestJournaledImage::aPlaceIsTheSameHoweverItsRootIsSpelled_data()
{
    QTest::addColumn<QUrl>("root");
    for (const char *root : {"https://gate.example/graph", "https://gate.example/graph/",
                             "HTTPS://Gate.Example/graph", "https://gate.example:443/graph",
                             "https://gate.example//graph/", "https://gate.example/x/../graph"})
        QTest::newRow(root) << QUrl(QLatin1String(root));
}

void TestJournaledImage::aPlaceIsTheSameHoweverItsRootIsSpelled()
{
    QFETCH(QUrl, root);
    const Place place = placeOf({.graphRoot = root, .cloud = Cloud::Custom}, u"tenant"_s);
    QCOMPARE(place, Place({u"https://gate.example/graph"_s, u"tenant"_s}));
}

void TestJournaledImage::otherServicesAreOtherPlaces_data()
{
    QTest::addColumn<QString>("root");
    QTest::addColumn<QString>("service");
    QTest::newRow("no path") << u"https://gate.example"_s << u"https://gate.example"_s;
    QTest::newRow("nothing but a slash") << u"https://gate.example/"_s << u"https://gate.example"_s;
    QTest::newRow("another port") << u"https://gate.example:8443/"_s << u"https://gate.example:8443"_s;
    QTest::newRow("another path") << u"https://gate.example/Graph"_s << u"https://gate.example/Graph"_s;
    QTest::newRow("plain") << u"http://127.0.0.1:80/"_s << u"http://127.0.0.1"_s;
    QTest::newRow("the TLS port without TLS") << u"http://127.0.0.1:443"_s << u"http://127.0.0.1:443"_s;
}

void TestJournaledImage::otherServicesAreOtherPlaces()
{
    QFETCH(QString, root);
    QFETCH(QString, service);
    QCOMPARE(placeOf({.graphRoot = QUrl(root), .cloud = Cloud::Custom}, {}).service, service);
}

void TestJournaledImage::aBuiltInCloudIsCalledByItsName()
{
    const QUrl root = rootsOf(Cloud::Global).graphRoot;
    QCOMPARE(placeOf({.graphRoot = root, .cloud = Cloud::Global}, {}).service, nameOf(Cloud::Global));
    // A gateway in front of it is another service.
    const QUrl gate(u"https://gate.example"_s);
    QCOMPARE(placeOf({.graphRoot = gate, .cloud = Cloud::Global}, {}).service, u"https://gate.example"_s);
}

void TestJournaledImage::whatIsNotedIsReadBack()
{
    const JournalEntry stored = accepted(openCreate(u"Name"_s, u"1.0.0"_s), u"image"_s, EntryStatus::Ready);
    JournalEntry noted = stored;
    noteInto(noted, imageEntryFrom(stored), stored.changedAt);
    QCOMPARE(noted.draft, stored.draft);
    QCOMPARE(noted.imageId, stored.imageId);
    QVERIFY(noted.status == stored.status);
    QCOMPARE(noted.timeline, stored.timeline);
}

QTEST_GUILESS_MAIN(TestJournaledImage)
#include "tst_journaledimage.moc"
