// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "issuetiming.h"

#include <QtTest>

using namespace cloudpc;

namespace {

Issue at(Field field)
{
    return {.field = field};
}

} // namespace

class TestIssueTiming : public QObject
{
    Q_OBJECT

private slots:
    void anUntouchedFieldIsNeverWrong();
    void aFieldIsJudgedWhenItIsLeft();
    void aFieldThatWasRightIsNotJudgedWhileTyping();
    void aFieldThatWasWrongIsJudgedWithEachKey();
    void pressingUploadVisitsEverything();
    void aNewListDoesNotInterruptTyping();
    void clearingForgets();
};

void TestIssueTiming::anUntouchedFieldIsNeverWrong()
{
    IssueTiming timing;
    QVERIFY(timing.whileTyping({at(Field::Version)}).isEmpty());
    QVERIFY(timing.atPause({at(Field::Version)}).isEmpty());
}

void TestIssueTiming::aFieldIsJudgedWhenItIsLeft()
{
    IssueTiming timing;
    timing.visit(Field::Version);
    const QList<Issue> expected{at(Field::Version)};
    QCOMPARE(timing.atPause({at(Field::DisplayName), at(Field::Version)}), expected);
}

void TestIssueTiming::aFieldThatWasRightIsNotJudgedWhileTyping()
{
    IssueTiming timing;
    timing.visit(Field::Version);
    QVERIFY(timing.atPause({}).isEmpty());
    QVERIFY(timing.whileTyping({at(Field::Version)}).isEmpty());
}

void TestIssueTiming::aFieldThatWasWrongIsJudgedWithEachKey()
{
    IssueTiming timing;
    timing.visit(Field::Version);
    QCOMPARE(timing.atPause({at(Field::Version)}).size(), 1);
    QVERIFY(timing.whileTyping({}).isEmpty());
    QCOMPARE(timing.whileTyping({at(Field::Version)}).size(), 1);
}

void TestIssueTiming::pressingUploadVisitsEverything()
{
    IssueTiming timing;
    timing.visitAll();
    QCOMPARE(
        timing.atPause({at(Field::DisplayName), at(Field::Version), at(Field::SourceImageResourceId)}).size(),
        3);
}

void TestIssueTiming::aNewListDoesNotInterruptTyping()
{
    IssueTiming timing;
    timing.visit(Field::Version);
    QVERIFY(timing.atPause({}).isEmpty());
    QVERIFY(timing.whenListChanged({at(Field::Version)}, Field::Version).isEmpty());
    QCOMPARE(timing.whenListChanged({at(Field::Version)}, std::nullopt).size(), 1);
}

void TestIssueTiming::clearingForgets()
{
    IssueTiming timing;
    timing.visitAll();
    QCOMPARE(timing.atPause({at(Field::Version)}).size(), 1);
    timing.clear();
    QVERIFY(timing.whileTyping({at(Field::Version)}).isEmpty());
    QVERIFY(timing.atPause({at(Field::Version)}).isEmpty());
}

QTEST_GUILESS_MAIN(TestIssueTiming)
#include "tst_issuetiming.moc"
