// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/draftphrases.h"
#include "phrases/idphrases.h"

#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

class TestDraftPhrases : public QObject
{
    Q_OBJECT

private slots:
    void everyIssueHasItsOwnSentence();
    void everyRequiredFieldHasItsOwnSentence();
    void everyIdProblemHasItsOwnSentence();
    void everyPartHasItsOwnName();
    void namesTheKindOfResource_data();
    void namesTheKindOfResource();
    void offersTheMendThatThereIs();
    void cutsLongTextInTheMiddle();
    void replacesWhatCannotBeSeen();
    void neverHalvesACharacter();
};

namespace {

bool isSentence(const QString &text)
{
    return text.size() > 12 && text.front().isUpper() && !text.contains(u'%');
}

} // namespace

void TestDraftPhrases::everyIssueHasItsOwnSentence()
{
    QSet<QString> seen;
    for (int code = 0; code <= static_cast<int>(IssueCode::BadId); ++code) {
        const QString sentence = issueSentence(
            {.code = static_cast<IssueCode>(code), .position = 5, .number = 70, .text = u"U+200B"_s});
        QVERIFY2(isSentence(sentence), qPrintable(sentence));
        QVERIFY2(!seen.contains(sentence), qPrintable(sentence));
        seen.insert(sentence);
    }
}

void TestDraftPhrases::everyRequiredFieldHasItsOwnSentence()
{
    QSet<QString> seen;
    for (const Field field : {Field::DisplayName, Field::Version, Field::SourceImageResourceId})
        seen.insert(issueSentence({.field = field, .code = IssueCode::Required}));
    QCOMPARE(seen.size(), 3);
}

void TestDraftPhrases::everyIdProblemHasItsOwnSentence()
{
    QSet<QString> seen{issueSentence({.field = Field::SourceImageResourceId})};
    for (int problem = 0; problem <= static_cast<int>(IdProblem::GalleryVersion); ++problem) {
        const QString sentence = idSentence(
            {.problem = static_cast<IdProblem>(problem), .part = IdPart::ResourceGroup, .text = u"x"_s});
        QVERIFY2(isSentence(sentence), qPrintable(sentence));
        QVERIFY2(!seen.contains(sentence), qPrintable(sentence));
        seen.insert(sentence);
    }
}

void TestDraftPhrases::everyPartHasItsOwnName()
{
    QSet<QString> seen;
    for (int part = 0; part <= static_cast<int>(IdPart::Version); ++part)
        seen.insert(idPartName(static_cast<IdPart>(part)));
    QCOMPARE(seen.size(), static_cast<int>(IdPart::Version) + 1);
    QVERIFY(!seen.contains(QString()));
}

void TestDraftPhrases::namesTheKindOfResource_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("name");
    QTest::newRow("disk") << u"disks"_s << u"disk"_s;
    QTest::newRow("disk in other case") << u"DISKS"_s << u"disk"_s;
    QTest::newRow("virtual machine") << u"virtualMachines"_s << u"virtual machine"_s;
    QTest::newRow("snapshot") << u"snapshots"_s << u"snapshot"_s;
    QTest::newRow("gallery") << u"galleries"_s << u"gallery"_s;
    QTest::newRow("from the future") << u"hologramSets"_s << u"hologramSets"_s;
}

void TestDraftPhrases::namesTheKindOfResource()
{
    QFETCH(QString, type);
    QFETCH(QString, name);
    const QString sentence = idSentence({.problem = IdProblem::WrongResourceType, .text = type});
    QVERIFY2(sentence.contains(name), qPrintable(sentence));
    QVERIFY2(sentence.contains(u"Microsoft.Compute/images/"_s), qPrintable(sentence));
}

void TestDraftPhrases::offersTheMendThatThereIs()
{
    QCOMPARE(issueActionText({.code = IssueCode::AlreadyExists, .text = u"3.2.2"_s}), u"Use 3.2.2"_s);
    QCOMPARE(issueActionText({.code = IssueCode::InvisibleCharacter}), u"Remove invisible characters"_s);
    QVERIFY(issueActionText({.code = IssueCode::AlreadyExists}).isEmpty());
    QVERIFY(issueActionText({.code = IssueCode::Required}).isEmpty());
}

void TestDraftPhrases::cutsLongTextInTheMiddle()
{
    const QString quoted = quotable(u"begin"_s + QString(100'000, u'x') + u"end"_s);
    QVERIFY(quoted.size() < 60);
    QVERIFY(quoted.contains(u"begin"_s) && quoted.contains(u"end"_s) && quoted.contains(u'…'));
}

void TestDraftPhrases::replacesWhatCannotBeSeen()
{
    const QString quoted = quotable(u"a\u202Eb\u200Bc\nd\u2028e"_s);
    QCOMPARE(quoted, u"\u2068a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\u2069"_s);
}

void TestDraftPhrases::neverHalvesACharacter()
{
    for (int before = 0; before < 4; ++before) {
        const QString quoted = quotable(QString(before, u'x') + u"😀"_s.repeated(60));
        QVERIFY2(quoted.isValidUtf16(), qPrintable(quoted));
    }
}

QTEST_GUILESS_MAIN(TestDraftPhrases)
#include "tst_draftphrases.moc"
