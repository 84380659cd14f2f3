// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "historydetails.h"
#include "journal/historyjson.h"
#include "models/historycells.h"
#include "models/statuspill.h"
#include "phrases/historyphrases.h"
#include "support/cputimer.h"
#include "support/historysourceof.h"
#include "support/manualclock.h"

#include <QAccessible>
#include <QClipboard>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Fixture {
    Fixture()
        : history(sampleHistory(3))
    {
        details->resize(900, 700);
        details->show();
        details->activateWindow();
        for (auto *edit : details->findChildren<QPlainTextEdit *>())
            if (edit->accessibleName() == u"Note"_s)
                note = edit;
        for (auto *edit : details->findChildren<QLineEdit *>())
            if (edit->accessibleName() == u"Ticket number"_s)
                ticket = edit;
    }
    void show(qint64 id) { details->showEntry(*history.entry(id)); }
    void settle()
    {
        for (int round = 0; round < 20; ++round)
            QCoreApplication::processEvents();
    }
    [[nodiscard]] QString text() const
    {
        QStringList texts;
        for (const QLabel *label : details->findChildren<QLabel *>())
            if (label->isVisible())
                texts.append(label->text());
        return texts.join(u'\n');
    }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *one : details->findChildren<QPushButton *>())
            if (one->isVisible() && one->text() == text)
                return one;
        return nullptr;
    }

    ManualClock clock;
    HistoryInMemory history;
    std::unique_ptr<HistoryDetails> details = std::make_unique<HistoryDetails>(storeOf(history), clock);
    QPlainTextEdit *note = nullptr;
    QLineEdit *ticket = nullptr;
};

QString copied(const JournalEntry &entry, const QString &label)
{
    for (const Property &property : propertiesOf(entry))
        if (property.label == label)
            return property.copy;
    return u"not there"_s;
}

} // namespace

class TestHistoryDetails : public QObject
{
    Q_OBJECT

private slots:
    void tellsEverythingOfAnEntry();
    void valuesAreCopied();
    void saysWhyAndWhatToDo_data();
    void saysWhyAndWhatToDo();
    void showsWhatTheServiceReturned();
    void outsideTextIsNeverRichText();
    void wordsAreStoredAfterAPause();
    void wordsAreStoredOnLeavingTheField();
    void wordsAreStoredOnShowingAnotherEntry();
    void wordsAreStoredAtTheEnd();
    void nothingTypedIsNothingStored();
    void aRefreshLeavesWhatIsBeingTyped();
    void aStaleReadDoesNotBringBackOldWords();
    void wordsOfAnotherWindowAreShown();
    void aFailureIsToldAndNothingIsLost();
    void aFailureOfAnotherEntryIsToldToo();
    void typingWhileStoringIsStoredToo();
    void whatIsNotTouchedIsStoredAsItWas();
    void aLongTicketIsNotCut();
    void aNoteThatIsTooLongIsSaidAndKept();
    void aTimelineWithoutEndIsShownInPart();
    void everyStatusHasAGroupAndAChip();
};

void TestHistoryDetails::tellsEverythingOfAnEntry()
{
    Fixture fixture;
    JournalEntry entry = sampleHistoryEntry(1, EntryStatus::NotAccepted);
    entry.place.service = u"usgov-l4"_s;
    entry.clientRequestId = u"client-1"_s;
    entry.attempts = 2;
    entry.serverTime = entry.recordedAt.addSecs(90);
    entry.error = Error{.kind = ErrorKind::Rejected,
                        .httpStatus = 403,
                        .code = u"Forbidden"_s,
                        .message = u"words of the service"_s};
    fixture.details->showEntry(entry);
    for (const QString &text :
         {u"Image 1 1.0.1"_s, u"admin@contoso.com"_s, entry.place.tenantId, u"US Government L4 (GCC High)"_s,
          u"2026-01-01T00:01:00Z"_s, u"2026-01-01T00:39:00Z"_s, u"2026-01-01T00:02:30Z"_s, u"38 min"_s,
          u"image-1"_s, entry.draft.sourceImageResourceId, u"request-1"_s, u"client-1"_s, u"2"_s,
          u"words of the service"_s, u"Recorded on this computer"_s, u"Sent by admin@contoso.com"_s,
          u"Forbidden"_s})
        QVERIFY2(fixture.text().contains(text), qPrintable(text + u" in "_s + fixture.text()));
    const auto *pill = fixture.details->findChild<StatusPill *>();
    QCOMPARE(pill->accessibleName(), u"Not accepted"_s);
}

void TestHistoryDetails::valuesAreCopied()
{
    const JournalEntry entry = sampleHistoryEntry(1);
    QCOMPARE(copied(entry, u"Recorded"_s), u"2026-01-01T00:01:00Z"_s);
    QCOMPARE(copied(entry, u"Account"_s), u"admin@contoso.com"_s);
    QCOMPARE(copied(entry, u"Tenant ID"_s), entry.place.tenantId);
    QCOMPARE(copied(entry, u"Image ID"_s), u"image-1"_s);
    QCOMPARE(copied(entry, u"Source image"_s), entry.draft.sourceImageResourceId);
    QCOMPARE(copied(entry, u"Request ID"_s), u"request-1"_s);
    QCOMPARE(copied(JournalEntry(), u"Recorded"_s), QString());
    QCOMPARE(copied(JournalEntry(), u"Took"_s), QString());
    QCOMPARE(utcText(QDateTime(QDate(1, 1, 1), QTime(0, 0), Qt::UTC)), QString());
}

void TestHistoryDetails::saysWhyAndWhatToDo_data()
{
    QTest::addColumn<JournalEntry>("entry");
    QTest::addColumn<QString>("says");
    JournalEntry failed = sampleHistoryEntry(1, EntryStatus::Failed);
    failed.errorCode = u"sourceImageNotGeneralized"_s;
    QTest::newRow("failed") << failed << u"not generalized"_s;
    failed.errorCode = u"somethingNew"_s;
    QTest::newRow("for a reason from the future") << failed << u"somethingNew"_s;
    JournalEntry refused = sampleHistoryEntry(1, EntryStatus::NotAccepted);
    refused.error = Error{.kind = ErrorKind::Rejected, .httpStatus = 409, .code = u"Conflict"_s};
    QTest::newRow("refused") << refused << u"Conflict"_s;
    JournalEntry deleted = sampleHistoryEntry(1, EntryStatus::Deleted);
    QTest::newRow("deleted") << deleted << u"Image 1"_s;
}

void TestHistoryDetails::saysWhyAndWhatToDo()
{
    QFETCH(JournalEntry, entry);
    QFETCH(QString, says);
    Fixture fixture;
    fixture.details->showEntry(entry);
    QVERIFY2(fixture.text().contains(says), qPrintable(fixture.text()));
}

void TestHistoryDetails::showsWhatTheServiceReturned()
{
    Fixture fixture;
    fixture.show(1);
    const auto allProperties = [&fixture] {
        for (auto *button : fixture.details->findChildren<QToolButton *>())
            if (button->isVisible() && button->text() == u"All properties"_s)
                return button;
        return static_cast<QToolButton *>(nullptr);
    };
    QVERIFY(!allProperties());
    fixture.history.entry(1)->image = {{u"id"_s, u"image-1"_s}, {u"newProperty"_s, 42}};
    fixture.show(1);
    QVERIFY(allProperties());
    allProperties()->click();
    bool found = false;
    for (const auto *edit : fixture.details->findChildren<QPlainTextEdit *>())
        found = found || (edit->isVisible() && edit->toPlainText().contains(u"\"newProperty\": 42"_s));
    QVERIFY(found);
}

void TestHistoryDetails::outsideTextIsNeverRichText()
{
    Fixture fixture;
    const QString payload = u"<img src=http://x/><b>x"_s;
    JournalEntry entry = sampleHistoryEntry(1, EntryStatus::Unknown);
    entry.place = {payload, payload};
    entry.accountId = entry.accountName = entry.imageId = entry.rawStatus = entry.errorCode = payload;
    entry.draft = {payload, payload, payload};
    entry.error = Error{.kind = ErrorKind::Rejected, .httpStatus = 400, .code = payload, .message = payload};
    entry.requestId = entry.clientRequestId = entry.note = entry.ticket = payload;
    entry.timeline.first().by = payload;
    entry.image = {{payload, payload}};
    fixture.details->showEntry(entry);
    for (const QWidget *widget : fixture.details->findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        QVERIFY(!label || label->textFormat() == Qt::PlainText || label->text().isEmpty());
        QVERIFY(!widget->toolTip().contains(u"<img"_s));
    }
    QCOMPARE(fixture.note->toPlainText(), payload);
}

void TestHistoryDetails::wordsAreStoredAfterAPause()
{
    Fixture fixture;
    fixture.show(1);
    QTest::keyClicks(fixture.note, u"For sales"_s);
    QTest::keyClicks(fixture.ticket, u"INC-7"_s);
    fixture.clock.advance(500ms);
    QCOMPARE(fixture.history.stored.size(), 0);
    fixture.clock.advance(500ms);
    fixture.settle();
    QCOMPARE(fixture.history.stored.size(), 1);
    QCOMPARE(fixture.history.entry(1)->note, u"For sales"_s);
    QCOMPARE(fixture.history.entry(1)->ticket, u"INC-7"_s);
    fixture.clock.advance(10s);
    fixture.details->flush();
    QCOMPARE(fixture.history.stored.size(), 1);
}

void TestHistoryDetails::wordsAreStoredOnLeavingTheField()
{
    Fixture fixture;
    fixture.show(1);
    QVERIFY(QTest::qWaitForWindowActive(fixture.details.get()));
    fixture.ticket->setFocus();
    QTest::keyClicks(fixture.ticket, u"CHG 12"_s);
    QTest::keyClick(fixture.ticket, Qt::Key_Tab);
    fixture.settle();
    QCOMPARE(fixture.history.entry(1)->ticket, u"CHG 12"_s);
    QVERIFY(fixture.note->hasFocus());
    QTest::keyClick(fixture.note, Qt::Key_Tab);
    QVERIFY(!fixture.note->hasFocus());
}

void TestHistoryDetails::wordsAreStoredOnShowingAnotherEntry()
{
    Fixture fixture;
    fixture.show(1);
    fixture.note->setPlainText(u"one"_s);
    fixture.show(2);
    QCOMPARE(fixture.note->toPlainText(), QString());
    fixture.note->setPlainText(u"two"_s);
    fixture.details->showSelection(0);
    fixture.settle();
    QCOMPARE(fixture.history.entry(1)->note, u"one"_s);
    QCOMPARE(fixture.history.entry(2)->note, u"two"_s);
    fixture.show(1);
    QCOMPARE(fixture.note->toPlainText(), u"one"_s);
}

void TestHistoryDetails::wordsAreStoredAtTheEnd()
{
    Fixture fixture;
    fixture.show(1);
    fixture.note->setPlainText(u"the last word"_s);
    fixture.details.reset();
    fixture.settle();
    QCOMPARE(fixture.history.entry(1)->note, u"the last word"_s);
}

void TestHistoryDetails::nothingTypedIsNothingStored()
{
    Fixture fixture;
    fixture.history.entry(1)->note = u"as it is"_s;
    fixture.show(1);
    fixture.show(2);
    fixture.details->flush();
    fixture.clock.advance(10s);
    fixture.details.reset();
    QCOMPARE(fixture.history.stored.size(), 0);
}

void TestHistoryDetails::aRefreshLeavesWhatIsBeingTyped()
{
    Fixture fixture;
    fixture.show(1);
    QTest::keyClicks(fixture.note, u"half a sen"_s);
    fixture.history.entry(1)->status = EntryStatus::Failed;
    fixture.show(1);
    QCOMPARE(fixture.note->toPlainText(), u"half a sen"_s);
    QTest::keyClicks(fixture.note, u"tence"_s);
    fixture.history.entry(1)->note = u"from elsewhere"_s;
    fixture.show(1);
    QCOMPARE(fixture.note->toPlainText(), u"half a sentence"_s);
}

void TestHistoryDetails::aStaleReadDoesNotBringBackOldWords()
{
    Fixture fixture;
    fixture.show(1);
    JournalEntry stale = *fixture.history.entry(1);
    fixture.note->setPlainText(u"new"_s);
    fixture.details->flush();
    fixture.settle();
    stale.status = EntryStatus::Failed; // read before the words were stored, for another reason
    fixture.details->showEntry(stale);
    QCOMPARE(fixture.note->toPlainText(), u"new"_s);
}

void TestHistoryDetails::wordsOfAnotherWindowAreShown()
{
    Fixture fixture;
    fixture.show(1);
    fixture.history.entry(1)->note = u"from elsewhere"_s;
    fixture.show(1);
    QCOMPARE(fixture.note->toPlainText(), u"from elsewhere"_s);
    QCOMPARE(fixture.history.stored.size(), 0);
}

void TestHistoryDetails::aFailureIsToldAndNothingIsLost()
{
    Fixture fixture;
    fixture.show(1);
    fixture.history.failure = Error{.kind = ErrorKind::Local, .fault = Fault::DiskFull};
    fixture.note->setPlainText(u"precious"_s);
    fixture.details->flush();
    fixture.settle();
    QVERIFY(fixture.text().contains(u"Your note is not saved"_s));
    fixture.show(2);
    fixture.settle();
    QCOMPARE(fixture.note->toPlainText(), QString());
    fixture.show(1);
    QCOMPARE(fixture.note->toPlainText(), u"precious"_s);
    fixture.history.failure.reset();
    fixture.button(u"Try again"_s)->click();
    fixture.settle();
    QCOMPARE(fixture.history.entry(1)->note, u"precious"_s);
    QVERIFY(!fixture.button(u"Try again"_s));
}

void TestHistoryDetails::aFailureOfAnotherEntryIsToldToo()
{
    Fixture fixture;
    fixture.show(1);
    fixture.note->setPlainText(u"precious"_s);
    fixture.history.failure = Error{.kind = ErrorKind::Local, .fault = Fault::JournalReadOnly};
    fixture.show(2);
    fixture.settle();
    QVERIFY(fixture.text().contains(u"Your note on another entry is not saved"_s));
    fixture.history.failure.reset();
    fixture.details.reset(); // and at the end it is tried once more
    fixture.settle();
    QCOMPARE(fixture.history.entry(1)->note, u"precious"_s);
}

void TestHistoryDetails::typingWhileStoringIsStoredToo()
{
    Fixture fixture;
    fixture.show(1);
    fixture.history.isHeld = true;
    fixture.note->setPlainText(u"one"_s);
    fixture.details->flush();
    fixture.note->setPlainText(u"one two"_s);
    fixture.history.release();
    fixture.settle();
    fixture.clock.advance(1s);
    fixture.settle();
    QCOMPARE(fixture.history.entry(1)->note, u"one two"_s);
    QCOMPARE(fixture.history.stored.size(), 2);
}

void TestHistoryDetails::whatIsNotTouchedIsStoredAsItWas()
{
    Fixture fixture;
    const QString odd = u"a\u00A0b\u2028c\r\nd"_s; // no field holds that
    fixture.history.entry(1)->note = odd;
    fixture.history.entry(1)->ticket = u"x\ny"_s;
    fixture.show(1);
    QTest::keyClicks(fixture.ticket, u"!"_s);
    fixture.details->flush();
    fixture.settle();
    QCOMPARE(fixture.history.entry(1)->note, odd);
    fixture.show(1);
    QTest::keyClicks(fixture.note, u"?"_s);
    fixture.details->flush();
    fixture.settle();
    QVERIFY(fixture.history.entry(1)->note.contains(u'?'));
    QVERIFY(fixture.history.entry(1)->ticket.contains(u'!'));
}

void TestHistoryDetails::aLongTicketIsNotCut()
{
    Fixture fixture;
    const QString ticket = u"INC"_s + QString(1000, u'7');
    fixture.history.entry(1)->ticket = ticket;
    fixture.show(1);
    QTest::keyClicks(fixture.note, u"x"_s);
    fixture.details->flush();
    fixture.settle();
    QCOMPARE(fixture.history.entry(1)->ticket, ticket);
    QTest::keyClick(fixture.ticket, Qt::Key_End);
    QTest::keyClicks(fixture.ticket, u"8"_s);
    fixture.details->flush();
    fixture.settle();
    QCOMPARE(fixture.history.entry(1)->ticket, ticket + u'8');
}

void TestHistoryDetails::aNoteThatIsTooLongIsSaidAndKept()
{
    Fixture fixture;
    fixture.show(1);
    const QString longest(historyTextLimit, u'x');
    fixture.note->setPlainText(longest + u'y');
    fixture.details->flush();
    fixture.settle();
    QCOMPARE(fixture.history.stored.size(), 0);
    QVERIFY2(fixture.text().contains(u"65,537"_s), qPrintable(fixture.text()));
    QCOMPARE(fixture.note->toPlainText().size(), longest.size() + 1);
    fixture.note->setPlainText(longest);
    fixture.details->flush();
    fixture.settle();
    QCOMPARE(fixture.history.entry(1)->note, longest);
    QVERIFY(!fixture.button(u"Try again"_s));
    QVERIFY(historyEntry(QJsonDocument::fromJson(historyJson(*fixture.history.entry(1))).object()));
}

void TestHistoryDetails::aTimelineWithoutEndIsShownInPart()
{
    Fixture fixture;
    JournalEntry entry = sampleHistoryEntry(1);
    const QDateTime start = entry.recordedAt;
    entry.timeline.clear();
    for (int i = 0; i < 50'000; ++i)
        entry.timeline.append({.kind = TimelineEvent::Kind::Accepted, .at = start.addSecs(i), .number = i});
    const CpuTimer timer;
    fixture.details->showEntry(entry);
    fixture.settle();
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed()))); // All took minutes.
    QVERIFY(fixture.text().contains(u"(HTTP 49999)"_s));
    QVERIFY(!fixture.text().contains(u"(HTTP 100)"_s));
    QVERIFY(fixture.text().contains(u"49,800 earlier events"_s));
    fixture.show(2);
    QVERIFY(!fixture.text().contains(u"earlier events"_s));
}

void TestHistoryDetails::everyStatusHasAGroupAndAChip()
{
    QSet<QString> texts;
    for (int group = 0; group < historyGroups; ++group)
        texts.insert(chipText(static_cast<HistoryGroup>(group), 12));
    QCOMPARE(texts.size(), historyGroups);
    for (const QString &text : texts)
        QVERIFY2(text.endsWith(u" 12"_s), qPrintable(text));
    for (int group = 0; group < historyGroups; ++group) {
        const QString unknown = chipText(static_cast<HistoryGroup>(group), -1); // not counted yet
        QCOMPARE(unknown + u" 12"_s, chipText(static_cast<HistoryGroup>(group), 12));
    }
}

QTEST_MAIN(TestHistoryDetails)
#include "tst_historydetails.moc"
