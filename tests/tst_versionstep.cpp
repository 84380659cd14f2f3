// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/versionstep.h"
#include "support/cputimer.h"

#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

class TestVersionStep : public QObject
{
    Q_OBJECT

private slots:
    void aVersionIsRaisedInItsShape_data();
    void aVersionIsRaisedInItsShape();
    void theLastNumbersGoOnAtTheNext_data();
    void theLastNumbersGoOnAtTheNext();
    void aLongVersionIsRaisedQuickly();
};

void TestVersionStep::aVersionIsRaisedInItsShape_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("minor");
    QTest::addColumn<QString>("major");
    const auto row = [](const char *version, const char *patch, const char *minor, const char *major) {
        QTest::newRow(version) << QString::fromUtf8(version) << QString::fromUtf8(patch)
                               << QString::fromUtf8(minor) << QString::fromUtf8(major);
    };
    row("3.2.1", "3.2.2", "3.3.0", "4.0.0");
    row("0.0.9", "0.0.10", "0.1.0", "1.0.0");
    row("1.0", "1.1", "1.1", "2.0");
    row("7", "8", "8", "8");
    row("1.2.3.4", "1.2.3.5", "1.3.0.0", "2.0.0.0");
    row("v1.2.3", "v1.2.4", "v1.3.0", "v2.0.0");
    row("1.2.3-beta", "1.2.4-beta", "1.3.0-beta", "2.0.0-beta");
    row("1.2.3-beta2", "1.2.4-beta2", "1.3.0-beta2", "2.0.0-beta2");
    row("win11-1.2", "win11-1.3", "win11-1.3", "win11-2.0");
    row("2024.09", "2024.10", "2024.10", "2025.00");
    row("01.02.03", "01.02.04", "01.03.00", "02.00.00");
    row("2024-11-30", "2024-11-31", "2024-11-31", "2024-11-31");
    row("1.99", "1.100", "1.100", "2.0");
    row("099", "100", "100", "100");
    row("1.2.", "1.3.", "1.3.", "2.0.");
    row("1..2", "1..3", "1..3", "1..3");
    row("99999999999999999999.0", "99999999999999999999.1", "99999999999999999999.1",
        "100000000000000000000.0");
    row("beta", "", "", "");
    row("", "", "", "");
    row("\xd9\xa3.\xd9\xa2", "", "", ""); // Arabic-Indic digits are letters to Graph.
}

void TestVersionStep::aVersionIsRaisedInItsShape()
{
    QFETCH(const QString, version);
    QTEST(raised(version, VersionStep::Patch), "patch");
    QTEST(raised(version, VersionStep::Minor), "minor");
    QTEST(raised(version, VersionStep::Major), "major");
}

void TestVersionStep::theLastNumbersGoOnAtTheNext_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<VersionStep>("step");
    QTest::addColumn<QString>("next");
    QTest::newRow("last patch") << u"1.2.2147483647"_s << VersionStep::Patch << u"1.3.0"_s;
    QTest::newRow("last patch and minor") << u"1.2147483647.2147483647"_s << VersionStep::Patch << u"2.0.0"_s;
    QTest::newRow("last minor") << u"1.2147483647.5"_s << VersionStep::Minor << u"2.0.0"_s;
    QTest::newRow("last major") << u"2147483647.0.0"_s << VersionStep::Major << u"0.0.1"_s;
    QTest::newRow("last of all") << u"2147483647.2147483647.2147483647"_s << VersionStep::Patch << u"0.0.1"_s;
}

void TestVersionStep::theLastNumbersGoOnAtTheNext()
{
    QFETCH(const QString, version);
    QFETCH(const VersionStep, step);
    QTEST(raised(version, step), "next");
}

void TestVersionStep::aLongVersionIsRaisedQuickly()
{
    const QString version = QString(20'000, u'9') + u'.' + QString(20'000, u'9');
    const CpuTimer timer;
    const QString next = raised(version, VersionStep::Patch);
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(next.size(), version.size() + 1);
}

QTEST_GUILESS_MAIN(TestVersionStep)
#include "tst_versionstep.moc"
