// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/sourcelist.h"
#include "support/libraryfixture.h"

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

Answer sources(const QByteArrayList &ids)
{
    QByteArrayList objects;
    for (const QByteArray &id : ids)
        objects.append(R"({"resourceId":")" + id + R"("})");
    return Answer::json(200, R"({"value":[)" + objects.join(',') + "]}");
}

struct Fixture : LibraryFixture {
    SourceList sources{{api, session, journal, clock}};

    [[nodiscard]] QStringList ids() const
    {
        QStringList found;
        for (const SourceImage &image : sources.known().images)
            found.append(image.resourceId);
        return found;
    }
    [[nodiscard]] bool isIdle() const { return !sources.isLoading(); }
    /// An upload that the journal knows, of nobody: nobody is signed in.
    bool use(const QString &source, int at)
    {
        JournalEntry entry{.key = source, .draft = draft(source), .status = EntryStatus::Ready};
        entry.draft.sourceImageResourceId = source;
        entry.recordedAt = clock.now().addSecs(at);
        bool stored = false;
        QObject context;
        journal.put(entry, &context,
                    [&stored](const Result<JournalEntry> &result) { stored = bool(result); });
        return QTest::qWaitFor([&stored] { return stored; }, 20000);
    }
};

} // namespace

class TestSourceList : public QObject
{
    Q_OBJECT

private slots:
    void init() { m = std::make_unique<Fixture>(); }
    void cleanup() { m.reset(); }

    void asksForNothingByItself();
    void whatIsKnownStaysWhileItIsAskedForAgain();
    void aFailureKeepsWhatIsKnownAndSaysWhy();
    void isAskedForOnceAtATime();
    void whatWasUsedComesFromTheJournal();
    void loadsOnceForThoseWhoCanDoWithout();
    void afterAFailureItWaitsBeforeItLoadsAgain();

private:
    std::unique_ptr<Fixture> m;
};

void TestSourceList::asksForNothingByItself()
{
    QVERIFY(!m->sources.known().isListed);
    QVERIFY(!m->sources.isLoading());
    QVERIFY(!m->sources.freshAt().isValid());
    QCOMPARE(m->server.heads(), 0);
}

void TestSourceList::whatIsKnownStaysWhileItIsAskedForAgain()
{
    m->server.enqueue(sources({"/a", "/b"}));
    m->sources.refresh();
    QVERIFY(m->sources.isLoading());
    QTRY_VERIFY(m->isIdle());
    QCOMPARE(m->ids(), (QStringList{u"/a"_s, u"/b"_s}));
    QCOMPARE(m->sources.freshAt(), m->clock.now());

    m->server.enqueue(sources({"/c"}));
    m->sources.refresh();
    QVERIFY(m->sources.isLoading());
    QCOMPARE(m->ids(), (QStringList{u"/a"_s, u"/b"_s}));
    QTRY_COMPARE(m->ids(), QStringList{u"/c"_s});
}

void TestSourceList::aFailureKeepsWhatIsKnownAndSaysWhy()
{
    m->server.enqueue(sources({"/a"}));
    m->sources.refresh();
    QTRY_VERIFY(m->isIdle());
    m->server.enqueue(Answer::json(403, R"({"error":{"code":"Forbidden"}})"));
    m->sources.refresh();
    QTRY_VERIFY(m->isIdle());
    QCOMPARE(m->ids(), QStringList{u"/a"_s});
    QVERIFY(m->sources.known().isListed);
    QCOMPARE(m->sources.loadError()->httpStatus, 403);

    m->server.enqueue(sources({}));
    m->sources.refresh();
    QVERIFY(!m->sources.loadError());
    QTRY_VERIFY(m->isIdle());
    QVERIFY(m->ids().isEmpty());
    QVERIFY(m->sources.known().isListed);
}

void TestSourceList::isAskedForOnceAtATime()
{
    m->server.enqueue(sources({"/a"}));
    QSignalSpy changed(&m->sources, &SourceList::changed);
    m->sources.refresh();
    m->sources.refresh();
    QCOMPARE(changed.size(), 1);
    QTRY_VERIFY(m->isIdle());
    QCOMPARE(m->server.requests().size(), 1);
}

void TestSourceList::whatWasUsedComesFromTheJournal()
{
    QVERIFY(m->use(u"/old"_s, 1));
    QVERIFY(m->use(u"/new"_s, 2));
    m->server.enqueue(sources({}));
    m->sources.refresh();
    QTRY_COMPARE(m->sources.known().lastUsed, (QStringList{u"/new"_s, u"/old"_s}));
}

void TestSourceList::loadsOnceForThoseWhoCanDoWithout()
{
    m->server.enqueue(sources({}));
    m->sources.loadOnce();
    QTRY_VERIFY(m->isIdle());
    m->sources.loadOnce();
    QVERIFY(m->isIdle());
    QCOMPARE(m->server.requests().size(), 1);
}

void TestSourceList::afterAFailureItWaitsBeforeItLoadsAgain()
{
    m->server.enqueue(Answer::json(403, R"({"error":{"code":"Forbidden"}})"));
    m->sources.loadOnce();
    QTRY_VERIFY(m->isIdle());
    m->sources.loadOnce();
    QVERIFY(m->isIdle());
    m->clock.advance(SourceList::pauseAfterFailure);
    m->server.enqueue(sources({"/a"}));
    m->sources.loadOnce();
    QTRY_COMPARE(m->ids(), QStringList{u"/a"_s});
}

QTEST_GUILESS_MAIN(TestSourceList)
#include "tst_sourcelist.moc"
