// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

// By how much the memory grows over many uploads and hours of watching: what has gone must leave nothing
// behind. Each image becomes ready, is deleted by somebody else and taken out of the list; then one that
// stays pending is watched.
//     QT_QPA_PLATFORM=offscreen bench_growth [UPLOADS] [HOURS]

#include "imagesview.h"
#include "library/statuswatcher.h"
#include "support/libraryfixture.h"

#include <QApplication>
#include <QFile>

#include <cstdio>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Freshness = ImageLibrary::Freshness;

namespace {

constexpr int warmUp = 100; // uploads until everything that is kept once is there

/// kB that are this process's own, from the sums that Linux keeps.
qint64 privateMemory()
{
    QFile sums(u"/proc/self/smaps_rollup"_s);
    if (!sums.open(QIODevice::ReadOnly))
        return 0;
    qint64 kilobytes = 0;
    for (const QByteArray &line : sums.readAll().split('\n')) {
        if (line.startsWith("Private_"))
            kilobytes += line.simplified().split(' ').value(1).toLongLong();
    }
    return kilobytes;
}

struct Bench {
    Bench()
    {
        fixture.server.setHandler([this](const SeenRequest &request) {
            if (request.method != "POST")
                return LibraryFixture::list(image.isEmpty() ? QByteArrayList() : QByteArrayList{image});
            name = "Image " + QByteArray::number(++made);
            image = LibraryFixture::image("id-" + QByteArray::number(made), "pending", name);
            return Answer::json(201, image);
        });
        view.resize(1000, 700);
        view.show();
        QObject::connect(&fixture.library, &ImageLibrary::changed, &view, [this] {
            view.setEntries(fixture.library.entries());
            view.setLoadState(fixture.library.freshness(), fixture.library.loadError());
        });
    }

    void waitFor(EntryStatus status)
    {
        const auto isSo = [this, status] {
            const auto &entries = fixture.library.entries();
            return entries.size() == 1 && entries.constFirst().status == status;
        };
        if (!QTest::qWaitFor(isSo, 20000))
            qFatal("an upload does not become %d", static_cast<int>(status));
    }
    void look()
    {
        fixture.library.refresh();
        (void)QTest::qWaitFor([this] { return fixture.library.freshness() == Freshness::Loaded; }, 20000);
    }
    void uploadOne()
    {
        (void)fixture.library.upload(LibraryFixture::draft(u"Image %1"_s.arg(made + 1)));
        waitFor(EntryStatus::Pending);
        image = LibraryFixture::image("id-" + QByteArray::number(made), "ready", name);
        look();
        waitFor(EntryStatus::Ready);
        image.clear();
        fixture.clock.advance(11min); // Longer than a list may lag behind.
        look();
        waitFor(EntryStatus::Deleted);
        fixture.library.dismiss(fixture.library.entries().constFirst().key);
        fixture.server.forgetRequests();
    }
    /// Gives how often the list was asked for.
    [[nodiscard]] qsizetype watch(std::chrono::minutes time)
    {
        (void)fixture.library.upload(LibraryFixture::draft(u"Image %1"_s.arg(made + 1)));
        waitFor(EntryStatus::Pending);
        qsizetype asked = 0;
        for (auto passed = 0s; passed < time; passed += 5s) {
            fixture.clock.advance(5s);
            (void)QTest::qWaitFor([this] { return fixture.library.freshness() != Freshness::Loading; },
                                  20000);
            asked += fixture.server.requests().size();
            fixture.server.forgetRequests();
        }
        return asked;
    }

    QByteArray image; ///< As the service has it; empty for none.
    QByteArray name;
    int made = 0;
    LibraryFixture fixture;
    StatusWatcher watcher{fixture.library, fixture.client.line(), fixture.clock, fixture.random};
    ImagesView view{fixture.clock};
};

} // namespace

int main(int argc, char *argv[])
{
    const QApplication app(argc, argv);
    const int uploads = argc > 1 ? QByteArray(argv[1]).toInt() : 1000;
    const int hours = argc > 2 ? QByteArray(argv[2]).toInt() : 1;
    Bench bench;
    for (int i = 0; i < warmUp; ++i)
        bench.uploadOne();
    const qint64 before = privateMemory();
    for (int i = 0; i < uploads; ++i)
        bench.uploadOne();
    const qint64 uploaded = privateMemory();
    const qsizetype asked = bench.watch(std::chrono::hours(hours));
    const qint64 watched = privateMemory();
    std::printf("private memory: %lld kB; %d uploads: %+lld kB; %d h of watching, %lld lists: %+lld kB\n",
                static_cast<long long>(before), uploads, static_cast<long long>(uploaded - before), hours,
                static_cast<long long>(asked), static_cast<long long>(watched - uploaded));
    return 0;
}
