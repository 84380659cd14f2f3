// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/snapshotmerge.h"
#include "models/imagefilter.h"
#include "models/imagesmodel.h"
#include "support/manualclock.h"

#include <QSet>
#include <QtTest>

#include <algorithm>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int count = 10000;
constexpr int changes = 10;

QList<DeviceImage> tenant()
{
    QList<DeviceImage> images;
    for (int i = 0; i < count; ++i) {
        images.append(
            {.id = u"id-%1"_s.arg(i),
             .displayName = u"Corp image %1"_s.arg(i),
             .version = u"1.0.%1"_s.arg(i % 7),
             .status = OpenEnum<ImageStatus>{i % 3 == 0 ? ImageStatus::Pending : ImageStatus::Ready, {}}});
    }
    return images;
}

/// Notes which rows a model says have changed, and everything else it says.
struct Listener {
    explicit Listener(const QAbstractItemModel &model)
        : inserted(&model, &QAbstractItemModel::rowsInserted)
        , removed(&model, &QAbstractItemModel::rowsRemoved)
        , reset(&model, &QAbstractItemModel::modelReset)
        , moved(&model, &QAbstractItemModel::layoutChanged)
    {
        QObject::connect(&model, &QAbstractItemModel::dataChanged, &context,
                         [this](const QModelIndex &from, const QModelIndex &to) {
                             for (int row = from.row(); row <= to.row(); ++row)
                                 rows.insert(row);
                         });
    }
    [[nodiscard]] qsizetype otherNews() const
    {
        return inserted.size() + removed.size() + reset.size() + moved.size();
    }

    QObject context;
    QSet<int> rows;
    QSignalSpy inserted;
    QSignalSpy removed;
    QSignalSpy reset;
    QSignalSpy moved;
};

struct Bench {
    Bench()
    {
        filter.setSourceModel(&model);
        filter.sort(static_cast<int>(ImageColumn::Name));
        poll();
    }
    void poll()
    {
        mergeSnapshot(entries, images, memory, clock.now());
        model.apply(entries);
    }

    ManualClock clock;
    MergeMemory memory;
    QList<DeviceImage> images = tenant();
    QList<ImageEntry> entries;
    ImagesModel model{clock};
    ImageFilter filter;
};

} // namespace

class TestPollMerge : public QObject
{
    Q_OBJECT

private slots:
    void aPollTouchesOnlyTheRowsThatChanged();
    void aPollWithoutNewsTouchesNothing();
};

void TestPollMerge::aPollTouchesOnlyTheRowsThatChanged()
{
    Bench bench;
    QCOMPARE(bench.model.rowCount(), count);
    const Listener model(bench.model);
    const Listener shown(bench.filter);
    QSet<int> expected;
    for (int i = 0; i < changes; ++i) {
        const int row = 3 * (i * 331 + 1);
        bench.images[row].status = OpenEnum<ImageStatus>{ImageStatus::Ready, {}};
        expected.insert(row);
    }
    // The service's order is not ours, and says nothing.
    std::reverse(bench.images.begin(), bench.images.end());
    bench.poll();
    QCOMPARE(model.rows, expected);
    QCOMPARE(model.otherNews(), 0);
    QCOMPARE(shown.rows.size(), changes);
    QCOMPARE(shown.otherNews(), 0);
    QCOMPARE(bench.model.entryAt(3).status, EntryStatus::Ready);
}

void TestPollMerge::aPollWithoutNewsTouchesNothing()
{
    Bench bench;
    const Listener model(bench.model);
    const Listener shown(bench.filter);
    bench.poll();
    QVERIFY(model.rows.isEmpty());
    QVERIFY(shown.rows.isEmpty());
    QCOMPARE(model.otherNews() + shown.otherNews(), 0);
}

QTEST_GUILESS_MAIN(TestPollMerge)
#include "tst_pollmerge.moc"
