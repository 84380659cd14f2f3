// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/newversion.h"

#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

QString managed(const QString &name)
{
    return u"/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c585ffff/resourceGroups/rg/providers/"
           u"Microsoft.Compute/images/"_s
        + name;
}

QString inGallery(const QString &version, const QString &definition = u"w11"_s)
{
    return u"/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c585ffff/resourceGroups/rg/providers/"
           u"Microsoft.Compute/galleries/Main/images/%1/versions/%2"_s.arg(definition, version);
}

KnownSources listed(const QStringList &ids, const QStringList &used = {})
{
    KnownSources known{.images = {}, .lastUsed = used, .isListed = true};
    for (const QString &id : ids)
        known.images.append(SourceImage{.resourceId = id,
                                        .displayName = {},
                                        .subscriptionId = {},
                                        .subscriptionDisplayName = {},
                                        .category = {}});
    return known;
}

} // namespace

using Kind = SourceProposal::Kind;

class TestNewVersion : public QObject
{
    Q_OBJECT

private slots:
    void theSourceIsTheSameOrABetterOne_data();
    void theSourceIsTheSameOrABetterOne();
    void aNewVersionIsTheNextFreePatchOfTheImage();
    void anImageOfWhichNothingIsKnownGivesAnEmptyDraft();
};

void TestNewVersion::theSourceIsTheSameOrABetterOne_data()
{
    QTest::addColumn<QString>("current");
    QTest::addColumn<KnownSources>("known");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("id");
    const KnownSources nothing{.images = {}, .lastUsed = {managed(u"b"_s)}, .isListed = false};

    QTest::newRow("nothing is known") << managed(u"a"_s) << nothing << Kind::Same << managed(u"a"_s);
    QTest::newRow("still there") << managed(u"a"_s) << listed({managed(u"A"_s)}, {managed(u"b"_s)})
                                 << Kind::Same << managed(u"a"_s);
    QTest::newRow("gone, another was used")
        << managed(u"a"_s) << listed({managed(u"b"_s), managed(u"c"_s)}, {managed(u"x"_s), managed(u"C"_s)})
        << Kind::LastUsed << managed(u"C"_s);
    QTest::newRow("gone, and what was used is too")
        << managed(u"a"_s) << listed({managed(u"b"_s)}, {managed(u"x"_s)}) << Kind::Same << managed(u"a"_s);
    QTest::newRow("gone, nothing is listed")
        << managed(u"a"_s) << listed({}, {managed(u"x"_s)}) << Kind::Same << managed(u"a"_s);
    QTest::newRow("never known, another was used")
        << QString() << listed({managed(u"b"_s)}, {managed(u"b"_s)}) << Kind::LastUsed << managed(u"b"_s);
    QTest::newRow("never known") << QString() << nothing << Kind::Same << QString();
    QTest::newRow("a newer version in the gallery") << inGallery(u"1.9.0"_s)
                                                    << listed({inGallery(u"1.2.0"_s), inGallery(u"1.10.0"_s),
                                                               inGallery(u"1.9.0"_s), inGallery(u"1.9.5"_s)})
                                                    << Kind::NewerVersion << inGallery(u"1.10.0"_s);
    QTest::newRow("in another letter case")
        << inGallery(u"1.0.0"_s).toUpper() << listed({inGallery(u"1.0.1"_s)}) << Kind::NewerVersion
        << inGallery(u"1.0.1"_s);
    QTest::newRow("the newest version already")
        << inGallery(u"1.10.0"_s) << listed({inGallery(u"1.10.0"_s), inGallery(u"1.9.0"_s)}) << Kind::Same
        << inGallery(u"1.10.0"_s);
    QTest::newRow("newer, of another definition")
        << inGallery(u"1.0.0"_s)
        << listed(
               {inGallery(u"1.0.0"_s), inGallery(u"2.0.0"_s, u"w11-dev"_s), inGallery(u"2.0.0"_s, u"w1"_s)})
        << Kind::Same << inGallery(u"1.0.0"_s);
    QTest::newRow("newer, though this one is gone")
        << inGallery(u"1.0.0"_s) << listed({inGallery(u"2.0.0"_s)}, {inGallery(u"2.0.0"_s)})
        << Kind::NewerVersion << inGallery(u"2.0.0"_s);
}

void TestNewVersion::theSourceIsTheSameOrABetterOne()
{
    QFETCH(const QString, current);
    QFETCH(const KnownSources, known);
    QFETCH(const Kind, kind);
    QFETCH(const QString, id);
    const SourceProposal expected{kind, id};
    QCOMPARE(proposeSource(current, known), expected);
}

void TestNewVersion::aNewVersionIsTheNextFreePatchOfTheImage()
{
    TakenVersions taken;
    taken.add(u"Sales"_s, u"3.2.1"_s);
    taken.add(u"sales"_s, u"3.2.2"_s);
    DeviceImage image;
    image.displayName = u"Sales"_s;
    image.version = u"3.2.1"_s;
    image.sourceImageResourceId = inGallery(u"1.0.0"_s);

    const NewVersion version = newVersionOf(image, taken, listed({inGallery(u"1.1.0"_s)}));

    const Draft draft{u"Sales"_s, u"3.2.3"_s, inGallery(u"1.1.0"_s)};
    QCOMPARE(version.draft, draft);
    QCOMPARE(version.base, u"3.2.1"_s);
    QCOMPARE(version.formerSource, inGallery(u"1.0.0"_s));
    QVERIFY(version.source.kind == Kind::NewerVersion);
}

void TestNewVersion::anImageOfWhichNothingIsKnownGivesAnEmptyDraft()
{
    const Draft draft{{}, u"0.0.1"_s, {}};
    QCOMPARE(newVersionOf({}, {}, {}).draft, draft);
}

QTEST_GUILESS_MAIN(TestNewVersion)
#include "tst_newversion.moc"
