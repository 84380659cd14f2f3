// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/spreadsheetcell.h"
#include "images/csvcell.h"
#include "images/csvtable.h"
#include "images/tabletext.h"

#include <QTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

using Rows = QList<QStringList>;

namespace {

/// A text of letters that matter to the reader, the same in each run.
class Dice
{
public:
    [[nodiscard]] int below(int limit)
    {
        m_state = m_state * 1'664'525 + 1'013'904'223;
        return static_cast<int>((m_state >> 8) % static_cast<quint32>(limit));
    }
    [[nodiscard]] QString text(int longest, QStringView letters)
    {
        QString text;
        for (int left = below(longest + 1); left > 0; --left)
            text += letters[below(static_cast<int>(letters.size()))];
        return text;
    }

private:
    quint32 m_state = 1;
};

QString written(const Rows &rows, QChar separator)
{
    QString text;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (QString cell : row)
            cells << u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
        text += cells.join(separator) + u"\r\n"_s;
    }
    return text;
}

} // namespace

class TestCsvTable : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatIsWritten_data();
    void readsWhatIsWritten();
    void aQuoteThatIsNeverClosedIsALetter();
    void whatIsTooMuchIsRefusedWhole_data();
    void whatIsTooMuchIsRefusedWhole();
    void theLimitsThemselvesAreTaken();
    void tellsSeparatorsApart_data();
    void tellsSeparatorsApart();
    void theLineOfTheSeparatorIsNoRow_data();
    void theLineOfTheSeparatorIsNoRow();
    void anyTableIsReadBack();
    void anyTextIsRead();
    void aHostileTextTakesNoLonger_data();
    void aHostileTextTakesNoLonger();

    void readsEncodings_data();
    void readsEncodings();
    void aWorkbookIsNoText_data();
    void aWorkbookIsNoText();

    void whatWasDefusedIsReadBack_data();
    void whatWasDefusedIsReadBack();
    void anyCellIsReadBack();
};

void TestCsvTable::readsWhatIsWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Rows>("rows");
    const auto row = [](const char *name, const QString &text, const Rows &rows) {
        QTest::newRow(name) << text << rows;
    };
    row("nothing", {}, {});
    row("one cell", u"a"_s, {{u"a"_s}});
    row("no end of line at the end", u"a,b\r\nc,d"_s, {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}});
    row("CRLF", u"a,b\r\nc,d\r\n"_s, {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}});
    row("LF", u"a\nb\n"_s, {{u"a"_s}, {u"b"_s}});
    row("CR", u"a\rb\r"_s, {{u"a"_s}, {u"b"_s}});
    row("mixed line ends", u"a\r\nb\nc\rd"_s, {{u"a"_s}, {u"b"_s}, {u"c"_s}, {u"d"_s}});
    row("empty cells", u",,\n"_s, {{u""_s, u""_s, u""_s}});
    row("an empty cell at the end", u"a,"_s, {{u"a"_s, u""_s}});
    row("blank lines are rows without cells", u"a\n\n\nb"_s, {{u"a"_s}, {}, {}, {u"b"_s}});
    row("ragged lines", u"a\nb,c,d\ne,f"_s, {{u"a"_s}, {u"b"_s, u"c"_s, u"d"_s}, {u"e"_s, u"f"_s}});
    row("quotes", u"\"a\",\"b\""_s, {{u"a"_s, u"b"_s}});
    row("a quoted empty cell", u"\"\",a"_s, {{u""_s, u"a"_s}});
    row("the separator within quotes", u"\"a,b\",c"_s, {{u"a,b"_s, u"c"_s}});
    row("doubled quotes", u"\"say \"\"hi\"\"\",\"\"\"\""_s, {{u"say \"hi\""_s, u"\""_s}});
    row("a line break within quotes", u"\"a\r\nb\",c\nd,e"_s, {{u"a\r\nb"_s, u"c"_s}, {u"d"_s, u"e"_s}});
    row("a quote within a cell is a letter", u"5\" disk,b\"c"_s, {{u"5\" disk"_s, u"b\"c"_s}});
    row("letters behind a closing quote", u"\"a\"b,c"_s, {{u"ab"_s, u"c"_s}});
    row("blanks stay", u" a , b "_s, {{u" a "_s, u" b "_s}});
    row("a quote behind a blank is a letter", u" \"a\""_s, {{u" \"a\""_s}});
}

void TestCsvTable::readsWhatIsWritten()
{
    QFETCH(QString, text);
    QFETCH(Rows, rows);
    const CsvTable table = readCsv(text, u',');
    QCOMPARE(table.rows, rows);
    QCOMPARE(table.problem, TableProblem::None);
    QCOMPARE(table.openQuote, 0);
}

void TestCsvTable::aQuoteThatIsNeverClosedIsALetter()
{
    const CsvTable table = readCsv(u"\"a\",b\n\"c,d\n\"\"e\"\",f"_s, u',');
    QCOMPARE(table.rows, Rows({{u"a"_s, u"b"_s}, {u"\"c"_s, u"d"_s}, {u"\"\"e\"\""_s, u"f"_s}}));
    QCOMPARE(table.openQuote, 2);
    QCOMPARE(table.problem, TableProblem::None);
}

void TestCsvTable::whatIsTooMuchIsRefusedWhole_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<TableProblem>("problem");
    QTest::addColumn<int>("row");
    QTest::newRow("rows") << u"a\n"_s.repeated(tableRowLimit + 1) << TableProblem::TooManyRows
                          << tableRowLimit + 1;
    QTest::newRow("blank rows") << u"\n"_s.repeated(tableRowLimit + 1) << TableProblem::TooManyRows
                                << tableRowLimit + 1;
    QTest::newRow("columns") << u"a\n"_s + u","_s.repeated(tableColumnLimit) << TableProblem::TooManyColumns
                             << 2;
    QTest::newRow("a cell") << u"a\n"_s + QString(tableCellLimit + 1, u'x') << TableProblem::CellTooLong << 2;
    QTest::newRow("a quoted cell") << u"a\nb,\""_s + QString(tableCellLimit + 1, u'x') + u"\""_s
                                   << TableProblem::CellTooLong << 2;
}

void TestCsvTable::whatIsTooMuchIsRefusedWhole()
{
    QFETCH(QString, text);
    const CsvTable table = readCsv(text, u',');
    QTEST(table.problem, "problem");
    QTEST(table.row, "row");
}

void TestCsvTable::theLimitsThemselvesAreTaken()
{
    const QString widest = QString(tableCellLimit, u'x') + u","_s.repeated(tableColumnLimit - 1) + u'\n';
    const CsvTable table = readCsv(widest + u"a\n"_s.repeated(tableRowLimit - 1), u',');
    QCOMPARE(table.problem, TableProblem::None);
    QCOMPARE(table.rows.size(), tableRowLimit);
    QCOMPARE(table.rows.constFirst().size(), tableColumnLimit);
}

void TestCsvTable::tellsSeparatorsApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QChar>("separator");
    const auto row = [](const char *name, const QString &text, QChar separator) {
        QTest::newRow(name) << text << separator;
    };
    row("nothing", {}, u',');
    row("one column", u"a\nb\nc"_s, u',');
    row("commas", u"a,b,c\nd,e,f"_s, u',');
    row("semicolons", u"a;b;c\nd;e;f"_s, u';');
    row("tabs", u"a\tb\tc\nd\te\tf"_s, u'\t');
    row("semicolons, with commas in the names", u"Sales, W11;1.0.0;/s/a\nHR, W11;1.0.0;/s/b"_s, u';');
    row("tabs, with semicolons in the names", u"a;b\t1.0.0\t/s\nc;d\t1.0.0\t/s"_s, u'\t');
    row("commas within quotes are none", u"\"a,b\";c\n\"d,e\";f"_s, u';');
    row("one line", u"a;b;c"_s, u';');
    row("line breaks within quotes", u"\"a\nb\";c\n\"d\ne\";f"_s, u';');
    row("a comma in one line of many", u"a;b\nc,c;d\ne;f"_s, u';');
    row("Excel says so", u"sep=,\r\na;b,c\n"_s, u',');
    row("Excel says something odd", u"SEP=|\r\na|b\n"_s, u'|');
    row("no such line", u"sep=\na;b\n"_s, u';');
}

void TestCsvTable::tellsSeparatorsApart()
{
    QFETCH(QString, text);
    QTEST(guessSeparator(text), "separator");
}

void TestCsvTable::theLineOfTheSeparatorIsNoRow_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rest");
    QTest::newRow("CRLF") << u"sep=;\r\na;b"_s << u"a;b"_s;
    QTest::newRow("LF") << u"sep=;\na;b"_s << u"a;b"_s;
    QTest::newRow("alone") << u"sep=;"_s << u""_s;
    QTest::newRow("more on the line") << u"sep=;x\na"_s << u"sep=;x\na"_s;
    QTest::newRow("none") << u"a;b"_s << u"a;b"_s;
}

void TestCsvTable::theLineOfTheSeparatorIsNoRow()
{
    QFETCH(QString, text);
    QFETCH(QString, rest);
    QCOMPARE(withoutSeparatorLine(text).toString(), rest);
}

void TestCsvTable::anyTableIsReadBack()
{
    Dice dice;
    for (int round = 0; round < 2000; ++round) {
        const QChar separator = u",;\t"[dice.below(3)];
        Rows rows(dice.below(5) + 1);
        for (QStringList &row : rows) {
            for (int left = dice.below(4) + 2; left > 0; --left)
                row << dice.text(6, u"ab\",;\t\r\n 'é");
        }
        const CsvTable table = readCsv(written(rows, separator), separator);
        QVERIFY2(table.rows == rows, qPrintable(written(rows, separator)));
        QCOMPARE(table.openQuote, 0);
    }
}

/// Whatever it is, the letters of all cells are those of the text, and nothing is asked for beyond its end.
void TestCsvTable::anyTextIsRead()
{
    Dice dice;
    for (int round = 0; round < 5000; ++round) {
        const QString text = dice.text(40, u"a\",;\t\r\n");
        const CsvTable table = readCsv(text, u',');
        QCOMPARE(table.problem, TableProblem::None);
        qsizetype letters = 0;
        for (const QStringList &row : table.rows)
            letters += row.join(u""_s).count(u'a');
        QVERIFY2(letters == text.count(u'a'), qPrintable(text));
        QVERIFY(QStringView(u"\t;,").contains(guessSeparator(text)));
    }
}

void TestCsvTable::aHostileTextTakesNoLonger_data()
{
    QTest::addColumn<QString>("text");
    const int size = static_cast<int>(tableByteLimit);
    QTest::newRow("quotes") << QString(size, u'"');
    QTest::newRow("quotes and separators") << u"\","_s.repeated(size / 2);
    QTest::newRow("quotes and line ends") << u"\"\n"_s.repeated(size / 2);
    QTest::newRow("lines with an open quote") << u"\"a\nb"_s.repeated(size / 4);
    QTest::newRow("separators") << QString(size, u',');
    QTest::newRow("line ends") << QString(size, u'\n');
    QTest::newRow("letters") << QString(size, u'x');
}

/// The time-out of the test is what would tell.
void TestCsvTable::aHostileTextTakesNoLonger()
{
    QFETCH(QString, text);
    (void)readCsv(text, guessSeparator(text));
    (void)readCsv(u"a,b\n"_s + text, u',');
}

void TestCsvTable::readsEncodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<TextEncoding>("encoding");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &text,
                        TextEncoding encoding) { QTest::newRow(name) << bytes << text << encoding; };
    row("nothing", {}, {}, TextEncoding::Utf8);
    row("ASCII", "a,b", u"a,b"_s, TextEncoding::Utf8);
    row("UTF-8", "M\xC3\xBCller \xF0\x9F\x98\x80", u"Müller 😀"_s, TextEncoding::Utf8);
    row("UTF-8 with a mark",
        "\xEF\xBB\xBF"
        "a\xC3\xBC",
        u"aü"_s, TextEncoding::Utf8);
    row("UTF-16, little endian", QByteArray("\xFF\xFE\x61\x00\xFC\x00", 6), u"aü"_s, TextEncoding::Utf16);
    row("UTF-16, big endian", QByteArray("\xFE\xFF\x00\x61\x00\xFC", 6), u"aü"_s, TextEncoding::Utf16);
    row("UTF-16, cut within a letter", QByteArray("\xFF\xFE\x61\x00\xFC", 5), u"a"_s, TextEncoding::Utf16);
    row("Windows-1252", "M\xFCller \x80 \x84x\x93 \x9F", u"Müller € „x“ Ÿ"_s, TextEncoding::Windows1252);
    row("UTF-8 that ends within a letter", "a\xC3", u"aÃ"_s, TextEncoding::Windows1252);
    row("an overlong form", "\xC0\xAF", u"À¯"_s, TextEncoding::Windows1252);
}

void TestCsvTable::readsEncodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QFETCH(TextEncoding, encoding);
    QCOMPARE(decodeText(bytes), DecodedText({text, encoding}));
}

void TestCsvTable::aWorkbookIsNoText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isOne");
    QTest::newRow("xlsx") << QByteArray("PK\x03\x04\x14\x00", 6) << true;
    QTest::newRow("xls") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1") << true;
    QTest::newRow("text") << QByteArray("PK,1.0.0,/s") << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void TestCsvTable::aWorkbookIsNoText()
{
    QFETCH(QByteArray, bytes);
    QTEST(isWorkbook(bytes), "isOne");
}

void TestCsvTable::whatWasDefusedIsReadBack_data()
{
    QTest::addColumn<QString>("text");
    const QStringList texts{u""_s,   u"plain"_s, u"=1+1"_s,  u"'=1"_s,      u"''=1"_s,    u" =x"_s,
                            u"'"_s,  u"it's"_s,  u"a;=b"_s,  u"a\t\t=b"_s,  u"\"=x\""_s,  u"@home"_s,
                            u"-1"_s, u"\t"_s,    u"a\n-b"_s, u"\u200B=1"_s, u"\uFF1D1"_s, u"'plain'"_s};
    for (const QString &text : texts)
        QTest::newRow(qPrintable(text.toHtmlEscaped() + u'.')) << text;
}

void TestCsvTable::whatWasDefusedIsReadBack()
{
    QFETCH(QString, text);
    const CsvTable table = readCsv(QString::fromUtf8(csvCell(text)), u',');
    const QString cell = table.rows.isEmpty() ? QString() : table.rows[0].value(0);
    QCOMPARE(withFormula(cell), text);
    if (text.startsWith(u'='))
        QCOMPARE(cell, u'\'' + text);
}

void TestCsvTable::anyCellIsReadBack()
{
    Dice dice;
    for (int round = 0; round < 20000; ++round) {
        const QString text = dice.text(8, u"a'=+-@\"; \t\r\n,\u200B");
        const CsvTable table = readCsv(QString::fromUtf8(csvCell(text)), u',');
        const QString cell = table.rows.isEmpty() ? QString() : table.rows[0].value(0);
        QVERIFY2(withFormula(cell) == text, qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(TestCsvTable)
#include "tst_csvtable.moc"
