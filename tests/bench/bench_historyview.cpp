// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0
//
// The History view over a journal of 100,000 entries: from a keystroke in the filter, or from PageDown, to
// the pixels with the rows. QT_QPA_PLATFORM=offscreen bench_historyview [ENTRIES]

#include "base/clock.h"
#include "historytable.h"
#include "historyview.h"
#include "journal/history.h"
#include "journal/journal.h"
#include "models/historymodel.h"
#include "support/historymaker.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <cstdio>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int chunk = 2000;

bool fill(Journal &journal, int entries)
{
    QObject context;
    int stored = 0;
    bool failed = false;
    for (int from = 0; from < entries; from += chunk) {
        journal.putAll(madeEntries(from, std::min(chunk, entries - from)), &context,
                       [&](const Result<QList<JournalEntry>> &result) {
                           failed = failed || !result.ok();
                           stored += result.ok() ? static_cast<int>(result.value().size()) : 0;
                       });
    }
    return QTest::qWaitFor([&] { return failed || stored == entries; }, 600000) && !failed;
}

void report(const char *what, QList<qint64> microseconds)
{
    std::ranges::sort(microseconds);
    const auto at = [&](double part) {
        return static_cast<double>(microseconds.at(
                   static_cast<qsizetype>(static_cast<double>(microseconds.size() - 1) * part)))
            / 1000;
    };
    std::printf("%-28s median %6.2f ms   p90 %6.2f ms   max %6.2f ms\n", what, at(0.5), at(0.9), at(1));
}

struct Bench {
    /// Until the answer is there, the rows in sight have been read, and all of it is painted.
    [[nodiscard]] qint64 timed(const std::function<void()> &act)
    {
        QElapsedTimer timer;
        timer.start();
        act();
        while (!isThere())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        table->viewport()->repaint(); // at once, so that it is measured too
        return timer.nsecsElapsed() / 1000;
    }
    [[nodiscard]] bool isThere() const
    {
        const QModelIndex top = table->model()->index(table->rowAt(0), 1);
        const QModelIndex bottom = table->model()->index(table->rowAt(table->viewport()->height() - 1), 1);
        return answered && (!top.isValid() || top.data().isValid())
            && (!bottom.isValid() || bottom.data().isValid());
    }

    HistoryView &view;
    HistoryTable *table = view.findChild<HistoryTable *>();
    bool answered = true;
};

} // namespace

int main(int argc, char *argv[])
{
    const QApplication app(argc, argv);
    QApplication::setStyle(u"Fusion"_s);
    const int entries = argc > 1 ? QByteArray(argv[1]).toInt() : 100000;
    const QTemporaryDir folder;
    SystemClock clock;
    Journal journal(folder.path());
    if (!fill(journal, entries))
        qFatal("the journal is not filled");
    History history(journal);
    HistoryView view(sourceOf(history), storeOf(journal), clock);
    view.resize(1100, 900);
    Bench bench{view};
    auto *model = view.findChild<HistoryModel *>();
    QObject::connect(model, &HistoryModel::answered, &view, [&bench] { bench.answered = true; });
    QElapsedTimer opening;
    opening.start();
    view.show();
    if (!QTest::qWaitFor([&] { return view.shownCount() == entries && bench.isThere(); }, 60000))
        qFatal("the history is not shown");
    std::printf("%-28s %6lld ms\n", "first shown", static_cast<long long>(opening.elapsed()));

    auto *field = view.findChild<QLineEdit *>(u"filterHistory"_s);
    // The first words wait for the index, which is made once.
    std::printf("%-28s %6lld ms\n", "first keystroke", static_cast<long long>(bench.timed([&] {
                    bench.answered = false;
                    field->setText(u"x"_s);
                }) / 1000));
    QList<qint64> keys;
    for (const QString &text : {u"corp image 0001"_s, u"contoso"_s, u"failed zz"_s, u"1.2.3"_s, u"e"_s}) {
        for (const QChar letter : text) {
            keys.append(bench.timed([&] {
                bench.answered = false;
                QTest::keyClick(field, letter.toLatin1());
            }));
        }
        bench.answered = false;
        field->clear();
        (void)QTest::qWaitFor([&] { return bench.isThere(); }, 10000);
    }
    report("keystroke to pixels", keys);

    QList<qint64> pages;
    bench.table->setCurrentIndex(bench.table->model()->index(0, 0));
    for (int page = 0; page < 300; ++page)
        pages.append(bench.timed([&] { QTest::keyClick(bench.table, Qt::Key_PageDown); }));
    report("PageDown to pixels", pages);
    return 0;
}
