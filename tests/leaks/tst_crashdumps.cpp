// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "crashdumps.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <sys/prctl.h>
#include <sys/resource.h>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray coredumpFilter()
{
    QFile file(u"/proc/self/coredump_filter"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

rlimit coreLimit()
{
    rlimit limit = {};
    getrlimit(RLIMIT_CORE, &limit);
    return limit;
}

} // namespace

class TestCrashDumps : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void leavesNoDump();
    void letsPortalsKnowUs_data();
    void letsPortalsKnowUs();
    void leavesChildrenFree();
};

void TestCrashDumps::init()
{
    for (const char *name : {"SNAP", "QT_QPA_PLATFORMTHEME", "GTK_USE_PORTAL"})
        qunsetenv(name);
    prctl(PR_SET_DUMPABLE, 1);
    rlimit limit = coreLimit();
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_CORE, &limit);
}

void TestCrashDumps::leavesNoDump()
{
    const rlimit before = coreLimit();
    keepMemoryOutOfCrashDumps();
    QCOMPARE(prctl(PR_GET_DUMPABLE), 0);
    QCOMPARE(coreLimit().rlim_cur, rlim_t(0));
    QCOMPARE(coreLimit().rlim_max, before.rlim_max);
}

void TestCrashDumps::letsPortalsKnowUs_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("snap") << QByteArray("SNAP") << QByteArray("/snap/uploader/1");
    QTest::newRow("Qt's portal theme")
        << QByteArray("QT_QPA_PLATFORMTHEME") << QByteArray("xdgdesktopportal");
    QTest::newRow("GTK's file dialog") << QByteArray("GTK_USE_PORTAL") << QByteArray("1");
}

void TestCrashDumps::letsPortalsKnowUs()
{
    QFETCH(const QByteArray, variable);
    QFETCH(const QByteArray, value);
    qputenv(variable.constData(), value);
    keepMemoryOutOfCrashDumps();
    QCOMPARE(prctl(PR_GET_DUMPABLE), 1);
    QCOMPARE(coreLimit().rlim_cur, rlim_t(0));
    QCOMPARE(coredumpFilter().toInt(nullptr, 16), 0);
}

/// The browser may write a core file if it wants to.
void TestCrashDumps::leavesChildrenFree()
{
    const rlimit before = coreLimit();
    keepMemoryOutOfCrashDumps();
    QProcess shell;
    shell.start(u"/bin/sh"_s,
                {u"-c"_s, u"ulimit -Sc; ulimit -Hc; ulimit -Sc $(ulimit -Hc) && echo raised"_s});
    QVERIFY(shell.waitForFinished());
    const QByteArrayList lines = shell.readAllStandardOutput().trimmed().split('\n');
    QCOMPARE(lines.first(), QByteArray("0"));
    QCOMPARE(lines.last(), QByteArray("raised"));
    QCOMPARE(lines.at(1) == "unlimited", before.rlim_max == RLIM_INFINITY);
}

QTEST_GUILESS_MAIN(TestCrashDumps)
#include "tst_crashdumps.moc"
