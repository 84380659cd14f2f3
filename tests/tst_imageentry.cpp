// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/imageentry.h"

#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate today(2026, 11, 23);

ImageEntry entry(EntryStatus status)
{
    ImageEntry made{.key = u"k"_s, .status = status};
    made.image.id = u"id"_s;
    return made;
}

} // namespace

class TestImageEntry : public QObject
{
    Q_OBJECT

private slots:
    void eachStatusAllowsWhatItShould_data();
    void eachStatusAllowsWhatItShould();
    void translatesTheServicesStatus_data();
    void translatesTheServicesStatus();
    void allowsNothingWithoutAnId();
    void allowsNothingWhileBusy();
    void allowsNothingWhileSomethingIsPlanned_data();
    void allowsNothingWhileSomethingIsPlanned();
    void needsAttentionBeforeItExpires_data();
    void needsAttentionBeforeItExpires();
    void needsAttentionWhenTheSystemIsOutdated();
    void whatIsOfNoUseDoesNotAge();
    void mayBeSentAgainIfNothingIsWrongWithIt_data();
    void mayBeSentAgainIfNothingIsWrongWithIt();
};

void TestImageEntry::eachStatusAllowsWhatItShould_data()
{
    QTest::addColumn<EntryStatus>("status");
    QTest::addColumn<bool>("open");
    QTest::addColumn<bool>("attention");
    QTest::addColumn<bool>("retry");
    QTest::addColumn<bool>("remove");
    QTest::newRow("submitting") << EntryStatus::Submitting << true << false << false << false;
    QTest::newRow("outcome unknown") << EntryStatus::OutcomeUnknown << true << true << false << false;
    QTest::newRow("pending") << EntryStatus::Pending << true << false << false << true;
    QTest::newRow("ready") << EntryStatus::Ready << false << false << false << true;
    QTest::newRow("ready with warning") << EntryStatus::ReadyWithWarning << false << true << false << true;
    QTest::newRow("failed") << EntryStatus::Failed << false << true << true << true;
    QTest::newRow("not accepted") << EntryStatus::NotAccepted << false << true << false << false;
    QTest::newRow("deleted") << EntryStatus::Deleted << false << false << false << false;
    QTest::newRow("from the future") << EntryStatus::Unknown << true << false << false << true;
}

void TestImageEntry::eachStatusAllowsWhatItShould()
{
    QFETCH(EntryStatus, status);
    QTEST(isOpen(status), "open");
    QTEST(needsAttention(entry(status), today), "attention");
    QTEST(canRetry(entry(status)), "retry");
    QTEST(canDelete(entry(status)), "remove");
}

void TestImageEntry::translatesTheServicesStatus_data()
{
    QTest::addColumn<std::optional<OpenEnum<ImageStatus>>>("service");
    QTest::addColumn<EntryStatus>("status");
    const auto row = [](const char *name, ImageStatus status, EntryStatus shown) {
        QTest::newRow(name) << std::optional(OpenEnum<ImageStatus>{.value = status}) << shown;
    };
    row("pending", ImageStatus::Pending, EntryStatus::Pending);
    row("ready", ImageStatus::Ready, EntryStatus::Ready);
    row("failed", ImageStatus::Failed, EntryStatus::Failed);
    row("warning", ImageStatus::Warning, EntryStatus::ReadyWithWarning);
    row("from the future", ImageStatus::Unknown, EntryStatus::Unknown);
    QTest::newRow("absent") << std::optional<OpenEnum<ImageStatus>>() << EntryStatus::Unknown;
}

void TestImageEntry::translatesTheServicesStatus()
{
    QFETCH(std::optional<OpenEnum<ImageStatus>>, service);
    QFETCH(EntryStatus, status);
    QCOMPARE(entryStatus(DeviceImage{.status = service}), status);
}

void TestImageEntry::allowsNothingWithoutAnId()
{
    ImageEntry failed = entry(EntryStatus::Failed);
    for (const auto &id : {std::optional<QString>(), std::optional(QString())}) {
        failed.image.id = id;
        QVERIFY(!canRetry(failed));
        QVERIFY(!canDelete(failed));
    }
}

void TestImageEntry::allowsNothingWhileBusy()
{
    ImageEntry failed = entry(EntryStatus::Failed);
    failed.busy = true;
    QVERIFY(!canRetry(failed));
    QVERIFY(!canDelete(failed));
    QVERIFY(needsAttention(failed, today));
}

void TestImageEntry::allowsNothingWhileSomethingIsPlanned_data()
{
    QTest::addColumn<ActProgress::Phase>("phase");
    QTest::addColumn<bool>("planned");
    QTest::newRow("held back") << ActProgress::Phase::HeldBack << true;
    QTest::newRow("waiting") << ActProgress::Phase::Waiting << true;
    QTest::newRow("left") << ActProgress::Phase::AtWork << false;
    QTest::newRow("refused") << ActProgress::Phase::Refused << false;
}

void TestImageEntry::allowsNothingWhileSomethingIsPlanned()
{
    QFETCH(const ActProgress::Phase, phase);
    QFETCH(const bool, planned);
    for (const ActProgress::Kind kind : {ActProgress::Kind::Retry, ActProgress::Kind::Delete}) {
        ImageEntry failed = entry(EntryStatus::Failed);
        QVERIFY(!isPlanned(failed));
        failed.act = ActProgress{.kind = kind, .phase = phase};
        QCOMPARE(isPlanned(failed), planned);
        QCOMPARE(canRetry(failed), !planned);
        QCOMPARE(canDelete(failed), !planned);
    }
}

void TestImageEntry::needsAttentionBeforeItExpires_data()
{
    QTest::addColumn<EntryStatus>("status");
    QTest::addColumn<QDate>("expires");
    QTest::addColumn<bool>("attention");
    QTest::newRow("today") << EntryStatus::Ready << today << true;
    QTest::newRow("long ago") << EntryStatus::Ready << today.addYears(-3) << true;
    QTest::newRow("in 30 days") << EntryStatus::Ready << today.addDays(30) << true;
    QTest::newRow("in 31 days") << EntryStatus::Ready << today.addDays(31) << false;
    QTest::newRow("never") << EntryStatus::Ready << QDate(9999, 12, 31) << false;
    QTest::newRow("no date") << EntryStatus::Ready << QDate() << false;
    QTest::newRow("pending") << EntryStatus::Pending << today << true;
    QTest::newRow("gone anyway") << EntryStatus::Deleted << today << false;
}

void TestImageEntry::needsAttentionBeforeItExpires()
{
    QFETCH(EntryStatus, status);
    QFETCH(QDate, expires);
    ImageEntry image = entry(status);
    image.image.expirationDate = expires;
    QTEST(needsAttention(image, today), "attention");
    QVERIFY(!needsAttention(image, QDate()));
}

void TestImageEntry::needsAttentionWhenTheSystemIsOutdated()
{
    ImageEntry ready = entry(EntryStatus::Ready);
    ready.image.osStatus = OpenEnum<ImageOsStatus>{.value = ImageOsStatus::Supported};
    QVERIFY(!needsAttention(ready, today));
    ready.image.osStatus = OpenEnum<ImageOsStatus>{.value = ImageOsStatus::SupportedWithWarning};
    QVERIFY(needsAttention(ready, today));
}

void TestImageEntry::whatIsOfNoUseDoesNotAge()
{
    ImageEntry failed = entry(EntryStatus::Failed);
    failed.image.expirationDate = today;
    failed.image.osStatus = OpenEnum<ImageOsStatus>{.value = ImageOsStatus::SupportedWithWarning};
    QVERIFY(!expiresSoon(failed, today));
    QVERIFY(!hasOutdatedSystem(failed));
    failed.status = EntryStatus::ReadyWithWarning;
    QVERIFY(expiresSoon(failed, today));
    QVERIFY(hasOutdatedSystem(failed));
}

void TestImageEntry::mayBeSentAgainIfNothingIsWrongWithIt_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<bool>("again");
    QTest::newRow("not sent") << Error{.kind = ErrorKind::NotSent} << true;
    QTest::newRow("too busy") << Error{.kind = ErrorKind::Rejected, .httpStatus = 429} << true;
    QTest::newRow("refused") << Error{.kind = ErrorKind::Rejected, .httpStatus = 400} << false;
}

void TestImageEntry::mayBeSentAgainIfNothingIsWrongWithIt()
{
    ImageEntry refused = entry(EntryStatus::NotAccepted);
    QFETCH(Error, error);
    refused.error = error;
    QVERIFY(!canResend(refused)); // Somebody else's.
    refused.draft = Draft();
    QTEST(canResend(refused), "again");
    refused.busy = true;
    QVERIFY(!canResend(refused));
}

QTEST_GUILESS_MAIN(TestImageEntry)
#include "tst_imageentry.moc"
