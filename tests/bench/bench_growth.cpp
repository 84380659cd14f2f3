// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

// By how much the memory grows over many uploads and hours of watching, with the whole window shown: what has
// gone must leave nothing behind. Each image is uploaded, watched until it is ready, and deleted; then one
// that stays pending is watched.
//     QT_QPA_PLATFORM=offscreen bench_growth [UPLOADS] [HOURS]

#include "library/imagelibrary.h"
#include "support/libraryfixture.h"
#include "support/tenantwindow.h"

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
        qFatal("there are no sums of the memory");
    qint64 kilobytes = 0;
    for (const QByteArray &line : sums.readAll().split('\n')) {
        if (line.startsWith("Private_"))
            kilobytes += line.simplified().split(' ').value(1).toLongLong();
    }
    return kilobytes;
}

class Bench
{
public:
    Bench()
    {
        m.more = R"("refresh_token":"r",)";
        m.server.setHandler([this](const SeenRequest &request) { return answer(request); });
        m.open();
        m.workspace.signIn();
        m.comeBack();
        await("the list", [this] { return library().freshness() == Freshness::Loaded; });
    }

    void uploadOne()
    {
        const QString key = begin();
        m_image = LibraryFixture::image(id(), "ready", name());
        watchUntil(key, "ready",
                   [](const ImageEntry *row) { return row && row->status == EntryStatus::Ready; });
        library().remove(key);
        await("the end of a deletion", [&] { return library().find(key) == nullptr; });
        m.server.forgetRequests();
    }

    /// Gives how often the list was asked for.
    [[nodiscard]] qsizetype watch(std::chrono::seconds time)
    {
        (void)begin();
        qsizetype asked = 0;
        for (auto passed = 0s; passed < time; passed += 1s) {
            m.server.forgetRequests();
            m.clock.advance(1s);
            await("a list", [this] { return library().freshness() == Freshness::Loaded; });
            asked += m.server.requests().size();
        }
        return asked;
    }

private:
    [[nodiscard]] ImageLibrary &library() { return m.workspace.library(); }
    [[nodiscard]] QByteArray id() const { return "id-" + QByteArray::number(m_made); }
    [[nodiscard]] QByteArray name() const { return "Image " + QByteArray::number(m_made); }

    [[nodiscard]] Answer answer(const SeenRequest &request)
    {
        const bool isImages = request.target.contains("/deviceImages");
        if (isImages && request.method == "POST") {
            m_image = LibraryFixture::image(id(), "pending", name());
            return Answer::json(201, m_image);
        }
        if (isImages && request.method == "DELETE") {
            m_image.clear();
            return Answer::http(204, {});
        }
        m.images = R"({"value":[)" + m_image + "]}";
        return m.answer(request);
    }
    /// Gives the key of an upload that was accepted.
    [[nodiscard]] QString begin()
    {
        ++m_made;
        // The random numbers of a test come again: this keeps the keys apart.
        const QString key = library().upload(LibraryFixture::draft(QString::fromLatin1(name())),
                                             u"upload-%1"_s.arg(m_made));
        await("an upload", [&] {
            const ImageEntry *row = library().find(key);
            return row && row->status == EntryStatus::Pending;
        });
        return key;
    }
    void watchUntil(const QString &key, const char *what,
                    const std::function<bool(const ImageEntry *row)> &isSo)
    {
        await(what, [&] {
            if (library().freshness() != Freshness::Loading && !isSo(library().find(key)))
                m.clock.advance(5s);
            return isSo(library().find(key));
        });
    }
    static void await(const char *what, const std::function<bool()> &isSo)
    {
        if (!QTest::qWaitFor(isSo, 20000))
            qFatal("waited in vain for %s", what);
    }

    int m_made = 0;
    QByteArray m_image; ///< As the service has it; empty for none.
    TenantWindow m;
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
    std::printf("private memory: %lld kB; %d uploads: %+lld kB; %d h of watching, %lld requests: %+lld kB\n",
                static_cast<long long>(before), uploads, static_cast<long long>(uploaded - before), hours,
                static_cast<long long>(asked), static_cast<long long>(watched - uploaded));
    return 0;
}
