// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/openattempts.h"
#include "support/libraryfixture.h"

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Fixture : LibraryFixture {
    OpenAttempts attempts{{journal, session, library, clock}};

    /// A row as another window stores it. Nobody is signed in, so its place is nowhere.
    bool store(JournalEntry entry)
    {
        if (const auto known = m_stored.constFind(entry.key); known != m_stored.constEnd()) {
            entry.id = known->id;
            entry.step = known->step;
        }
        bool done = false;
        QObject context;
        journal.put(entry, &context, [this, &done](const Result<JournalEntry> &result) {
            done = bool(result);
            if (done)
                m_stored.insert(result.value().key, result.value());
        });
        return QTest::qWaitFor([&done] { return done; }, 20000);
    }
    [[nodiscard]] JournalEntry row(const QString &name, std::optional<Act> act = Act::Create) const
    {
        JournalEntry entry{.key = u"key of "_s + name, .draft = draft(name)};
        entry.recordedAt = clock.now();
        if (act)
            entry.open = OpenAct{.act = *act, .state = ActState::Sending, .attempt = u"a"_s};
        return entry;
    }
    void lookNow()
    {
        attempts.look();
        clock.advance(OpenAttempts::pause);
    }
    [[nodiscard]] bool isUnderWay(const QString &name) const
    {
        return attempts.taken().isUnderWay(name, u"1.0.0"_s);
    }

private:
    QHash<QString, JournalEntry> m_stored;
};

} // namespace

class TestOpenAttempts : public QObject
{
    Q_OBJECT

private slots:
    void init() { m = std::make_unique<Fixture>(); }
    void cleanup() { m.reset(); }

    void whatAnotherWindowUploadsIsUnderWay();
    void looksOnceForManyWishes();
    void itsEndIsNoticed();
    void otherActsTakeNoName();
    void ownUploadsSayForThemselves();
    void theListKnowsBetter();

private:
    std::unique_ptr<Fixture> m;
};

void TestOpenAttempts::whatAnotherWindowUploadsIsUnderWay()
{
    QVERIFY(m->store(m->row(u"Sales"_s)));
    QVERIFY(!m->isUnderWay(u"Sales"_s));
    QSignalSpy changed(&m->attempts, &OpenAttempts::changed);
    m->lookNow();
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(m->isUnderWay(u"sales"_s));
    QCOMPARE(m->attempts.taken().count(), 1);
}

void TestOpenAttempts::looksOnceForManyWishes()
{
    QVERIFY(m->store(m->row(u"Sales"_s)));
    for (int i = 0; i < 10; ++i)
        m->attempts.look();
    QCOMPARE(m->clock.untilNext(), OpenAttempts::pause);
    m->clock.advance(OpenAttempts::pause);
    QTRY_VERIFY(m->isUnderWay(u"Sales"_s));
}

void TestOpenAttempts::itsEndIsNoticed()
{
    QVERIFY(m->store(m->row(u"Sales"_s)));
    m->lookNow();
    QTRY_VERIFY(m->isUnderWay(u"Sales"_s));
    JournalEntry refused = m->row(u"Sales"_s, std::nullopt);
    refused.status = EntryStatus::NotAccepted;
    QVERIFY(m->store(refused));
    m->clock.advance(OpenAttempts::untilNextLook);
    QTRY_VERIFY(!m->isUnderWay(u"Sales"_s));
}

void TestOpenAttempts::otherActsTakeNoName()
{
    JournalEntry deleted = m->row(u"Sales"_s, Act::Delete);
    deleted.status = EntryStatus::Ready;
    deleted.imageId = u"1"_s;
    QVERIFY(m->store(deleted));
    QVERIFY(m->store(m->row(u"Other"_s)));
    m->lookNow();
    QTRY_VERIFY(m->isUnderWay(u"Other"_s));
    QVERIFY(!m->isUnderWay(u"Sales"_s));
}

void TestOpenAttempts::ownUploadsSayForThemselves()
{
    m->server.enqueue(
        Answer::json(400, R"({"error":{"code":"BadRequest"}})").late(std::chrono::milliseconds(50)));
    const QString key = m->library.upload(LibraryFixture::draft(u"Sales"_s));
    QVERIFY(m->isUnderWay(u"Sales"_s)); // The library itself says so.
    m->lookNow();
    QTRY_VERIFY(m->library.find(key)->status == EntryStatus::NotAccepted);
    QVERIFY(!m->isUnderWay(u"Sales"_s));
    QVERIFY(!m->attempts.taken().contains(u"Sales"_s, u"1.0.0"_s));
}

void TestOpenAttempts::theListKnowsBetter()
{
    QVERIFY(m->store(m->row(u"Name"_s)));
    m->lookNow();
    QTRY_VERIFY(m->isUnderWay(u"Name"_s));
    m->server.enqueue(LibraryFixture::list({LibraryFixture::image("1", "pending")}));
    m->library.refresh();
    QTRY_VERIFY(!m->isUnderWay(u"Name"_s));
    QVERIFY(m->attempts.taken().contains(u"Name"_s, u"1.0.0"_s));
    QCOMPARE(m->attempts.taken().count(), 1);
}

QTEST_GUILESS_MAIN(TestOpenAttempts)
#include "tst_openattempts.moc"
