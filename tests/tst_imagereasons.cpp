// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/deviceimagejson.h"
#include "links.h"
#include "phrases/imageerrorphrases.h"
#include "phrases/reasonphrases.h"
#include "phrases/statusphrases.h"

#include <QJsonObject>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate today(2026, 11, 23);

Endpoints endpointsOf(Cloud cloud)
{
    return {.graphRoot = rootsOf(cloud).graphRoot, .cloud = cloud};
}

/// A row as a list of the service gives it.
ImageEntry rowOf(QJsonObject object)
{
    object.insert(u"id"_s, u"1"_s);
    const DeviceImage image = *deviceImageFromJson(object);
    return {.key = u"1"_s, .status = entryStatus(image), .image = image};
}

bool isComplete(const Reason &reason)
{
    const Explanation &why = reason.explanation;
    return !why.title.isEmpty() && !why.title.endsWith(u'.') && why.advice.endsWith(u'.')
        && isAllowedLink(why.link) && !why.linkText.isEmpty();
}

} // namespace

/// What the service can say about an image, word for word as its metadata has it.
class TestImageReasons : public QObject
{
    Q_OBJECT

private slots:
    void everyErrorCodeHasReasonFixAndLink_data();
    void everyErrorCodeHasReasonFixAndLink();
    void letterCaseDoesNotMatter_data();
    void letterCaseDoesNotMatter();
    void theOldPropertyStandsInButIsNeverShownBesideTheNewOne_data();
    void theOldPropertyStandsInButIsNeverShownBesideTheNewOne();
    void everyStatusSaysWhatItMeans_data();
    void everyStatusSaysWhatItMeans();
    void aWarningTellsItsReason();
    void theSupportOfWindowsIsExplained_data();
    void theSupportOfWindowsIsExplained();
    void anImageTellsThatItExpires_data();
    void anImageTellsThatItExpires();
    void whatNeedsAttentionSaysWhy_data();
    void whatNeedsAttentionSaysWhy();
    void valuesFromTheFutureLeadToTheAdminCenterOfTheCloud_data();
    void valuesFromTheFutureLeadToTheAdminCenterOfTheCloud();
};

void TestImageReasons::everyErrorCodeHasReasonFixAndLink_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("advice");
    QTest::addColumn<bool>("retry");
    const auto row = [](const char *code, const QString &title, const QString &advice, bool retry = false) {
        QTest::newRow(code) << QString::fromLatin1(code) << title << advice << retry;
    };
    row("internalServerError", u"fault of its own"_s, u"Retry the upload"_s, true);
    row("sourceImageNotFound", u"not found"_s, u"Reader"_s, true);
    row("osVersionNotSupported", u"not supported"_s, u"LTSC"_s);
    row("sourceImageInvalid", u"cannot be made"_s, u"generation 2"_s);
    row("sourceImageNotGeneralized", u"not generalized"_s, u"Sysprep"_s);
    row("vmAlreadyAzureAdjoined", u"joined to Microsoft Entra ID"_s, u"clean VM"_s);
    row("paidSourceImageNotSupport", u"paid Marketplace"_s, u"purchase plan"_s);
    row("sourceImageNotSupportCustomizeVMName", u"renamed"_s, u"Unattend.xml"_s);
    row("sourceImageSizeExceedsLimitation", u"too large"_s, u"64 GB"_s);
    row("sourceImageWithDataDiskNotSupported", u"data disks"_s, u"Detach"_s);
    row("sourceImageWithDiskEncryptionSetNotSupported", u"disk encryption set"_s, u"platform-managed"_s);
    row("sourceImageWithAzureDiskEncryptionNotSupported", u"Azure Disk Encryption"_s, u"decrypted"_s);
    row("fSLogixInstalledSourceImageNotSupported", u"FSLogix"_s, u"Uninstall"_s);
    row("startMenuAppLimitExceeded", u"3,000"_s, u"Remove apps"_s);
    row("unknownFutureValue", u"unknownFutureValue"_s, u"does not know"_s, true);
    row("sourceImageTooShiny", u"sourceImageTooShiny"_s, u"does not know"_s, true);
}

void TestImageReasons::everyErrorCodeHasReasonFixAndLink()
{
    QFETCH(const QString, code);
    QFETCH(const QString, title);
    QFETCH(const QString, advice);
    QFETCH(const bool, retry);
    const ImageEntry failed = rowOf({{u"status"_s, u"failed"_s}, {u"errorCode"_s, code}});
    const QList<Reason> reasons = reasonsFor(failed, today, endpointsOf(Cloud::Global));
    QCOMPARE(reasons.size(), 1);
    const Reason &reason = reasons.constFirst();
    QVERIFY2(isComplete(reason), qPrintable(reason.explanation.advice));
    QVERIFY2(reason.explanation.title.contains(title), qPrintable(reason.explanation.title));
    QVERIFY2(reason.explanation.advice.contains(advice), qPrintable(reason.explanation.advice));
    QCOMPARE(reason.code, code);
    QCOMPARE(retryCanHelp(failed.image), retry);
    // Where it is not offered the details say why, and what instead.
    QCOMPARE(reason.wantsNewVersion, !retry);
    QCOMPARE(reason.explanation.advice.contains(u"A retry is not offered"_s), !retry);
}

void TestImageReasons::letterCaseDoesNotMatter_data()
{
    QTest::addColumn<QString>("spelled");
    QTest::addColumn<QString>("code");
    QTest::newRow("as the pages have it") << u"vmAlreadyAzureAdJoined"_s << u"vmAlreadyAzureAdjoined"_s;
    QTest::newRow("Pascal case") << u"SourceImageNotGeneralized"_s << u"sourceImageNotGeneralized"_s;
    QTest::newRow("lower case") << u"fslogixinstalledsourceimagenotsupported"_s
                                << u"fSLogixInstalledSourceImageNotSupported"_s;
}

void TestImageReasons::letterCaseDoesNotMatter()
{
    QFETCH(const QString, spelled);
    QFETCH(const QString, code);
    const auto reasonOf = [](const QString &value) {
        return reasonsFor(rowOf({{u"status"_s, u"failed"_s}, {u"errorCode"_s, value}}), today);
    };
    QCOMPARE(reasonOf(spelled), reasonOf(code));
    QCOMPARE(reasonOf(spelled).constFirst().code, code);
}

void TestImageReasons::theOldPropertyStandsInButIsNeverShownBesideTheNewOne_data()
{
    QTest::addColumn<QJsonValue>("errorCode");
    QTest::addColumn<QJsonValue>("statusDetails");
    QTest::addColumn<QString>("shown");
    const QJsonValue null(QJsonValue::Null);
    QTest::newRow("only the new one")
        << QJsonValue(u"sourceImageInvalid"_s) << null << u"sourceImageInvalid"_s;
    QTest::newRow("only the old one")
        << null << QJsonValue(u"sourceImageInvalid"_s) << u"sourceImageInvalid"_s;
    QTest::newRow("both") << QJsonValue(u"sourceImageInvalid"_s) << QJsonValue(u"internalServerError"_s)
                          << u"sourceImageInvalid"_s;
    QTest::newRow("the new one from the future")
        << QJsonValue(u"unknownFutureValue"_s) << QJsonValue(u"sourceImageInvalid"_s)
        << u"unknownFutureValue"_s;
    QTest::newRow("none") << null << null << QString();
}

void TestImageReasons::theOldPropertyStandsInButIsNeverShownBesideTheNewOne()
{
    QFETCH(const QJsonValue, errorCode);
    QFETCH(const QJsonValue, statusDetails);
    const ImageEntry failed = rowOf(
        {{u"status"_s, u"failed"_s}, {u"errorCode"_s, errorCode}, {u"statusDetails"_s, statusDetails}});
    const QList<Reason> reasons = reasonsFor(failed, today);
    QCOMPARE(reasons.size(), 1);
    QTEST(reasons.constFirst().code, "shown");
}

void TestImageReasons::everyStatusSaysWhatItMeans_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("title"); // of the first reason, empty for none
    QTest::newRow("pending") << u"pending"_s << u"Pending"_s << QString();
    QTest::newRow("ready") << u"ready"_s << u"Ready"_s << QString();
    QTest::newRow("failed") << u"failed"_s << u"Failed"_s << u"could not use this image"_s;
    QTest::newRow("warning") << u"warning"_s << u"Ready with warning"_s << u"with a warning"_s;
    QTest::newRow("hidden from an old client")
        << u"unknownFutureValue"_s << u"Unknown (unknownFutureValue)"_s << u"a status that this version"_s;
    QTest::newRow("from the future") << u"frozen"_s << u"Unknown (frozen)"_s
                                     << u"a status that this version"_s;
}

void TestImageReasons::everyStatusSaysWhatItMeans()
{
    QFETCH(const QString, status);
    QFETCH(const QString, title);
    const ImageEntry row = rowOf({{u"status"_s, status}});
    QTEST(statusWord(row), "word");
    const QList<Reason> reasons = reasonsFor(row, today, endpointsOf(Cloud::Global));
    QCOMPARE(reasons.isEmpty(), title.isEmpty());
    if (reasons.isEmpty())
        return;
    QVERIFY2(reasons.constFirst().explanation.title.contains(title),
             qPrintable(reasons.constFirst().explanation.title));
    QVERIFY(isComplete(reasons.constFirst()));
}

void TestImageReasons::aWarningTellsItsReason()
{
    const ImageEntry warned = rowOf(
        {{u"status"_s, u"warning"_s}, {u"errorCode"_s, u"startMenuAppLimitExceeded"_s}});
    const Reason reason = reasonsFor(warned, today).constFirst();
    QCOMPARE(reason.code, u"startMenuAppLimitExceeded"_s);
    QVERIFY(reason.explanation.advice.contains(u"3,000 apps"_s));
    QVERIFY(reason.explanation.advice.contains(u"It can be used"_s));
}

void TestImageReasons::theSupportOfWindowsIsExplained_data()
{
    QTest::addColumn<QString>("osStatus");
    QTest::addColumn<QString>("title");
    QTest::addColumn<bool>("attention");
    QTest::newRow("supported") << u"supported"_s << QString() << false;
    QTest::newRow("past its end") << u"supportedWithWarning"_s << u"past the end of its support"_s << true;
    QTest::newRow("not known yet") << u"unknown"_s << QString() << false;
    QTest::newRow("hidden from an old client") << u"unknownFutureValue"_s << u"a support state"_s << false;
    QTest::newRow("from the future") << u"superSupported"_s << u"a support state"_s << false;
}

void TestImageReasons::theSupportOfWindowsIsExplained()
{
    QFETCH(const QString, osStatus);
    QFETCH(const QString, title);
    QFETCH(const bool, attention);
    const ImageEntry row = rowOf({{u"status"_s, u"ready"_s}, {u"osStatus"_s, osStatus}});
    const QList<Reason> reasons = reasonsFor(row, today, endpointsOf(Cloud::Global));
    QCOMPARE(reasons.size(), title.isEmpty() ? 0 : 1);
    QCOMPARE(needsAttention(row, today), attention);
    if (reasons.isEmpty())
        return;
    QVERIFY(reasons.constFirst().explanation.title.contains(title));
    QVERIFY(isComplete(reasons.constFirst()));
    QCOMPARE(reasons.constFirst().code, osStatus);
    QCOMPARE(reasons.constFirst().wantsNewVersion, attention);
}

void TestImageReasons::anImageTellsThatItExpires_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("title"); // begins so; empty: nothing is said
    QTest::newRow("in 31 days") << u"ready"_s << u"2026-12-24"_s << QString();
    QTest::newRow("in 30 days") << u"ready"_s << u"2026-12-23"_s << u"This image expires on"_s;
    QTest::newRow("today") << u"ready"_s << u"2026-11-23"_s << u"This image expires on"_s;
    QTest::newRow("yesterday") << u"ready"_s << u"2026-11-22"_s << u"This image expired on"_s;
    QTest::newRow("no date, as .NET writes it") << u"ready"_s << u"0001-01-01"_s << QString();
    QTest::newRow("no date") << u"ready"_s << u"soon"_s << QString();
    QTest::newRow("a failed one") << u"failed"_s << u"2026-11-22"_s << QString();
}

void TestImageReasons::anImageTellsThatItExpires()
{
    QFETCH(const QString, status);
    QFETCH(const QString, date);
    QFETCH(const QString, title);
    const ImageEntry row = rowOf({{u"status"_s, status}, {u"expirationDate"_s, date}});
    bool isSaid = false;
    for (const Reason &reason : reasonsFor(row, today)) {
        if (!reason.explanation.title.startsWith(u"This image expire"_s))
            continue;
        isSaid = true;
        QVERIFY2(!title.isEmpty() && reason.explanation.title.startsWith(title),
                 qPrintable(reason.explanation.title));
        QVERIFY(isComplete(reason));
        QVERIFY(reason.wantsNewVersion);
    }
    QCOMPARE(isSaid, !title.isEmpty());
    if (isSaid)
        QVERIFY(needsAttention(row, today));
}

void TestImageReasons::whatNeedsAttentionSaysWhy_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("osStatus");
    QTest::addColumn<QString>("expires");
    for (const QString &status : {u"pending"_s, u"ready"_s, u"failed"_s, u"warning"_s, u"frozen"_s})
        for (const QString &osStatus : {u"supported"_s, u"supportedWithWarning"_s})
            for (const QString &expires : {u"2026-11-24"_s, u"2027-11-24"_s})
                QTest::addRow("%s, %s, %s", qPrintable(status), qPrintable(osStatus), qPrintable(expires))
                    << status << osStatus << expires;
}

void TestImageReasons::whatNeedsAttentionSaysWhy()
{
    QFETCH(const QString, status);
    QFETCH(const QString, osStatus);
    QFETCH(const QString, expires);
    const ImageEntry row = rowOf(
        {{u"status"_s, status}, {u"osStatus"_s, osStatus}, {u"expirationDate"_s, expires}});
    if (needsAttention(row, today))
        QVERIFY(!reasonsFor(row, today).isEmpty());
}

void TestImageReasons::valuesFromTheFutureLeadToTheAdminCenterOfTheCloud_data()
{
    QTest::addColumn<Endpoints>("endpoints");
    QTest::addColumn<QString>("link");
    const auto row = [](const char *name, const Endpoints &endpoints, const QString &link) {
        QTest::newRow(name) << endpoints << link;
    };
    row("global", endpointsOf(Cloud::Global), u"https://intune.microsoft.com/"_s);
    row("L4", endpointsOf(Cloud::UsGovL4), u"https://intune.microsoft.us/"_s);
    row("L5", endpointsOf(Cloud::UsGovL5), u"https://intune.microsoft.us/"_s);
    row("China", endpointsOf(Cloud::China), u"https://intune.microsoftonline.cn/"_s);
    row("the sandbox", {.graphRoot = QUrl(u"http://127.0.0.1:1/x"_s)},
        u"https://learn.microsoft.com/windows-365/enterprise/device-images"_s);
}

void TestImageReasons::valuesFromTheFutureLeadToTheAdminCenterOfTheCloud()
{
    QFETCH(const Endpoints, endpoints);
    QFETCH(const QString, link);
    const ImageEntry row = rowOf({{u"status"_s, u"frozen"_s}, {u"osStatus"_s, u"superSupported"_s}});
    const QList<Reason> reasons = reasonsFor(row, today, endpoints);
    QCOMPARE(reasons.size(), 2);
    for (const Reason &reason : reasons) {
        QCOMPARE(reason.explanation.link, link);
        QVERIFY(isComplete(reason));
    }
}

QTEST_MAIN(TestImageReasons)
#include "tst_imagereasons.moc"
