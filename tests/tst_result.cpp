// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/callback.h"

#include <QtTest>

using namespace cloudpc;

class TestResult : public QObject
{
    Q_OBJECT

private slots:
    void holdsEitherAValueOrAnError();
    void aCallbackBoundToADestroyedContextIsNotCalled();
};

void TestResult::holdsEitherAValueOrAnError()
{
    const Result<int> good = 7;
    QVERIFY(good.ok());
    QCOMPARE(good.value(), 7);

    const Result<int> bad = Error{.kind = ErrorKind::Rejected, .httpStatus = 403};
    QVERIFY(!bad.ok());
    QCOMPARE(bad.error().httpStatus, 403);
    QVERIFY(!(good == bad));
}

void TestResult::aCallbackBoundToADestroyedContextIsNotCalled()
{
    int calls = 0;
    auto context = std::make_unique<QObject>();
    const auto callback = boundTo<int>(context.get(), [&calls](const Result<int> &) { ++calls; });

    callback(1);
    QCOMPARE(calls, 1);
    context.reset();
    callback(2);
    QCOMPARE(calls, 1);
}

QTEST_GUILESS_MAIN(TestResult)
#include "tst_result.moc"
