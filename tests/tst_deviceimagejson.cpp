// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/deviceimagejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The answer to a create as Graph's page shows it.
const QByteArray sample = R"({
    "@odata.type": "#microsoft.graph.cloudPcDeviceImage",
    "displayName": "Display Name value",
    "errorCode": "internalServerError",
    "expirationDate": "2027-03-31",
    "osBuildNumber": "1909",
    "osStatus": "supported",
    "operatingSystem": "Windows 10 Enterprise",
    "osVersionNumber": "10.0.22631.3593",
    "version": "0.0.1",
    "sourceImageResourceId": "/subscriptions/123f3aa0/resourceGroups/E/providers/Microsoft.Compute/images/e",
    "lastModifiedDateTime": "2020-11-03T07:03:44.97Z",
    "status": "pending",
    "statusDetails": null,
    "sizeInGB": 64,
    "scopeIds": ["0", "17"],
    "id": "eef46ff7-4d75-4a3c-a3b8-d6f6d0a0d8c9"
})";

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

DeviceImage imageWith(const QString &key, const QJsonValue &value)
{
    QJsonObject json{{u"id"_s, u"x"_s}};
    json.insert(key, value);
    return deviceImageFromJson(json).value_or(DeviceImage());
}

DeviceImage bare(const QJsonObject &received)
{
    return DeviceImage{.id = u"x"_s, .received = received};
}

} // namespace

class TestDeviceImageJson : public QObject
{
    Q_OBJECT

private slots:
    void readsTheDocumentedSample();
    void refusesAnObjectWithoutUsableId_data();
    void refusesAnObjectWithoutUsableId();
    void takesNullForAbsent();
    void takesAnotherTypeForAbsent_data();
    void takesAnotherTypeForAbsent();
    void keepsUnknownPropertiesAsReceived();
    void takesTheLastOfDuplicateKeys();
    void keepsUnknownMembersInTheServicesSpelling_data();
    void keepsUnknownMembersInTheServicesSpelling();
    void knowsEveryErrorCode_data();
    void knowsEveryErrorCode();
    void knowsEveryStatusWithoutCase();
    void readsIntegersOnly_data();
    void readsIntegersOnly();
    void readsDateTimes_data();
    void readsDateTimes();
    void refusesImpossibleDateTimes_data();
    void refusesImpossibleDateTimes();
    void readsDates_data();
    void readsDates();
    void hidesDotNetsEmptyDate();
    void readsASourceImage();
    void refusesASourceImageWithoutResourceId_data();
    void refusesASourceImageWithoutResourceId();
    void writesExactlyThreeProperties();
};

void TestDeviceImageJson::readsTheDocumentedSample()
{
    const auto image = deviceImageFromJson(object(sample));
    QVERIFY(image);
    const DeviceImage expected{
        .id = u"eef46ff7-4d75-4a3c-a3b8-d6f6d0a0d8c9"_s,
        .displayName = u"Display Name value"_s,
        .version = u"0.0.1"_s,
        .sourceImageResourceId =
            u"/subscriptions/123f3aa0/resourceGroups/E/providers/Microsoft.Compute/images/e"_s,
        .status = OpenEnum<ImageStatus>{.value = ImageStatus::Pending},
        .errorCode = OpenEnum<ImageErrorCode>{.value = ImageErrorCode::InternalServerError},
        .operatingSystem = u"Windows 10 Enterprise"_s,
        .osBuildNumber = u"1909"_s,
        .osVersionNumber = u"10.0.22631.3593"_s,
        .osStatus = OpenEnum<ImageOsStatus>{.value = ImageOsStatus::Supported},
        .sizeInGB = 64,
        .expirationDate = QDate(2027, 3, 31),
        .lastModifiedDateTime = QDateTime(QDate(2020, 11, 3), QTime(7, 3, 44, 970), Qt::UTC),
        .scopeIds = QStringList{u"0"_s, u"17"_s},
        .received = object(sample),
    };
    QCOMPARE(*image, expected);
}

void TestDeviceImageJson::refusesAnObjectWithoutUsableId_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty object") << QByteArray("{}");
    QTest::newRow("missing") << QByteArray(R"({"displayName":"x","status":"ready"})");
    QTest::newRow("null") << QByteArray(R"({"id":null})");
    QTest::newRow("empty") << QByteArray(R"({"id":""})");
    QTest::newRow("blank") << QByteArray(R"({"id":" \t "})");
    QTest::newRow("a line end") << QByteArray(R"({"id":"\u000a"})");
    QTest::newRow("number") << QByteArray(R"({"id":7})");
    QTest::newRow("true") << QByteArray(R"({"id":true})");
    QTest::newRow("object") << QByteArray(R"({"id":{"id":"x"}})");
    QTest::newRow("array") << QByteArray(R"({"id":["x"]})");
    QTest::newRow("another case") << QByteArray(R"({"ID":"x","Id":"y"})");
    QTest::newRow("no JSON") << QByteArray("<html>");
    QTest::newRow("an array") << QByteArray(R"([{"id":"x"}])");
    QTest::newRow("a string") << QByteArray(R"("id")");
    QTest::newRow("cut short") << QByteArray(R"({"id":"x","displ)");
    QTest::newRow("bad UTF-8") << QByteArray("{\"id\":\"\xff\xfe\"}");
    QTest::newRow("the last id is null") << QByteArray(R"({"id":"x","id":null})");
}

void TestDeviceImageJson::refusesAnObjectWithoutUsableId()
{
    QFETCH(QByteArray, json);
    QVERIFY(!deviceImageFromJson(object(json)));
}

void TestDeviceImageJson::takesNullForAbsent()
{
    QJsonObject json = object(sample);
    for (auto it = json.begin(); it != json.end(); ++it)
        it.value() = QJsonValue::Null;
    json[u"id"] = u"x"_s;
    QCOMPARE(deviceImageFromJson(json), bare(json));
}

void TestDeviceImageJson::takesAnotherTypeForAbsent_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    const QList<QJsonValue> strangers{
        7, 1.5, true, false, QJsonArray{u"x"_s}, QJsonObject{{u"x"_s, 1}}, QJsonValue::Null};
    for (const auto &key : object(sample).keys()) {
        for (const auto &stranger : strangers) {
            const bool documented = (key == u"sizeInGB" && stranger == QJsonValue(7))
                || (key == u"scopeIds" && stranger.isArray()) || key == u"id";
            if (!documented)
                QTest::addRow("%s, type %d", qPrintable(key), int(stranger.type())) << key << stranger;
        }
    }
    QTest::newRow("size as string") << u"sizeInGB"_s << QJsonValue(u"64"_s);
    QTest::newRow("scope ids as string") << u"scopeIds"_s << QJsonValue(u"0"_s);
    QTest::newRow("one scope id a number") << u"scopeIds"_s << QJsonValue(QJsonArray{u"0"_s, 1});
    QTest::newRow("one scope id null") << u"scopeIds"_s << QJsonValue(QJsonArray{QJsonValue::Null});
}

void TestDeviceImageJson::takesAnotherTypeForAbsent()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    const QJsonObject json{{u"id"_s, u"x"_s}, {key, value}};
    QCOMPARE(deviceImageFromJson(json), bare(json));
}

void TestDeviceImageJson::keepsUnknownPropertiesAsReceived()
{
    const auto json = object(R"({"zone":{"a":[1,null]},"id":"x","@odata.etag":"W/\"1\"","version":7})");
    const auto image = deviceImageFromJson(json);
    QVERIFY(image);
    QCOMPARE(image->received, json);
    QCOMPARE(*image, bare(json));
}

void TestDeviceImageJson::takesTheLastOfDuplicateKeys()
{
    const auto image = deviceImageFromJson(
        object(R"({"id":"x","status":"failed","version":"1","status":"ready","version":null})"));
    QVERIFY(image);
    QCOMPARE(image->status->value, ImageStatus::Ready);
    QVERIFY(!image->version);
}

void TestDeviceImageJson::keepsUnknownMembersInTheServicesSpelling_data()
{
    QTest::addColumn<QString>("raw");
    QTest::newRow("sentinel") << u"unknownFutureValue"_s;
    QTest::newRow("from the future") << u"paused"_s;
    QTest::newRow("nearly known") << u"ready "_s;
    QTest::newRow("prefix") << u"supporte"_s;
    QTest::newRow("mark-up") << u"<b>ready</b>"_s;
    QTest::newRow("other letters") << u"r\u0435ady"_s;
    QTest::newRow("long") << QString(100'000, u'x');
}

void TestDeviceImageJson::keepsUnknownMembersInTheServicesSpelling()
{
    QFETCH(QString, raw);
    const auto status = imageWith(u"status"_s, raw).status;
    const auto osStatus = imageWith(u"osStatus"_s, raw).osStatus;
    const auto code = imageWith(u"errorCode"_s, raw).errorCode;
    QVERIFY(status && osStatus && code);
    QCOMPARE(status->value, ImageStatus::Unknown);
    QCOMPARE(status->raw, raw);
    QCOMPARE(toGraph(*status), raw);
    QCOMPARE(osStatus->value, ImageOsStatus::Unknown);
    QCOMPARE(toGraph(*osStatus), raw);
    QCOMPARE(code->value, ImageErrorCode::Unknown);
    QCOMPARE(toGraph(*code), raw);
    QVERIFY(!imageWith(u"status"_s, QString()).status);
}

void TestDeviceImageJson::knowsEveryErrorCode_data()
{
    QTest::addColumn<ImageErrorCode>("code");
    const auto row = [](const char *name, ImageErrorCode code) { QTest::newRow(name) << code; };
    row("internalServerError", ImageErrorCode::InternalServerError);
    row("sourceImageNotFound", ImageErrorCode::SourceImageNotFound);
    row("osVersionNotSupported", ImageErrorCode::OsVersionNotSupported);
    row("sourceImageInvalid", ImageErrorCode::SourceImageInvalid);
    row("sourceImageNotGeneralized", ImageErrorCode::SourceImageNotGeneralized);
    row("vmAlreadyAzureAdjoined", ImageErrorCode::VmAlreadyAzureAdjoined);
    row("paidSourceImageNotSupport", ImageErrorCode::PaidSourceImageNotSupport);
    row("sourceImageNotSupportCustomizeVMName", ImageErrorCode::SourceImageNotSupportCustomizeVMName);
    row("sourceImageSizeExceedsLimitation", ImageErrorCode::SourceImageSizeExceedsLimitation);
    row("sourceImageWithDataDiskNotSupported", ImageErrorCode::SourceImageWithDataDiskNotSupported);
    row("fSLogixInstalledSourceImageNotSupported", ImageErrorCode::FSLogixInstalledSourceImageNotSupported);
    row("startMenuAppLimitExceeded", ImageErrorCode::StartMenuAppLimitExceeded);
}

void TestDeviceImageJson::knowsEveryErrorCode()
{
    QFETCH(ImageErrorCode, code);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    const OpenEnum<ImageErrorCode> expected{.value = code};
    QCOMPARE(imageErrorCodeFromGraph(name), expected);
    QCOMPARE(imageErrorCodeFromGraph(name.toUpper()), expected);
    QCOMPARE(imageErrorCodeFromGraph(name.toLower()), expected);
    QCOMPARE(toGraph(expected), name);
    QCOMPARE(imageWith(u"errorCode"_s, name).errorCode, expected);
    QCOMPARE(imageWith(u"statusDetails"_s, name).statusDetails, expected);
}

void TestDeviceImageJson::knowsEveryStatusWithoutCase()
{
    const QList<std::pair<QString, ImageStatus>> statuses{{u"pending"_s, ImageStatus::Pending},
                                                          {u"ready"_s, ImageStatus::Ready},
                                                          {u"failed"_s, ImageStatus::Failed},
                                                          {u"warning"_s, ImageStatus::Warning}};
    for (const auto &[name, value] : statuses) {
        const OpenEnum<ImageStatus> expected{.value = value};
        QCOMPARE(imageStatusFromGraph(name), expected);
        QCOMPARE(imageStatusFromGraph(name.toUpper()), expected);
        QCOMPARE(toGraph(expected), name);
    }
    const QList<std::pair<QString, ImageOsStatus>> osStatuses{
        {u"supported"_s, ImageOsStatus::Supported},
        {u"supportedWithWarning"_s, ImageOsStatus::SupportedWithWarning},
        {u"unknown"_s, ImageOsStatus::OsUnknown}};
    for (const auto &[name, value] : osStatuses) {
        const OpenEnum<ImageOsStatus> expected{.value = value};
        QCOMPARE(imageOsStatusFromGraph(name.toUpper()), expected);
        QCOMPARE(toGraph(expected), name);
    }
}

void TestDeviceImageJson::readsIntegersOnly_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<int>("value"); // -1: absent
    QTest::newRow("usual") << QByteArray("64") << 64;
    QTest::newRow("zero") << QByteArray("0") << 0;
    QTest::newRow("with a point") << QByteArray("64.0") << 64;
    QTest::newRow("with an exponent") << QByteArray("6.4e1") << 64;
    QTest::newRow("highest") << QByteArray("2147483647") << 2147483647;
    QTest::newRow("too high") << QByteArray("2147483648") << -1;
    QTest::newRow("far too high") << QByteArray("1e300") << -1;
    QTest::newRow("far too low") << QByteArray("-99999999999") << -1;
    QTest::newRow("a half") << QByteArray("64.5") << -1;
}

void TestDeviceImageJson::readsIntegersOnly()
{
    QFETCH(QByteArray, number);
    QFETCH(int, value);
    const auto image = deviceImageFromJson(object(R"({"id":"x","sizeInGB":)" + number + "}"));
    QVERIFY(image);
    QCOMPARE(image->sizeInGB, value < 0 ? std::nullopt : std::optional(value));
}

void TestDeviceImageJson::readsDateTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc");
    const auto row = [](const char *text, const char *utc) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(utc);
    };
    row("2020-11-03T07:03:44Z", "2020-11-03T07:03:44.000Z");
    row("2020-11-03T07:03:44.9Z", "2020-11-03T07:03:44.900Z");
    row("2020-11-03T07:03:44.97Z", "2020-11-03T07:03:44.970Z");
    row("2020-11-03T07:03:44.123456789012Z", "2020-11-03T07:03:44.123Z");
    row("2020-11-03T07:03:44.999999999999Z", "2020-11-03T07:03:44.999Z");
    row("2020-11-03T07:03:44.Z", "2020-11-03T07:03:44.000Z");
    row("2020-11-03T07:03Z", "2020-11-03T07:03:00.000Z");
    row("2025-02-13T10:17:05", "2025-02-13T10:17:05.000Z");
    row("2025-02-13T10:17:05.5", "2025-02-13T10:17:05.500Z");
    row("2025-02-13t10:17:05z", "2025-02-13T10:17:05.000Z");
    row("2025-02-13T00:30:00+01:00", "2025-02-12T23:30:00.000Z");
    row("2025-02-13T23:30:00-05:45", "2025-02-14T05:15:00.000Z");
    row("2025-02-13T10:00:00+00:00", "2025-02-13T10:00:00.000Z");
    row("2025-02-13T10:00:00-00:00", "2025-02-13T10:00:00.000Z");
    row("2024-02-29T23:59:59.999Z", "2024-02-29T23:59:59.999Z");
    row("2000-02-29T00:00:00Z", "2000-02-29T00:00:00.000Z");
    row("1969-12-31T23:59:59.5Z", "1969-12-31T23:59:59.500Z");
    row("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z");
    row("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.999Z");
}

void TestDeviceImageJson::readsDateTimes()
{
    QFETCH(QString, text);
    QFETCH(QString, utc);
    const auto read = dateTimeFromGraph(text);
    QVERIFY(read);
    QCOMPARE(read->timeSpec(), Qt::UTC);
    QCOMPARE(read->toString(Qt::ISODateWithMs), utc);
}

void TestDeviceImageJson::refusesImpossibleDateTimes_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "Z",
                             "2020-11-03",
                             "2020-11-03T",
                             "2020-11-03T07",
                             "2020-11-03T07:",
                             "2020-11-03T07:03:",
                             "2020-11-03T07:3Z",
                             "2020-13-01T00:00:00Z",
                             "2020-00-01T00:00:00Z",
                             "2020-02-30T00:00:00Z",
                             "2021-02-29T00:00:00Z",
                             "1900-02-29T00:00:00Z",
                             "2020-01-00T00:00:00Z",
                             "2020-01-32T00:00:00Z",
                             "2020-11-31T00:00:00Z",
                             "0000-01-01T00:00:00Z",
                             "2020-01-01T24:00:00Z",
                             "2020-01-01T23:60:00Z",
                             "2020-01-01T23:59:60Z",
                             "2020-01-01T00:00:00.1234567890123Z",
                             "2020-01-01T00:00:00ZZ",
                             "2020-01-01T00:00:00Z ",
                             " 2020-01-01T00:00:00Z",
                             "2020-01-01 00:00:00Z",
                             "2020-01-01T00:00:00+1",
                             "2020-01-01T00:00:00+0100",
                             "2020-01-01T00:00:00+24:00",
                             "2020-01-01T00:00:00+01:60",
                             "2020-01-01T00:00:00,5Z",
                             "+2020-01-01T00:00:00Z",
                             "-2020-01-01T00:00:00Z",
                             "20200101T000000Z",
                             "12020-01-01T00:00:00Z",
                             "2020-1-1T00:00:00Z",
                             "9999-12-31T23:59:59-12:00",
                             "0001-01-01T00:00:00+14:00",
                             "/Date(1604387024000)/",
                             "today",
                             "1604387024"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("Arabic digits") << u"٢٠٢٠-١١-٠٣T٠٧:٠٣:٤٤Z"_s;
    QTest::newRow("NUL inside") << u"2020-11-03T07:03:44\0Z"_s;
    QTest::newRow("a million digits") << (u"2020-11-03T07:03:44."_s + QString(1'000'000, u'1'));
}

void TestDeviceImageJson::refusesImpossibleDateTimes()
{
    QFETCH(QString, text);
    QVERIFY(!dateTimeFromGraph(text));
    QVERIFY(!imageWith(u"lastModifiedDateTime"_s, text).lastModifiedDateTime);
}

void TestDeviceImageJson::readsDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    QTest::newRow("usual") << u"2027-03-31"_s << QDate(2027, 3, 31);
    QTest::newRow("leap day") << u"2028-02-29"_s << QDate(2028, 2, 29);
    QTest::newRow("last of all") << u"9999-12-31"_s << QDate(9999, 12, 31);
    QTest::newRow("no leap year") << u"2027-02-29"_s << QDate();
    QTest::newRow("month 13") << u"2027-13-01"_s << QDate();
    QTest::newRow("with a time") << u"2027-03-31T00:00:00Z"_s << QDate();
    QTest::newRow("too short") << u"2027-3-31"_s << QDate();
    QTest::newRow("blank behind") << u"2027-03-31 "_s << QDate();
    QTest::newRow("nothing") << QString() << QDate();
}

void TestDeviceImageJson::readsDates()
{
    QFETCH(QString, text);
    QFETCH(QDate, date);
    const auto expected = date.isValid() ? std::optional(date) : std::nullopt;
    QCOMPARE(dateFromGraph(text), expected);
    QCOMPARE(imageWith(u"expirationDate"_s, text).expirationDate, expected);
}

void TestDeviceImageJson::hidesDotNetsEmptyDate()
{
    const DeviceImage image = imageWith(u"lastModifiedDateTime"_s, u"0001-01-01T00:00:00Z"_s);
    QVERIFY(!image.lastModifiedDateTime);
    QCOMPARE(image.received.value(u"lastModifiedDateTime").toString(), u"0001-01-01T00:00:00Z"_s);
    QVERIFY(!imageWith(u"expirationDate"_s, u"0001-01-01"_s).expirationDate);
    QVERIFY(imageWith(u"expirationDate"_s, u"9999-12-31"_s).expirationDate);
}

void TestDeviceImageJson::readsASourceImage()
{
    const auto source = sourceImageFromJson(object(R"({
        "id": "old", "resourceId": "/subscriptions/x", "displayName": "1.0.0", "subscriptionId": "s",
        "subscriptionDisplayName": null, "category": "AzureComputeGallery", "more": 1})"));
    QVERIFY(source);
    const SourceImage expected{
        .resourceId = u"/subscriptions/x"_s,
        .displayName = u"1.0.0"_s,
        .subscriptionId = u"s"_s,
        .category = OpenEnum<SourceImageCategory>{.value = SourceImageCategory::AzureComputeGallery}};
    QCOMPARE(*source, expected);

    const auto future = sourceImageFromJson(
        object(R"({"resourceId":"r","displayName":7,"category":"blob"})"));
    QVERIFY(future);
    QVERIFY(future->displayName.isEmpty());
    QCOMPARE(future->category->value, SourceImageCategory::Unknown);
    QCOMPARE(future->category->raw, u"blob"_s);
}

void TestDeviceImageJson::refusesASourceImageWithoutResourceId_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("missing") << QByteArray(R"({"id":"x"})");
    QTest::newRow("null") << QByteArray(R"({"resourceId":null})");
    QTest::newRow("empty") << QByteArray(R"({"resourceId":""})");
    QTest::newRow("number") << QByteArray(R"({"resourceId":1})");
}

void TestDeviceImageJson::refusesASourceImageWithoutResourceId()
{
    QFETCH(QByteArray, json);
    QVERIFY(!sourceImageFromJson(object(json)));
}

void TestDeviceImageJson::writesExactlyThreeProperties()
{
    const Draft draft{
        .displayName = u"<b>\"Ä\"</b>"_s, .version = u"0.0.1"_s, .sourceImageResourceId = u"/Sub"_s};
    const QJsonObject json = toJson(draft);
    QCOMPARE(json.size(), 3);
    QCOMPARE(json.value(u"displayName"), QJsonValue(draft.displayName));
    QCOMPARE(json.value(u"version"), QJsonValue(draft.version));
    QCOMPARE(json.value(u"sourceImageResourceId"), QJsonValue(draft.sourceImageResourceId));
    QCOMPARE(QJsonDocument::fromJson(QJsonDocument(json).toJson()).object(), json);
}

QTEST_GUILESS_MAIN(TestDeviceImageJson)
#include "tst_deviceimagejson.moc"
