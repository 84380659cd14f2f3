// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

// Recorded lists in which one property after the other is not as documented: the image stays, that property
// counts as absent, all others are read.

#include "graph/deviceimagesapi.h"
#include "images/graphenums.h"
#include "support/graphbench.h"
#include "support/recordedexchange.h"

#include <QJsonArray>
#include <QtTest>

#include <algorithm>
#include <array>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Bench : GraphBench {
    DeviceImagesApi api{client};
    Heard<ImageList> list;
    Heard<QList<SourceImage>> sources;

    bool play(const QString &fixture)
    {
        const RecordedExchange exchange = recordedExchange(fixture, server);
        server.enqueue(Answer::raw(exchange.answer));
        if (exchange.target.endsWith("getSourceImages"))
            api.sourceImages(&owner, sources.callback());
        else
            api.list(&owner, list.callback());
        return QTest::qWaitFor([this] { return list.done() || sources.done(); }, 20000)
            && differences(server.requests().at(0), exchange).isEmpty();
    }
    [[nodiscard]] const DeviceImage *image(const QString &id) const
    {
        for (const DeviceImage &image : list.value().images) {
            if (image.id == id)
                return &image;
        }
        return nullptr;
    }
};

/// The documented properties that were read, by name.
QStringList present(const DeviceImage &image)
{
    QStringList names;
    const auto note = [&names](bool there, const char *name) {
        if (there)
            names.append(QString::fromLatin1(name));
    };
    note(image.displayName.has_value(), "displayName");
    note(image.version.has_value(), "version");
    note(image.sourceImageResourceId.has_value(), "sourceImageResourceId");
    note(image.status.has_value(), "status");
    note(image.errorCode.has_value(), "errorCode");
    note(image.statusDetails.has_value(), "statusDetails");
    note(image.operatingSystem.has_value(), "operatingSystem");
    note(image.osBuildNumber.has_value(), "osBuildNumber");
    note(image.osVersionNumber.has_value(), "osVersionNumber");
    note(image.osStatus.has_value(), "osStatus");
    note(image.sizeInGB.has_value(), "sizeInGB");
    note(image.expirationDate.has_value(), "expirationDate");
    note(image.lastModifiedDateTime.has_value(), "lastModifiedDateTime");
    note(image.scopeIds.has_value(), "scopeIds");
    return names;
}

const QStringList texts{u"displayName"_s,     u"version"_s,       u"sourceImageResourceId"_s,
                        u"operatingSystem"_s, u"osBuildNumber"_s, u"osVersionNumber"_s};
const QStringList enums{u"status"_s, u"errorCode"_s, u"statusDetails"_s, u"osStatus"_s};
const QStringList others{u"sizeInGB"_s, u"expirationDate"_s, u"lastModifiedDateTime"_s, u"scopeIds"_s};

} // namespace

class TestContractFields : public QObject
{
    Q_OBJECT

private slots:
    void onlyTheWrongPropertyIsAbsent_data();
    void onlyTheWrongPropertyIsAbsent();
    void aSourceImageSurvivesWhatIsNotItsId_data();
    void aSourceImageSurvivesWhatIsNotItsId();
    void enumMembersAreReadInAnyCase();
    void categoriesAreReadInAnyCase();
    void aTimeHasAnyNumberOfDigits();
    void whatIsNotKnownChangesNothing();
};

void TestContractFields::onlyTheWrongPropertyIsAbsent_data()
{
    QTest::addColumn<QStringList>("read");
    QTest::addColumn<bool>("idIsRead");
    for (const char *kind : {"null", "missing", "number", "large-number", "boolean", "array", "object"})
        QTest::newRow(kind) << QStringList() << false;
    // Text is what a text may be; an enum keeps the word for who asks, and what is no date is none.
    QTest::newRow("empty") << texts << false;
    QTest::newRow("text") << texts + enums << true;
}

void TestContractFields::onlyTheWrongPropertyIsAbsent()
{
    QFETCH(QStringList, read);
    QFETCH(bool, idIsRead);
    Bench bench;
    QVERIFY(bench.play(u"fields-"_s + QLatin1String(QTest::currentDataTag())));
    QVERIFY(bench.list.ok());
    QCOMPARE(bench.list.value().dropped, idIsRead ? 0 : 1);
    QCOMPARE(bench.list.value().images.size(), (texts + enums + others).size() + (idIsRead ? 1 : 0));
    const QStringList all = present(*bench.image(u"displayName"_s)) + QStringList{u"displayName"_s};
    for (const QString &wrong : texts + enums + others) {
        const DeviceImage *image = bench.image(wrong);
        QVERIFY2(image, qPrintable(wrong));
        QVERIFY2(present(*image).contains(wrong) == read.contains(wrong), qPrintable(wrong));
        for (const QString &name : texts + QStringList{u"status"_s, u"osStatus"_s} + others)
            QVERIFY2(name == wrong || present(*image).contains(name),
                     qPrintable(wrong + u" harms "_s + name));
        QCOMPARE(image->received.value(u"id").toString(), wrong);
    }
    QVERIFY(all.contains(u"version"_s));
}

void TestContractFields::aSourceImageSurvivesWhatIsNotItsId_data()
{
    QTest::addColumn<int>("unused");
    for (const char *kind : {"null", "missing", "number", "boolean", "array", "object"})
        QTest::newRow(kind) << 0;
}

void TestContractFields::aSourceImageSurvivesWhatIsNotItsId()
{
    Bench bench;
    QVERIFY(bench.play(u"source-fields-"_s + QLatin1String(QTest::currentDataTag())));
    QVERIFY(bench.sources.ok());
    const QList<SourceImage> &found = bench.sources.value();
    QCOMPARE(found.size(), 5);
    for (const SourceImage &image : found) {
        const QString &wrong = image.resourceId;
        QCOMPARE(image.displayName, wrong == u"displayName" ? QString() : u"exampleImage"_s);
        QCOMPARE(image.subscriptionId.isEmpty(), wrong == u"subscriptionId");
        QCOMPARE(image.subscriptionDisplayName.isEmpty(), wrong == u"subscriptionDisplayName");
        QCOMPARE(image.category.has_value(), wrong != u"category");
    }
}

void TestContractFields::enumMembersAreReadInAnyCase()
{
    Bench bench;
    QVERIFY(bench.play(u"fields-enum-members"_s));
    QVERIFY(bench.list.value().images.size() > 100);
    for (const DeviceImage &image : bench.list.value().images) {
        const QStringList parts = image.id->split(u'/');
        const QString &key = parts.at(0);
        const QString &member = parts.at(1);
        const QString sent = image.received.value(key).toString();
        const QStringList future{u"unknownFutureValue"_s, u"archived"_s, u"somethingOfTomorrow"_s,
                                 u"retired"_s};
        // What is known is written as the metadata has it; what is not, as it came.
        const QString expected = future.contains(member) ? sent : member;
        const bool isFuture = future.contains(member);
        if (key == u"status") {
            QCOMPARE(toGraph(*image.status), expected);
            QCOMPARE(image.status->value == ImageStatus::Unknown, isFuture);
        } else if (key == u"osStatus") {
            QCOMPARE(toGraph(*image.osStatus), expected);
            QCOMPARE(image.osStatus->value == ImageOsStatus::Unknown, isFuture);
        } else {
            const auto &code = key == u"errorCode" ? image.errorCode : image.statusDetails;
            QCOMPARE(toGraph(*code), expected);
            QCOMPARE(code->value == ImageErrorCode::Unknown, isFuture);
        }
        QCOMPARE(present(image), QStringList{key});
    }
}

void TestContractFields::categoriesAreReadInAnyCase()
{
    Bench bench;
    QVERIFY(bench.play(u"source-fields-categories"_s));
    QVERIFY(bench.sources.value().size() > 10);
    for (const SourceImage &image : bench.sources.value()) {
        const QString member = image.resourceId.section(u'/', 0, 0);
        const SourceImageCategory expected = member == u"managedImage" ? SourceImageCategory::ManagedImage
            : member == u"azureComputeGallery" ? SourceImageCategory::AzureComputeGallery
                                               : SourceImageCategory::Unknown;
        QCOMPARE(image.category->value, expected);
    }
}

void TestContractFields::aTimeHasAnyNumberOfDigits()
{
    Bench bench;
    QVERIFY(bench.play(u"fields-fractions"_s));
    QCOMPARE(bench.list.value().images.size(), 13);
    for (int digits = 0; digits <= 12; ++digits) {
        const int milliseconds = std::array{0, 900, 980, 987}[static_cast<size_t>(std::min(digits, 3))];
        const QTime time = digits % 2 == 1 ? QTime(7, 3, 44, milliseconds)
            : digits == 6                  ? QTime(10, 33, 44, milliseconds)
                                           : QTime(9, 3, 44, milliseconds);
        const DeviceImage *image = bench.image(QString::number(digits));
        QVERIFY(image && image->lastModifiedDateTime);
        QCOMPARE(*image->lastModifiedDateTime, QDateTime(QDate(2026, 11, 3), time, Qt::UTC));
    }
}

void TestContractFields::whatIsNotKnownChangesNothing()
{
    Bench bench;
    QVERIFY(bench.play(u"fields-unknown"_s));
    // No link but @odata.nextLink is followed, and null is none.
    QCOMPARE(bench.server.heads(), 1);
    QCOMPARE(bench.list.value().dropped, 1);
    const DeviceImage *extras = bench.image(u"extras"_s);
    QVERIFY(extras);
    QCOMPARE(extras->status->value, ImageStatus::Ready);
    QCOMPARE(extras->scopeIds, QStringList{u"0"_s});
    QVERIFY(extras->received.contains(u"regions"));
    // JSON names are compared with case (RFC 8259): sizeInGb is another property.
    QVERIFY(!bench.image(u"sizeInGb"_s)->sizeInGB);
    QCOMPARE(present(*bench.image(u"case"_s)), QStringList());
    QVERIFY(!bench.image(u"nested"_s));
}

QTEST_GUILESS_MAIN(TestContractFields)
#include "tst_contractfields.moc"
