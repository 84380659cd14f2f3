// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int badUsage = 2;

struct Run {
    int exitCode = -1;
    QString output;
    QString errors;
};

/// Runs the program to its end, without a display and with a home of its own.
Run run(const QStringList &arguments, const QString &program = QStringLiteral(UPLOADER_PROGRAM))
{
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QLatin1String(name));
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"XDG_CONFIG_HOME"_s, home.path());
    environment.insert(u"XDG_DATA_HOME"_s, home.path());
    // Whoever asks this proxy waits for ever, or meets a refusal at best.
    environment.insert(u"http_proxy"_s, u"http://127.0.0.1:9"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForFinished(40000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

class TestProgram : public QObject
{
    Q_OBJECT

private slots:
    void helpNamesEveryOption();
    void versionIsOneLine();
    void badUsageSaysWhatIsWrong_data();
    void badUsageSaysWhatIsWrong();
    void theSelfTestPrintsItsStepsAndPasses();
    void theSelfTestFailsAtOnceWithoutASandbox();
};

void TestProgram::helpNamesEveryOption()
{
    const Run help = run({u"--help"_s});

    QCOMPARE(help.exitCode, 0);
    for (const auto *option : {"--sandbox",
                               "--self-test",
                               "--cloud",
                               "--login-root",
                               "--graph-root",
                               "--graph-version",
                               "--tenant",
                               "--client-id",
                               "--client-id-global",
                               "--client-id-usgov-l4",
                               "--client-id-usgov-l5",
                               "--client-id-china",
                               "--client-id-custom",
                               "--sign-in",
                               "--remember",
                               "--proxy",
                               "--proxy-user",
                               "--ca-file",
                               "--notifications",
                               "--profile",
                               "--version",
                               "--help"})
        QVERIFY2(help.output.contains(QLatin1String(option)), option);
    QVERIFY(help.errors.isEmpty());
}

void TestProgram::versionIsOneLine()
{
    const Run version = run({u"--version"_s});

    QCOMPARE(version.exitCode, 0);
    QCOMPARE(version.output, u"cloudpc-image-uploader "_s + QLatin1String(APP_VERSION) + u'\n');
}

void TestProgram::badUsageSaysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown option") << QStringList{u"--sandbx"_s} << u"sandbx"_s;
    QTest::newRow("stray argument") << QStringList{u"image.vhd"_s} << u"image.vhd"_s;
    QTest::newRow("no value") << QStringList{u"--tenant"_s} << u"tenant"_s;
    QTest::newRow("plain http") << QStringList{u"--graph-root"_s, u"http://graph.example"_s}
                                << u"graph-root"_s;
    QTest::newRow("version") << QStringList{u"--graph-version"_s, u"v2.0"_s} << u"v2.0"_s;
    QTest::newRow("unknown cloud") << QStringList{u"--cloud"_s, u"gcc"_s} << u"--cloud"_s;
    QTest::newRow("personal accounts")
        << QStringList{u"--tenant"_s, u"consumers"_s} << u"personal Microsoft accounts"_s;
    QTest::newRow("password in the proxy")
        << QStringList{u"--proxy"_s, u"http://me:pw@proxy.example:1"_s} << u"--proxy"_s;
    QTest::newRow("profile with a path") << QStringList{u"--profile"_s, u"../x"_s} << u"profile"_s;
    QTest::newRow("before the self-test") << QStringList{u"--self-test"_s, u"--nonsense"_s} << u"nonsense"_s;
}

void TestProgram::badUsageSaysWhatIsWrong()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, named);

    const Run refused = run(arguments);

    QCOMPARE(refused.exitCode, badUsage);
    QVERIFY2(refused.errors.contains(named), qPrintable(refused.errors));
    QVERIFY(refused.output.isEmpty());
}

void TestProgram::theSelfTestPrintsItsStepsAndPasses()
{
    QElapsedTimer timer;
    timer.start();

    const Run test = run({u"--self-test"_s});

    QVERIFY2(test.exitCode == 0, qPrintable(test.output + test.errors));
    QVERIFY(timer.elapsed() < 20000);
    for (const auto *step :
         {"Sandbox started", "Signed in", "Image created", "ready", "fail", "retried", "deleted"})
        QVERIFY2(test.output.contains(QLatin1String(step)), step);
    QVERIFY(!test.output.contains(u"FAILED"_s));
}

void TestProgram::theSelfTestFailsAtOnceWithoutASandbox()
{
    const QTemporaryDir folder;
    const QString alone = folder.filePath(u"cloudpc-image-uploader"_s);
    QVERIFY(QFile::copy(QStringLiteral(UPLOADER_PROGRAM), alone));
    QElapsedTimer timer;
    timer.start();

    const Run test = run({u"--self-test"_s}, alone);

    QCOMPARE(test.exitCode, 1);
    QVERIFY2(test.output.contains(u"FAILED"_s), qPrintable(test.output));
    QVERIFY(timer.elapsed() < 10000);
}

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
