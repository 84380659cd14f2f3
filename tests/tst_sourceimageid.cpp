// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/sourceimageid.h"
#include "support/cputimer.h"

#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString guid = u"0ac520ee-14c0-480f-b6c9-0a90c58ffff0"_s;
const QString group = u"/subscriptions/"_s + guid + u"/resourceGroups/Example"_s;
const QString compute = group + u"/providers/Microsoft.Compute"_s;
const QString image = compute + u"/images/exampleImage"_s;
const QString version = compute + u"/galleries/g1/images/win11/versions/1.0.2"_s;

QString withGroup(const QString &name)
{
    return u"/subscriptions/"_s + guid + u"/resourceGroups/"_s + name
        + u"/providers/Microsoft.Compute/images/i"_s;
}

QString withImage(const QString &name)
{
    return compute + u"/images/"_s + name;
}

QString withGallery(const QString &gallery, const QString &definition, const QString &number)
{
    return compute + u"/galleries/"_s + gallery + u"/images/"_s + definition + u"/versions/"_s + number;
}

} // namespace

class TestSourceImageId : public QObject
{
    Q_OBJECT

private slots:
    void takesAManagedImageApart();
    void takesAGalleryVersionApart();
    void keepsTheCaseOfNames();
    void warnsOfADoubtfulSubscription_data();
    void warnsOfADoubtfulSubscription();
    void takesWhatAzureAllows_data();
    void takesWhatAzureAllows();
    void refusesWhatCannotBeSent_data();
    void refusesWhatCannotBeSent();
    void marksTheWrongPiece_data();
    void marksTheWrongPiece();
    void fillsWhatCouldBeRead();
    void marksWithinTheTextAsGivenIncludingBlanks();
    void refusesAHugeTextAtOnce_data();
    void refusesAHugeTextAtOnce();
    void neverFailsOnACutOrDisturbedId();
    void labelsAnIdByItsImage_data();
    void labelsAnIdByItsImage();
};

void TestSourceImageId::takesAManagedImageApart()
{
    const auto id = SourceImageId::parse(image);
    const SourceImageId expected{.kind = SourceImageId::Kind::ManagedImage,
                                 .subscription = guid,
                                 .resourceGroup = u"Example"_s,
                                 .provider = u"Microsoft.Compute"_s,
                                 .resourceType = u"images"_s,
                                 .image = u"exampleImage"_s};
    QCOMPARE(id, expected);
}

void TestSourceImageId::takesAGalleryVersionApart()
{
    const auto id = SourceImageId::parse(version);
    QCOMPARE(id.kind, SourceImageId::Kind::GalleryVersion);
    QCOMPARE(id.gallery, u"g1"_s);
    QCOMPARE(id.definition, u"win11"_s);
    QCOMPARE(id.galleryVersion, u"1.0.2"_s);
    QCOMPARE(id.resourceType, u"versions"_s);
    QVERIFY(!id.error);
    QVERIFY(id.warning);
    QCOMPARE(id.warning->problem, IdProblem::GalleryVersion);
}

void TestSourceImageId::keepsTheCaseOfNames()
{
    const auto id = SourceImageId::parse(
        u"/SUBSCRIPTIONS/"_s + guid.toUpper()
        + u"/resourcegroups/eXample/PROVIDERS/microsoft.compute/Images/ExampleIMAGE"_s);
    QVERIFY(!id.error);
    QVERIFY(!id.warning);
    QCOMPARE(id.kind, SourceImageId::Kind::ManagedImage);
    QCOMPARE(id.subscription, guid.toUpper());
    QCOMPARE(id.resourceGroup, u"eXample"_s);
    QCOMPARE(id.image, u"ExampleIMAGE"_s);
}

void TestSourceImageId::warnsOfADoubtfulSubscription_data()
{
    QTest::addColumn<QString>("subscription");
    QTest::newRow("documented sample, 11 digits at the end") << u"0ac520ee-14c0-480f-b6c9-0a90c58ffff"_s;
    QTest::newRow("no hyphens") << u"0ac520ee14c0480fb6c90a90c58ffff0"_s;
    QTest::newRow("a letter beyond f") << u"0ac520ee-14c0-480f-b6c9-0a90c58ffffg"_s;
    QTest::newRow("hyphen misplaced") << u"0ac520ee1-4c0-480f-b6c9-0a90c58ffff0"_s;
    QTest::newRow("a name") << u"Production"_s;
    QTest::newRow("one digit too many") << u"0ac520ee-14c0-480f-b6c9-0a90c58ffff00"_s;
    QTest::newRow("fullwidth digit") << u"\uff10ac520ee-14c0-480f-b6c9-0a90c58ffff"_s;
}

void TestSourceImageId::warnsOfADoubtfulSubscription()
{
    QFETCH(QString, subscription);
    const auto id = SourceImageId::parse(u"/subscriptions/"_s + subscription
                                         + u"/resourceGroups/Example/providers/Microsoft.Compute/images/i"_s);
    QVERIFY(!id.error);
    QVERIFY(id.warning);
    const IdFinding expected{.problem = IdProblem::SubscriptionNotGuid,
                             .part = IdPart::Subscription,
                             .text = subscription,
                             .start = 15,
                             .length = int(subscription.size())};
    QCOMPARE(*id.warning, expected);
}

void TestSourceImageId::takesWhatAzureAllows_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("resource group of 90") << withGroup(QString(90, u'g'));
    QTest::newRow("resource group of one") << withGroup(u"g"_s);
    QTest::newRow("resource group with punctuation") << withGroup(u"-_.(rg)-"_s);
    QTest::newRow("resource group in umlauts") << withGroup(u"Büro-Köln"_s);
    QTest::newRow("resource group in Japanese") << withGroup(u"東京リソース"_s);
    QTest::newRow("resource group with Arabic digits") << withGroup(u"rg٣"_s);
    QTest::newRow("resource group in Hindi") << withGroup(u"हिन्दी"_s);
    QTest::newRow("resource group decomposed") << withGroup(u"Bu\u0308ro"_s);
    QTest::newRow("resource group with a connector") << withGroup(u"a\u203fb"_s);
    QTest::newRow("resource group called providers") << withGroup(u"providers"_s);
    QTest::newRow("resource group called resourceGroups") << withGroup(u"resourceGroups"_s);
    QTest::newRow("resource group called images") << withGroup(u"images"_s);
    QTest::newRow("image of 80") << withImage(QString(80, u'i'));
    QTest::newRow("image of one") << withImage(u"7"_s);
    QTest::newRow("image ending in underscore") << withImage(u"win11_"_s);
    QTest::newRow("image with punctuation") << withImage(u"w-1.1_a"_s);
    QTest::newRow("image called images") << withImage(u"images"_s);
    QTest::newRow("image called galleries") << withImage(u"galleries"_s);
    QTest::newRow("gallery with underscore and period")
        << withGallery(u"my_gal.lery"_s, u"d-1"_s, u"1.0.0"_s);
    QTest::newRow("gallery of 80") << withGallery(QString(80, u'g'), QString(80, u'd'), u"0.0.0"_s);
    QTest::newRow("highest gallery version")
        << withGallery(u"g"_s, u"d"_s, u"2147483647.2147483647.2147483647"_s);
    QTest::newRow("blanks around") << u"  \t"_s + image + u"\u00a0\n"_s;
}

void TestSourceImageId::takesWhatAzureAllows()
{
    QFETCH(QString, text);
    const auto id = SourceImageId::parse(text);
    QVERIFY2(!id.error, qPrintable(id.error ? id.error->text : QString()));
    QVERIFY(id.kind != SourceImageId::Kind::Other);
}

void TestSourceImageId::refusesWhatCannotBeSent_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<IdProblem>("problem");
    QTest::addColumn<IdPart>("part");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QString &text, IdProblem problem, IdPart part,
                        const QString &said = {}) { QTest::newRow(name) << text << problem << part << said; };
    using P = IdProblem;

    row("nothing", {}, P::Empty, IdPart::Whole);
    row("blanks only", u" \t\u3000\u00a0"_s, P::Empty, IdPart::Whole);

    row("a name", u"exampleImage"_s, P::NotAnArmId, IdPart::Whole);
    row("a web page", u"https://portal.azure.com/"_s, P::NotAnArmId, IdPart::Whole);
    row("a blob", u"https://x.blob.core.windows.net/vhds/a.vhd"_s, P::NotAnArmId, IdPart::Whole);
    row("a community gallery", u"/CommunityGalleries/x/Images/y/Versions/1.0.0"_s, P::NotAnArmId,
        IdPart::Whole);
    row("a shared gallery", u"/SharedGalleries/x/Images/y/Versions/1.0.0"_s, P::NotAnArmId, IdPart::Whole);
    row("first slash missing", image.mid(1), P::NotAnArmId, IdPart::Whole);
    row("first slash doubled", u"/"_s + image, P::NotAnArmId, IdPart::Whole);
    row("backslashes", QString(image).replace(u'/', u'\\'), P::NotAnArmId, IdPart::Whole);
    row("one slash", u"/"_s, P::NotAnArmId, IdPart::Whole);
    row("encoded once", QString(image).replace(u'/', u"%2F"_s), P::NotAnArmId, IdPart::Whole);
    row("encoded twice", QString(image).replace(u'/', u"%252F"_s), P::EncodedTwice, IdPart::Whole,
        u"%252F"_s);
    row("one name encoded twice", withGroup(u"a%2520b"_s), P::EncodedTwice, IdPart::Whole, u"%2520"_s);

    row("line break", withImage(u"a\nb"_s), P::ControlCharacter, IdPart::Whole, u"U+000A"_s);
    row("NUL", withImage(u"a\0b"_s), P::ControlCharacter, IdPart::Whole, u"U+0000"_s);
    row("zero-width space", withImage(u"a\u200bb"_s), P::ControlCharacter, IdPart::Whole, u"U+200B"_s);
    row("right-to-left override", withImage(u"a\u202eb"_s), P::ControlCharacter, IdPart::Whole, u"U+202E"_s);
    row("half a surrogate pair", withGroup(u"a"_s + QChar(0xd800)), P::ControlCharacter, IdPart::Whole,
        u"U+D800"_s);

    row("subscription only", u"/subscriptions"_s, P::MissingPart, IdPart::Subscription);
    row("subscription empty", u"/subscriptions//resourceGroups/r/providers/Microsoft.Compute/images/i"_s,
        P::MissingPart, IdPart::Subscription);
    row("subscription left out", u"/subscriptions/resourceGroups/r/providers/Microsoft.Compute/images/i"_s,
        P::MissingPart, IdPart::Subscription);
    row("begins with the group", u"/resourceGroups/r/providers/Microsoft.Compute/images/i"_s, P::MissingPart,
        IdPart::Subscription);
    row("begins with the provider", u"/providers/Microsoft.Compute/images/i"_s, P::MissingPart,
        IdPart::Subscription);
    row("subscription twice", u"/subscriptions/subscriptions/x/resourceGroups/r"_s, P::UnexpectedPart,
        IdPart::Subscription, u"subscriptions"_s);
    row("ends behind the subscription", u"/subscriptions/"_s + guid, P::MissingPart, IdPart::ResourceGroup);
    row("group without name", u"/subscriptions/"_s + guid + u"/resourceGroups"_s, P::MissingPart,
        IdPart::ResourceGroup);
    row("group empty", withGroup({}), P::MissingPart, IdPart::ResourceGroup);
    row("group left out", QString(image).remove(u"/Example"_s), P::MissingPart, IdPart::ResourceGroup);
    row("group pair left out", QString(image).remove(u"/resourceGroups/Example"_s), P::MissingPart,
        IdPart::ResourceGroup);
    row("word resourceGroups left out", QString(image).remove(u"/resourceGroups"_s), P::UnexpectedPart,
        IdPart::ResourceGroup, u"Example"_s);
    row("group and provider swapped",
        u"/subscriptions/"_s + guid + u"/providers/Microsoft.Compute/resourceGroups/r/images/i"_s,
        P::UnexpectedPart, IdPart::ResourceGroup, u"providers"_s);
    row("group twice", QString(image).replace(u"/providers"_s, u"/resourceGroups/r2/providers"_s),
        P::UnexpectedPart, IdPart::Provider, u"resourceGroups"_s);
    row("word misspelt", QString(image).replace(u"resourceGroups"_s, u"resourceGroup"_s), P::UnexpectedPart,
        IdPart::ResourceGroup, u"resourceGroup"_s);
    row("ends behind the group", group, P::MissingPart, IdPart::Provider);
    row("word providers alone", group + u"/providers"_s, P::MissingPart, IdPart::Provider);
    row("provider left out", QString(image).remove(u"/Microsoft.Compute"_s), P::MissingPart,
        IdPart::Provider);
    row("provider pair left out", QString(image).remove(u"/providers/Microsoft.Compute"_s), P::MissingPart,
        IdPart::Provider);
    row("type left out", compute, P::MissingPart, IdPart::ResourceType);
    row("image left out", compute + u"/images"_s, P::MissingPart, IdPart::Image);
    row("image empty", compute + u"/images/"_s, P::MissingPart, IdPart::Image);
    row("doubled slash inside", QString(image).replace(u"/providers"_s, u"//providers"_s), P::MissingPart,
        IdPart::Provider);
    row("images twice", compute + u"/images/images/i"_s, P::UnexpectedPart, IdPart::Image, u"images"_s);
    row("dots for a group", withGroup(u".."_s), P::ForbiddenEnding, IdPart::ResourceGroup, u"."_s);
    row("dots for an image", withImage(u".."_s), P::ForbiddenEnding, IdPart::Image, u"."_s);
    row("dots for a word", group + u"/../providers/Microsoft.Compute/images/i"_s, P::UnexpectedPart,
        IdPart::Provider, u".."_s);

    row("a disk", compute + u"/disks/d1"_s, P::WrongResourceType, IdPart::ResourceType, u"disks"_s);
    row("a virtual machine", compute + u"/virtualMachines/vm"_s, P::WrongResourceType, IdPart::ResourceType,
        u"virtualMachines"_s);
    row("an extension", compute + u"/virtualMachines/vm/extensions/e"_s, P::WrongResourceType,
        IdPart::ResourceType, u"extensions"_s);
    row("a snapshot", compute + u"/snapshots/s"_s, P::WrongResourceType, IdPart::ResourceType,
        u"snapshots"_s);
    row("a disk without name", compute + u"/disks"_s, P::WrongResourceType, IdPart::ResourceType, u"disks"_s);
    row("a gallery application", compute + u"/galleries/g/applications/a"_s, P::WrongResourceType,
        IdPart::ResourceType, u"applications"_s);
    row("type misspelt", compute + u"/image/i"_s, P::WrongResourceType, IdPart::ResourceType, u"image"_s);
    row("another provider", group + u"/providers/Microsoft.Storage/storageAccounts/s"_s, P::WrongProvider,
        IdPart::Provider, u"Microsoft.Storage"_s);
    row("classic compute", group + u"/providers/Microsoft.ClassicCompute/images/i"_s, P::WrongProvider,
        IdPart::Provider, u"Microsoft.ClassicCompute"_s);
    row("image templates", group + u"/providers/Microsoft.VirtualMachineImages/imageTemplates/t"_s,
        P::WrongProvider, IdPart::Provider, u"Microsoft.VirtualMachineImages"_s);

    row("gallery alone", compute + u"/galleries/g"_s, P::GalleryWithoutVersion, IdPart::Definition);
    row("gallery without name", compute + u"/galleries"_s, P::MissingPart, IdPart::Gallery);
    row("definition alone", compute + u"/galleries/g/images/d"_s, P::GalleryWithoutVersion, IdPart::Version);
    row("definition left out", compute + u"/galleries/g/images/versions/1.0.0"_s, P::MissingPart,
        IdPart::Definition);
    row("version left out", compute + u"/galleries/g/images/d/versions"_s, P::GalleryWithoutVersion,
        IdPart::Version);
    row("latest", withGallery(u"g"_s, u"d"_s, u"latest"_s), P::LatestVersion, IdPart::Version, u"latest"_s);
    row("Latest", withGallery(u"g"_s, u"d"_s, u"Latest"_s), P::LatestVersion, IdPart::Version, u"Latest"_s);
    row("two numbers", withGallery(u"g"_s, u"d"_s, u"1.0"_s), P::UnexpectedPart, IdPart::Version, u"1.0"_s);
    row("four numbers", withGallery(u"g"_s, u"d"_s, u"1.0.0.0"_s), P::UnexpectedPart, IdPart::Version,
        u"1.0.0.0"_s);
    row("over 32 bits", withGallery(u"g"_s, u"d"_s, u"1.0.2147483648"_s), P::UnexpectedPart, IdPart::Version,
        u"1.0.2147483648"_s);
    row("letters for a version", withGallery(u"g"_s, u"d"_s, u"v1.0.0"_s), P::UnexpectedPart, IdPart::Version,
        u"v1.0.0"_s);

    row("more behind an image", image + u"/overview"_s, P::TrailingParts, IdPart::Whole, u"overview"_s);
    row("much more behind an image", image + u"/a/b/c"_s, P::TrailingParts, IdPart::Whole, u"a/b/c"_s);
    row("slash at the end", image + u"/"_s, P::TrailingParts, IdPart::Whole, u"/"_s);
    row("more behind a version", version + u"/x"_s, P::TrailingParts, IdPart::Whole, u"x"_s);

    row("group of 91", withGroup(QString(91, u'g')), P::PartTooLong, IdPart::ResourceGroup, u"90"_s);
    row("image of 81", withImage(QString(81, u'i')), P::PartTooLong, IdPart::Image, u"80"_s);
    row("gallery of 81", withGallery(QString(81, u'g'), u"d"_s, u"1.0.0"_s), P::PartTooLong, IdPart::Gallery,
        u"80"_s);
    row("definition of 81", withGallery(u"g"_s, QString(81, u'd'), u"1.0.0"_s), P::PartTooLong,
        IdPart::Definition, u"80"_s);
    row("blank in a group", withGroup(u"my group"_s), P::ForbiddenCharacter, IdPart::ResourceGroup, u" "_s);
    row("placeholder for a group", withGroup(u"{rg}"_s), P::ForbiddenCharacter, IdPart::ResourceGroup,
        u"{"_s);
    row("period ends a group", withGroup(u"rg."_s), P::ForbiddenEnding, IdPart::ResourceGroup, u"."_s);
    row("emoji in a group", withGroup(u"rg😀"_s), P::ForbiddenCharacter, IdPart::ResourceGroup, u"😀"_s);
    row("blank in an image", withImage(u"my image"_s), P::ForbiddenCharacter, IdPart::Image, u" "_s);
    row("umlaut in an image", withImage(u"Büro"_s), P::ForbiddenCharacter, IdPart::Image, u"ü"_s);
    row("parenthesis in an image", withImage(u"a(1)"_s), P::ForbiddenCharacter, IdPart::Image, u"("_s);
    row("query in an image", withImage(u"i?x=1"_s), P::ForbiddenCharacter, IdPart::Image, u"?"_s);
    row("hash in an image", withImage(u"i#1"_s), P::ForbiddenCharacter, IdPart::Image, u"#"_s);
    row("mark-up in an image", withImage(u"<b>x"_s), P::ForbiddenCharacter, IdPart::Image, u"<"_s);
    row("underscore begins an image", withImage(u"_i"_s), P::ForbiddenEnding, IdPart::Image, u"_"_s);
    row("hyphen ends an image", withImage(u"i-"_s), P::ForbiddenEnding, IdPart::Image, u"-"_s);
    row("period ends an image", withImage(u"i."_s), P::ForbiddenEnding, IdPart::Image, u"."_s);
    row("hyphen in a gallery", withGallery(u"my-gal"_s, u"d"_s, u"1.0.0"_s), P::ForbiddenCharacter,
        IdPart::Gallery, u"-"_s);
    row("underscore ends a gallery", withGallery(u"gal_"_s, u"d"_s, u"1.0.0"_s), P::ForbiddenEnding,
        IdPart::Gallery, u"_"_s);
    row("period begins a definition", withGallery(u"g"_s, u".d"_s, u"1.0.0"_s), P::ForbiddenEnding,
        IdPart::Definition, u"."_s);
    row("blank in a subscription", QString(image).replace(guid, u"my sub"_s), P::ForbiddenCharacter,
        IdPart::Subscription, u" "_s);
    row("placeholder for a subscription", QString(image).replace(guid, u"{id}"_s), P::ForbiddenCharacter,
        IdPart::Subscription, u"{"_s);
}

void TestSourceImageId::refusesWhatCannotBeSent()
{
    QFETCH(QString, text);
    QFETCH(IdProblem, problem);
    QFETCH(IdPart, part);
    QFETCH(QString, said);
    const auto id = SourceImageId::parse(text);
    QVERIFY(id.error);
    QCOMPARE(id.error->problem, problem);
    QCOMPARE(id.error->part, part);
    QCOMPARE(id.error->text, said);
    QVERIFY(!id.warning);
    QVERIFY(id.error->start >= -1 && id.error->start + id.error->length <= text.size());
}

void TestSourceImageId::marksTheWrongPiece_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("piece");
    QTest::newRow("a disk") << compute + u"/disks/d"_s << u"disks"_s;
    QTest::newRow("provider") << group + u"/providers/Microsoft.Web/sites/s"_s << u"Microsoft.Web"_s;
    QTest::newRow("latest") << withGallery(u"g"_s, u"d"_s, u"latest"_s) << u"latest"_s;
    QTest::newRow("long group") << withGroup(QString(91, u'g')) << QString(91, u'g');
    QTest::newRow("emoji, both halves") << withGroup(u"rg😀x"_s) << u"😀"_s;
    QTest::newRow("end of an image") << withImage(u"a-b-"_s) << u"-"_s;
    QTest::newRow("misplaced word") << QString(image).remove(u"/resourceGroups"_s) << u"Example"_s;
    QTest::newRow("trailing") << image + u"/x/y"_s << u"x/y"_s;
    QTest::newRow("trailing slash") << image + u"/"_s << u"/"_s;
    QTest::newRow("bidi") << withImage(u"a\u202eb"_s) << u"\u202e"_s;
    QTest::newRow("encoded twice") << withGroup(u"a%252Fb"_s) << u"%252F"_s;
}

void TestSourceImageId::marksTheWrongPiece()
{
    QFETCH(QString, text);
    QFETCH(QString, piece);
    const auto id = SourceImageId::parse(text);
    QVERIFY(id.error);
    QCOMPARE(text.mid(id.error->start, id.error->length), piece);
}

void TestSourceImageId::fillsWhatCouldBeRead()
{
    const auto disk = SourceImageId::parse(compute + u"/disks/data-1"_s);
    QCOMPARE(disk.kind, SourceImageId::Kind::Other);
    QCOMPARE(disk.subscription, guid);
    QCOMPARE(disk.resourceGroup, u"Example"_s);
    QCOMPARE(disk.resourceType, u"disks"_s);
    QCOMPARE(disk.image, u"data-1"_s);

    const auto badGroup = SourceImageId::parse(withGroup(u"my group"_s));
    QCOMPARE(badGroup.resourceGroup, u"my group"_s);
    QCOMPARE(badGroup.image, u"i"_s);

    const auto definition = SourceImageId::parse(compute + u"/galleries/g/images/d"_s);
    QCOMPARE(definition.gallery, u"g"_s);
    QCOMPARE(definition.definition, u"d"_s);
    QVERIFY(definition.galleryVersion.isEmpty());
}

void TestSourceImageId::marksWithinTheTextAsGivenIncludingBlanks()
{
    const QString text = u" \t "_s + compute + u"/disks/d "_s;
    const auto id = SourceImageId::parse(text);
    QVERIFY(id.error);
    QCOMPARE(text.mid(id.error->start, id.error->length), u"disks"_s);

    const auto missing = SourceImageId::parse(u"  "_s + compute + u"/images  "_s);
    QVERIFY(missing.error);
    QCOMPARE(missing.error->start, int(2 + compute.size() + 7));
    QCOMPARE(missing.error->length, 0);
}

void TestSourceImageId::refusesAHugeTextAtOnce_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("count");
    QTest::newRow("64 kB of slashes") << QString(65536, u'/') << u"65536"_s;
    QTest::newRow("64 kB of letters") << QString(65536, u'a') << u"65536"_s;
    QTest::newRow("1 MB of percent signs") << QString(1'000'000, u'%') << u"1000000"_s;
    QTest::newRow("a good ID, then 1 MB")
        << image + QString(1'000'000, u'/') << QString::number(1'000'000 + image.size());
    QTest::newRow("emoji count once") << u"😀"_s.repeated(2000) << u"2000"_s;
    QTest::newRow("just too long") << QString(longestText + 1, u'/') << QString::number(longestText + 1);
}

void TestSourceImageId::refusesAHugeTextAtOnce()
{
    QFETCH(QString, text);
    QFETCH(QString, count);
    const CpuTimer timer;
    const auto id = SourceImageId::parse(text);
    QVERIFY2(timer.elapsed() < 2000, "a slow pattern");
    QVERIFY(id.error);
    QCOMPARE(id.error->problem, IdProblem::TooLong);
    QCOMPARE(id.error->text, count);
}

void TestSourceImageId::neverFailsOnACutOrDisturbedId()
{
    const QString strange = u"/ .%?#\u0000\u202e\u00e9"_s + QChar(0xdc00);
    for (const QString &good : {image, version}) {
        for (qsizetype at = 0; at < good.size(); ++at) {
            const auto cut = SourceImageId::parse(QStringView(good).first(at));
            QVERIFY(cut.error || at > good.size() - 20);
            for (const QChar c : strange) {
                QString disturbed = good;
                disturbed[at] = c;
                const auto id = SourceImageId::parse(disturbed);
                const auto finding = id.error ? id.error : id.warning;
                QVERIFY(!finding || finding->start + finding->length <= disturbed.size());
            }
        }
    }
}

void TestSourceImageId::labelsAnIdByItsImage_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("label");
    QTest::newRow("managed image") << image << u"exampleImage"_s;
    QTest::newRow("gallery version") << version << u"win11 1.0.2"_s;
    QTest::newRow("definition") << compute + u"/galleries/g/images/d"_s << u"d"_s;
    QTest::newRow("disk") << compute + u"/disks/d1"_s << u"d1"_s;
    QTest::newRow("documented sample")
        << u"/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c58ffff/resourceGroups/Example/providers/Microsoft.Compute/images/exampleImage"_s
        << u"exampleImage"_s;
    QTest::newRow("no ID") << u"something"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestSourceImageId::labelsAnIdByItsImage()
{
    QFETCH(QString, text);
    QFETCH(QString, label);
    QCOMPARE(shortLabel(text), label);
}

QTEST_GUILESS_MAIN(TestSourceImageId)
#include "tst_sourceimageid.moc"
