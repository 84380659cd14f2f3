// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "notify/notifier.h"

#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

/// The notifiers that this platform does not use itself: built into this test one at a time.
class TestOtherNotifiers : public QObject
{
    Q_OBJECT

private slots:
    void showsAndWithdrawsWithoutAnyTrouble();
};

void TestOtherNotifiers::showsAndWithdrawsWithoutAnyTrouble()
{
    const std::unique_ptr<Notifier> notifier = makeNotifier();
    const QSignalSpy clicked(notifier.get(), &Notifier::activated);
    notifier->withdraw(NoteTopic::SignIn);

    notifier->show({.topic = NoteTopic::Ends, .title = u"Sales 1.0.0 is ready"_s, .body = u"<b>"_s});
    notifier->show({.topic = NoteTopic::SignIn, .title = u"Sign in"_s, .isTrouble = true});
    notifier->withdraw(NoteTopic::Ends);
    notifier->withdraw(NoteTopic::SignIn);

    QVERIFY(clicked.isEmpty());
}

QTEST_MAIN(TestOtherNotifiers)
#include "tst_othernotifiers.moc"
