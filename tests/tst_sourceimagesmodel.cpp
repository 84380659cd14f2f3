// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/sourcecompletions.h"
#include "models/sourceimagesmodel.h"
#include "support/cputimer.h"
#include "support/samplesources.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The model as a text: a line for each group, an indented one for each image.
QStringList outline(const SourceImagesModel &model)
{
    QStringList lines;
    for (int g = 0; g < model.rowCount(); ++g) {
        const QModelIndex group = model.index(g, 0);
        lines.append(group.data().toString());
        for (int i = 0; i < model.rowCount(group); ++i)
            lines.append(u"- "_s + model.index(i, 0, group).data().toString());
    }
    return lines;
}

QString text(const SourceImagesModel &model, const QString &resourceId, SourceColumn column,
             int role = Qt::DisplayRole)
{
    const QModelIndex index = model.indexOf(resourceId);
    return index.siblingAtColumn(static_cast<int>(column)).data(role).toString();
}

} // namespace

class TestSourceImagesModel : public QObject
{
    Q_OBJECT

private slots:
    void isAModelAsQtWantsIt();
    void imagesStandInGroupsBySubscription();
    void namesAreInOrderAndTheNewestVersionIsFirst();
    void whatWasUsedLastComesFirst();
    void onlyTheLastFewAreAmongThoseUsedLast();
    void subscriptionsOfOneNameStayApart();
    void anImageTellsWhereItIsAndOfWhichKind();
    void aGalleryVersionTellsItsDefinition();
    void aScreenReaderHearsNameKindAndGroup();
    void whatCannotBeUploadedCannotBeChosen();
    void theFilterLooksThroughAllThatIsKnown_data();
    void theFilterLooksThroughAllThatIsKnown();
    void aFilterLeavesNoEmptyGroups();
    void theSameSourcesChangeNothing();
    void namesFromOutsideStayPlain();
    void thousandsAreQuick();

    void completionsAreWhatFits_data();
    void completionsAreWhatFits();
    void completionsGiveTheIdAndShowTheName();
    void aWholeIdNeedsNoCompletion();
    void completionsAreAModelAsQtWantsIt();
};

void TestSourceImagesModel::isAModelAsQtWantsIt()
{
    SourceImagesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSources(listed({managedSource(u"a"_s), gallerySource(u"w11"_s, u"1.0.0"_s)},
                            {managedSource(u"a"_s).resourceId}));
    model.setFilter(u"w11"_s);
    model.setFilter(u"nothing like it"_s);
    model.setFilter({});
    model.setSources({});
    QCOMPARE(model.rowCount(), 0);
}

void TestSourceImagesModel::imagesStandInGroupsBySubscription()
{
    SourceImagesModel model;
    model.setSources(listed(
        {managedSource(u"a"_s, u"Two"_s), managedSource(u"b"_s, u"One"_s), managedSource(u"c"_s, u"Two"_s)}));
    QCOMPARE(outline(model),
             (QStringList{u"One (ID of One)"_s, u"- b"_s, u"Two (ID of Two)"_s, u"- a"_s, u"- c"_s}));
    QCOMPARE(model.count(), 3);
    const QModelIndex group = model.index(0, 0);
    QVERIFY(!model.source(group));
    QVERIFY(!(model.flags(group) & Qt::ItemIsSelectable));
    QCOMPARE(model.source(model.index(0, 0, group))->displayName, u"b"_s);
}

void TestSourceImagesModel::namesAreInOrderAndTheNewestVersionIsFirst()
{
    SourceImagesModel model;
    model.setSources(listed({gallerySource(u"w11"_s, u"1.9.0"_s), managedSource(u"img"_s),
                             gallerySource(u"w11"_s, u"1.10.0"_s), gallerySource(u"dev"_s, u"1.0.0"_s)}));
    QCOMPARE(outline(model).mid(1),
             (QStringList{u"- dev 1.0.0"_s, u"- img"_s, u"- w11 1.10.0"_s, u"- w11 1.9.0"_s}));
}

void TestSourceImagesModel::whatWasUsedLastComesFirst()
{
    SourceImagesModel model;
    const SourceImage b = managedSource(u"b"_s);
    const SourceImage c = managedSource(u"c"_s);
    model.setSources(listed({managedSource(u"a"_s), b, c},
                            {u"/not/there/any/more"_s, c.resourceId.toUpper(), b.resourceId}));
    QCOMPARE(outline(model),
             (QStringList{u"Used last"_s, u"- c"_s, u"- b"_s, u"One (ID of One)"_s, u"- a"_s, u"- b"_s,
                          u"- c"_s}));
    QCOMPARE(model.count(), 3);
    QCOMPARE(model.first().data(), u"c"_s);
    QCOMPARE(model.indexOf(b.resourceId).parent().data(), u"Used last"_s);
}

void TestSourceImagesModel::onlyTheLastFewAreAmongThoseUsedLast()
{
    KnownSources known = listed({});
    for (int i = 0; i < 9; ++i) {
        known.images.append(managedSource(u"image%1"_s.arg(i)));
        known.lastUsed.append(known.images.constLast().resourceId);
    }
    SourceImagesModel model;
    model.setSources(known);
    QCOMPARE(model.rowCount(model.index(0, 0)), SourceImagesModel::mostLastUsed);
}

void TestSourceImagesModel::subscriptionsOfOneNameStayApart()
{
    SourceImage other = managedSource(u"b"_s);
    other.subscriptionId = u"another"_s;
    SourceImage nameless = managedSource(u"c"_s);
    nameless.subscriptionDisplayName.clear();
    SourceImagesModel model;
    model.setSources(listed({managedSource(u"a"_s), other, nameless}));
    QCOMPARE(outline(model),
             (QStringList{u"ID of One"_s, u"- c"_s, u"One (ID of One)"_s, u"- a"_s, u"One (another)"_s,
                          u"- b"_s}));
}

void TestSourceImagesModel::anImageTellsWhereItIsAndOfWhichKind()
{
    SourceImagesModel model;
    const SourceImage image = managedSource(u"a"_s);
    model.setSources(listed({image}));
    QCOMPARE(text(model, image.resourceId, SourceColumn::Place), u"rg-one"_s);
    QCOMPARE(text(model, image.resourceId, SourceColumn::Kind), u"Managed image"_s);
    QVERIFY(!model.indexOf(image.resourceId).data(Qt::DecorationRole).isNull());
    QCOMPARE(text(model, image.resourceId, SourceColumn::Kind, Qt::ToolTipRole), image.resourceId);
}

void TestSourceImagesModel::aGalleryVersionTellsItsDefinition()
{
    SourceImagesModel model;
    const SourceImage image = gallerySource(u"w11"_s, u"1.0.3"_s);
    QCOMPARE(image.displayName, u"1.0.3"_s);
    model.setSources(listed({image}));
    QCOMPARE(text(model, image.resourceId, SourceColumn::Image), u"w11 1.0.3"_s);
    QCOMPARE(text(model, image.resourceId, SourceColumn::Place), u"rg-one, gallery Main"_s);
    QCOMPARE(text(model, image.resourceId, SourceColumn::Kind), u"Gallery image version"_s);
}

void TestSourceImagesModel::aScreenReaderHearsNameKindAndGroup()
{
    SourceImagesModel model;
    const SourceImage image = gallerySource(u"w11"_s, u"1.0.3"_s);
    model.setSources(listed({image}));
    QCOMPARE(text(model, image.resourceId, SourceColumn::Image, Qt::AccessibleTextRole),
             u"w11 1.0.3, Gallery image version, resource group rg-one, gallery Main, subscription One"_s);
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole), u"Subscription One (ID of One)"_s);
}

void TestSourceImagesModel::whatCannotBeUploadedCannotBeChosen()
{
    SourceImage disk = managedSource(u"d"_s);
    disk.resourceId = u"/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c585ffff/resourceGroups/rg-one/providers/"
                      u"Microsoft.Compute/disks/d"_s;
    SourceImagesModel model;
    model.setSources(listed({disk}));
    const QModelIndex index = model.indexOf(disk.resourceId);
    QVERIFY(index.isValid());
    QVERIFY(!(model.flags(index) & Qt::ItemIsSelectable));
    QVERIFY(model.flags(index) & Qt::ItemIsEnabled);
    QVERIFY(!model.first().isValid());
    QVERIFY(text(model, disk.resourceId, SourceColumn::Kind).startsWith(u"Cannot be uploaded"_s));
}

void TestSourceImagesModel::theFilterLooksThroughAllThatIsKnown_data()
{
    QTest::addColumn<QString>("filter");
    QTest::newRow("image") << u"SALES"_s;
    QTest::newRow("part of the image") << u"ale"_s;
    QTest::newRow("resource group") << u"rg-ONE"_s;
    QTest::newRow("gallery") << u"main"_s;
    QTest::newRow("version") << u"1.0.3"_s;
    QTest::newRow("kind") << u"gallery image"_s;
    QTest::newRow("name of the subscription") << u"one"_s;
    QTest::newRow("ID of the subscription") << u"id of one"_s;
    QTest::newRow("ID") << u"/galleries/Main/images/sales"_s;
    QTest::newRow("several words in any order") << u"  1.0.3   one sales "_s;
}

void TestSourceImagesModel::theFilterLooksThroughAllThatIsKnown()
{
    QFETCH(const QString, filter);
    SourceImage other{.resourceId = u"/x"_s,
                      .displayName = u"x"_s,
                      .subscriptionId = u"x"_s,
                      .subscriptionDisplayName = u"x"_s,
                      .category = {}};
    SourceImagesModel model;
    model.setFilter(filter);
    model.setSources(listed({gallerySource(u"sales"_s, u"1.0.3"_s), other}));
    QCOMPARE(model.count(), 1);
    QCOMPARE(model.first().data(), u"sales 1.0.3"_s);
    model.setFilter({});
    QCOMPARE(model.count(), 2);
}

void TestSourceImagesModel::aFilterLeavesNoEmptyGroups()
{
    SourceImagesModel model;
    model.setSources(listed({managedSource(u"a"_s, u"One"_s), managedSource(u"b"_s, u"Two"_s)},
                            {managedSource(u"a"_s, u"One"_s).resourceId}));
    model.setFilter(u"images/b"_s);
    QCOMPARE(outline(model), (QStringList{u"Two (ID of Two)"_s, u"- b"_s}));
    QVERIFY(!model.indexOf(managedSource(u"a"_s, u"One"_s).resourceId).isValid());
    model.setFilter(u"none"_s);
    QVERIFY(outline(model).isEmpty());
    QCOMPARE(model.count(), 0);
}

void TestSourceImagesModel::theSameSourcesChangeNothing()
{
    SourceImagesModel model;
    const KnownSources known = listed({managedSource(u"a"_s)});
    model.setSources(known);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setSources(known);
    model.setFilter(u"  "_s);
    QVERIFY(reset.isEmpty());
}

void TestSourceImagesModel::namesFromOutsideStayPlain()
{
    SourceImage image = managedSource(u"<img src=y>"_s);
    image.subscriptionDisplayName = u"a\nb"_s;
    SourceImagesModel model;
    model.setSources(listed({image}));
    const QString tip = text(model, image.resourceId, SourceColumn::Image, Qt::ToolTipRole);
    QVERIFY(!tip.contains(u"<img"_s));
    QVERIFY(tip.contains(u"&lt;img src=y&gt;"_s));
    QVERIFY(!model.index(0, 0).data().toString().contains(u'\n'));
}

void TestSourceImagesModel::thousandsAreQuick()
{
    KnownSources known = listed({});
    for (int i = 0; i < 5000; ++i)
        known.images.append(managedSource(u"image-%1"_s.arg(i), u"Subscription %1"_s.arg(i % 40)));
    SourceImagesModel model;
    const CpuTimer timer;
    model.setSources(known);
    for (const QString &filter : {u"i"_s, u"im"_s, u"image-49"_s, u"image-49 subscription"_s})
        model.setFilter(filter);
    // Generous, so that it also holds under a sanitizer on a busy machine.
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(model.count(), 111);
}

void TestSourceImagesModel::completionsAreWhatFits_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("ids");
    const QString sales = managedSource(u"sales"_s).resourceId;
    const QString kiosk = managedSource(u"kiosk"_s, u"Two"_s).resourceId;
    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("one letter") << u"s"_s << QStringList();
    QTest::newRow("part of the name") << u"ales"_s << QStringList{sales};
    QTest::newRow("subscription") << u"id of two"_s << QStringList{kiosk};
    QTest::newRow("resource group") << u"RG-one"_s << QStringList{sales, kiosk};
    QTest::newRow("beginning of the ID") << u"/subscriptions/"_s << QStringList{sales, kiosk};
    QTest::newRow("what cannot be uploaded") << u"disks"_s << QStringList();
}

void TestSourceImagesModel::completionsAreWhatFits()
{
    QFETCH(const QString, typed);
    SourceCompletions completions;
    SourceImage disk = managedSource(u"d"_s);
    disk.resourceId.replace(u"/images/"_s, u"/disks/"_s);
    completions.setSources({managedSource(u"sales"_s), managedSource(u"kiosk"_s, u"Two"_s), disk});
    completions.setTyped(typed);
    QStringList ids;
    for (int i = 0; i < completions.rowCount({}); ++i)
        ids.append(completions.index(i).data(Qt::EditRole).toString());
    QTEST(ids, "ids");
}

void TestSourceImagesModel::completionsGiveTheIdAndShowTheName()
{
    SourceCompletions completions;
    const SourceImage image = managedSource(u"sales"_s);
    completions.setSources({image});
    completions.setTyped(u"sales"_s);
    const QModelIndex index = completions.index(0);
    QCOMPARE(index.data(Qt::EditRole), image.resourceId);
    QCOMPARE(index.data(), u"sales · rg-one · One (ID of One)"_s);
    QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(u"Managed image"_s));
}

void TestSourceImagesModel::aWholeIdNeedsNoCompletion()
{
    SourceCompletions completions;
    const SourceImage image = managedSource(u"sales"_s);
    completions.setSources({image, managedSource(u"sales-2"_s)});
    completions.setTyped(image.resourceId.toUpper());
    QCOMPARE(completions.rowCount({}), 0);
}

void TestSourceImagesModel::completionsAreAModelAsQtWantsIt()
{
    SourceCompletions completions;
    const QAbstractItemModelTester tester(&completions,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<SourceImage> sources;
    for (int i = 0; i < 200; ++i)
        sources.append(managedSource(u"image%1"_s.arg(i)));
    completions.setSources(sources);
    completions.setTyped(u"image"_s);
    QCOMPARE(completions.rowCount({}), int(SourceCompletions::most));
    completions.setTyped({});
    completions.setSources({});
    QCOMPARE(completions.rowCount({}), 0);
}

QTEST_MAIN(TestSourceImagesModel)
#include "tst_sourceimagesmodel.moc"
