// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

// How long the whole list of a tenant takes from the first request to painted rows, and a poll of it in which
// ten images have changed. Needs a service that lists images without a sign-in on loopback:
//     QT_QPA_PLATFORM=offscreen bench_list http://127.0.0.1:18080 [IMAGES]

#include "images/deviceimagejson.h"
#include "imagesview.h"
#include "library/snapshotmerge.h"
#include "support/libraryfixture.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>

#include <cstdio>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int changes = 10;
constexpr int polls = 5;

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

struct Bench {
    explicit Bench(const QUrl &service)
    {
        fixture.endpoints.graphRoot = service;
        view.resize(1000, 700);
        view.show();
        QObject::connect(&fixture.library, &ImageLibrary::changed, &view, [this] {
            view.setEntries(fixture.library.entries());
            view.setLoadState(fixture.library.freshness(), fixture.library.loadError());
        });
    }

    /// From the wish for a list to its painted rows.
    [[nodiscard]] double refreshed()
    {
        const QSignalSpy changed(&fixture.library, &ImageLibrary::changed);
        QElapsedTimer timer;
        timer.start();
        fixture.library.refresh();
        while (fixture.library.freshness() == ImageLibrary::Freshness::Loading || changed.isEmpty())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        view.repaint();
        return milliseconds(timer);
    }

    LibraryFixture fixture;
    ImagesView view{fixture.clock};
};

/// The images as the service would send them again: equal, but nothing of them shared.
QList<DeviceImage> listedAgain(const QList<ImageEntry> &entries, int poll)
{
    QList<DeviceImage> images;
    const qsizetype gap = entries.size() / changes;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        QJsonObject object =
            QJsonDocument::fromJson(QJsonDocument(entries.at(i).image.received).toJson()).object();
        if (i % gap == 0)
            object.insert(u"displayName"_s, u"Poll %1"_s.arg(poll));
        images.append(*deviceImageFromJson(object));
    }
    return images;
}

/// What comes after the last page of a poll: merged into the entries, and those shown.
void benchPoll(Bench &bench)
{
    QList<ImageEntry> entries = bench.fixture.library.entries();
    MergeMemory memory;
    for (int poll = 0; poll < polls; ++poll) {
        const QList<DeviceImage> images = listedAgain(entries, poll);
        QElapsedTimer timer;
        timer.start();
        mergeSnapshot(entries, images, memory, bench.fixture.clock.now());
        const double merged = milliseconds(timer);
        bench.view.setEntries(entries);
        const double shown = milliseconds(timer);
        bench.view.repaint();
        std::printf("poll, %d changes: merged %.1f ms, in the list %.1f ms, painted %.1f ms\n", changes,
                    merged, shown, milliseconds(timer));
    }
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication app(argc, argv);
    QApplication::setStyle(u"Fusion"_s);
    if (argc < 2)
        qFatal("bench_list URL [IMAGES]");
    Bench bench{QUrl(QString::fromLocal8Bit(argv[1]))};
    const int images = argc > 2 ? QByteArray(argv[2]).toInt() : 10000;
    const double first = bench.refreshed();
    if (bench.fixture.library.entries().size() != images)
        qFatal("%lld images", static_cast<long long>(bench.fixture.library.entries().size()));
    std::printf("list of %d painted: %.0f ms\n", images, first);
    std::printf("the same list again: %.0f ms\n", bench.refreshed());
    benchPoll(bench);
    return 0;
}
