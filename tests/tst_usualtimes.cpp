// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/journaledimage.h"
#include "support/libraryfixture.h"

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Kind = TimelineEvent::Kind;

namespace {

/// What the journal keeps of an upload that took so long.
JournalEntry finished(const QString &name, const QDateTime &accepted, std::chrono::seconds took)
{
    const QDateTime ready = accepted.addSecs(took.count());
    JournalEntry row;
    row.key = name;
    row.draft = LibraryFixture::draft(name);
    row.imageId = u"id of "_s + name;
    row.status = EntryStatus::Ready;
    row.recordedAt = accepted;
    row.answeredAt = accepted;
    row.settledAt = ready;
    row.timeline = {{.kind = Kind::Accepted, .at = accepted, .number = 201},
                    {.kind = Kind::StatusChanged, .at = ready, .status = EntryStatus::Ready}};
    return row;
}

} // namespace

/// Nobody is signed in with the fixture, so that its place is the empty one.
class TestUsualTimes : public QObject
{
    Q_OBJECT

private slots:
    void init() { m = std::make_unique<LibraryFixture>(); }
    void cleanup() { m.reset(); }

    void pendingRowsCarryTheUsualTime();
    void nothingIsClaimedFromTwo();
    void whatTakesHalfAsLongAgainIsSlowByItself();
    void slownessEndsWithTheUpload();
    void withoutHistoryItIsSlowAfterADay();
    void whatEndedCountsForTheNext();
    void anotherTenantHasTimesOfItsOwn();

private:
    void remember(const QList<std::chrono::seconds> &times, const Place &place = {})
    {
        for (int i = 0; i < times.size(); ++i) {
            JournalEntry row = finished(u"old %1 %2"_s.arg(place.tenantId).arg(i),
                                        m->clock.now().addDays(-i - 1), times[i]);
            row.place = place;
            m->journal.put(row, nullptr, [](const Result<JournalEntry> &) {});
        }
    }
    /// Uploads, and gives the row once it is pending.
    void upload(const QString &name = u"New"_s)
    {
        m->server.enqueue(Answer::json(201, LibraryFixture::image("new", "pending", name.toUtf8())));
        m_key = m->library.upload(LibraryFixture::draft(name));
        QTRY_VERIFY(row().status == EntryStatus::Pending);
    }
    [[nodiscard]] const ImageEntry &row() const { return *m->library.find(m_key); }
    void look(const QByteArray &status)
    {
        m->server.enqueue(LibraryFixture::list({LibraryFixture::image("new", status, "New")}));
        m->library.refresh();
        QTRY_VERIFY(m->library.freshness() == ImageLibrary::Freshness::Loaded);
    }

    std::unique_ptr<LibraryFixture> m;
    QString m_key;
};

void TestUsualTimes::pendingRowsCarryTheUsualTime()
{
    remember({30min, 35min, 50min});

    upload();

    QTRY_COMPARE(row().usual, (UsualTime{.median = 35min, .most = 50min, .count = 3}));
    QVERIFY(!row().isSlow);
}

void TestUsualTimes::nothingIsClaimedFromTwo()
{
    remember({30min, 35min});
    upload();
    bool isAsked = false; // The journal answers in the order of the questions.
    m->journal.revision(&m->library, [&isAsked](const Result<qint64> &) { isAsked = true; });
    QTRY_VERIFY(isAsked);

    QCOMPARE(row().usual, UsualTime());
}

void TestUsualTimes::whatTakesHalfAsLongAgainIsSlowByItself()
{
    remember({30min, 35min, 40min});
    upload();
    QTRY_COMPARE(row().usual.count, 3);
    QSignalSpy changed(&m->library, &ImageLibrary::changed);

    m->clock.advance(60min - 1s);
    QVERIFY(!row().isSlow);
    QVERIFY(changed.isEmpty());
    m->clock.advance(1s);

    QVERIFY(row().isSlow);
    QCOMPARE(changed.size(), 1);
    QVERIFY(row().status == EntryStatus::Pending);
}

void TestUsualTimes::slownessEndsWithTheUpload()
{
    remember({30min, 35min, 40min});
    upload();
    QTRY_COMPARE(row().usual.count, 3);
    m->clock.advance(2h);
    QVERIFY(row().isSlow);

    look("ready");

    QVERIFY(row().status == EntryStatus::Ready);
    QVERIFY(!row().isSlow);
    QCOMPARE(row().usual, UsualTime());
}

void TestUsualTimes::withoutHistoryItIsSlowAfterADay()
{
    upload();
    m->clock.advance(24h - 1s);
    QVERIFY(!row().isSlow);
    m->clock.advance(1s);
    QVERIFY(row().isSlow);
}

void TestUsualTimes::whatEndedCountsForTheNext()
{
    remember({30min, 40min});
    upload();
    m->clock.advance(30min);
    look("pending"); // It is watched: what became ready was pending shortly before.
    m->clock.advance(5min);
    look("ready");
    m->server.enqueue(Answer::json(201, LibraryFixture::image("next", "pending", "Next")));

    m_key = m->library.upload(LibraryFixture::draft(u"Next"_s));

    QTRY_COMPARE(row().usual, (UsualTime{.median = 35min, .most = 40min, .count = 3}));
}

void TestUsualTimes::anotherTenantHasTimesOfItsOwn()
{
    remember({30min, 35min, 50min}, {.service = {}, .tenantId = u"another"_s});
    remember({1min, 2min, 3min});

    upload();

    QTRY_COMPARE(row().usual, (UsualTime{.median = 2min, .most = 3min, .count = 3}));
}

QTEST_GUILESS_MAIN(TestUsualTimes)
#include "tst_usualtimes.moc"
