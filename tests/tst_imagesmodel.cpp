// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/imagesmodel.h"
#include "support/manualclock.h"
#include "support/sampleentries.h"
#include "theme/theme.h"

#include <QAbstractItemModelTester>
#include <QtTest>

#include <algorithm>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QStringList keysOf(const ImagesModel &model)
{
    QStringList keys;
    for (int row = 0; row < model.rowCount(); ++row)
        keys.append(model.index(row, 0).data(ImagesModel::KeyRole).toString());
    return keys;
}

QList<ImageEntry> entriesFor(const QString &keys)
{
    QList<ImageEntry> entries;
    for (const QChar key : keys)
        entries.append(sampleEntry(key, EntryStatus::Ready));
    return entries;
}

QString textAt(const ImagesModel &model, int row, ImageColumn column)
{
    return model.index(row, static_cast<int>(column)).data().toString();
}

} // namespace

class TestImagesModel : public QObject
{
    Q_OBJECT

private slots:
    void mergesWithExactlyTheSignalsNeeded_data();
    void mergesWithExactlyTheSignalsNeeded();
    void neverResets();
    void saysWhichColumnsChanged_data();
    void saysWhichColumnsChanged();
    void findsRowsByKeyAfterRemovals();
    void aPersistentIndexFollowsItsRow();
    void aTickTouchesOpenRowsOnly();
    void aTickTouchesWhatReadsOtherwise();
    void tellsHowLongItTook();
    void whatWaitsForTheServiceCountsDown();
    void tellsTheUsualTimeBesideTheElapsed_data();
    void tellsTheUsualTimeBesideTheElapsed();
    void longerThanUsualIsNamedAndNeverFailed();
    void doubtfulTimesAreADash_data();
    void doubtfulTimesAreADash();
    void statusCellsReadWell();
    void toolTipsCarryNoMarkup();
    void manyRowsWithFewChangesStayFast();
};

void TestImagesModel::mergesWithExactlyTheSignalsNeeded_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("result");
    QTest::addColumn<int>("insertions");
    QTest::addColumn<int>("removals");

    QTest::newRow("first snapshot") << ""
                                    << "abc"
                                    << "abc" << 1 << 0;
    QTest::newRow("nothing changed") << "abc"
                                     << "abc"
                                     << "abc" << 0 << 0;
    QTest::newRow("another order") << "abc"
                                   << "cab"
                                   << "abc" << 0 << 0;
    QTest::newRow("one more at the end") << "abc"
                                         << "abcd"
                                         << "abcd" << 1 << 0;
    QTest::newRow("one more in front") << "abc"
                                       << "dabc"
                                       << "abcd" << 1 << 0;
    QTest::newRow("first gone") << "abc"
                                << "bc"
                                << "bc" << 0 << 1;
    QTest::newRow("last gone") << "abc"
                               << "ab"
                               << "ab" << 0 << 1;
    QTest::newRow("a run gone at once") << "abcde"
                                        << "ae"
                                        << "ae" << 0 << 1;
    QTest::newRow("two runs gone") << "abcde"
                                   << "ace"
                                   << "ace" << 0 << 2;
    QTest::newRow("all gone") << "abc"
                              << ""
                              << "" << 0 << 1;
    QTest::newRow("all others") << "abc"
                                << "def"
                                << "def" << 1 << 1;
    QTest::newRow("same key twice") << ""
                                    << "aba"
                                    << "ab" << 1 << 0;
    QTest::newRow("same key twice among known ones") << "ab"
                                                     << "bab"
                                                     << "ab" << 0 << 0;
}

void TestImagesModel::mergesWithExactlyTheSignalsNeeded()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, result);
    QFETCH(int, insertions);
    QFETCH(int, removals);

    ManualClock clock;
    ImagesModel model(clock);
    const QAbstractItemModelTester tester(&model);
    model.apply(entriesFor(before));
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.apply(entriesFor(after));

    QCOMPARE(keysOf(model).join(QString()), result);
    QCOMPARE(inserted.size(), insertions);
    QCOMPARE(removed.size(), removals);
    QCOMPARE(changed.size(), 0);
}

void TestImagesModel::neverResets()
{
    ManualClock clock;
    ImagesModel model(clock);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy layout(&model, &QAbstractItemModel::layoutChanged);
    for (const QString &keys : {u"abc"_s, u"cx"_s, QString(), u"zyx"_s})
        model.apply(entriesFor(keys));
    QCOMPARE(reset.size(), 0);
    QCOMPARE(layout.size(), 0);
}

void TestImagesModel::saysWhichColumnsChanged_data()
{
    QTest::addColumn<ImageEntry>("after");
    QTest::addColumn<QList<int>>("columns");

    const ImageEntry base = sampleEntry(u"a"_s, EntryStatus::Ready);
    ImageEntry entry = base;
    entry.image.displayName = u"Other"_s;
    // The text filter looks into the name, and filters watch the status cell.
    QTest::newRow("name") << entry << QList<int>{0, 1};
    entry = base;
    entry.requestId = u"1"_s;
    entry.busy = true;
    QTest::newRow("nothing that a column shows") << entry << QList<int>{};
    entry = base;
    entry.status = EntryStatus::ReadyWithWarning;
    QTest::newRow("status") << entry << QList<int>{0};
    entry = base;
    entry.image.lastModifiedDateTime = QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC);
    QTest::newRow("time") << entry << QList<int>{5};
    entry = base;
    entry.image.expirationDate = QDate(2026, 12, 1);
    QTest::newRow("about to expire") << entry << QList<int>{0};
}

void TestImagesModel::saysWhichColumnsChanged()
{
    QFETCH(ImageEntry, after);
    QFETCH(QList<int>, columns);

    ManualClock clock;
    ImagesModel model(clock);
    model.apply({sampleEntry(u"z"_s, EntryStatus::Ready), sampleEntry(u"a"_s, EntryStatus::Ready)});
    QList<int> seen;
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [&seen](const QModelIndex &topLeft, const QModelIndex &bottomRight) {
                QCOMPARE(topLeft.row(), 1);
                QCOMPARE(bottomRight.row(), 1);
                for (int column = topLeft.column(); column <= bottomRight.column(); ++column)
                    seen.append(column);
            });
    model.apply({sampleEntry(u"z"_s, EntryStatus::Ready), after});
    QCOMPARE(seen, columns);
    QCOMPARE(model.entryAt(1), after);
}

void TestImagesModel::findsRowsByKeyAfterRemovals()
{
    ManualClock clock;
    ImagesModel model(clock);
    model.apply(entriesFor(u"abcdef"_s));
    model.apply(entriesFor(u"bdf"_s));
    QCOMPARE(model.rowOf(u"b"_s), 0);
    QCOMPARE(model.rowOf(u"d"_s), 1);
    QCOMPARE(model.rowOf(u"f"_s), 2);
    QCOMPARE(model.rowOf(u"a"_s), -1);
    QVERIFY(!model.find(u"c"_s));
    QCOMPARE(model.find(u"f"_s)->key, u"f"_s);
}

void TestImagesModel::aPersistentIndexFollowsItsRow()
{
    ManualClock clock;
    ImagesModel model(clock);
    model.apply(entriesFor(u"abc"_s));
    const QPersistentModelIndex watched = model.index(2, 1);
    model.apply(entriesFor(u"dcb"_s));
    QCOMPARE(watched.data(ImagesModel::KeyRole).toString(), u"c"_s);
    QCOMPARE(watched.row(), 1);
}

void TestImagesModel::aTickTouchesOpenRowsOnly()
{
    ManualClock clock;
    ImagesModel model(clock);
    model.apply({sampleEntry(u"a"_s, EntryStatus::Ready), sampleEntry(u"b"_s, EntryStatus::Pending),
                 sampleEntry(u"c"_s, EntryStatus::Failed)});
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.tick();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex(), model.index(1, static_cast<int>(ImageColumn::Took)));
    QCOMPARE(changed.first().at(1).toModelIndex(), model.index(1, static_cast<int>(ImageColumn::Took)));
}

/// Each cell that is told of is sorted, filtered and painted anew.
void TestImagesModel::aTickTouchesWhatReadsOtherwise()
{
    ManualClock clock;
    ImagesModel model(clock);
    ImageEntry pending = sampleEntry(u"a"_s, EntryStatus::Pending);
    pending.submittedAt = clock.now();
    ImageEntry next = sampleEntry(u"b"_s, EntryStatus::Submitting);
    next.postponed = Postponement{.until = clock.now().addSecs(42), .tries = 1};
    model.apply({pending, next});
    model.tick();
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    clock.advance(std::chrono::seconds(1));
    model.tick();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 1);
    clock.advance(std::chrono::seconds(60));
    changed.clear();
    model.tick();
    QVERIFY(std::ranges::any_of(
        changed, [](const QList<QVariant> &args) { return args.at(0).toModelIndex().row() == 0; }));
}

void TestImagesModel::tellsHowLongItTook()
{
    ManualClock clock;
    ImagesModel model(clock);
    ImageEntry pending = sampleEntry(u"a"_s, EntryStatus::Pending);
    pending.submittedAt = clock.now();
    ImageEntry ready = sampleEntry(u"b"_s, EntryStatus::Ready);
    ready.submittedAt = clock.now();
    ready.settledAt = clock.now().addSecs(38 * 60);
    model.apply({pending, ready, sampleEntry(u"c"_s, EntryStatus::Ready)});
    QCOMPARE(textAt(model, 0, ImageColumn::Took), u"< 1 min"_s);
    clock.advance(std::chrono::minutes(65));
    QCOMPARE(textAt(model, 0, ImageColumn::Took), u"1 h 5 min"_s);
    QCOMPARE(textAt(model, 1, ImageColumn::Took), u"38 min"_s);
    QCOMPARE(textAt(model, 2, ImageColumn::Took), u"—"_s);
    clock.jump(-std::chrono::hours(5));
    QCOMPARE(textAt(model, 0, ImageColumn::Took), u"—"_s);
}

void TestImagesModel::whatWaitsForTheServiceCountsDown()
{
    ManualClock clock;
    ImagesModel model(clock);
    ImageEntry retried = sampleEntry(u"a"_s, EntryStatus::Failed);
    retried.postponed = Postponement{.until = clock.now().addSecs(42), .tries = 1};
    ImageEntry next = sampleEntry(u"b"_s, EntryStatus::Submitting);
    next.postponed = Postponement();
    model.apply({retried, next, sampleEntry(u"c"_s, EntryStatus::Failed)});
    QCOMPARE(textAt(model, 0, ImageColumn::Took), u"next try in 42 s"_s);
    QCOMPARE(textAt(model, 1, ImageColumn::Took), u"waiting…"_s);
    clock.advance(std::chrono::seconds(2));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.tick();
    QCOMPARE(changed.size(), 2);
    QCOMPARE(textAt(model, 0, ImageColumn::Took), u"next try in 40 s"_s);
    retried.postponed->until = clock.now().addSecs(3600);
    model.apply({retried, next, sampleEntry(u"c"_s, EntryStatus::Failed)});
    QVERIFY(textAt(model, 0, ImageColumn::Took).startsWith(u"next try at "_s));
}

void TestImagesModel::tellsTheUsualTimeBesideTheElapsed_data()
{
    QTest::addColumn<int>("median"); // seconds
    QTest::addColumn<int>("most");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("text");
    QTest::newRow("a range") << 35 * 60 << 50 * 60 << 9 << u"12 min, usually 35 to 50 min"_s;
    QTest::newRow("what is not exceeded is rounded up")
        << 35 * 60 + 59 << 49 * 60 + 1 << 9 << u"12 min, usually 35 to 50 min"_s;
    QTest::newRow("hours") << 50 * 60 << 80 * 60 << 9 << u"12 min, usually 50 min to 1 h 20 min"_s;
    QTest::newRow("always the same") << 38 * 60 << 38 * 60 << 9 << u"12 min, usually 38 min"_s;
    QTest::newRow("seconds") << 20 << 50 << 9 << u"12 min, usually up to 1 min"_s;
    QTest::newRow("nothing known") << 0 << 0 << 0 << u"12 min"_s;
}

void TestImagesModel::tellsTheUsualTimeBesideTheElapsed()
{
    QFETCH(int, median);
    QFETCH(int, most);
    QFETCH(int, count);
    QFETCH(QString, text);
    ManualClock clock;
    ImagesModel model(clock);
    ImageEntry entry = sampleEntry(u"a"_s, EntryStatus::Pending);
    entry.submittedAt = clock.now();
    entry.usual = {
        .median = std::chrono::seconds(median), .most = std::chrono::seconds(most), .count = count};
    clock.advance(12min);
    model.apply({entry});
    const QModelIndex took = model.index(0, static_cast<int>(ImageColumn::Took));

    QCOMPARE(took.data().toString(), text);
    QCOMPARE(took.data(Qt::AccessibleTextRole).toString(), text);
    QVERIFY(took.data(Qt::ToolTipRole).toString().startsWith(u"Pending for 12 min."_s));
    clock.advance(1min); // It ages by itself.
    QVERIFY(took.data().toString().startsWith(u"13 min"_s));
}

void TestImagesModel::longerThanUsualIsNamedAndNeverFailed()
{
    ManualClock clock;
    ImagesModel model(clock);
    ImageEntry entry = sampleEntry(u"a"_s, EntryStatus::Pending);
    model.apply({entry});
    const QModelIndex status = model.index(0, static_cast<int>(ImageColumn::Status));
    QVERIFY(!status.data(ImagesModel::AttentionRole).toBool());
    QSignalSpy changed(&model, &ImagesModel::dataChanged);

    entry.isSlow = true;
    model.apply({entry});

    QVERIFY(changed.size() > 0);
    QCOMPARE(status.data().toString(), u"Pending"_s);
    QCOMPARE(status.data(ImagesModel::PillRole).toString(), u"Pending · longer than usual"_s);
    QCOMPARE(status.data(Qt::AccessibleTextRole).toString(), u"Pending, longer than usual"_s);
    QCOMPARE(status.data(ImagesModel::ToneRole).toInt(), int(Tone::Caution));
    QVERIFY(status.data(ImagesModel::AttentionRole).toBool());
    QVERIFY(!status.data(Qt::ToolTipRole).toString().contains(u"fail"_s, Qt::CaseInsensitive));
    QVERIFY(urgency(entry, {}) < urgency(sampleEntry(u"b"_s, EntryStatus::Pending), {}));
}

void TestImagesModel::doubtfulTimesAreADash_data()
{
    QTest::addColumn<QDateTime>("time");
    QTest::newRow("none") << QDateTime();
    QTest::newRow("year 1") << QDateTime(QDate(1, 1, 1), QTime(0, 0), Qt::UTC);
    QTest::newRow("year 9999") << QDateTime(QDate(9999, 12, 31), QTime(23, 59, 59, 999), Qt::UTC);
    QTest::newRow("bad day") << QDateTime(QDate(2026, 2, 30), QTime(0, 0), Qt::UTC);
}

void TestImagesModel::doubtfulTimesAreADash()
{
    QFETCH(QDateTime, time);
    ManualClock clock;
    ImagesModel model(clock);
    ImageEntry entry = sampleEntry(u"a"_s, EntryStatus::Ready);
    entry.image.lastModifiedDateTime = time;
    entry.submittedAt = time;
    entry.image.expirationDate = time.date();
    model.apply({entry});
    QCOMPARE(textAt(model, 0, ImageColumn::LastChanged), u"—"_s);
    QVERIFY(!model.index(0, 0).data(ImagesModel::PillRole).toString().isEmpty());
}

void TestImagesModel::statusCellsReadWell()
{
    ManualClock clock;
    ImagesModel model(clock);
    ImageEntry expiring = sampleEntry(u"x"_s, EntryStatus::Ready);
    expiring.image.expirationDate = clock.now().date().addDays(12);
    model.apply(oneEntryPerStatus() << expiring);
    const QStringList words{u"Submitting"_s,
                            u"Outcome unknown"_s,
                            u"Pending"_s,
                            u"Ready"_s,
                            u"Ready with warning"_s,
                            u"Failed"_s,
                            u"Not accepted"_s,
                            u"Deleted"_s,
                            u"Unknown (frozen)"_s,
                            u"Ready"_s};
    QCOMPARE(model.rowCount(), static_cast<int>(words.size()));
    for (int row = 0; row < words.size(); ++row) {
        QCOMPARE(textAt(model, row, ImageColumn::Status), words.at(row));
        QVERIFY(model.index(row, 0).data(Qt::AccessibleTextRole).toString().startsWith(words.at(row)));
        QVERIFY(model.index(row, 0).data(ImagesModel::PillRole).toString().startsWith(words.at(row)));
    }
    QVERIFY(model.index(9, 0).data(Qt::AccessibleTextRole).toString().contains(u"12"_s));
    QCOMPARE(model.index(5, 0).data(Qt::ToolTipRole).toString(),
             u"Failed: The source image is not generalized"_s);
}

void TestImagesModel::toolTipsCarryNoMarkup()
{
    ManualClock clock;
    ImagesModel model(clock);
    model.apply({hostileEntry(u"a"_s, EntryStatus::Failed, u"<img src=x>"_s)});
    for (int column = 0; column < model.columnCount(); ++column) {
        const QString toolTip = model.index(0, column).data(Qt::ToolTipRole).toString();
        QVERIFY2(!toolTip.contains(u"<img"_s), qPrintable(toolTip));
    }
    QCOMPARE(textAt(model, 0, ImageColumn::Name), u"<img src=x>"_s);
}

void TestImagesModel::manyRowsWithFewChangesStayFast()
{
    constexpr int rows = 10000;
    ManualClock clock;
    ImagesModel model(clock);
    QList<ImageEntry> entries;
    for (int i = 0; i < rows; ++i)
        entries.append(sampleEntry(QString::number(i), EntryStatus::Pending));
    model.apply(entries);
    for (int i = 0; i < 10; ++i)
        entries[i * 997].status = EntryStatus::Ready;
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QElapsedTimer timer;
    timer.start();
    model.apply(entries);
    const qint64 elapsed = timer.elapsed();
    QVERIFY2(elapsed < 500, qPrintable(QString::number(elapsed)));
    QSet<int> touched;
    for (const QList<QVariant> &signal : changed)
        touched.insert(signal.at(0).toModelIndex().row());
    QCOMPARE(touched.size(), 10);
}

QTEST_MAIN(TestImagesModel)
#include "tst_imagesmodel.moc"
