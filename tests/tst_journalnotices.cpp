// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journalnotices.h"
#include "links.h"
#include "spokennotice.h"
#include "support/manualclock.h"

#include <QDesktopServices>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

#include <memory>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Kind = JournalCondition::Kind;

class TestJournalNotices : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aWritableJournalSaysNothing();
    void whatCannotBeWrittenAllowsLookingOnly_data();
    void whatCannotBeWrittenAllowsLookingOnly();
    void openingIsSaidOnlyIfItTakesLong();
    void aFileSetAsideIsSaidOnce();
    void aFileSetAsideAndANewOneThatCannotBeWritten();
    void theFolderIsOpened();
    void onlyFoldersThatAreThereAreOpened();

private:
    [[nodiscard]] QStringList said() const;
    void press(const QString &text) const;
    Q_INVOKABLE void remember(const QUrl &url) { m_opened.append(url); }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<JournalNotices> m;
    QList<QUrl> m_opened;
};

void TestJournalNotices::init()
{
    m_clock = std::make_unique<ManualClock>();
    m = std::make_unique<JournalNotices>(*m_clock);
    m->show();
    m_opened.clear();
    QDesktopServices::setUrlHandler(u"file"_s, this, "remember");
}

void TestJournalNotices::cleanup()
{
    QDesktopServices::unsetUrlHandler(u"file"_s);
    m.reset();
    m_clock.reset();
}

QStringList TestJournalNotices::said() const
{
    QStringList texts;
    for (const SpokenNotice *notice : m->findChildren<SpokenNotice *>())
        if (notice->isVisible())
            texts.append(notice->accessibleName());
    return texts;
}

void TestJournalNotices::press(const QString &text) const
{
    for (QPushButton *button : m->findChildren<QPushButton *>())
        if (button->isVisible() && button->text() == text)
            button->click();
}

void TestJournalNotices::aWritableJournalSaysNothing()
{
    QSignalSpy changed(m.get(), &JournalNotices::lookOnlyChanged);
    m->setCondition({.kind = Kind::Opening});
    m->setCondition({.kind = Kind::Writable, .file = u"/data/journal.db"_s});
    m_clock->advance(5s);
    QCOMPARE(said(), QStringList());
    QCOMPARE(m->lookOnlyReason(), QString());
    QCOMPARE(changed.size(), 0);
}

void TestJournalNotices::whatCannotBeWrittenAllowsLookingOnly_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("wayOut");
    QTest::newRow("newer") << Kind::Newer << Fault::None
                           << u"The history was made by a newer version of this program."_s
                           << u"Install the newer version"_s;
    QTest::newRow("read-only") << Kind::ReadOnly << Fault::None << u"The history cannot be written."_s
                               << u"Check that you may write to /data"_s;
    QTest::newRow("unavailable") << Kind::Unavailable << Fault::None << u"The history cannot be opened."_s
                                 << u"/data"_s;
    QTest::newRow("locked") << Kind::Unavailable << Fault::JournalBusy
                            << u"The history is in use by another program."_s << u"Close what holds it"_s;
    QTest::newRow("disk full") << Kind::Unavailable << Fault::DiskFull << u"The disk is full."_s
                               << u"Free some space"_s;
}

void TestJournalNotices::whatCannotBeWrittenAllowsLookingOnly()
{
    QFETCH(const Kind, kind);
    QFETCH(const Fault, fault);
    QFETCH(const QString, reason);
    QFETCH(const QString, wayOut);
    QSignalSpy changed(m.get(), &JournalNotices::lookOnlyChanged);
    JournalCondition condition{.kind = kind, .file = u"/data/journal.db"_s};
    if (fault != Fault::None)
        condition.error = Error{.kind = ErrorKind::Local, .fault = fault};

    m->setCondition(condition);
    QCOMPARE(m->lookOnlyReason(), reason);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(said().size(), 1);
    QVERIFY2(said().constFirst().contains(wayOut), qPrintable(said().constFirst()));
    QVERIFY(said().constFirst().contains(u"can still be looked at"_s));

    m->setCondition({.kind = Kind::Writable});
    QCOMPARE(changed.size(), 2);
    QCOMPARE(said(), QStringList());
    QCOMPARE(m->lookOnlyReason(), QString());
}

void TestJournalNotices::openingIsSaidOnlyIfItTakesLong()
{
    QSignalSpy changed(m.get(), &JournalNotices::lookOnlyChanged);
    m->setCondition({.kind = Kind::Opening});
    m_clock->advance(900ms);
    QCOMPARE(m->lookOnlyReason(), QString());
    m_clock->advance(200ms);
    QCOMPARE(m->lookOnlyReason(), u"The history is still being opened."_s);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(said(), QStringList());
    m->setCondition({.kind = Kind::Writable});
    QCOMPARE(m->lookOnlyReason(), QString());
    QCOMPARE(changed.size(), 2);
}

void TestJournalNotices::aFileSetAsideIsSaidOnce()
{
    const JournalCondition condition{
        .kind = Kind::Writable, .file = u"/data/journal.db"_s, .setAside = u"/data/journal-<b>1.db"_s};
    m->setCondition(condition);
    QCOMPARE(said().size(), 1);
    for (const QString &text : {u"/data/journal-<b>1.db"_s, u"Nothing was deleted"_s, u"list of images"_s})
        QVERIFY2(said().constFirst().contains(text), qPrintable(said().constFirst()));
    for (const QLabel *label : m->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    QCOMPARE(m->lookOnlyReason(), QString());

    m->findChild<QToolButton *>()->click();
    QCOMPARE(said(), QStringList());
    m->setCondition(condition);
    QCOMPARE(said(), QStringList());
}

void TestJournalNotices::aFileSetAsideAndANewOneThatCannotBeWritten()
{
    m->setCondition({.kind = Kind::ReadOnly, .file = u"/d/journal.db"_s, .setAside = u"/d/journal-1.db"_s});
    QCOMPARE(said().size(), 2);
}

void TestJournalNotices::theFolderIsOpened()
{
    const QTemporaryDir folder;
    m->setCondition({.kind = Kind::ReadOnly, .file = folder.filePath(u"journal.db"_s)});
    press(u"Open folder"_s);
    QCOMPARE(m_opened, QList<QUrl>{QUrl::fromLocalFile(folder.path())});
}

void TestJournalNotices::onlyFoldersThatAreThereAreOpened()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"program"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (const QString &path : {file.fileName(), folder.filePath(u"missing"_s), u"relative"_s, QString()})
        QVERIFY2(!openFolder(path), qPrintable(path));
    QVERIFY(m_opened.isEmpty());
}

QTEST_MAIN(TestJournalNotices)
#include "tst_journalnotices.moc"
