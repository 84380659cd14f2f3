// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/background.h"
#include "library/tableload.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

class TestTableLoad : public QObject
{
    Q_OBJECT

private slots:
    void readsAFile();
    void readsWhatWasPasted();
    void readsTheSameWithAnotherSeparator();
    void theLineOfTheSeparatorIsObeyed();
    void whatCannotBeUsedIsNamed_data();
    void whatCannotBeUsedIsNamed();
    void whatIsNoFileIsNotRead_data();
    void whatIsNoFileIsNotRead();
    void aCallbackNeverComesAfterItsContext();

private:
    [[nodiscard]] Result<LoadedTable> load(const QString &file)
    {
        return wait([&](const auto &callback) { loadTable(file, this, callback); });
    }
    [[nodiscard]] Result<LoadedTable> paste(const QString &text)
    {
        return wait([&](const auto &callback) { loadTableText(text, this, callback); });
    }
    template <typename Ask>
    [[nodiscard]] Result<LoadedTable> wait(Ask ask)
    {
        std::optional<Result<LoadedTable>> answer;
        ask([&answer](const Result<LoadedTable> &loaded) { answer = loaded; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20000))
            return Error{.message = u"no answer came"_s};
        return *answer;
    }
    [[nodiscard]] QString fileWith(const QByteArray &content)
    {
        const QString name = m_folder.filePath(u"table.csv"_s);
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return name;
    }

    QTemporaryDir m_folder;
};

void TestTableLoad::readsAFile()
{
    const auto loaded = load(fileWith("M\xFCller;1.0.0\r\nb;2.0.0\r\n"));
    QVERIFY(loaded);
    QCOMPARE(loaded.value().encoding, TextEncoding::Windows1252);
    QCOMPARE(loaded.value().table.separator, u';');
    QCOMPARE(loaded.value().table.rows,
             QList<QStringList>({{u"Müller"_s, u"1.0.0"_s}, {u"b"_s, u"2.0.0"_s}}));
}

void TestTableLoad::readsWhatWasPasted()
{
    const auto loaded = paste(u"a\t1.0.0\nb\t2.0.0\n"_s);
    QCOMPARE(loaded.value().table.separator, u'\t');
    QCOMPARE(loaded.value().table.rows.size(), 2);
}

void TestTableLoad::readsTheSameWithAnotherSeparator()
{
    const auto loaded = paste(u"a;b,c\nd;e,f"_s);
    const auto anew = wait([&](const auto &callback) { separateAnew(loaded.value(), u',', this, callback); });
    QCOMPARE(anew.value().table.separator, u',');
    QCOMPARE(anew.value().table.rows, QList<QStringList>({{u"a;b"_s, u"c"_s}, {u"d;e"_s, u"f"_s}}));
}

void TestTableLoad::theLineOfTheSeparatorIsObeyed()
{
    const auto loaded = paste(u"sep=|\na|b\n"_s);
    QCOMPARE(loaded.value().table.separator, u'|');
    QCOMPARE(loaded.value().table.rows, QList<QStringList>({{u"a"_s, u"b"_s}}));
}

void TestTableLoad::whatCannotBeUsedIsNamed_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<TableProblem>("problem");
    QTest::newRow("nothing") << QByteArray() << TableProblem::Empty;
    QTest::newRow("blanks") << QByteArray(" \r\n\r\n") << TableProblem::Empty;
    QTest::newRow("a workbook") << QByteArray("PK\x03\x04 and more", 13) << TableProblem::Workbook;
    QTest::newRow("bytes") << QByteArray("a,b\0c", 5) << TableProblem::NotText;
    QTest::newRow("UTF-16 without a mark") << QByteArray("a\0,\0b\0", 6) << TableProblem::NotText;
    QTest::newRow("as large as may be") << QByteArray(tableByteLimit, '"') << TableProblem::CellTooLong;
    QTest::newRow("too large") << QByteArray(tableByteLimit + 1, 'a') << TableProblem::TooLarge;
    QTest::newRow("too many rows") << QByteArray("a\n").repeated(tableRowLimit + 1)
                                   << TableProblem::TooManyRows;
}

void TestTableLoad::whatCannotBeUsedIsNamed()
{
    QFETCH(QByteArray, content);
    QFETCH(TableProblem, problem);
    const auto loaded = load(fileWith(content));
    QVERIFY(loaded);
    QCOMPARE(loaded.value().table.problem, problem);
    QCOMPARE(paste(QString(tableByteLimit + 1, u'a')).value().table.problem, TableProblem::TooLarge);
}

void TestTableLoad::whatIsNoFileIsNotRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("nothing there") << u"missing.csv"_s;
    QTest::newRow("a folder") << u"."_s;
    QTest::newRow("a pipe that nobody writes to") << u"pipe"_s;
}

void TestTableLoad::whatIsNoFileIsNotRead()
{
    QFETCH(QString, name);
#ifdef Q_OS_UNIX
    mkfifo(qPrintable(m_folder.filePath(u"pipe"_s)), S_IRUSR | S_IWUSR);
#endif
    const auto loaded = load(m_folder.filePath(name));
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().fault, Fault::FileNotReadable);
}

void TestTableLoad::aCallbackNeverComesAfterItsContext()
{
    int calls = 0;
    for (int i = 0; i < 200; ++i) {
        const auto context = std::make_unique<QObject>();
        inBackground<int>([]() -> Result<int> { return 1; }, context.get(),
                          [&calls](const Result<int> &) { ++calls; });
    }
    QVERIFY(!QTest::qWaitFor([&calls] { return calls > 0; }, 100));
    QObject context;
    inBackground<int>([]() -> Result<int> { return 1; }, &context,
                      [&calls](const Result<int> &result) { calls += result.value(); });
    QTRY_COMPARE(calls, 1);
}

QTEST_GUILESS_MAIN(TestTableLoad)
#include "tst_tableload.moc"
