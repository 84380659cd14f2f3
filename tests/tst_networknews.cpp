// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/networknews.h"

#include <QProcess>
#include <QtTest>

#include <sched.h>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

/// In a network of its own, which has nothing but what the test makes.
class TestNetworkNews : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void tellsThatTheWayOutHasGoneAndCome();
    void saysNothingOfAnotherRoute();

private:
    /// True if `ip` did what it was told.
    static bool ip(const QString &arguments)
    {
        QProcess process;
        process.start(u"ip"_s, arguments.split(u' '));
        return process.waitForFinished() && process.exitCode() == 0;
    }
};

void TestNetworkNews::initTestCase()
{
    QVERIFY(unshare(CLONE_NEWNET) == 0 || unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0);
    QVERIFY(ip(u"link add out type veth peer name far"_s));
    QVERIFY(ip(u"link set far up"_s));
    QVERIFY(ip(u"addr add 192.0.2.1/24 dev out"_s));
    QVERIFY(ip(u"link set out up"_s));
}

void TestNetworkNews::tellsThatTheWayOutHasGoneAndCome()
{
    int told = 0;
    const NetworkNews news([&told] { ++told; });
    QVERIFY(ip(u"route add default via 192.0.2.2"_s));
    QTRY_COMPARE(told, 1);
    QVERIFY(ip(u"route del default"_s));
    QTRY_COMPARE(told, 2);
    QVERIFY(ip(u"-6 route add default dev out"_s));
    QTRY_COMPARE(told, 3);
    QVERIFY(ip(u"link set out down"_s)); // As when a cable is pulled.
    QTRY_COMPARE(told, 4);
}

void TestNetworkNews::saysNothingOfAnotherRoute()
{
    QVERIFY(ip(u"link set out up"_s));
    QVERIFY(ip(u"route replace default via 192.0.2.2"_s));
    int told = 0;
    const NetworkNews news([&told] { ++told; });
    QVERIFY(ip(u"route add 198.51.100.0/24 via 192.0.2.2"_s));
    QTRY_COMPARE(told, 1); // What was there before is looked for only now.
    QVERIFY(ip(u"route add 203.0.113.0/24 via 192.0.2.2"_s));
    QVERIFY(ip(u"route del 198.51.100.0/24"_s));
    QVERIFY(!QTest::qWaitFor([&told] { return told > 1; }, 100));
    QVERIFY(ip(u"route del default"_s));
    QTRY_COMPARE(told, 2);
}

QTEST_GUILESS_MAIN(TestNetworkNews)
#include "tst_networknews.moc"
