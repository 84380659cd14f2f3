// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "links.h"
#include "phrases/denialphrases.h"
#include "phrases/errorphrases.h"
#include "phrases/faultphrases.h"
#include "phrases/imageerrorphrases.h"
#include "phrases/plaintext.h"
#include "phrases/propertyphrases.h"
#include "phrases/reasonphrases.h"
#include "phrases/statusphrases.h"
#include "phrases/timelinephrases.h"
#include "phrases/timephrases.h"
#include "phrases/usualphrases.h"
#include "support/sampleentries.h"

#include <QSet>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int imageErrorCount = static_cast<int>(ImageErrorCode::Unknown) + 1;
constexpr int faultCount = static_cast<int>(Fault::AskedToWait) + 1;
constexpr int kindCount = static_cast<int>(ErrorKind::Local) + 1;
constexpr int denialCount = static_cast<int>(Denial::AppNotPermitted) + 1;
constexpr int timelineKindCount = static_cast<int>(TimelineEvent::Kind::Postponed) + 1;

Explanation rejectedWith(int status, const QString &code = {})
{
    return explain(Error{.kind = ErrorKind::Rejected, .httpStatus = status, .code = code});
}

/// A title is a heading, an advice is made of whole sentences.
bool readsWell(const Explanation &explanation)
{
    return !explanation.title.isEmpty() && !explanation.title.endsWith(QLatin1Char('.'))
        && explanation.advice.endsWith(QLatin1Char('.'))
        && (explanation.link.isEmpty() == explanation.linkText.isEmpty())
        && (explanation.link.isEmpty() || isAllowedLink(explanation.link));
}

} // namespace

class TestPhrases : public QObject
{
    Q_OBJECT

private slots:
    void everyImageErrorHasItsOwnReasonAndFix();
    void anUnknownImageErrorNamesItsCode();
    void retryIsOfferedOnlyWhereItCanHelp();
    void everyFaultHasItsOwnSentence();
    void everyKindHasASentence();
    void httpStatusesAreToldApart_data();
    void httpStatusesAreToldApart();
    void aForbiddenNamesItsFiveCauses();
    void everyCauseOfAForbiddenHasItsOwnFix();
    void aWaitIsToldInSeconds();
    void anUnknownOutcomeNeverSoundsLikeAFailure();
    void theServicesOwnMessageIsNeverPartOfASentence();
    void everyStatusHasWordIconAndTone();
    void anExpiringImageSaysWhen_data();
    void anExpiringImageSaysWhen();
    void longerThanUsualSaysWhatToDoAndNeverThatItFailed_data();
    void longerThanUsualSaysWhatToDoAndNeverThatItFailed();
    void aStatusThatMayBeOlderIsToldAsFound();
    void everyTimelineEventHasItsOwnSentence();
    void whatIsWrongIsSaidOnce();
    void durationsUseTwoUnits_data();
    void durationsUseTwoUnits();
    void propertiesKeepTheWholeValueForCopying();
    void linesAreCutAtWholeCharacters();
    void toolTipsShowMarkupLiterally();
};

void TestPhrases::everyImageErrorHasItsOwnReasonAndFix()
{
    QSet<QString> titles;
    QSet<QString> advices;
    QSet<QString> names;
    for (int i = 0; i < imageErrorCount; ++i) {
        const auto code = static_cast<ImageErrorCode>(i);
        const Explanation explanation = explain(code);
        QVERIFY2(readsWell(explanation), qPrintable(explanation.title));
        QVERIFY(!explanation.link.isEmpty());
        titles.insert(explanation.title);
        advices.insert(explanation.advice);
        names.insert(codeName({code, u"raw"_s}));
    }
    QCOMPARE(titles.size(), imageErrorCount);
    QCOMPARE(advices.size(), imageErrorCount);
    QCOMPARE(names.size(), imageErrorCount);
}

void TestPhrases::anUnknownImageErrorNamesItsCode()
{
    QVERIFY(
        explain(ImageErrorCode::Unknown, u"sourceImageTooShiny"_s).title.contains(u"sourceImageTooShiny"_s));
    QCOMPARE(codeName({ImageErrorCode::Unknown, u"sourceImageTooShiny"_s}), u"sourceImageTooShiny"_s);
    QCOMPARE(codeName({ImageErrorCode::FSLogixInstalledSourceImageNotSupported, {}}),
             u"fSLogixInstalledSourceImageNotSupported"_s);
}

void TestPhrases::retryIsOfferedOnlyWhereItCanHelp()
{
    QVERIFY(retryCanHelp(ImageErrorCode::InternalServerError));
    QVERIFY(retryCanHelp(ImageErrorCode::SourceImageNotFound));
    QVERIFY(retryCanHelp(ImageErrorCode::Unknown));
    QVERIFY(!retryCanHelp(ImageErrorCode::SourceImageNotGeneralized));
    QVERIFY(!retryCanHelp(ImageErrorCode::StartMenuAppLimitExceeded));
}

void TestPhrases::everyFaultHasItsOwnSentence()
{
    QSet<QString> titles;
    for (int i = 1; i < faultCount; ++i) {
        const auto fault = static_cast<Fault>(i);
        QVERIFY2(readsWell(explain(fault)), qPrintable(explain(fault).title));
        titles.insert(explain(fault).title);
        QCOMPARE(explain(Error{.kind = ErrorKind::NotSent, .fault = fault}), explain(fault));
    }
    QCOMPARE(titles.size(), faultCount - 1);
}

void TestPhrases::everyKindHasASentence()
{
    QSet<QString> titles;
    for (int kind = 0; kind < kindCount; ++kind) {
        const Explanation explanation = explain(Error{.kind = static_cast<ErrorKind>(kind)});
        QVERIFY2(readsWell(explanation), qPrintable(explanation.title));
        titles.insert(explanation.title);
    }
    QCOMPARE(titles.size(), kindCount);
}

void TestPhrases::httpStatusesAreToldApart_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("about");
    QTest::newRow("400") << 400 << "did not accept";
    QTest::newRow("401") << 401 << "sign in again";
    QTest::newRow("403") << 403 << "may not";
    QTest::newRow("404") << 404 << "does not have";
    QTest::newRow("405") << 405 << "does not offer";
    QTest::newRow("409") << 409 << "does not fit";
    QTest::newRow("422") << 422 << "did not accept";
    QTest::newRow("423") << 423 << "does not fit";
    QTest::newRow("429") << 429 << "wait";
    QTest::newRow("507") << 507 << "limit";
    QTest::newRow("one that nobody knows") << 418 << "refused";
}

void TestPhrases::httpStatusesAreToldApart()
{
    QFETCH(int, status);
    QFETCH(QString, about);
    const Explanation explanation = rejectedWith(status);
    QVERIFY2(readsWell(explanation), qPrintable(explanation.title));
    QVERIFY2(explanation.title.contains(about), qPrintable(explanation.title));
}

void TestPhrases::aForbiddenNamesItsFiveCauses()
{
    const QString advice = rejectedWith(403, u"Forbidden"_s).advice;
    for (const QString &cause : {u"role"_s, u"approved"_s, u"license"_s, u"Conditional Access"_s,
                                 u"app-only"_s, u"tenant and cloud"_s})
        QVERIFY2(advice.contains(cause), qPrintable(cause));
    QVERIFY(rejectedWith(403, u"insufficient_claims"_s) != rejectedWith(403));
}

void TestPhrases::everyCauseOfAForbiddenHasItsOwnFix()
{
    QSet<QString> titles;
    QSet<QString> advices;
    for (int i = 1; i < denialCount; ++i) {
        Error error{.kind = ErrorKind::Rejected, .httpStatus = 403};
        error.denial = static_cast<Denial>(i);
        const Explanation explanation = explain(error);
        QCOMPARE(explanation, explain(error.denial));
        QVERIFY2(readsWell(explanation), qPrintable(explanation.title));
        QVERIFY(!explanation.link.isEmpty());
        titles.insert(explanation.title);
        advices.insert(explanation.advice);
    }
    QCOMPARE(titles.size(), denialCount - 1);
    QCOMPARE(advices.size(), denialCount - 1);
    QCOMPARE(explain(Denial::None), Explanation());
    QCOMPARE(rejectedWith(403), explain(Denial::Unclear));
}

void TestPhrases::aWaitIsToldInSeconds()
{
    Error error{.kind = ErrorKind::Rejected, .httpStatus = 429};
    error.retryAfter = std::chrono::seconds(37);
    QVERIFY(explain(error).advice.contains(u"37"_s));
    error.kind = ErrorKind::Unavailable;
    QVERIFY(explain(error).advice.contains(u"37"_s));
}

void TestPhrases::anUnknownOutcomeNeverSoundsLikeAFailure()
{
    for (int fault = 0; fault < faultCount; ++fault) {
        const Explanation explanation = explain(
            Error{.kind = ErrorKind::OutcomeUnknown, .fault = static_cast<Fault>(fault), .httpStatus = 504});
        QCOMPARE(explanation.title, u"Windows 365 has not confirmed this image yet"_s);
        QCOMPARE(explanation.advice,
                 u"It may or may not have been created. Checking; nothing will be sent twice."_s);
    }
}

void TestPhrases::theServicesOwnMessageIsNeverPartOfASentence()
{
    const QString marker = u"<img src=x>"_s;
    for (int kind = 0; kind < kindCount; ++kind) {
        for (const int status : {0, 400, 401, 403, 404, 409, 429, 500, 503}) {
            const Explanation explanation = explain(Error{.kind = static_cast<ErrorKind>(kind),
                                                          .httpStatus = status,
                                                          .code = marker,
                                                          .message = marker});
            QVERIFY(!explanation.title.contains(marker));
            QVERIFY(!explanation.advice.contains(marker));
            QVERIFY(!explanation.link.contains(marker));
        }
    }
    QCOMPARE(technicalCode(Error{.httpStatus = 403, .code = u"Forbidden"_s}), u"Forbidden, HTTP 403"_s);
    QCOMPARE(technicalCode(Error{.httpStatus = 403}), u"HTTP 403"_s);
    QCOMPARE(technicalCode(Error{}), QString());
}

void TestPhrases::everyStatusHasWordIconAndTone()
{
    QSet<QString> words;
    QSet<int> icons;
    for (const ImageEntry &entry : oneEntryPerStatus()) {
        QVERIFY(!statusWord(entry).isEmpty());
        words.insert(statusWord(entry));
        icons.insert(static_cast<int>(statusIcon(entry.status)));
    }
    QCOMPARE(words.size(), entryStatusCount);
    // Colour is never alone: each status differs from the others in shape too.
    QCOMPARE(icons.size(), entryStatusCount);
    QCOMPARE(statusTone(EntryStatus::Failed), Tone::Bad);
    QCOMPARE(statusTone(EntryStatus::OutcomeUnknown), Tone::Caution);
    QCOMPARE(statusWord(EntryStatus::Unknown), u"Unknown"_s);
    QCOMPARE(statusWord(EntryStatus::Unknown, u"new"_s), u"Unknown (new)"_s);
}

void TestPhrases::anExpiringImageSaysWhen_data()
{
    QTest::addColumn<EntryStatus>("status");
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("pill");
    QTest::newRow("soon") << EntryStatus::Ready << 12 << "Ready · expires in 12 d";
    QTest::newRow("today") << EntryStatus::Ready << 0 << "Ready · expires in 0 d";
    QTest::newRow("on the last day that counts") << EntryStatus::Ready << 30 << "Ready · expires in 30 d";
    QTest::newRow("one day later") << EntryStatus::Ready << 31 << "Ready";
    QTest::newRow("over") << EntryStatus::Ready << -1 << "Ready · expired";
    QTest::newRow("a failed one does not matter") << EntryStatus::Failed << 3 << "Failed";
}

void TestPhrases::anExpiringImageSaysWhen()
{
    QFETCH(EntryStatus, status);
    QFETCH(int, days);
    QFETCH(QString, pill);
    const QDate today(2026, 11, 23);
    ImageEntry entry = sampleEntry(u"a"_s, status);
    entry.image.expirationDate = today.addDays(days);
    QCOMPARE(pillText(entry, today), pill);
    QCOMPARE(statusTone(entry, today) == Tone::Caution, pill.contains(u"·"_s));
}

void TestPhrases::longerThanUsualSaysWhatToDoAndNeverThatItFailed_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("basis");
    QTest::newRow("with a history") << 9 << u"took 35 to 50 min"_s;
    QTest::newRow("without") << 0 << u"more than a day ago"_s;
}

void TestPhrases::longerThanUsualSaysWhatToDoAndNeverThatItFailed()
{
    QFETCH(int, count);
    QFETCH(QString, basis);
    ImageEntry entry = sampleEntry(u"1"_s, EntryStatus::Pending);
    if (count > 0)
        entry.usual = {.median = std::chrono::minutes(35), .most = std::chrono::minutes(50), .count = count};
    QVERIFY(reasonsFor(entry, {}).isEmpty());
    entry.isSlow = true;

    const QList<Reason> reasons = reasonsFor(entry, {});

    QCOMPARE(reasons.size(), 1);
    QVERIFY(readsWell(reasons[0].explanation));
    QCOMPARE(reasons[0].tone, Tone::Caution);
    const QString advice = reasons[0].explanation.advice;
    for (const QString &part : {basis, u"may still become ready"_s, u"nothing says that it has failed"_s,
                                u"copies of the source image"_s, u"Do not upload it a second time"_s})
        QVERIFY2(advice.contains(part), qPrintable(advice));
    QVERIFY(!reasons[0].explanation.title.contains(u"fail"_s));
    QVERIFY(!reasons[0].details.isEmpty());
}

void TestPhrases::aStatusThatMayBeOlderIsToldAsFound()
{
    QCOMPARE(
        timelineText({.kind = TimelineEvent::Kind::StatusChanged, .status = EntryStatus::Ready, .number = 1}),
        u"Found with the status Ready"_s);
}

void TestPhrases::everyTimelineEventHasItsOwnSentence()
{
    QSet<QString> texts;
    for (int kind = 0; kind < timelineKindCount; ++kind)
        texts.insert(timelineText({.kind = static_cast<TimelineEvent::Kind>(kind), .number = 201}));
    QCOMPARE(texts.size(), timelineKindCount);
    QVERIFY(!texts.contains(QString()));
    QCOMPARE(timelineText({.kind = TimelineEvent::Kind::Sent, .by = u"admin@contoso.com"_s}),
             u"Sent by admin@contoso.com"_s);
    QCOMPARE(timelineText({.kind = TimelineEvent::Kind::StatusChanged, .status = EntryStatus::Ready}),
             u"Status changed to Ready"_s);
}

void TestPhrases::whatIsWrongIsSaidOnce()
{
    const QDate today(2026, 11, 23);
    for (const ImageEntry &entry : oneEntryPerStatus()) {
        const bool calm = entry.status == EntryStatus::Ready || entry.status == EntryStatus::Pending
            || entry.status == EntryStatus::Submitting || entry.status == EntryStatus::Deleted;
        QCOMPARE(reasonsFor(entry, today).size(), calm ? 0 : 1);
    }
    ImageEntry waiting = sampleEntry(u"a"_s, EntryStatus::Submitting);
    waiting.error = Error{.kind = ErrorKind::Rejected, .httpStatus = 429};
    waiting.postponed = Postponement{.tries = 2};
    QCOMPARE(reasonsFor(waiting, today).size(), 1);
    QVERIFY(reasonsFor(waiting, today).first().explanation.advice.contains(u"2 time"_s));
    QVERIFY(reasonsFor(waiting, today).first().tone == Tone::Caution);
    ImageEntry failed = sampleEntry(u"a"_s, EntryStatus::Failed);
    failed.error = Error{.kind = ErrorKind::Rejected, .httpStatus = 409}; // the retry was refused as well
    QCOMPARE(reasonsFor(failed, today).size(), 2);
    QCOMPARE(reasonsFor(failed, today).first().code, u"sourceImageNotGeneralized"_s);
    ImageEntry old = sampleEntry(u"b"_s, EntryStatus::Failed);
    old.image.errorCode.reset();
    old.image.statusDetails = OpenEnum<ImageErrorCode>{ImageErrorCode::SourceImageNotFound, {}};
    QCOMPARE(reasonsFor(old, today).first().code, u"sourceImageNotFound"_s);
}

void TestPhrases::durationsUseTwoUnits_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("negative") << -1 << "—";
    QTest::newRow("none") << 0 << "< 1 min";
    QTest::newRow("seconds") << 59 << "< 1 min";
    QTest::newRow("minutes") << 125 << "2 min";
    QTest::newRow("hours") << 3900 << "1 h 5 min";
    QTest::newRow("days") << 2 * 86400 + 3 * 3600 << "2 d 3 h";
}

void TestPhrases::durationsUseTwoUnits()
{
    QFETCH(int, seconds);
    QFETCH(QString, text);
    QCOMPARE(durationText(std::chrono::seconds(seconds)), text);
}

void TestPhrases::propertiesKeepTheWholeValueForCopying()
{
    ImageEntry entry = sampleEntry(u"a"_s, EntryStatus::Failed);
    entry.requestId = u"8d3c1c0e"_s;
    entry.image.osVersionNumber = QString(5000, QLatin1Char('9'));
    QStringList copies;
    QStringList labels;
    for (const Property &property : propertiesOf(entry)) {
        copies.append(property.copy);
        labels.append(property.label);
        QVERIFY(!property.label.isEmpty());
        QVERIFY(!property.value.isEmpty());
        QVERIFY(property.value.size() < 2000);
    }
    QVERIFY(copies.contains(u"id-a"_s));
    QVERIFY(copies.contains(*entry.image.sourceImageResourceId));
    QVERIFY(copies.contains(*entry.image.osVersionNumber));
    QVERIFY(copies.contains(u"8d3c1c0e"_s));
    QVERIFY(copies.contains(u"sourceImageNotGeneralized"_s));
    for (const QString &label :
         {u"Image ID"_s, u"Source image"_s, u"Operating system"_s, u"OS support"_s, u"Expires"_s})
        QVERIFY2(labels.contains(label), qPrintable(label));
}

void TestPhrases::linesAreCutAtWholeCharacters()
{
    QCOMPARE(oneLine(u"a\nb\tc\u2028d"_s), u"a b c d"_s);
    QCOMPARE(oneLine(u"abc"_s, 3), u"abc"_s);
    QCOMPARE(oneLine(u"abcd"_s, 3), u"abc…"_s);
    QCOMPARE(oneLine(u"ab😀d"_s, 3), u"ab…"_s);
    QCOMPARE(oneLine(QString(), 3), QString());
}

void TestPhrases::toolTipsShowMarkupLiterally()
{
    QCOMPARE(plainToolTip(u"A & B < C"_s), u"A & B < C"_s);
    QVERIFY(!plainToolTip(u"<img src=x>"_s).contains(u"<img"_s));
    QVERIFY(plainToolTip(u"<b>x</b>"_s).contains(u"&lt;b&gt;x"_s));
}

QTEST_MAIN(TestPhrases)
#include "tst_phrases.moc"
