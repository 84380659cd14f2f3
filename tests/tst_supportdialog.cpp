// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/entrysupport.h"
#include "support/sampleentries.h"
#include "supportaction.h"
#include "supportdialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString tenant = u"4b1f0e3c-9a55-4f6b-8a3e-2f5d1c7a9e10"_s;
const QString user = u"ann@contoso.example"_s;
const QString source = u"/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c585ffff/resourceGroups/rg/"
                       "providers/Microsoft.Compute/images/img"_s;

JournalEntry failedEntry()
{
    const QDateTime start(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);
    JournalEntry entry;
    entry.key = u"key-1"_s;
    entry.place = {u"global"_s, tenant};
    entry.accountName = user;
    entry.draft = {u"Sales-W11"_s, u"3.2.1"_s, source};
    entry.imageId = u"image-1"_s;
    entry.status = EntryStatus::Failed;
    entry.errorCode = u"sourceImageInvalid"_s;
    entry.attempts = 2;
    entry.recordedAt = start;
    entry.answeredAt = start.addSecs(1);
    entry.settledAt = start.addSecs(3600);
    entry.error = Error{.kind = ErrorKind::Rejected,
                        .httpStatus = 409,
                        .code = u"Conflict"_s,
                        .message = u"Bearer eyJ0eXAi"_s,
                        .requestId = u"request-1"_s,
                        .clientRequestId = u"ours-1"_s,
                        .claims = u"secret-claims"_s};
    entry.requestId = u"request-2"_s;
    entry.clientRequestId = u"ours-1"_s;
    entry.timeline = {{.kind = TimelineEvent::Kind::Sent, .at = start, .by = user},
                      {.kind = TimelineEvent::Kind::Accepted, .at = start.addSecs(1), .number = 201}};
    entry.note = u"a private note"_s;
    return entry;
}

ImageEntry failedImage()
{
    ImageEntry entry = sampleEntry(u"key-2"_s, EntryStatus::Failed, u"Sales-W11"_s, u"3.2.1"_s);
    entry.requestId = u"request-3"_s;
    entry.timeline = {{.kind = TimelineEvent::Kind::Sent, .by = user}};
    return entry;
}

} // namespace

class TestSupportDialog : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatSupportAsksFor();
    void namesTheOrganizationOnlyIfWanted_data();
    void namesTheOrganizationOnlyIfWanted();
    void neverHoldsWordsOfTheServiceOrSecrets();
    void saysEachIdOnce();
    void anUnknownOutcomeIsNotCalledAFailure();
    void outsideTextStaysInItsLine();
    void timesAreInUtc();
    void rowsOfTheListTellTheSame();
    void theTickAddsTheTenantToWhatIsSeenAndCopied();
    void theActionCopiesWhatWasSelectedThen();
};

void TestSupportDialog::tellsWhatSupportAsksFor()
{
    QCoreApplication::setApplicationVersion(u"1.2.3"_s);
    const QString text = supportInformation(failedEntry(), false);
    for (const QString &line :
         {u"Cloud PC Image Uploader 1.2.3"_s, u"Service: global"_s, u"Display name: Sales-W11"_s,
          u"Version: 3.2.1"_s, u"Status: Failed"_s, u"Image ID: image-1"_s, u"Entry: key-1"_s,
          u"Times sent: 2"_s, u"Recorded: 2026-11-23T09:00:00Z"_s, u"Answered: 2026-11-23T09:00:01Z"_s,
          u"Ended: 2026-11-23T10:00:00Z"_s, u"Reason of the service: sourceImageInvalid"_s,
          u"Code: Conflict"_s, u"HTTP status: 409"_s, u"Request ID: request-1"_s, u"Request ID: request-2"_s,
          u"Client request ID: ours-1"_s, u"  2026-11-23T09:00:01Z  Accepted by Windows 365 (HTTP 201)"_s})
        QVERIFY2(text.split(u'\n').contains(line), qPrintable(line + u"\n--\n"_s + text));
}

void TestSupportDialog::namesTheOrganizationOnlyIfWanted_data()
{
    QTest::addColumn<bool>("fromHistory");
    QTest::newRow("an entry of the history") << true;
    QTest::newRow("a row of the list") << false;
}

void TestSupportDialog::namesTheOrganizationOnlyIfWanted()
{
    QFETCH(const bool, fromHistory);
    const SupportContext context{.tenantId = tenant, .accountName = user};
    const auto text = [&](bool withTenant) {
        return fromHistory ? supportInformation(failedEntry(), withTenant)
                           : supportInformation(failedImage(), context, withTenant);
    };
    for (const QString &name : {tenant, user, u"/subscriptions/"_s}) {
        QVERIFY2(text(true).contains(name), qPrintable(name));
        QVERIFY2(!text(false).contains(name), qPrintable(name));
    }
    QCOMPARE(text(true).count(user), 2); // in its line and in the timeline
}

void TestSupportDialog::neverHoldsWordsOfTheServiceOrSecrets()
{
    const QString text = supportInformation(failedEntry(), true);
    for (const QString &secret : {u"Bearer"_s, u"eyJ0"_s, u"secret-claims"_s, u"private note"_s})
        QVERIFY2(!text.contains(secret), qPrintable(secret));
}

void TestSupportDialog::saysEachIdOnce()
{
    JournalEntry entry = failedEntry();
    entry.requestId = entry.error->requestId;
    const QString text = supportInformation(entry, true);
    QCOMPARE(text.count(u"request-1"_s), 1);
    QCOMPARE(text.count(u"ours-1"_s), 1);
}

void TestSupportDialog::anUnknownOutcomeIsNotCalledAFailure()
{
    const QString text = supportInformation(unknownEntry(u"a"_s, Settling::Phase::NeedsDecision, 2), {},
                                            true);
    QVERIFY(text.contains(u"Status: Outcome unknown"_s));
    QVERIFY2(!text.contains(u"fail"_s, Qt::CaseInsensitive), qPrintable(text));
}

void TestSupportDialog::outsideTextStaysInItsLine()
{
    const ImageEntry hostile = hostileEntry(u"h"_s, EntryStatus::Failed, u"x\nTenant ID: forged\x1b[0m"_s);
    for (const QString &line : supportInformation(hostile, {}, true).split(u'\n')) {
        QVERIFY2(!line.startsWith(u"Tenant ID"_s), qPrintable(line));
        QVERIFY(!line.contains(u'\x1b'));
    }
    const ImageEntry huge = hostileEntry(u"h"_s, EntryStatus::Failed, QString(100000, u'x'));
    QVERIFY(supportInformation(huge, {}, true).size() < 10000);
}

void TestSupportDialog::timesAreInUtc()
{
    JournalEntry entry = failedEntry();
    entry.recordedAt = QDateTime(QDate(2026, 11, 23), QTime(11, 0), Qt::OffsetFromUTC, 7200);
    entry.settledAt = QDateTime(QDate(1, 1, 1), QTime(0, 0), Qt::UTC);
    const QString text = supportInformation(entry, false);
    QVERIFY(text.contains(u"Recorded: 2026-11-23T09:00:00Z"_s));
    QVERIFY(!text.contains(u"Ended"_s));
}

void TestSupportDialog::rowsOfTheListTellTheSame()
{
    const SupportContext context{.endpoints = {.graphVersion = GraphVersion::V1, .cloud = Cloud::UsGovL4},
                                 .tenantId = tenant};
    const QString text = supportInformation(failedImage(), context, false);
    for (const QString &line :
         {u"Service: usgov-l4"_s, u"Microsoft Graph: v1.0"_s, u"Display name: Sales-W11"_s,
          u"Status: Failed"_s, u"Image ID: id-key-2"_s, u"Reason of the service: sourceImageNotGeneralized"_s,
          u"Request ID: request-3"_s, u"  —  Sent"_s})
        QVERIFY2(text.split(u'\n').contains(line), qPrintable(line + u"\n--\n"_s + text));
}

void TestSupportDialog::theTickAddsTheTenantToWhatIsSeenAndCopied()
{
    for (const bool ticked : {false, true}) {
        SupportDialog dialog([](bool withTenant) { return supportInformation(failedEntry(), withTenant); });
        dialog.open();
        auto *tick = dialog.findChild<QCheckBox *>();
        QVERIFY(!tick->isChecked());
        QCOMPARE(tick->text().remove(u'&'), u"Include the tenant ID"_s);
        tick->setChecked(ticked);
        const QString seen = dialog.findChild<QPlainTextEdit *>()->toPlainText();
        QCOMPARE(seen, supportInformation(failedEntry(), ticked));
        for (QPushButton *button : dialog.findChildren<QPushButton *>())
            if (button->text().remove(u'&') == u"Copy"_s)
                button->click();
        QVERIFY(!dialog.isVisible());
        QCOMPARE(QGuiApplication::clipboard()->text(), seen);
    }
}

void TestSupportDialog::theActionCopiesWhatWasSelectedThen()
{
    QWidget window;
    QString selected = u"first"_s;
    SupportAction action(
        [&selected](bool withTenant) { return selected + (withTenant ? u" with"_s : QString()); }, window);
    QCOMPARE(action.toolTip(), u"Copy support information"_s);
    action.trigger();
    auto *dialog = window.findChild<SupportDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    selected = u"second"_s;
    dialog->findChild<QCheckBox *>()->setChecked(true);
    QCOMPARE(dialog->findChild<QPlainTextEdit *>()->toPlainText(), u"first with"_s);
    dialog->close();
    QTRY_VERIFY(!window.findChild<SupportDialog *>());
}

QTEST_MAIN(TestSupportDialog)
#include "tst_supportdialog.moc"
