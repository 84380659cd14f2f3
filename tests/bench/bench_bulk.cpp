// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

// What the largest table costs: to be read and judged, which happens on another thread, and to be shown,
// scrolled and edited, which the window waits for.
//     QT_QPA_PLATFORM=offscreen bench_bulk

#include "bulktable.h"
#include "images/csvtable.h"
#include "images/tabledrafts.h"
#include "library/dryrun.h"
#include "models/dryrunmodel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QtTest>

#include <cstdio>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

QString largestTable()
{
    QString text = u"Name,Version,Resource ID\n"_s;
    for (int i = 1; i < tableRowLimit; ++i)
        text += u"Branch office %1,1.%1.0,/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c585f001/resourceGroups/"
                "rg-images-weu/providers/Microsoft.Compute/images/img-branch-%1\n"_s.arg(i);
    return text;
}

template <typename Work>
void measure(const char *what, const Work &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    std::printf("%-28s %7.1f ms\n", what, static_cast<double>(timer.nsecsElapsed()) / 1e6);
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication app(argc, argv);
    const QString text = largestTable();
    CsvTable table;
    TableShape shape;
    QList<TableDraft> rows;
    QList<RowVerdict> verdicts;
    std::printf("%lld letters\n", static_cast<long long>(text.size()));
    measure("tell separators apart", [&] { (void)guessSeparator(text); });
    measure("read", [&] { table = readCsv(text, u','); });
    measure("guess columns", [&] { shape = guessShape(table); });
    measure("clean cells", [&] { rows = draftsFrom(table, shape); });
    measure("judge", [&] { verdicts = judgeRows(rows, {}); });

    DryRun run;
    DryRunModel model(run);
    BulkTable view(model, static_cast<int>(DryRunColumn::Status));
    view.resize(1000, 700);
    view.show();
    measure("show", [&] {
        run.setRows(rows);
        view.repaint();
    });
    (void)QTest::qWaitFor([&] { return run.isJudged(); }, 20000);
    measure("take verdicts and paint", [&] {
        emit run.judged();
        view.repaint();
    });
    measure("scroll to the end", [&] {
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
        view.repaint();
    });
    measure("edit a cell", [&] {
        run.edit(tableRowLimit / 2, Field::Version, u"9.9.9"_s);
        view.repaint();
    });
    return 0;
}
