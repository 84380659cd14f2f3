// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/lockfile.h"

#include <QDateTime>
#include <QFile>
#include <QLockFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace cloudpc;

class TestLockFile : public QObject
{
    Q_OBJECT

private slots:
    void aFreeLockIsTaken();
    void aHeldLockIsLeftAlone();
    void anOldTornLockIsTaken_data();
    void anOldTornLockIsTaken();
    void aTornLockOfThisMomentIsLeftAlone();

private:
    [[nodiscard]] QString path() const
    {
        return m_folder.filePath(QLatin1String(QTest::currentTestFunction()));
    }
    void leave(const QByteArray &content, int secondsAgo) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.flush();
        QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-secondsAgo),
                                 QFileDevice::FileModificationTime));
    }

    QTemporaryDir m_folder;
};

void TestLockFile::aFreeLockIsTaken()
{
    QLockFile lock(path());
    lock.setStaleLockTime(0);
    QVERIFY(takeLock(lock));
}

void TestLockFile::aHeldLockIsLeftAlone()
{
    QLockFile holder(path());
    holder.setStaleLockTime(0);
    QVERIFY(takeLock(holder));
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-3), QFileDevice::FileModificationTime));
    QLockFile other(path());
    other.setStaleLockTime(0);
    QVERIFY(!takeLock(other));
    QCOMPARE(other.staleLockTime(), 0);
}

void TestLockFile::anOldTornLockIsTaken_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("zeros") << QByteArray(40, '\0');
    QTest::newRow("half a line") << QByteArray("12");
}

void TestLockFile::anOldTornLockIsTaken()
{
    QFETCH(QByteArray, content);
    leave(content, 60);
    QLockFile lock(path());
    lock.setStaleLockTime(0);
    QVERIFY(takeLock(lock));
}

void TestLockFile::aTornLockOfThisMomentIsLeftAlone()
{
    leave({}, 0);
    QLockFile lock(path());
    lock.setStaleLockTime(0);
    QVERIFY(!takeLock(lock));
}

QTEST_GUILESS_MAIN(TestLockFile)
#include "tst_lockfile.moc"
