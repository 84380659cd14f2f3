// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/sandboxlauncher.h"
#include "support/manualclock.h"
#include "support/sandboxclient.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

#include <cstdio>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString program = QStringLiteral(SANDBOX_PROGRAM);
constexpr auto roleVariable = "SANDBOX_TEST_ROLE";

/// This test plays a broken sandbox when it is started as one.
int playBrokenSandbox(const QByteArray &role)
{
    if (role == "exits")
        return 3;
    if (role == "endless")
        std::fputs(QByteArray(20000, 'x').constData(), stdout);
    else if (role != "silent")
        std::printf("%s\n", role.constData());
    std::fflush(stdout);
    while (std::fgetc(stdin) != EOF) {}
    return 0;
}

QProcess *childOf(SandboxLauncher &launcher)
{
    return launcher.findChild<QProcess *>();
}

} // namespace

class TestSandboxLauncher : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { qunsetenv(roleVariable); }

    void startsTheSandbox();
    void saysWhenTheSandboxDies();
    void startsItAgain();
    void aSecondStartChangesNothing();
    void saysWhenThereIsNoProgram();
    void doesNotTrustAnotherProgram_data();
    void doesNotTrustAnotherProgram();
    void givesUpOnASilentProgram();
    void takesNoProxyAlong();
    void endsItsChild();
    void theProgramEndsWithItsParent();
    void aloneItGoesOn();
    void theProgramSaysWhatIsWrong_data();
    void theProgramSaysWhatIsWrong();
    void theSandboxIsNextToThisProgram();

private:
    ManualClock m_clock;
};

void TestSandboxLauncher::startsTheSandbox()
{
    SandboxLauncher launcher(program, m_clock);
    QCOMPARE(launcher.state(), SandboxLauncher::State::Stopped);
    QSignalSpy changes(&launcher, &SandboxLauncher::stateChanged);
    launcher.start();
    QCOMPARE(launcher.state(), SandboxLauncher::State::Starting);
    QVERIFY(launcher.root().isEmpty());
    QTRY_COMPARE(launcher.state(), SandboxLauncher::State::Running);
    QCOMPARE(changes.count(), 2);
    QVERIFY(!launcher.error());
    QCOMPARE(launcher.root().host(), u"127.0.0.1"_s);
    QVERIFY(launcher.root().path().size() >= 23); // 128 random bits in base64url, and a slash
}

void TestSandboxLauncher::saysWhenTheSandboxDies()
{
    SandboxLauncher launcher(program, m_clock);
    launcher.start();
    QTRY_COMPARE(launcher.state(), SandboxLauncher::State::Running);
    QSignalSpy changes(&launcher, &SandboxLauncher::stateChanged);
    childOf(launcher)->kill();
    QTRY_COMPARE(launcher.state(), SandboxLauncher::State::Failed);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(launcher.error()->fault, Fault::SandboxDied);
    QCOMPARE(launcher.error()->kind, ErrorKind::Local);
    QVERIFY(launcher.root().isEmpty());
}

void TestSandboxLauncher::startsItAgain()
{
    SandboxLauncher launcher(program, m_clock);
    launcher.start();
    QTRY_COMPARE(launcher.state(), SandboxLauncher::State::Running);
    const QUrl first = launcher.root();
    childOf(launcher)->kill();
    QTRY_COMPARE(launcher.state(), SandboxLauncher::State::Failed);
    launcher.start();
    QVERIFY(!launcher.error());
    QTRY_COMPARE(launcher.state(), SandboxLauncher::State::Running);
    QVERIFY(launcher.root().path() != first.path());
}

void TestSandboxLauncher::aSecondStartChangesNothing()
{
    SandboxLauncher launcher(program, m_clock);
    launcher.start();
    launcher.start();
    QTRY_COMPARE(launcher.state(), SandboxLauncher::State::Running);
    const QUrl root = launcher.root();
    launcher.start();
    QCOMPARE(launcher.root(), root);
    QCOMPARE(launcher.findChildren<QProcess *>().size(), 1);
}

void TestSandboxLauncher::saysWhenThereIsNoProgram()
{
    const QTemporaryDir folder;
    SandboxLauncher launcher(folder.filePath(u"missing"_s), m_clock);
    launcher.start();
    QTRY_COMPARE(launcher.state(), SandboxLauncher::State::Failed);
    QCOMPARE(launcher.error()->fault, Fault::SandboxNotStarted);
    QVERIFY(!launcher.error()->message.isEmpty());
}

void TestSandboxLauncher::doesNotTrustAnotherProgram_data()
{
    QTest::addColumn<QByteArray>("role");
    QTest::newRow("ends at once") << QByteArray("exits");
    QTest::newRow("line without end") << QByteArray("endless");
    QTest::newRow("no JSON") << QByteArray("Hello");
    QTest::newRow("no root") << QByteArray(R"({"port": 80})");
    QTest::newRow("another host") << QByteArray(R"({"root": "http://evil.example:80/secret", "port": 80})");
    QTest::newRow("user name") << QByteArray(R"({"root": "http://127.0.0.1@evil.example:80/s", "port": 80})");
    QTest::newRow("https") << QByteArray(R"({"root": "https://127.0.0.1:80/secret", "port": 80})");
    QTest::newRow("no secret") << QByteArray(R"({"root": "http://127.0.0.1:80/", "port": 80})");
    QTest::newRow("another port") << QByteArray(R"({"root": "http://127.0.0.1:81/secret", "port": 80})");
    QTest::newRow("query") << QByteArray(R"({"root": "http://127.0.0.1:80/secret?a=b", "port": 80})");
}

void TestSandboxLauncher::doesNotTrustAnotherProgram()
{
    QFETCH(QByteArray, role);
    qputenv(roleVariable, role);
    SandboxLauncher launcher(QCoreApplication::applicationFilePath(), m_clock);
    QSignalSpy changes(&launcher, &SandboxLauncher::stateChanged);
    launcher.start();
    QTRY_COMPARE(launcher.state(), SandboxLauncher::State::Failed);
    QCOMPARE(launcher.error()->fault, Fault::SandboxNotStarted);
    QVERIFY(launcher.root().isEmpty());
    QCOMPARE(changes.count(), 2);
}

void TestSandboxLauncher::givesUpOnASilentProgram()
{
    qputenv(roleVariable, "silent");
    SandboxLauncher launcher(QCoreApplication::applicationFilePath(), m_clock);
    launcher.start();
    QTRY_COMPARE(childOf(launcher)->state(), QProcess::Running);
    m_clock.advance(SandboxLauncher::patience - 1ms);
    QCOMPARE(launcher.state(), SandboxLauncher::State::Starting);
    m_clock.advance(1ms);
    QCOMPARE(launcher.state(), SandboxLauncher::State::Failed);
    QCOMPARE(launcher.error()->fault, Fault::SandboxNotStarted);
}

void TestSandboxLauncher::takesNoProxyAlong()
{
    qputenv("http_proxy", "http://user:password@127.0.0.1:9");
    SandboxLauncher launcher(program, m_clock);
    launcher.start();
    qunsetenv("http_proxy");
    QTRY_COMPARE(launcher.state(), SandboxLauncher::State::Running);
    QVERIFY(!childOf(launcher)->processEnvironment().contains(u"http_proxy"_s));
}

void TestSandboxLauncher::endsItsChild()
{
    auto launcher = std::make_unique<SandboxLauncher>(program, m_clock);
    launcher->start();
    QTRY_COMPARE(launcher->state(), SandboxLauncher::State::Running);
    const QUrl root = launcher->root();
    launcher.reset();
    QTcpSocket socket;
    socket.connectToHost(root.host(), static_cast<quint16>(root.port()));
    QVERIFY(!socket.waitForConnected(2000));
}

void TestSandboxLauncher::theProgramEndsWithItsParent()
{
    SandboxClient sandbox(program);
    QVERIFY(sandbox.isRunning());
    sandbox.process().closeWriteChannel();
    QVERIFY(sandbox.process().waitForFinished(5000));
    QCOMPARE(sandbox.process().exitStatus(), QProcess::NormalExit);
    QCOMPARE(sandbox.process().exitCode(), 0);
}

void TestSandboxLauncher::aloneItGoesOn()
{
    SandboxClient sandbox(program, {u"--alone"_s, u"--secret"_s, u"0123456789abcdefghijkl"_s});
    QVERIFY(sandbox.root().endsWith("/0123456789abcdefghijkl"_L1));
    sandbox.process().closeWriteChannel();
    QCOMPARE(sandbox.send("GET", u"/sandbox/state"_s).status, 200);
#ifdef Q_OS_UNIX
    sandbox.process().terminate();
    QVERIFY(sandbox.process().waitForFinished(5000));
    QCOMPARE(sandbox.process().exitStatus(), QProcess::NormalExit);
    QCOMPARE(sandbox.process().exitCode(), 0);
#else
    sandbox.process().kill();
#endif
}

void TestSandboxLauncher::theProgramSaysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("port") << QStringList{u"--port"_s, u"70000"_s};
    QTest::newRow("speed") << QStringList{u"--speed"_s, u"0"_s};
    QTest::newRow("weak secret") << QStringList{u"--secret"_s, u"short"_s};
    QTest::newRow("missing scenario") << QStringList{u"--scenario"_s, u"/no/such/file"_s};
    QTest::newRow("surplus argument") << QStringList{u"surplus"_s};
    QTest::newRow("unknown option") << QStringList{u"--unknown"_s};
}

void TestSandboxLauncher::theProgramSaysWhatIsWrong()
{
    QFETCH(QStringList, arguments);
    QProcess process;
    process.start(program, arguments);
    QVERIFY(process.waitForFinished(5000));
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(!process.readAllStandardError().isEmpty());
    QVERIFY(process.readAllStandardOutput().isEmpty());
}

void TestSandboxLauncher::theSandboxIsNextToThisProgram()
{
    const QFileInfo found(SandboxLauncher::defaultProgram());
    QCOMPARE(found.absolutePath(), QCoreApplication::applicationDirPath());
    QCOMPARE(found.completeBaseName(), u"cloudpc-image-sandbox"_s);
}

int main(int argc, char *argv[])
{
    if (const QByteArray role = qgetenv(roleVariable); !role.isEmpty())
        return playBrokenSandbox(role);
    QCoreApplication application(argc, argv);
    TestSandboxLauncher test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sandboxlauncher.moc"
