// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/imagefilter.h"
#include "models/imagesmodel.h"
#include "support/manualclock.h"
#include "support/sampleentries.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Fixture {
    Fixture() { filter.setSourceModel(&model); }

    [[nodiscard]] QString keys() const
    {
        QStringList keys;
        for (int row = 0; row < filter.rowCount(); ++row)
            keys.append(filter.index(row, 0).data(ImagesModel::KeyRole).toString());
        return keys.join(QLatin1Char(' '));
    }

    void sort(ImageColumn column, Qt::SortOrder order = Qt::AscendingOrder)
    {
        filter.sort(static_cast<int>(column), order);
    }

    ManualClock clock;
    ImagesModel model{clock};
    ImageFilter filter;
};

QList<ImageEntry> named(const QStringList &names)
{
    QList<ImageEntry> entries;
    for (const QString &name : names)
        entries.append(sampleEntry(name, EntryStatus::Ready, name));
    return entries;
}

} // namespace

class TestImageFilter : public QObject
{
    Q_OBJECT

private slots:
    void aChipLetsItsStatusesThrough_data();
    void aChipLetsItsStatusesThrough();
    void countsWhateverIsFiltered();
    void findsTextInEveryProperty_data();
    void findsTextInEveryProperty();
    void sortsVersionsByNumber();
    void sortsStatusByUrgency();
    void sortsNamesAsPeopleCount();
    void sortsTimesByTimeWithDoubtfulOnesTogether();
    void sortingIsStableBothWays();
    void aChangedRowMovesAndFiltersAnew();
    void survivesAModelThatComesAndGoes();
};

void TestImageFilter::aChipLetsItsStatusesThrough_data()
{
    QTest::addColumn<ImageChip>("chip");
    QTest::addColumn<QString>("keys");
    QTest::newRow("all") << ImageChip::All << "0 1 2 3 4 5 6 7 8";
    QTest::newRow("pending") << ImageChip::Pending << "0 2";
    QTest::newRow("ready") << ImageChip::Ready << "3 4";
    QTest::newRow("failed") << ImageChip::Failed << "5 6";
}

void TestImageFilter::aChipLetsItsStatusesThrough()
{
    QFETCH(ImageChip, chip);
    QFETCH(QString, keys);
    Fixture fixture;
    fixture.model.apply(oneEntryPerStatus());
    fixture.filter.setChip(chip);
    QCOMPARE(fixture.keys(), keys);
    QCOMPARE(fixture.filter.isFiltering(), chip != ImageChip::All);
}

void TestImageFilter::countsWhateverIsFiltered()
{
    Fixture fixture;
    fixture.model.apply(oneEntryPerStatus());
    const QList<int> counts = fixture.filter.counts();
    QCOMPARE(counts.first(4), (QList<int>{9, 2, 2, 2}));
    int attention = 0;
    for (const ImageEntry &entry : oneEntryPerStatus())
        attention += needsAttention(entry, fixture.clock.now().date()) ? 1 : 0;
    QCOMPARE(counts.at(static_cast<int>(ImageChip::NeedsAttention)), attention);
    QVERIFY(attention >= 3);
    fixture.filter.setText(u"nothing has this"_s);
    QCOMPARE(fixture.filter.rowCount(), 0);
    QCOMPARE(fixture.filter.counts(), counts);
}

void TestImageFilter::findsTextInEveryProperty_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("keys");
    QTest::newRow("name, other case") << "KIOSK"
                                      << "a";
    QTest::newRow("other case beyond ASCII") << QString(u"CAFÉ"_s) << "b";
    QTest::newRow("typed in two parts") << QString(u"Cafe\u0301"_s) << "b";
    QTest::newRow("version") << "7.7"
                             << "b";
    QTest::newRow("operating system") << "enterprise"
                                      << "a";
    QTest::newRow("source image") << "img-b"
                                  << "b";
    QTest::newRow("error code") << "notgeneralized"
                                << "a";
    QTest::newRow("status word") << "failed"
                                 << "a";
    QTest::newRow("blanks around") << "  kiosk "
                                   << "a";
    QTest::newRow("only blanks") << "   "
                                 << "a b";
    QTest::newRow("pattern characters are text") << ".*"
                                                 << "";
    QTest::newRow("nowhere") << "xyz"
                             << "";
}

void TestImageFilter::findsTextInEveryProperty()
{
    QFETCH(QString, text);
    QFETCH(QString, keys);
    Fixture fixture;
    ImageEntry first = sampleEntry(u"a"_s, EntryStatus::Failed, u"Kiosk"_s);
    first.image.operatingSystem = u"Windows 11 Enterprise"_s;
    fixture.model.apply({first, sampleEntry(u"b"_s, EntryStatus::Ready, u"Café"_s, u"7.7.1"_s)});
    fixture.filter.setText(text);
    QCOMPARE(fixture.keys(), keys);
}

void TestImageFilter::sortsVersionsByNumber()
{
    Fixture fixture;
    QList<ImageEntry> entries;
    for (const QString &version : {u"1.10.0"_s, u"1.9.0"_s, u"1.9.10"_s})
        entries.append(sampleEntry(version, EntryStatus::Ready, u"same"_s, version));
    fixture.model.apply(entries);
    fixture.sort(ImageColumn::Version);
    QCOMPARE(fixture.keys(), u"1.9.0 1.9.10 1.10.0"_s);
}

void TestImageFilter::sortsStatusByUrgency()
{
    Fixture fixture;
    fixture.model.apply(oneEntryPerStatus());
    fixture.sort(ImageColumn::Status);
    const QStringList keys = fixture.keys().split(QLatin1Char(' '));
    const auto place = [&keys](EntryStatus status) {
        return keys.indexOf(QString::number(static_cast<int>(status)));
    };
    QVERIFY(place(EntryStatus::Failed) < place(EntryStatus::OutcomeUnknown));
    QVERIFY(place(EntryStatus::NotAccepted) < place(EntryStatus::Pending));
    QVERIFY(place(EntryStatus::OutcomeUnknown) < place(EntryStatus::Pending));
    QVERIFY(place(EntryStatus::Pending) < place(EntryStatus::Ready));
    QVERIFY(place(EntryStatus::Ready) < place(EntryStatus::Deleted));
}

void TestImageFilter::sortsNamesAsPeopleCount()
{
    Fixture fixture;
    fixture.model.apply(named({u"b1"_s, u"a10"_s, u"A2"_s, u"a1"_s}));
    fixture.sort(ImageColumn::Name);
    QCOMPARE(fixture.keys(), u"a1 A2 a10 b1"_s);
}

void TestImageFilter::sortsTimesByTimeWithDoubtfulOnesTogether()
{
    Fixture fixture;
    QList<ImageEntry> entries = named({u"late"_s, u"none"_s, u"early"_s});
    entries[0].image.lastModifiedDateTime = QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC);
    entries[2].image.lastModifiedDateTime = QDateTime(QDate(2026, 9, 2), QTime(23, 0), Qt::UTC);
    fixture.model.apply(entries);
    fixture.sort(ImageColumn::LastChanged, Qt::DescendingOrder);
    QCOMPARE(fixture.keys(), u"late early none"_s);
}

void TestImageFilter::sortingIsStableBothWays()
{
    Fixture fixture;
    QList<ImageEntry> entries;
    for (const QString &key : {u"c"_s, u"a"_s, u"b"_s})
        entries.append(sampleEntry(key, EntryStatus::Ready, u"same"_s));
    fixture.model.apply(entries);
    fixture.sort(ImageColumn::Name);
    QCOMPARE(fixture.keys(), u"c a b"_s);
    fixture.sort(ImageColumn::Name, Qt::DescendingOrder);
    QCOMPARE(fixture.keys(), u"c a b"_s);
}

void TestImageFilter::aChangedRowMovesAndFiltersAnew()
{
    Fixture fixture;
    QList<ImageEntry> entries = named({u"a"_s, u"b"_s, u"c"_s});
    fixture.model.apply(entries);
    fixture.sort(ImageColumn::Name);
    entries[0].image.displayName = u"z"_s;
    fixture.model.apply(entries);
    QCOMPARE(fixture.keys(), u"b c a"_s);
    fixture.filter.setText(u"needle"_s);
    QCOMPARE(fixture.keys(), QString());
    // A property without a column of its own must be found as soon as it comes.
    entries[1].error = Error{.kind = ErrorKind::Rejected, .code = u"needle"_s};
    fixture.model.apply(entries);
    QCOMPARE(fixture.keys(), u"b"_s);
}

void TestImageFilter::survivesAModelThatComesAndGoes()
{
    Fixture fixture;
    const QAbstractItemModelTester tester(&fixture.filter);
    fixture.sort(ImageColumn::Version);
    fixture.model.apply(oneEntryPerStatus());
    fixture.filter.setChip(ImageChip::Ready);
    fixture.model.apply({});
    QCOMPARE(fixture.filter.rowCount(), 0);
    fixture.model.apply(oneEntryPerStatus());
    QCOMPARE(fixture.keys(), u"3 4"_s);
}

QTEST_MAIN(TestImageFilter)
#include "tst_imagefilter.moc"
