// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/randomsource.h"
#include "journal/journal.h"
#include "library/recorder.h"
#include "support/manualclock.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

const Asker asker{{u"global"_s, u"tenant"_s}, u"person"_s, u"admin@contoso.example"_s};

struct Desk {
    explicit Desk(const QString &folder)
        : journal(folder)
    {
    }

    ManualClock clock;
    SystemRandom random;
    Journal journal;
    Recorder recorder{journal, clock, random};
};

ImageEntry upload(const QString &key = u"key"_s, const QString &name = u"Name"_s)
{
    const Draft draft{name, u"1.0.0"_s, u"/source"_s};
    return {.key = key,
            .status = EntryStatus::Submitting,
            .image = {.displayName = draft.displayName,
                      .version = draft.version,
                      .sourceImageResourceId = draft.sourceImageResourceId},
            .draft = draft,
            .submittedAt = QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC)};
}

OpenAct sending(const QString &attempt = u"one"_s)
{
    return {.act = Act::Create, .state = ActState::Sending, .attempt = attempt, .process = u"process"_s};
}

} // namespace

class TestRecorder : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m = std::make_unique<Desk>(m_folder->path());
    }
    void cleanup() { m.reset(); }

    void whatBeginsIsStored();
    void whatFollowsIsStoredInItsTurn();
    void nothingNewIsNotWritten();
    void whatIsLetThroughIsCounted();
    void whatCannotBeginLeavesNoTrace();
    void whatCannotBeginLeavesAStoredRowAsItIs();
    void anotherWindowsChangeIsTold();
    void anotherWindowsActIsNotEndedByOurs();
    void theEndOfOurOwnAttemptIsNotedWhateverWasGuessedMeanwhile();
    void whatAnotherWindowBroughtToItsEndIsNeverUndone();
    void whatWaitsBehindAConflictIsAnswered();
    void aRowWithoutAnEntryIsLeftAlone();
    void whatWaitsForItsTurnIsStoredAtTheEnd();

private:
    std::optional<Result<Done>> begin(Desk &desk, const ImageEntry &entry, const OpenAct &act)
    {
        std::optional<Result<Done>> end;
        desk.recorder.begin(entry, asker, act, 0, this, [&end](const Result<Done> &result) { end = result; });
        (void)QTest::qWaitFor([&end] { return end.has_value(); }, 20000);
        return end;
    }
    std::optional<JournalEntry> stored(const QString &key = u"key"_s)
    {
        std::optional<JournalEntry> row;
        bool isDone = false;
        m->journal.entry(key, this, [&](const Result<JournalEntry> &result) {
            if (result)
                row = result.value();
            isDone = true;
        });
        (void)QTest::qWaitFor([&isDone] { return isDone; }, 20000);
        return row;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m;
};

void TestRecorder::whatBeginsIsStored()
{
    QVERIFY(begin(*m, upload(), sending())->ok());
    const auto row = stored();
    QCOMPARE(row->draft.displayName, u"Name"_s);
    QCOMPARE(row->place, asker.place);
    QCOMPARE(row->accountName, asker.accountName);
    QVERIFY(row->open->state == ActState::Sending);
}

void TestRecorder::whatFollowsIsStoredInItsTurn()
{
    ImageEntry entry = upload();
    m->recorder.begin(entry, asker, sending(), 0, this, [](const Result<Done> &) {});
    for (const QString &id : {u"1"_s, u"2"_s, u"3"_s}) { // All before the first is stored.
        entry.image.id = id;
        entry.status = EntryStatus::Pending;
        m->recorder.follow(entry, std::nullopt);
    }
    QTRY_COMPARE(stored()->imageId, u"3"_s);
    QVERIFY(!stored()->open);
    QCOMPARE(stored()->step, m->recorder.find(u"key"_s)->step);
}

void TestRecorder::nothingNewIsNotWritten()
{
    QVERIFY(begin(*m, upload(), sending())->ok());
    const qint64 step = stored()->step;
    m->clock.advance(std::chrono::minutes(1));
    m->recorder.follow(upload(), sending());
    QCOMPARE(stored()->step, step);
}

void TestRecorder::whatIsLetThroughIsCounted()
{
    QVERIFY(begin(*m, upload(), sending())->ok());
    QVERIFY(begin(*m, upload(), sending())->ok());
    QCOMPARE(stored()->attempts, 2);
}

void TestRecorder::whatCannotBeginLeavesNoTrace()
{
    QVERIFY(begin(*m, upload(), sending())->ok());
    const auto refused = begin(*m, upload(u"other"_s), sending());
    QVERIFY(!refused->ok());
    QVERIFY(refused->error().fault == Fault::AlreadyUnderWay);
    QVERIFY(!m->recorder.find(u"other"_s));
    QVERIFY(!stored(u"other"_s));
}

/// Or it would be found open at the next start, as if it had been sent.
void TestRecorder::whatCannotBeginLeavesAStoredRowAsItIs()
{
    ImageEntry refused = upload();
    refused.status = EntryStatus::NotAccepted;
    m->recorder.record(refused, asker);
    QTRY_VERIFY(stored().has_value());
    QVERIFY(begin(*m, upload(u"other"_s), sending())->ok());
    QVERIFY(!begin(*m, upload(), sending())->ok());
    ImageEntry ended = upload(u"other"_s);
    ended.status = EntryStatus::NotAccepted;
    m->recorder.follow(ended, std::nullopt); // Now the name is free.
    m->recorder.catchUp();
    QTRY_VERIFY(!stored(u"other"_s)->open);
    QVERIFY(!stored()->open);
    QCOMPARE(stored()->attempts, 0);
}

void TestRecorder::anotherWindowsActIsNotEndedByOurs()
{
    ImageEntry made = upload();
    made.status = EntryStatus::Failed;
    made.image.id = u"image"_s;
    OpenAct retry = sending();
    retry.act = Act::Retry;
    QVERIFY(begin(*m, made, retry)->ok());
    Desk other(m_folder->path());
    other.recorder.know(u"key"_s, *stored());
    retry.attempt = u"theirs"_s;
    QVERIFY(begin(other, made, retry)->ok());

    QSignalSpy overtaken(&m->recorder, &Recorder::overtaken);
    made.status = EntryStatus::Pending;
    m->recorder.follow(made, std::nullopt);
    QTRY_COMPARE(overtaken.size(), 1);
    QCOMPARE(stored()->open->attempt, u"theirs"_s);
}

void TestRecorder::anotherWindowsChangeIsTold()
{
    QVERIFY(begin(*m, upload(), sending())->ok());
    Desk other(m_folder->path());
    other.recorder.know(u"key"_s, *stored());
    QVERIFY(begin(other, upload(), sending(u"theirs"_s))->ok());

    QSignalSpy overtaken(&m->recorder, &Recorder::overtaken);
    const auto late = begin(*m, upload(), sending());
    QVERIFY(late->error().fault == Fault::Superseded);
    QTRY_COMPARE(overtaken.size(), 1);
    QCOMPARE(m->recorder.openAct(u"key"_s)->attempt, u"theirs"_s);
    QVERIFY(begin(*m, upload(), sending(u"ours"_s))->ok());
}

void TestRecorder::theEndOfOurOwnAttemptIsNotedWhateverWasGuessedMeanwhile()
{
    QVERIFY(begin(*m, upload(), sending())->ok());
    Desk other(m_folder->path());
    other.recorder.know(u"key"_s, *stored());
    OpenAct guess = sending();
    guess.state = ActState::Unknown;
    QVERIFY(begin(other, upload(), guess)->ok());

    ImageEntry made = upload();
    made.image.id = u"image"_s;
    made.status = EntryStatus::Pending;
    m->recorder.follow(made, std::nullopt);
    QTRY_COMPARE(stored()->imageId, u"image"_s);
    QVERIFY(!stored()->open);
}

void TestRecorder::whatAnotherWindowBroughtToItsEndIsNeverUndone()
{
    QVERIFY(begin(*m, upload(), sending())->ok());
    Desk other(m_folder->path());
    other.recorder.know(u"key"_s, *stored());
    QVERIFY(begin(other, upload(), sending(u"theirs"_s))->ok());
    ImageEntry made = upload();
    made.image.id = u"image"_s;
    made.status = EntryStatus::Pending;
    other.recorder.follow(made, std::nullopt);
    QTRY_COMPARE(stored()->imageId, u"image"_s);

    QSignalSpy overtaken(&m->recorder, &Recorder::overtaken);
    ImageEntry heldBack = upload();
    heldBack.status = EntryStatus::NotAccepted;
    m->recorder.follow(heldBack, std::nullopt);
    QTRY_COMPARE(overtaken.size(), 1);
    QCOMPARE(stored()->imageId, u"image"_s);
    QVERIFY(stored()->status == EntryStatus::Pending);
}

void TestRecorder::whatWaitsBehindAConflictIsAnswered()
{
    QVERIFY(begin(*m, upload(), sending())->ok());
    Desk other(m_folder->path());
    other.recorder.know(u"key"_s, *stored());
    QVERIFY(begin(other, upload(), sending(u"theirs"_s))->ok());
    m->recorder.follow(upload(), std::nullopt); // Will not fit, and is on its way when the next one comes.
    QVERIFY(begin(*m, upload(), sending(u"ours"_s)).has_value());
}

void TestRecorder::aRowWithoutAnEntryIsLeftAlone()
{
    m->recorder.follow(upload(), std::nullopt);
    QVERIFY(!stored());
    m->recorder.record(upload(), asker);
    QTRY_VERIFY(stored().has_value());
}

void TestRecorder::whatWaitsForItsTurnIsStoredAtTheEnd()
{
    auto recorder = std::make_unique<Recorder>(m->journal, m->clock, m->random);
    bool isStored = false;
    recorder->begin(upload(), asker, sending(), 0, this,
                    [&isStored](const Result<Done> &) { isStored = true; });
    QTRY_VERIFY(isStored);
    ImageEntry entry = upload();
    entry.status = EntryStatus::OutcomeUnknown;
    recorder->follow(entry, sending());
    entry.status = EntryStatus::Pending;
    entry.image.id = u"image"_s;
    recorder->follow(entry, std::nullopt);
    recorder.reset();
    QTRY_COMPARE(stored()->imageId, u"image"_s);
    QVERIFY(!stored()->open);
}

QTEST_GUILESS_MAIN(TestRecorder)
#include "tst_recorder.moc"
