// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/clock.h"
#include "instancecaller.h"
#include "instanceline.h"
#include "instancelock.h"
#include "instances.h"

#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto lockName = "instance.lock"_L1;

/// One process as far as this is about.
struct Process {
    explicit Process(const QString &token = {})
        : instances(clock, {{u"program"_s, u"--sandbox"_s}, token.toUtf8()})
    {
        QObject::connect(&instances, &Instances::called, &instances,
                         [this](const InstanceCall &call) { calls.append(call); });
    }
    void enter(const QString &folder)
    {
        instances.enter(folder, [this](Instances::Standing result) { standings.append(result); });
        instances.listen();
    }

    SystemClock clock;
    QList<Instances::Standing> standings;
    QList<InstanceCall> calls;
    Instances instances;
};

} // namespace

class TestInstances : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_folder = m_home->filePath(u"data"_s);
    }

    void theFirstIsSoleAtOnce();
    void theSecondCallsTheFirstWithItsArguments();
    void foldersDoNotKnowEachOther();
    void theLastOneOutLeavesNothing();
    void whatACrashLeftIsTakenOver();
    void aNumberThatBelongsToAnotherProgramTodayIsNoHindrance();
    void whoDoesNotAnswerIsLeftAlone();
    void aFolderWithoutALockHasNoOtherProgram();
    void whoIsAboutToEndIsWaitedFor();
    void withoutItsLockFileTheFirstIsStillFound();
    void aFolderThatWasEnteredIsNotAskedForAgain();
    void aSecondWishTakesThePlaceOfTheFirst();
    void nonsenseOnTheLineIsNoCall_data();
    void nonsenseOnTheLineIsNoCall();
    void theAddressIsForThisUserOnly();
    void aTokenIsPlainText_data();
    void aTokenIsPlainText();

private:
    [[nodiscard]] QString lockFile() const { return m_folder + u'/' + lockName; }
    void leaveLock(const QByteArray &content) const
    {
        QVERIFY(QDir().mkpath(m_folder));
        QFile file(lockFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    std::unique_ptr<QTemporaryDir> m_home;
    QString m_folder;
};

void TestInstances::theFirstIsSoleAtOnce()
{
    Process first;
    first.enter(m_folder);

    QCOMPARE(first.standings, QList{Instances::Standing::Sole});
    QVERIFY(first.instances.isSole(m_folder));
    QVERIFY(QFile::exists(lockFile()));
}

void TestInstances::theSecondCallsTheFirstWithItsArguments()
{
    Process first;
    first.enter(m_folder);
    Process second(u"token_TIME12"_s);

    second.enter(m_folder);

    QTRY_COMPARE(second.standings, QList{Instances::Standing::Elsewhere});
    QTRY_COMPARE(first.calls, (QList{InstanceCall{{u"program"_s, u"--sandbox"_s}, "token_TIME12"}}));
    QVERIFY(!second.instances.isSole(m_folder));
    QVERIFY(first.instances.isSole(m_folder));
}

void TestInstances::foldersDoNotKnowEachOther()
{
    Process first;
    first.enter(m_folder);
    Process second;

    second.enter(m_folder + "-sandbox"_L1);

    QCOMPARE(second.standings, QList{Instances::Standing::Sole});
    // As a window that changes to the sandbox does.
    first.enter(m_folder + "-sandbox"_L1);
    QTRY_COMPARE(first.standings, (QList{Instances::Standing::Sole, Instances::Standing::Elsewhere}));
    QTRY_COMPARE(second.calls.size(), 1);
}

void TestInstances::theLastOneOutLeavesNothing()
{
    {
        Process first;
        first.enter(m_folder);
        QVERIFY(QFile::exists(InstanceLine::addressOf(m_folder)));
    }
    QVERIFY(!QFile::exists(lockFile()));
    QVERIFY(!QFile::exists(InstanceLine::addressOf(m_folder)));
}

void TestInstances::whatACrashLeftIsTakenOver()
{
    leaveLock("4194304\ncloudpc-image-uploader\n"); // No process has a number so high.
    QFile socket(InstanceLine::addressOf(m_folder));
    QVERIFY(socket.open(QIODevice::WriteOnly));
    socket.close();
    Process next;

    next.enter(m_folder);

    QTRY_COMPARE(next.standings, QList{Instances::Standing::Sole});
    Process second;
    second.enter(m_folder);
    QTRY_COMPARE(second.standings, QList{Instances::Standing::Elsewhere});
}

void TestInstances::aNumberThatBelongsToAnotherProgramTodayIsNoHindrance()
{
    const QString name = QFileInfo(QCoreApplication::applicationFilePath()).fileName();
    leaveLock(QByteArray::number(QCoreApplication::applicationPid()) + '\n' + name.toUtf8() + '\n'
              + QSysInfo::machineHostName().toUtf8() + '\n');
    Process next;

    next.enter(m_folder);

    QTRY_COMPARE(next.standings, QList{Instances::Standing::Sole});
}

void TestInstances::whoDoesNotAnswerIsLeftAlone()
{
    InstanceLock other(m_folder);
    QVERIFY(other.isOurs());
    QLocalServer frozen;
    QVERIFY(frozen.listen(InstanceLine::addressOf(m_folder)));
    Process second;
    QElapsedTimer timer;
    timer.start();

    second.enter(m_folder);

    QTRY_COMPARE_WITH_TIMEOUT(second.standings, QList{Instances::Standing::NotSole}, 20000);
    QVERIFY(timer.elapsed() >= InstanceCaller::longest.count() - 100);
    QVERIFY(!second.instances.isSole(m_folder));
}

/// It cannot be written, so that nobody can be said to be there; and nobody is waited for.
void TestInstances::aFolderWithoutALockHasNoOtherProgram()
{
    QFile inTheWay(m_folder);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    Process first;
    QElapsedTimer timer;
    timer.start();

    first.enter(m_folder);

    QTRY_COMPARE(first.standings, QList{Instances::Standing::Unlocked});
    QVERIFY(timer.elapsed() < InstanceCaller::longest.count());
    QVERIFY(!first.instances.isSole(m_folder));
}

void TestInstances::whoIsAboutToEndIsWaitedFor()
{
    auto other = std::make_unique<InstanceLock>(m_folder);
    QVERIFY(other->isOurs());
    Process second;
    second.enter(m_folder);
    QVERIFY(second.standings.isEmpty());

    other.reset();

    QTRY_COMPARE(second.standings, QList{Instances::Standing::Sole});
}

void TestInstances::withoutItsLockFileTheFirstIsStillFound()
{
    Process first;
    first.enter(m_folder);
    QVERIFY(QFile::remove(lockFile()));
    Process second;

    second.enter(m_folder);

    QTRY_COMPARE(second.standings, QList{Instances::Standing::Elsewhere});
    QTRY_COMPARE(first.calls.size(), 1);
}

void TestInstances::aFolderThatWasEnteredIsNotAskedForAgain()
{
    Process first;
    first.enter(m_folder);

    first.enter(m_folder);

    QCOMPARE(first.standings, (QList{Instances::Standing::Sole, Instances::Standing::Sole}));
    QVERIFY(first.calls.isEmpty());
}

void TestInstances::aSecondWishTakesThePlaceOfTheFirst()
{
    Process first;
    first.enter(m_folder);
    Process second;

    second.enter(m_folder);
    second.enter(m_folder);

    QTRY_COMPARE(second.standings, QList{Instances::Standing::Elsewhere});
    QTRY_COMPARE(first.calls.size(), 1);
    QVERIFY(QTest::qWaitFor([&] { return second.standings.size() == 1; }));
}

void TestInstances::nonsenseOnTheLineIsNoCall_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("no JSON") << QByteArray("hello\n");
    QTest::newRow("no arguments") << QByteArray("{}\n");
    QTest::newRow("arguments of another kind") << QByteArray("{\"arguments\":7}\n");
    QTest::newRow("bytes") << QByteArray("\0\xff\xfe\n", 4);
    QTest::newRow("without an end") << QByteArray(longestCall + 100, 'x');
    QTest::newRow("long") << "{\"arguments\":[\"" + QByteArray(longestCall, 'x') + "\"]}\n";
}

void TestInstances::nonsenseOnTheLineIsNoCall()
{
    QFETCH(const QByteArray, sent);
    Process first;
    first.enter(m_folder);
    QLocalSocket caller;
    caller.connectToServer(InstanceLine::addressOf(m_folder));
    caller.write(sent);

    QTRY_COMPARE(caller.state(), QLocalSocket::UnconnectedState);
    QVERIFY(first.calls.isEmpty());
    QVERIFY(!caller.readAll().contains(InstanceLine::answer));
    Process second;
    second.enter(m_folder); // The line still works.
    QTRY_COMPARE(first.calls.size(), 1);
}

void TestInstances::theAddressIsForThisUserOnly()
{
    Process first;
    first.enter(m_folder);
    const QFileInfo address(InstanceLine::addressOf(m_folder));
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
        | QFileDevice::WriteOther;
    QVERIFY(address.exists());
    QVERIFY(!(QFileInfo(address.path()).permissions() & others));
    QVERIFY(!(address.permissions() & others));
    QVERIFY(address.filePath().toUtf8().size() < 100); // What fits into an address.
}

void TestInstances::aTokenIsPlainText_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("used");
    QTest::newRow("Wayland") << QByteArray("9b2a-11_x") << QByteArray("9b2a-11_x");
    QTest::newRow("line end") << QByteArray("a\nb") << QByteArray();
    QTest::newRow("zero") << QByteArray("a\0b", 3) << QByteArray();
    QTest::newRow("no ASCII") << QByteArray("\xc3\xa4") << QByteArray();
    QTest::newRow("very long") << QByteArray(2000, 'x') << QByteArray();
}

void TestInstances::aTokenIsPlainText()
{
    QFETCH(const QByteArray, token);
    QFETCH(const QByteArray, used);

    const std::optional<InstanceCall> call = callFrom(toLine({{u"p"_s}, token}));

    QVERIFY(call);
    QCOMPARE(call->activationToken, used);
    QCOMPARE(call->arguments, QStringList{u"p"_s});
}

QTEST_GUILESS_MAIN(TestInstances)
#include "tst_instances.moc"
