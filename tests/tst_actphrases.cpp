// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "links.h"
#include "phrases/actphrases.h"
#include "phrases/actrefusals.h"
#include "phrases/denialphrases.h"
#include "phrases/errorphrases.h"
#include "phrases/faultphrases.h"
#include "phrases/reasonphrases.h"
#include "phrases/statusphrases.h"
#include "support/sampleentries.h"

#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Kind = ActProgress::Kind;
using Phase = ActProgress::Phase;

namespace {

const QDateTime now(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);
const Endpoints global{.graphRoot = rootsOf(Cloud::Global).graphRoot};

ActResult result(Kind kind, std::optional<ActOutcome> outcome, const QString &name = u"Sales"_s)
{
    return {.key = name, .kind = kind, .displayName = name, .version = u"1.0.0"_s, .outcome = outcome};
}

/// `deleted`, `retried`, `refused`, `unknown`, `left`: how many of each.
ActRun run(int deleted, int retried, int refused, int unknown, int left)
{
    ActRun made;
    const auto add = [&made](int count, Kind kind, std::optional<ActOutcome> outcome) {
        for (int i = 0; i < count; ++i)
            made.results.append(result(kind, outcome, u"Image %1"_s.arg(made.results.size())));
    };
    add(deleted, Kind::Delete, ActOutcome::Done);
    add(retried, Kind::Retry, ActOutcome::Done);
    add(refused, Kind::Delete, ActOutcome::Refused);
    add(unknown, Kind::Delete, ActOutcome::Unknown);
    add(left, Kind::Delete, std::nullopt);
    made.total = static_cast<int>(made.results.size());
    return made;
}

ImageEntry refusedEntry(Kind kind, const Error &error, bool busy = false)
{
    ImageEntry entry = sampleEntry(u"a"_s, kind == Kind::Retry ? EntryStatus::Failed : EntryStatus::Ready);
    entry.act = ActProgress{.kind = kind, .phase = busy ? Phase::AtWork : Phase::Refused};
    entry.error = error;
    entry.busy = busy;
    return entry;
}

Error rejected(int status, Denial denial = Denial::None)
{
    return {.kind = ErrorKind::Rejected, .httpStatus = status, .denial = denial};
}

} // namespace

class TestActPhrases : public QObject
{
    Q_OBJECT

private slots:
    void aRowTellsHowFarItIs_data();
    void aRowTellsHowFarItIs();
    void theStatusStaysTheFirstWord();
    void theQuestionNamesTheImagesAndWhatFollows_data();
    void theQuestionNamesTheImagesAndWhatFollows();
    void whatIsHeldBackCountsDown();
    void theSumCountsEachKindOfEnd_data();
    void theSumCountsEachKindOfEnd();
    void aSumOfOneNamesIt_data();
    void aSumOfOneNamesIt();
    void onlyWhatIsConfirmedIsGood_data();
    void onlyWhatIsConfirmedIsGood();
    void theSumTellsTheReasonAndWhyItStopped();
    void namesFromOutsideStayInOneLine();
    void aDeletionIsRefusedForAReason_data();
    void aDeletionIsRefusedForAReason();
    void thePolicyIsFoundInIntuneOfTheCloud_data();
    void thePolicyIsFoundInIntuneOfTheCloud();
    void aRetryIsRefusedForAReason_data();
    void aRetryIsRefusedForAReason();
    void whatIsNotConfirmedNeverSoundsLikeAFailureOrAnUpload_data();
    void whatIsNotConfirmedNeverSoundsLikeAFailureOrAnUpload();
    void aHeldBackRowSaysSoInItsDetails();
};

void TestActPhrases::aRowTellsHowFarItIs_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<int>("milliseconds"); // that are left, -1 for none
    QTest::addColumn<bool>("isLookedFor");
    QTest::addColumn<QString>("text");
    QTest::newRow("begins") << Kind::Delete << Phase::HeldBack << 8000 << false << u"deleting in 8 s"_s;
    QTest::newRow("rounds up") << Kind::Delete << Phase::HeldBack << 6001 << false << u"deleting in 7 s"_s;
    QTest::newRow("last moment") << Kind::Delete << Phase::HeldBack << 1 << false << u"deleting in 1 s"_s;
    QTest::newRow("over") << Kind::Delete << Phase::HeldBack << 0 << false << u"deleting in 0 s"_s;
    QTest::newRow("the clock was set")
        << Kind::Delete << Phase::HeldBack << -5000 << false << u"deleting in 0 s"_s;
    QTest::newRow("stopped") << Kind::Delete << Phase::HeldBack << -1 << false << u"held back"_s;
    QTest::newRow("waits") << Kind::Retry << Phase::Waiting << -1 << false << u"waiting…"_s;
    QTest::newRow("deleting") << Kind::Delete << Phase::AtWork << -1 << false << u"deleting…"_s;
    QTest::newRow("retrying") << Kind::Retry << Phase::AtWork << -1 << false << u"retrying…"_s;
    QTest::newRow("nobody knows") << Kind::Delete << Phase::AtWork << -1 << true << u"checking…"_s;
    QTest::newRow("refused") << Kind::Delete << Phase::Refused << -1 << false << QString();
}

void TestActPhrases::aRowTellsHowFarItIs()
{
    QFETCH(const Kind, kind);
    QFETCH(const Phase, phase);
    QFETCH(const int, milliseconds);
    QFETCH(const bool, isLookedFor);
    const ActProgress act{
        .kind = kind, .phase = phase, .until = milliseconds == -1 ? QDateTime() : now.addMSecs(milliseconds)};
    QTEST(actText(act, isLookedFor, now), "text");
}

void TestActPhrases::theStatusStaysTheFirstWord()
{
    ImageEntry entry = sampleEntry(u"a"_s, EntryStatus::Ready);
    entry.act = ActProgress{.kind = Kind::Delete, .phase = Phase::HeldBack};
    QCOMPARE(pillText(entry, now.date()), u"Ready · to be deleted"_s);
    QCOMPARE(spokenStatus(entry, now.date()), u"Ready, to be deleted"_s);
    entry.act->phase = Phase::AtWork;
    QCOMPARE(pillText(entry, now.date()), u"Ready · deleting"_s);
    entry.act->phase = Phase::Refused;
    QCOMPARE(pillText(entry, now.date()), u"Ready · not deleted"_s);
    QCOMPARE(statusTone(entry, now.date()), Tone::Caution);
    entry = sampleEntry(u"a"_s, EntryStatus::Failed);
    entry.act = ActProgress{.kind = Kind::Retry, .phase = Phase::Waiting};
    QCOMPARE(pillText(entry, now.date()), u"Failed · to be retried"_s);
    entry.act->phase = Phase::AtWork;
    QCOMPARE(spokenStatus(entry, now.date()), u"Failed, retrying"_s);
    entry.postponed = Postponement();
    QCOMPARE(spokenStatus(entry, now.date()), u"Failed, to be retried"_s);
    QCOMPARE(pillText(entry, now.date()), u"Failed · to be retried"_s);
    entry.postponed.reset();
    entry.act->phase = Phase::Refused;
    QCOMPARE(spokenStatus(entry, now.date()), u"Failed, not retried"_s);
}

void TestActPhrases::theQuestionNamesTheImagesAndWhatFollows_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("button");
    QTest::newRow("one") << QStringList{u"A"_s} << u"Delete the image A 1.0.0?"_s << u"Delete image"_s;
    QTest::newRow("two") << QStringList{u"A"_s, u"B"_s}
                         << u"Delete 2 image(s)? They are A 1.0.0 and B 1.0.0."_s << u"Delete images"_s;
    QTest::newRow("five") << QStringList{u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s}
                          << u"Delete 5 image(s)? They are A 1.0.0, B 1.0.0, C 1.0.0, and 2 more."_s
                          << u"Delete images"_s;
}

void TestActPhrases::theQuestionNamesTheImagesAndWhatFollows()
{
    QFETCH(const QStringList, names);
    QList<ActResult> acts;
    for (const QString &name : names)
        acts.append(result(Kind::Delete, std::nullopt, name));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const Question question = askToDelete(acts);
    QTEST(question.title, "title");
    QTEST(question.button, "button");
    for (const QString &consequence :
         {u"whole tenant"_s, u"cannot be brought back"_s, u"keep running"_s, u"undo"_s})
        QVERIFY2(question.text.contains(consequence), qPrintable(question.text));
}

void TestActPhrases::whatIsHeldBackCountsDown()
{
    const QList<ActResult> one{result(Kind::Delete, std::nullopt)};
    QCOMPARE(explainHeldBack(one, 7s).title, u"Sales 1.0.0 is about to be deleted"_s);
    QVERIFY(explainHeldBack(one, 7s).advice.contains(u"7 s"_s));
    QCOMPARE(explainHeldBack(one, std::nullopt).advice, u"Nothing has been sent yet."_s);
    QVERIFY(explainHeldBack(one + one, 7s).title.startsWith(u"2 image(s)"_s));
}

void TestActPhrases::theSumCountsEachKindOfEnd_data()
{
    QTest::addColumn<ActRun>("made");
    QTest::addColumn<QString>("title");
    QTest::newRow("all went well") << run(3, 0, 0, 0, 0) << u"3 deleted"_s;
    QTest::newRow("of each kind") << run(7, 1, 2, 1, 4)
                                  << u"7 deleted, 1 retried, 2 refused, 1 not known yet, and 4 not sent"_s;
    QTest::newRow("nothing was done") << run(0, 0, 2, 0, 1) << u"2 refused and 1 not sent"_s;
}

void TestActPhrases::theSumCountsEachKindOfEnd()
{
    QFETCH(const ActRun, made);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QTEST(explainRun(made, std::nullopt).title, "title");
}

void TestActPhrases::aSumOfOneNamesIt_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("outcome"); // -1: not sent
    QTest::addColumn<QString>("title");
    const auto row = [](const char *name, Kind kind, int outcome, const QString &title) {
        QTest::newRow(name) << kind << outcome << title;
    };
    row("deleted", Kind::Delete, 0, u"Sales 1.0.0 was deleted"_s);
    row("not deleted", Kind::Delete, 1, u"Sales 1.0.0 was not deleted"_s);
    row("deleted or not", Kind::Delete, 2, u"It is not known yet whether Sales 1.0.0 was deleted"_s);
    row("not sent", Kind::Delete, -1, u"Sales 1.0.0 was left as it is"_s);
    row("retried", Kind::Retry, 0, u"The upload of Sales 1.0.0 is being retried"_s);
    row("not retried", Kind::Retry, 1, u"The upload of Sales 1.0.0 was not retried"_s);
    row("retried or not", Kind::Retry, 2,
        u"It is not known yet whether the upload of Sales 1.0.0 is retried"_s);
    row("retry not sent", Kind::Retry, -1, u"The upload of Sales 1.0.0 was not retried"_s);
}

void TestActPhrases::aSumOfOneNamesIt()
{
    QFETCH(const Kind, kind);
    QFETCH(const int, outcome);
    const auto how = outcome < 0 ? std::nullopt : std::optional(static_cast<ActOutcome>(outcome));
    QTEST(explainRun({.results = {result(kind, how)}, .total = 1}, std::nullopt).title, "title");
}

void TestActPhrases::onlyWhatIsConfirmedIsGood_data()
{
    QTest::addColumn<ActRun>("made");
    QTest::addColumn<Tone>("tone");
    QTest::addColumn<int>("toSelect");
    QTest::newRow("all done") << run(2, 1, 0, 0, 0) << Tone::Good << 0;
    QTest::newRow("one refused") << run(2, 0, 1, 0, 0) << Tone::Bad << 1;
    QTest::newRow("one not known") << run(2, 0, 0, 1, 0) << Tone::Caution << 1;
    QTest::newRow("one not sent") << run(2, 0, 0, 0, 1) << Tone::Caution << 1;
}

void TestActPhrases::onlyWhatIsConfirmedIsGood()
{
    QFETCH(const ActRun, made);
    QTEST(runTone(made), "tone");
    QTEST(static_cast<int>(unfinished(made).size()), "toSelect");
}

void TestActPhrases::theSumTellsTheReasonAndWhyItStopped()
{
    const Explanation reason{u"A policy uses it"_s, u"Change the policy."_s};
    QVERIFY(
        explainRun(run(2, 0, 1, 0, 0), reason).advice.startsWith(u"A policy uses it. Change the policy."_s));
    QVERIFY(explainRun(run(0, 0, 2, 0, 0), std::nullopt).advice.contains(u"Select a refused one"_s));
    QVERIFY(explainRun(run(0, 0, 0, 1, 0), std::nullopt).advice.contains(u"nothing is sent twice"_s));
    ActRun stopped = run(0, 0, 1, 0, 3);
    QVERIFY(!explainRun(stopped, std::nullopt).advice.contains(u"The rest was not sent"_s));
    stopped.stoppedBy = Error{.kind = ErrorKind::NotSent};
    QVERIFY(explainRun(stopped, std::nullopt).advice.contains(u"The rest was not sent"_s));
    QVERIFY(explainRun(run(2, 0, 0, 0, 0), std::nullopt).advice.isEmpty());
}

void TestActPhrases::namesFromOutsideStayInOneLine()
{
    const ActResult hostile = result(Kind::Delete, std::nullopt,
                                     u"<img src=x>\nline two"_s + QString(5000, u'W'));
    QVERIFY(!nameOf(hostile).contains(u'\n'));
    QVERIFY(nameOf(hostile).size() < 300);
    QVERIFY(askToDelete({hostile}).title.contains(u"<img src=x>"_s));
}

void TestActPhrases::aDeletionIsRefusedForAReason_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("title");
    QTest::addColumn<bool>("namesPolicies");
    QTest::newRow("409") << rejected(409) << u"A provisioning policy uses this image"_s << true;
    QTest::newRow("423") << rejected(423) << u"A provisioning policy uses this image"_s << true;
    QTest::newRow("400") << rejected(400) << u"Windows 365 did not delete this image"_s << true;
    QTest::newRow("422") << rejected(422) << u"Windows 365 did not delete this image"_s << true;
    QTest::newRow("403 that says little")
        << rejected(403, Denial::Unclear) << u"Your account may not do this"_s << true;
    QTest::newRow("403, role") << rejected(403, Denial::RoleMissing)
                               << u"Your account seems to lack an administrator role"_s << false;
    QTest::newRow("403, Conditional Access")
        << rejected(403, Denial::ConditionalAccess) << explain(Denial::ConditionalAccess).title << false;
    QTest::newRow("429") << rejected(429) << explain(rejected(429)).title << false;
    QTest::newRow("an answer that is not Graph's")
        << Error{.kind = ErrorKind::Rejected, .fault = Fault::ReplyNotJson, .httpStatus = 409}
        << explain(Fault::ReplyNotJson).title << false;
    QTest::newRow("not sent") << Error{.kind = ErrorKind::NotSent, .fault = Fault::HostNotFound}
                              << explain(Fault::HostNotFound).title << false;
}

void TestActPhrases::aDeletionIsRefusedForAReason()
{
    QFETCH(const Error, error);
    QFETCH(const bool, namesPolicies);
    const Explanation why = explainAct(refusedEntry(Kind::Delete, error), global);
    QTEST(why.title, "title");
    QCOMPARE(why.advice.contains(u"Devices > Windows 365 > Provisioning policies"_s), namesPolicies);
    QVERIFY(why.advice.endsWith(u'.'));
    if (namesPolicies)
        QCOMPARE(why.link, u"https://intune.microsoft.com/"_s);
}

void TestActPhrases::thePolicyIsFoundInIntuneOfTheCloud_data()
{
    QTest::addColumn<Endpoints>("endpoints");
    QTest::addColumn<QString>("link");
    const auto row = [](Cloud cloud, const QString &link) {
        QTest::addRow("%s", qPrintable(nameOf(cloud)))
            << Endpoints{.graphRoot = rootsOf(cloud).graphRoot, .cloud = cloud} << link;
    };
    row(Cloud::Global, u"https://intune.microsoft.com/"_s);
    row(Cloud::UsGovL4, u"https://intune.microsoft.us/"_s);
    row(Cloud::UsGovL5, u"https://intune.microsoft.us/"_s);
    row(Cloud::China, u"https://intune.microsoftonline.cn/"_s);
    const QString page = u"https://learn.microsoft.com/windows-365/enterprise/edit-provisioning-policy"_s;
    QTest::newRow("a service of one's own")
        << Endpoints{.graphRoot = QUrl(u"https://gw.contoso.com"_s), .cloud = Cloud::Custom} << page;
    QTest::newRow("the sandbox") << Endpoints{.graphRoot = QUrl(u"http://127.0.0.1:1/x"_s)} << page;
}

void TestActPhrases::thePolicyIsFoundInIntuneOfTheCloud()
{
    QFETCH(const Endpoints, endpoints);
    QFETCH(const QString, link);
    const Explanation why = explainAct(refusedEntry(Kind::Delete, rejected(409)), endpoints);
    QCOMPARE(why.link, link);
    QVERIFY(!why.linkText.isEmpty());
    QVERIFY(isAllowedLink(why.link));
}

void TestActPhrases::aRetryIsRefusedForAReason_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isAboutTheStatus");
    QTest::newRow("400") << 400 << true;
    QTest::newRow("409") << 409 << true;
    QTest::newRow("404") << 404 << false;
    QTest::newRow("403") << 403 << false;
}

void TestActPhrases::aRetryIsRefusedForAReason()
{
    QFETCH(const int, status);
    QFETCH(const bool, isAboutTheStatus);
    const Explanation why = explainAct(refusedEntry(Kind::Retry, rejected(status)), global);
    QCOMPARE(why.title == u"Windows 365 did not take the retry"_s, isAboutTheStatus);
    QVERIFY(!why.advice.contains(u"policies"_s));
}

void TestActPhrases::whatIsNotConfirmedNeverSoundsLikeAFailureOrAnUpload_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("busy");
    QTest::addColumn<QString>("title");
    QTest::newRow("deletion") << Kind::Delete << true << u"Windows 365 has not confirmed the deletion yet"_s;
    QTest::newRow("retry") << Kind::Retry << true << u"Windows 365 has not confirmed the retry yet"_s;
    QTest::newRow("deletion, and the image is there")
        << Kind::Delete << false << u"Windows 365 did not delete this image"_s;
    QTest::newRow("retry, and it is still failed")
        << Kind::Retry << false << u"Windows 365 did not retry this upload"_s;
}

void TestActPhrases::whatIsNotConfirmedNeverSoundsLikeAFailureOrAnUpload()
{
    QFETCH(const Kind, kind);
    QFETCH(const bool, busy);
    const ImageEntry entry = refusedEntry(kind, {.kind = ErrorKind::OutcomeUnknown}, busy);
    QTEST(explainAct(entry, global).title, "title");
    const Reason reason = reasonsFor(entry, now.date(), global).last();
    QCOMPARE(reason.explanation, explainAct(entry, global));
    QCOMPARE(reason.tone == Tone::Caution, busy);
}

void TestActPhrases::aHeldBackRowSaysSoInItsDetails()
{
    ImageEntry entry = sampleEntry(u"a"_s, EntryStatus::Ready);
    entry.act = ActProgress{.kind = Kind::Delete, .phase = Phase::HeldBack};
    QCOMPARE(reasonsFor(entry, now.date(), global).size(), 1);
    QVERIFY(reasonsFor(entry, now.date(), global).first().explanation.advice.contains(u"Undo"_s));
    entry.act->phase = Phase::Waiting;
    QVERIFY(reasonsFor(entry, now.date(), global).isEmpty());
}

QTEST_MAIN(TestActPhrases)
#include "tst_actphrases.moc"
