// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/draftrules.h"
#include "images/lookalikes.h"
#include "support/cputimer.h"

#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString goodId = u"/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c58ffff0/resourceGroups/Example/"_s
                       u"providers/Microsoft.Compute/images/exampleImage"_s;
const QString sampleId = u"/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c58ffff/resourceGroups/Example/"_s
                         u"providers/Microsoft.Compute/images/exampleImage"_s;

Draft draft(const QString &name, const QString &version = u"1.0.0"_s, const QString &id = goodId)
{
    return {.displayName = name, .version = version, .sourceImageResourceId = id};
}

QList<Issue> judgeAlone(const Draft &draft)
{
    return judge(draft, TakenVersions());
}

TakenVersions images(int count)
{
    TakenVersions taken;
    for (int i = 0; i < count; ++i)
        taken.add(u"Image"_s, u"1.0."_s + QString::number(i));
    return taken;
}

} // namespace

class TestDraftRules : public QObject
{
    Q_OBJECT

private slots:
    void theDocumentedSampleGivesOneWarningAndNoError();
    void aGoodDraftGivesNothing_data();
    void aGoodDraftGivesNothing();
    void refusesBlankFields_data();
    void refusesBlankFields();
    void refusesACharacterByNameAndPosition_data();
    void refusesACharacterByNameAndPosition();
    void takesInvisibleCharactersThatAreNeeded_data();
    void takesInvisibleCharactersThatAreNeeded();
    void removesWhatCannotBeSeen_data();
    void removesWhatCannotBeSeen();
    void refusesAHugePasteWithItsLength();
    void warnsOfANameOver64Characters_data();
    void warnsOfANameOver64Characters();
    void warnsOfLookAlikes_data();
    void warnsOfLookAlikes();
    void warnsOfAnOddVersion_data();
    void warnsOfAnOddVersion();
    void refusesWhatExistsAndOffersTheNext_data();
    void refusesWhatExistsAndOffersTheNext();
    void offersTheNextFreeVersion_data();
    void offersTheNextFreeVersion();
    void warnsOfTheTwentyFirstImage();
    void tellsWhatIsWrongWithTheId();
    void putsErrorsBeforeWarningsAndOneIssueToAField();
    void trimsBlanksOfEveryKindAtTheEndsOnly();
    void cleansAPastedLine_data();
    void cleansAPastedLine();
    void knowsThreeIntegers_data();
    void knowsThreeIntegers();
    void sortsVersionsByNumber();
    void judgesAFormQuickly();
};

void TestDraftRules::theDocumentedSampleGivesOneWarningAndNoError()
{
    const auto issues = judgeAlone(draft(u"ImageForDev"_s, u"0.0.1"_s, sampleId));
    QCOMPARE(issues.size(), 1);
    QVERIFY(!hasError(issues));
    QCOMPARE(issues[0].field, Field::SourceImageResourceId);
    QCOMPARE(issues[0].severity, Severity::Warning);
    QCOMPARE(issues[0].code, IssueCode::BadId);
    QVERIFY(issues[0].finding);
    QCOMPARE(issues[0].finding->problem, IdProblem::SubscriptionNotGuid);
}

void TestDraftRules::aGoodDraftGivesNothing_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"ImageForDev"_s;
    QTest::newRow("blanks around") << u"\u00a0 ImageForDev \u3000\n"_s;
    QTest::newRow("blanks inside") << u"Image  for\u00a0dev"_s;
    QTest::newRow("mark-up") << u"<b>x</b> &amp; <img src=x>"_s;
    QTest::newRow("formula") << u"=cmd|' /C calc'!A0"_s;
    QTest::newRow("begins with a hyphen") << u"-1"_s;
    QTest::newRow("begins with an at") << u"@all"_s;
    QTest::newRow("umlauts, decomposed") << u"Bu\u0308ro"_s;
    QTest::newRow("Japanese") << u"開発イメージ"_s;
    QTest::newRow("Arabic") << u"صورة المطور"_s;
    QTest::newRow("Hebrew") << u"תמונה"_s;
    QTest::newRow("Latin with Han") << u"Win11 開発"_s;
    QTest::newRow("two words of two scripts") << u"Образ Win11"_s;
    QTest::newRow("emoji") << u"Dev 🚀"_s;
    QTest::newRow("64 characters") << QString(64, u'n');
    QTest::newRow("64 emoji") << u"😀"_s.repeated(64);
    QTest::newRow("64 families") << u"👨‍👩‍👧"_s.repeated(64);
    QTest::newRow("private use") << u"\ue000"_s;
}

void TestDraftRules::aGoodDraftGivesNothing()
{
    QFETCH(QString, name);
    QVERIFY(judgeAlone(draft(name)).isEmpty());
}

void TestDraftRules::refusesBlankFields_data()
{
    QTest::addColumn<QString>("blank");
    QTest::newRow("empty") << QString();
    QTest::newRow("a blank") << u" "_s;
    QTest::newRow("tab and line end") << u"\t\r\n"_s;
    QTest::newRow("no-break and ideographic") << u"\u00a0\u3000\u202f\u2003"_s;
}

void TestDraftRules::refusesBlankFields()
{
    QFETCH(QString, blank);
    const auto issues = judgeAlone({.displayName = blank, .version = blank, .sourceImageResourceId = blank});
    QCOMPARE(issues.size(), 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(issues[i].field, static_cast<Field>(i));
        QCOMPARE(issues[i].code, IssueCode::Required);
        QCOMPARE(issues[i].severity, Severity::Error);
    }
}

void TestDraftRules::refusesACharacterByNameAndPosition_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<IssueCode>("code");
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const QString &text, IssueCode code, int position,
                        const QString &named) { QTest::newRow(name) << text << code << position << named; };
    row("bell", u"abcd\u0007e"_s, IssueCode::ControlCharacter, 5, u"U+0007"_s);
    row("NUL", u"a\0b"_s, IssueCode::ControlCharacter, 2, u"U+0000"_s);
    row("NUL alone", u"\0"_s, IssueCode::ControlCharacter, 1, u"U+0000"_s);
    row("tab inside", u"a\tb"_s, IssueCode::ControlCharacter, 2, u"U+0009"_s);
    row("line end inside", u"a\nb"_s, IssueCode::ControlCharacter, 2, u"U+000A"_s);
    row("DEL", u"a\u007f"_s, IssueCode::ControlCharacter, 2, u"U+007F"_s);
    row("escape", u"\u001b[31mred"_s, IssueCode::ControlCharacter, 1, u"U+001B"_s);
    row("C1", u"a\u009bb"_s, IssueCode::ControlCharacter, 2, u"U+009B"_s);
    row("line separator inside", u"a\u2028b"_s, IssueCode::ControlCharacter, 2, u"U+2028"_s);
    row("half a pair", u"ab"_s + QChar(0xd83d), IssueCode::ControlCharacter, 3, u"U+D83D"_s);
    row("the other half", QChar(0xde00) + u"ab"_s, IssueCode::ControlCharacter, 1, u"U+DE00"_s);
    row("no character", u"a\uffffb"_s, IssueCode::ControlCharacter, 2, u"U+FFFF"_s);
    row("behind an emoji", u"👨‍👩‍👧\u0001"_s, IssueCode::ControlCharacter, 2, u"U+0001"_s);
    row("behind a decomposed letter", u"u\u0308\u0001"_s, IssueCode::ControlCharacter, 2, u"U+0001"_s);
    const auto rows = [&row](QStringView characters, IssueCode code) {
        for (const QChar c : characters) {
            const QString name = u"U+"_s + QString::number(c.unicode(), 16).toUpper().rightJustified(4, u'0');
            row(qPrintable(name), u"ab"_s + c + u"c"_s, code, 3, name);
        }
    };
    rows(u"\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", IssueCode::BidiControl);
    rows(u"\u00ad\u034f\u115f\u180e\u200b\u200c\u200d\u2060\u2061\u2064\u206a\u2800\u3164\ufe0f\ufeff\uffa0"
         u"\ufff9",
         IssueCode::InvisibleCharacter);
    row("invisible only", u"\u200b"_s, IssueCode::InvisibleCharacter, 1, u"U+200B"_s);
    row("invisible at the end", u"a\ufeff"_s, IssueCode::InvisibleCharacter, 2, u"U+FEFF"_s);
    row("hidden tags", u"a\U000e0041"_s, IssueCode::InvisibleCharacter, 2, u"U+E0041"_s);
    row("two joiners in an emoji", u"👨\u200d\u200d👩"_s, IssueCode::InvisibleCharacter, 2, u"U+200D"_s);
    row("joiner behind an emoji", u"👨\u200dx"_s, IssueCode::InvisibleCharacter, 2, u"U+200D"_s);
    row("non-joiner in an emoji", u"👨\u200c👩"_s, IssueCode::InvisibleCharacter, 2, u"U+200C"_s);
    row("non-joiner before Arabic", u"a\u200cب"_s, IssueCode::InvisibleCharacter, 2, u"U+200C"_s);
    row("selector behind a letter", u"a\ufe0e"_s, IssueCode::InvisibleCharacter, 2, u"U+FE0E"_s);
    row("selector behind a digit without keycap", u"1\ufe0f"_s, IssueCode::InvisibleCharacter, 2,
        u"U+FE0F"_s);
    row("the first counts", u"a\u200b\u0007"_s, IssueCode::InvisibleCharacter, 2, u"U+200B"_s);
}

void TestDraftRules::refusesACharacterByNameAndPosition()
{
    QFETCH(QString, text);
    QFETCH(IssueCode, code);
    QFETCH(int, position);
    QFETCH(QString, named);
    const auto issues = judgeAlone({.displayName = text, .version = text, .sourceImageResourceId = text});
    QCOMPARE(issues.size(), 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(issues[i].field, static_cast<Field>(i));
        QCOMPARE(issues[i].severity, Severity::Error);
        QCOMPARE(issues[i].code, code);
        QCOMPARE(issues[i].text, named);
        // A joiner belongs to the character before it, but a person looks for it behind that one.
        QCOMPARE(issues[i].position, position);
    }
}

void TestDraftRules::takesInvisibleCharactersThatAreNeeded_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("family") << u"👨\u200d👩\u200d👧\u200d👦"_s;
    QTest::newRow("rainbow flag") << u"🏳\ufe0f\u200d🌈"_s;
    QTest::newRow("woman technician, dark skin") << u"👩🏿\u200d💻"_s;
    QTest::newRow("heart on fire") << u"❤\ufe0f\u200d🔥"_s;
    QTest::newRow("polar bear") << u"🐻\u200d❄\ufe0f"_s;
    QTest::newRow("man running, right") << u"🏃\u200d♂\ufe0f\u200d➡\ufe0f"_s;
    QTest::newRow("keycap") << u"1\ufe0f\u20e3"_s;
    QTest::newRow("copyright as emoji") << u"©\ufe0f"_s;
    QTest::newRow("double exclamation") << u"\u203c\ufe0f"_s;
    QTest::newRow("text style") << u"\u2194\ufe0e"_s;
    QTest::newRow("flag of Scotland")
        << u"\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"_s;
    QTest::newRow("Persian") << u"می\u200cخواهم"_s;
    QTest::newRow("Persian with vowel") << u"مَی\u200cخواهم"_s;
    QTest::newRow("Hindi") << u"क्\u200dष"_s;
    QTest::newRow("Hindi, not joined") << u"क्\u200cष"_s;
    QTest::newRow("Bengali") << u"র\u200d্য"_s;
    QTest::newRow("Malayalam at the end") << u"അവന്\u200d"_s;
    QTest::newRow("Sinhala") << u"ශ්\u200dරී"_s;
    QTest::newRow("Mongolian variant") << u"ᠠ\u180bᠨ"_s;
    QTest::newRow("Han variant") << u"葛\U000e0100城"_s;
}

void TestDraftRules::takesInvisibleCharactersThatAreNeeded()
{
    QFETCH(QString, name);
    QVERIFY(judgeAlone(draft(name)).isEmpty());
    QCOMPARE(withoutInvisibleCharacters(name), name);
}

void TestDraftRules::removesWhatCannotBeSeen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept");
    QTest::newRow("nothing to do") << u"Image 1"_s << u"Image 1"_s;
    QTest::newRow("zero-width space") << u"Im\u200bage\u200b"_s << u"Image"_s;
    QTest::newRow("byte order mark") << u"\ufeffImage"_s << u"Image"_s;
    QTest::newRow("bidi, too") << u"\u202aIm\u2069age\u202c"_s << u"Image"_s;
    QTest::newRow("all of it") << u"\u200b\u2060\ufeff"_s << QString();
    QTest::newRow("keeps a family whole") << u"👨\u200d👩\u200b!"_s << u"👨\u200d👩!"_s;
    QTest::newRow("second joiner goes") << u"👨\u200d\u200d👩"_s << u"👨\u200d👩"_s;
    QTest::newRow("hidden tags") << u"a\U000e0041\U000e0042b"_s << u"ab"_s;
    QTest::newRow("control characters stay to be refused") << u"a\u0007\u200b"_s << u"a\u0007"_s;
}

void TestDraftRules::removesWhatCannotBeSeen()
{
    QFETCH(QString, text);
    QFETCH(QString, kept);
    QCOMPARE(withoutInvisibleCharacters(text), kept);
}

void TestDraftRules::refusesAHugePasteWithItsLength()
{
    const QString huge = u"😀"_s.repeated(500'000);
    const CpuTimer timer;
    const auto issues = judge({.displayName = huge, .version = huge, .sourceImageResourceId = huge},
                              images(20));
    QVERIFY(timer.elapsed() < 2000);
    QCOMPARE(issues.size(), 4);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(issues[i].code, IssueCode::TooLong);
        QCOMPARE(issues[i].severity, Severity::Error);
        QCOMPARE(issues[i].number, 500'000);
    }
    QCOMPARE(judgeAlone(draft(QString(longestText, u'n'))).at(0).severity, Severity::Warning);
    QCOMPARE(judgeAlone(draft(QString(longestText + 1, u'n'))).at(0).number, int(longestText + 1));
}

void TestDraftRules::warnsOfANameOver64Characters_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("count");
    QTest::newRow("65 letters") << QString(65, u'n') << 65;
    QTest::newRow("65 emoji") << u"😀"_s.repeated(65) << 65;
    QTest::newRow("65 families") << u"👨‍👩‍👧"_s.repeated(65) << 65;
    QTest::newRow("65 decomposed") << u"u\u0308"_s.repeated(65) << 65;
    QTest::newRow("300 letters in blanks") << u"  "_s + QString(300, u'n') + u"  "_s << 300;
}

void TestDraftRules::warnsOfANameOver64Characters()
{
    QFETCH(QString, name);
    QFETCH(int, count);
    const auto issues = judgeAlone(draft(name));
    QCOMPARE(issues.size(), 1);
    const Issue expected{
        .severity = Severity::Warning, .code = IssueCode::NameOver64Characters, .number = count};
    QCOMPARE(issues[0], expected);
}

void TestDraftRules::warnsOfLookAlikes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("position");
    QTest::newRow("Cyrillic a in Latin") << u"P\u0430ypal"_s << 2;
    QTest::newRow("Greek omicron in Latin") << u"Win g\u03bfld"_s << 6;
    QTest::newRow("Latin in Cyrillic") << u"Обр\u0061з"_s << 4;
    QTest::newRow("across a digit") << u"Win11\u0435"_s << 6;
    QTest::newRow("Armenian") << u"c\u0578at"_s << 2;
    QTest::newRow("behind an emoji") << u"🚀 \u0430b"_s << 4;
}

void TestDraftRules::warnsOfLookAlikes()
{
    QFETCH(QString, name);
    QFETCH(int, position);
    const auto issues = judgeAlone(draft(name));
    QCOMPARE(issues.size(), 1);
    QCOMPARE(issues[0].severity, Severity::Warning);
    QCOMPARE(issues[0].code, IssueCode::MixedScripts);
    QCOMPARE(issues[0].position, position);
}

void TestDraftRules::warnsOfAnOddVersion_data()
{
    QTest::addColumn<QString>("version");
    for (const char *version :
         {"1",      "1.2",     "v1.2.3",  "1..2",       "1.2.3-beta", "01.2.3", "1.02.3", "1.2.",
          ".1.2",   "1.2.3.4", "1,2,3",   "1.2.3 4",    "1. 2.3",     "+1.2.3", "-1.2.3", "1.2.2147483648",
          "latest", "1.2.x",   "0x1.2.3", "1.2.3\u0663"})
        QTest::newRow(version) << QString::fromUtf8(version);
    QTest::newRow("300 digits") << QString(300, u'9');
    QTest::newRow("300 digits thrice") << (QString(300, u'9') + u".1.1"_s);
    QTest::newRow("Arabic digits") << u"١.٢.٣"_s;
    QTest::newRow("fullwidth digits") << u"１.２.３"_s;
}

void TestDraftRules::warnsOfAnOddVersion()
{
    QFETCH(QString, version);
    const auto issues = judgeAlone(draft(u"Image"_s, version));
    QCOMPARE(issues.size(), 1);
    const Issue expected{
        .field = Field::Version, .severity = Severity::Warning, .code = IssueCode::VersionNotThreeIntegers};
    QCOMPARE(issues[0], expected);
}

void TestDraftRules::refusesWhatExistsAndOffersTheNext_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("next");
    QTest::newRow("same") << u"Café Image"_s << u"3.2.1"_s << u"3.2.3"_s;
    QTest::newRow("another case") << u"CAFÉ image"_s << u"3.2.1"_s << u"3.2.3"_s;
    QTest::newRow("decomposed") << u"Cafe\u0301 Image"_s << u"3.2.1"_s << u"3.2.3"_s;
    QTest::newRow("blanks around") << u"  Café Image\u00a0"_s << u" 3.2.1\n"_s << u"3.2.3"_s;
    QTest::newRow("odd version") << u"Café Image"_s << u"BETA"_s << u"0.0.1"_s;
    QTest::newRow("final sigma") << u"ΣΊΣΥΦΟΣ"_s << u"1.0.0"_s << u"1.0.1"_s;
}

void TestDraftRules::refusesWhatExistsAndOffersTheNext()
{
    QFETCH(QString, name);
    QFETCH(QString, version);
    QFETCH(QString, next);
    TakenVersions taken;
    taken.add(u"Café Image"_s, u"3.2.1"_s);
    taken.add(u" café image "_s, u"3.2.2"_s);
    taken.add(u"Café Image"_s, u"beta"_s);
    taken.add(u"Σίσυφος"_s, u"1.0.0"_s);
    taken.add(u"Other"_s, u"3.2.3"_s);
    const auto issues = judge(draft(name, version), taken);
    QCOMPARE(issues.size(), 1);
    const Issue expected{.field = Field::Version, .code = IssueCode::AlreadyExists, .text = next};
    QCOMPARE(issues[0], expected);
    QVERIFY(judge(draft(name, next), taken).isEmpty());
}

void TestDraftRules::offersTheNextFreeVersion_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("next");
    QTest::newRow("patch") << u"1.2.3"_s << u"1.2.4"_s;
    QTest::newRow("carries no digit") << u"1.2.9"_s << u"1.2.10"_s;
    QTest::newRow("skips taken ones") << u"5.0.0"_s << u"5.0.3"_s;
    QTest::newRow("odd") << u"v2"_s << u"v3"_s;
    QTest::newRow("without a number") << u"beta"_s << u"0.0.2"_s;
    QTest::newRow("nothing") << QString() << u"0.0.2"_s;
    QTest::newRow("last patch") << u"1.2.2147483647"_s << u"1.3.0"_s;
    QTest::newRow("last minor") << u"1.2147483647.2147483647"_s << u"2.0.0"_s;
    QTest::newRow("last of all") << u"2147483647.2147483647.2147483647"_s << u"0.0.2"_s;
}

void TestDraftRules::offersTheNextFreeVersion()
{
    QFETCH(QString, version);
    QFETCH(QString, next);
    TakenVersions taken;
    for (const auto &number : {u"5.0.1"_s, u"5.0.2"_s, u"0.0.1"_s})
        taken.add(u"Image"_s, number);
    QCOMPARE(taken.nextFree(u"IMAGE"_s, version), next);
}

void TestDraftRules::warnsOfTheTwentyFirstImage()
{
    QVERIFY(judge(draft(u"New"_s), images(19)).isEmpty());
    const auto issues = judge(draft(u"New"_s), images(20));
    QCOMPARE(issues.size(), 1);
    const Issue expected{.severity = Severity::Warning, .code = IssueCode::ImageLimitReached, .number = 20};
    QCOMPARE(issues[0], expected);
}

void TestDraftRules::tellsWhatIsWrongWithTheId()
{
    const auto issues = judgeAlone(
        draft(u"Image"_s, u"1.0.0"_s, QString(goodId).replace(u"/images/"_s, u"/disks/"_s)));
    QCOMPARE(issues.size(), 1);
    QCOMPARE(issues[0].field, Field::SourceImageResourceId);
    QCOMPARE(issues[0].code, IssueCode::BadId);
    QCOMPARE(issues[0].severity, Severity::Error);
    QVERIFY(issues[0].finding);
    QCOMPARE(issues[0].finding->problem, IdProblem::WrongResourceType);
    QCOMPARE(issues[0].finding->text, u"disks"_s);
}

void TestDraftRules::putsErrorsBeforeWarningsAndOneIssueToAField()
{
    const auto issues = judge(draft(QString(65, u'n'), u"v1"_s, u"nothing"_s), images(25));
    QCOMPARE(issues.size(), 4);
    QCOMPARE(issues[0].field, Field::SourceImageResourceId);
    QCOMPARE(issues[0].severity, Severity::Error);
    QCOMPARE(issues[1].code, IssueCode::NameOver64Characters);
    QCOMPARE(issues[2].code, IssueCode::VersionNotThreeIntegers);
    QCOMPARE(issues[3].code, IssueCode::ImageLimitReached);
    QVERIFY(hasError(issues));
    QVERIFY(!hasError(issues.mid(1)));
}

void TestDraftRules::trimsBlanksOfEveryKindAtTheEndsOnly()
{
    const Draft given = draft(u"\u3000 My  Image\u00a0"_s, u"\t1.0.0\r\n"_s, u" /Subscriptions/X \u2028"_s);
    QCOMPARE(trimmed(given), draft(u"My  Image"_s, u"1.0.0"_s, u"/Subscriptions/X"_s));
}

void TestDraftRules::cleansAPastedLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("plain") << u"Image 1"_s << u"Image 1"_s;
    QTest::newRow("ends") << u" \tImage\r\n"_s << u"Image"_s;
    QTest::newRow("tab") << u"My\tImage"_s << u"My Image"_s;
    QTest::newRow("line end of Windows") << u"My\r\nImage"_s << u"My Image"_s;
    QTest::newRow("several lines") << u"My \n\n  \t Image"_s << u"My Image"_s;
    QTest::newRow("separators") << u"My\u2028\u2029\u0085Image"_s << u"My Image"_s;
    QTest::newRow("double blank stays") << u"My  Image"_s << u"My  Image"_s;
    QTest::newRow("no-break blank stays") << u"My\u00a0Image"_s << u"My\u00a0Image"_s;
    QTest::newRow("other control characters stay") << u"My\u0007Image"_s << u"My\u0007Image"_s;
    QTest::newRow("nothing") << u"\n"_s << QString();
}

void TestDraftRules::cleansAPastedLine()
{
    QFETCH(QString, text);
    QFETCH(QString, line);
    QCOMPARE(cleanPastedLine(text), line);
}

void TestDraftRules::knowsThreeIntegers_data()
{
    QTest::addColumn<QString>("version");
    for (const char *version : {"0.0.1", "1.5.13", "0.0.0", "10.20.30", "2147483647.0.2147483647"})
        QTest::newRow(version) << QString::fromLatin1(version);
}

void TestDraftRules::knowsThreeIntegers()
{
    QFETCH(QString, version);
    QVERIFY(isThreeIntegers(version));
}

void TestDraftRules::sortsVersionsByNumber()
{
    QStringList versions{u"beta"_s,   u"1.10.0"_s, u"1.9.0"_s,  QString(),  u"Alpha"_s, u"1.9.10"_s,
                         u"01.0.0"_s, u"0.0.1"_s,  u"10.0.0"_s, u"1.9.9"_s, u"alpha"_s};
    std::sort(versions.begin(), versions.end(),
              [](const QString &left, const QString &right) { return compareVersions(left, right) < 0; });
    const QStringList expected{u"0.0.1"_s, u"1.9.0"_s,  u"1.9.9"_s, u"1.9.10"_s, u"1.10.0"_s, u"10.0.0"_s,
                               QString(),  u"01.0.0"_s, u"Alpha"_s, u"alpha"_s,  u"beta"_s};
    QCOMPARE(versions, expected);
    for (const QString &version : expected)
        QCOMPARE(compareVersions(version, version), 0);
    QCOMPARE(compareVersions(u"2.0.0", u"1.0.0"), 1);
    QCOMPARE(compareVersions(u"x", u"1.0.0"), 1);
    QCOMPARE(compareVersions(u"1.0.0", u"x"), -1);
}

void TestDraftRules::judgesAFormQuickly()
{
    // Generous, so that it also holds under a sanitizer on a busy machine; tests/bench measures.
    const TakenVersions taken = images(1000);
    const Draft typed = draft(u"Image"_s, u"1.0.1000"_s);
    const CpuTimer timer;
    qsizetype issues = 0;
    for (int i = 0; i < 1000; ++i)
        issues += judge(typed, taken).size();
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(issues, 1000);
}

QTEST_GUILESS_MAIN(TestDraftRules)
#include "tst_draftrules.moc"
