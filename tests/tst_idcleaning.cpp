// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/idcleaning.h"
#include "images/sourceimageid.h"
#include "support/cputimer.h"

#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString group = u"/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c58ffff0/resourceGroups/Example"_s;
const QString compute = group + u"/providers/Microsoft.Compute"_s;
const QString image = compute + u"/images/exampleImage"_s;
const QString version = compute + u"/galleries/g1/images/win11/versions/1.0.2"_s;

QString encoded(const QString &text)
{
    return QString(text).replace(u'/', u"%2F"_s);
}

} // namespace

class TestIdCleaning : public QObject
{
    Q_OBJECT

private slots:
    void leavesAGoodIdAlone_data();
    void leavesAGoodIdAlone();
    void findsTheImageInside_data();
    void findsTheImageInside();
    void findsOtherIdsInside_data();
    void findsOtherIdsInside();
    void leavesWhatHoldsNoId_data();
    void leavesWhatHoldsNoId();
    void keepsWhatIsWrongSoThatItCanBeMarked_data();
    void keepsWhatIsWrongSoThatItCanBeMarked();
    void cleaningTwiceChangesNothingMore();
    void isLinear_data();
    void isLinear();
};

void TestIdCleaning::leavesAGoodIdAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("managed image") << image;
    QTest::newRow("gallery version") << version;
    QTest::newRow("blanks around") << u" \t\u00a0"_s + image + u"\u3000 \r\n"_s;
    QTest::newRow("documented sample")
        << u"/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c58ffff/resourceGroups/Example/providers/Microsoft.Compute/images/exampleImage"_s;
    QTest::newRow("names that look like words")
        << u"/subscriptions/x/resourceGroups/PROVIDERS/providers/Microsoft.Compute/images/Images"_s;
    QTest::newRow("group with parentheses")
        << u"/subscriptions/x/resourceGroups/rg(1)/providers/Microsoft.Compute/images/i"_s;
    QTest::newRow("group in umlauts")
        << u"/subscriptions/x/resourceGroups/Köln/providers/Microsoft.Compute/images/i"_s;
}

void TestIdCleaning::leavesAGoodIdAlone()
{
    QFETCH(QString, text);
    const CleanedId cleaned = cleanPastedId(text);
    QCOMPARE(cleaned.text, text.trimmed());
    QVERIFY(!cleaned.changed);
}

void TestIdCleaning::findsTheImageInside_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    const QString portal = u"https://portal.azure.com/#@contoso.onmicrosoft.com/resource"_s;

    row("portal", portal + image);
    row("portal overview", portal + image + u"/overview"_s);
    row("portal page of any name", portal + image + u"/somePageOfTomorrow"_s);
    row("portal with two segments behind", portal + image + u"/a/b"_s);
    row("portal without tenant", u"https://portal.azure.com/#resource"_s + image + u"/overview"_s);
    row("portal of the US Government", u"https://portal.azure.us/#@contoso.us/resource"_s + image);
    row("portal without scheme", u"portal.azure.com/#@contoso.com/resource"_s + image + u"/overview"_s);
    row("portal blade, encoded",
        u"https://portal.azure.com/#view/Microsoft_Azure_Compute/ImageBlade/id/"_s + encoded(image)
            + u"/tab~/1"_s);
    row("portal query, encoded", u"https://portal.azure.com/?resourceId="_s + encoded(image) + u"&x=%252F"_s);
    row("management", u"https://management.azure.com"_s + image + u"?api-version=2024-07-01"_s);
    row("management with doubled slash", u"https://management.azure.com/"_s + image);
    row("management with fragment", u"https://management.azure.com"_s + image + u"#top"_s);
    row("api-version without host", image + u"?api-version=2024-07-01"_s);
    row("overview without host", image + u"/overview"_s);
    row("Overview without host", image + u"/Overview"_s);

    row("double quotes", u"\""_s + image + u"\""_s);
    row("single quotes", u"'"_s + image + u"'"_s);
    row("typographic quotes", u"\u201c"_s + image + u"\u201d"_s);
    row("German quotes", u"\u201e"_s + image + u"\u201c"_s);
    row("guillemets", u"\u00ab"_s + image + u"\u00bb"_s);
    row("back-ticks", u"`"_s + image + u"`"_s);
    row("angle brackets", u"<"_s + image + u">"_s);
    row("parentheses", u"("_s + image + u")"_s);
    row("quote at the end only", image + u"\""_s);
    row("quoted URL", u"\"https://management.azure.com"_s + image + u"?api-version=1\","_s);
    row("JSON line", u"  \"id\": \""_s + image + u"\","_s);
    row("JSON array", u"[\""_s + image + u"\", \"/subscriptions/x\"]"_s);
    row("assignment", u"id="_s + image);
    row("command line", u"az image show --ids "_s + image);
    row("comma behind", image + u","_s);
    row("semicolon behind", image + u" ;"_s);

    row("encoded", encoded(image));
    row("encoded in lower case", encoded(image).replace(u"%2F"_s, u"%2f"_s));
    row("encoded, first slash missing", encoded(image).mid(3));
    row("one letter encoded", QString(image).replace(u"Image"_s, u"%49mage"_s));
    row("later slashes encoded", QString(image).replace(u"/images/"_s, u"%2Fimages%2F"_s));

    row("JSON with escaped slashes", u"\"id\": \""_s + QString(image).replace(u'/', u"\\/"_s) + u"\","_s);
    row("JSON inside a string", u"{\\\"id\\\":\\\""_s + image + u"\\\",\\\"name\\\":1}"_s);
    row("JSON inside a string inside a string", u"\\\\\\\""_s + image + u"\\\\\\\""_s);
    row("backslashes", QString(image).replace(u'/', u'\\'));
    row("one backslash", QString(image).replace(u"/images"_s, u"\\images"_s));
    row("braces", u"{"_s + image + u"}"_s);
    row("Japanese brackets", u"\u300c"_s + image + u"\u300d"_s);
    row("table with tabs", u"img\t"_s + image + u"\twesteurope\tExample"_s);
    row("table with blanks", u"img  "_s + image + u"   westeurope"_s);
    row("table in Markdown", u"| img | "_s + image + u" | westeurope |"_s);
    row("slash at the end", image + u"/"_s);
    row("slashes at the end", image + u"///"_s);
    row("first slash missing", image.mid(1));
    row("first slash missing, quoted", u"'"_s + image.mid(1) + u"'"_s);
    row("first slash doubled", u"/"_s + image);
    row("all slashes doubled", QString(image).replace(u'/', u"//"_s));
    row("one slash tripled", QString(image).replace(u"/images"_s, u"///images"_s));
    row("blanks beside slashes", QString(image).replace(u"/images/"_s, u" / images / "_s));
    row("case of the fixed words",
        QString(image)
            .replace(u"subscriptions"_s, u"Subscriptions"_s)
            .replace(u"resourceGroups"_s, u"resourcegroups"_s)
            .replace(u"providers"_s, u"PROVIDERS"_s)
            .replace(u"Microsoft.Compute"_s, u"microsoft.compute"_s)
            .replace(u"/images/"_s, u"/Images/"_s));

    row("broken behind a slash", QString(image).replace(u"/providers"_s, u"/\nproviders"_s));
    row("broken before a slash", QString(image).replace(u"/providers"_s, u"\r\n    /providers"_s));
    row("broken inside a name", QString(image).replace(u"exampleImage"_s, u"example\nImage"_s));
    row("broken inside the first word", QString(image).replace(u"subscriptions"_s, u"subscr\niptions"_s));
    row("broken by a separator", QString(image).replace(u"/images"_s, u"\u2028/images"_s));
    row("a table copied from the portal", u"Resource ID\n"_s + image + u"\nLocation: westeurope"_s);
    row("a sentence on the next line", image + u"\nis the one we need"_s);
    row("two IDs, the first counts", image + u"\n"_s + version);
    row("empty line, then more", image + u"\n\nregards"_s);

    row("zero-width space inside", QString(image).replace(u"Image"_s, u"\u200bImage"_s));
    row("byte order mark in front", u"\ufeff"_s + image);
    row("embedding marks around", u"\u202a"_s + image + u"\u202c"_s);
    row("soft hyphen", QString(image).replace(u"Groups"_s, u"\u00adGroups"_s));
}

void TestIdCleaning::findsTheImageInside()
{
    QFETCH(QString, text);
    const CleanedId cleaned = cleanPastedId(text);
    QCOMPARE(cleaned.text, image);
    QVERIFY(cleaned.changed);
}

void TestIdCleaning::findsOtherIdsInside_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    const QString portal = u"https://portal.azure.com/#@contoso.com/resource"_s;
    QTest::newRow("gallery version") << portal + version + u"/overview"_s << version;
    QTest::newRow("gallery version, words in capitals")
        << compute + u"/Galleries/g1/Images/win11/Versions/1.0.2"_s << version;
    QTest::newRow("definition") << portal + compute + u"/galleries/g/images/d/overview"_s
                                << compute + u"/galleries/g/images/d"_s;
    QTest::newRow("disk") << portal + compute + u"/disks/d/overview"_s << compute + u"/disks/d"_s;
    QTest::newRow("virtual machine") << portal + compute + u"/virtualMachines/vm/networking"_s
                                     << compute + u"/virtualMachines/vm"_s;
    QTest::newRow("resource group") << portal + group + u"/overview"_s << group;
    QTest::newRow("group encoded in UTF-8")
        << u"/subscriptions/x/resourceGroups/K%C3%B6ln/providers/Microsoft.Compute/images/i"_s
        << u"/subscriptions/x/resourceGroups/Köln/providers/Microsoft.Compute/images/i"_s;
    QTest::newRow("names keep their case")
        << u"/SUBSCRIPTIONS/ABC/RESOURCEGROUPS/eXaMple/PROVIDERS/MICROSOFT.COMPUTE/IMAGES/ImG"_s
        << u"/subscriptions/ABC/resourceGroups/eXaMple/providers/Microsoft.Compute/images/ImG"_s;
}

void TestIdCleaning::findsOtherIdsInside()
{
    QFETCH(QString, text);
    QFETCH(QString, found);
    QCOMPARE(cleanPastedId(text).text, found);
    QVERIFY(cleanPastedId(text).changed);
}

void TestIdCleaning::leavesWhatHoldsNoId_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << u" \t \u00a0"_s;
    QTest::newRow("a name") << u" exampleImage "_s;
    QTest::newRow("a web page") << u"https://portal.azure.com/#home"_s;
    QTest::newRow("a blob") << u"https://x.blob.core.windows.net/vhds/disk.vhd?sv=1"_s;
    QTest::newRow("encoded twice") << encoded(encoded(image).replace(u'%', u"%25"_s));
    QTest::newRow("a name in it encoded twice") << QString(image).replace(u"Image"_s, u"%2549mage"_s);
    QTest::newRow("the word alone") << u"subscriptions"_s;
    QTest::newRow("mark-up") << u"<img src=x onerror=alert(1)>"_s;
    QTest::newRow("a lone percent sign") << u"100%"_s;
}

void TestIdCleaning::leavesWhatHoldsNoId()
{
    QFETCH(QString, text);
    const CleanedId cleaned = cleanPastedId(text);
    QCOMPARE(cleaned.text, text.trimmed());
    QVERIFY(!cleaned.changed);
}

void TestIdCleaning::keepsWhatIsWrongSoThatItCanBeMarked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<IdProblem>("problem");
    QTest::addColumn<IdPart>("part");
    const auto row = [](const char *name, const QString &text, IdProblem problem, IdPart part) {
        QTest::newRow(name) << text << problem << part;
    };
    row("empty subscription", u"/subscriptions//resourceGroups/r/providers/Microsoft.Compute/images/i"_s,
        IdProblem::MissingPart, IdPart::Subscription);
    row("empty group", u"/subscriptions/s/resourceGroups//providers/Microsoft.Compute/images/i"_s,
        IdProblem::MissingPart, IdPart::ResourceGroup);
    row("empty provider", u"/subscriptions/s/resourceGroups/r/providers//images/i"_s, IdProblem::MissingPart,
        IdPart::Provider);
    row("empty image", compute + u"/images//"_s, IdProblem::MissingPart, IdPart::Image);
    row("image with a blank", compute + u"/images/my image"_s, IdProblem::ForbiddenCharacter, IdPart::Image);
    row("image with an ampersand", compute + u"/images/a&b"_s, IdProblem::ForbiddenCharacter, IdPart::Image);
    row("image with a hash", compute + u"/images/a#b"_s, IdProblem::ForbiddenCharacter, IdPart::Image);
    row("image with a quote", compute + u"/images/it's"_s, IdProblem::ForbiddenCharacter, IdPart::Image);
    row("image with a question mark", compute + u"/images/what?"_s, IdProblem::ForbiddenCharacter,
        IdPart::Image);
    row("image ending in a period", compute + u"/images/i."_s, IdProblem::ForbiddenEnding, IdPart::Image);
    row("dots", group + u"/../Example/providers/Microsoft.Compute/images/i"_s, IdProblem::UnexpectedPart,
        IdPart::Provider);
    row("control character", compute + u"/images/a\u0007b"_s, IdProblem::ControlCharacter, IdPart::Whole);
    row("encoded control character", compute + u"/images/a%07b"_s, IdProblem::ControlCharacter,
        IdPart::Whole);
    row("encoded junk", compute + u"/images/a%FFb"_s, IdProblem::ForbiddenCharacter, IdPart::Image);
    row("latest",
        u"https://management.azure.com"_s + compute + u"/galleries/g/images/d/versions/latest?x=1"_s,
        IdProblem::LatestVersion, IdPart::Version);
}

void TestIdCleaning::keepsWhatIsWrongSoThatItCanBeMarked()
{
    QFETCH(QString, text);
    QFETCH(IdProblem, problem);
    QFETCH(IdPart, part);
    const auto id = SourceImageId::parse(cleanPastedId(text).text);
    QVERIFY(id.error);
    QCOMPARE(id.error->problem, problem);
    QCOMPARE(id.error->part, part);
}

void TestIdCleaning::cleaningTwiceChangesNothingMore()
{
    for (const QString &text :
         {u"'"_s + encoded(image) + u"'"_s, image + u"/overview/"_s, u"x "_s + version}) {
        const CleanedId once = cleanPastedId(text);
        const CleanedId twice = cleanPastedId(once.text);
        QCOMPARE(twice.text, once.text);
        QVERIFY(!twice.changed);
    }
}

void TestIdCleaning::isLinear_data()
{
    QTest::addColumn<QString>("text");
    const int size = 1'000'000;
    QTest::newRow("slashes") << QString(size, u'/');
    QTest::newRow("letters") << QString(size, u'a');
    QTest::newRow("line breaks") << image + QString(size, u'\n') + u"x"_s;
    QTest::newRow("slashes behind a word") << u"/subscriptions/"_s + QString(size, u'/');
    QTest::newRow("slashes and blanks") << u"/subscriptions/"_s + u"/ "_s.repeated(size / 2) + u"x"_s;
    QTest::newRow("short lines") << u"/subscriptions/"_s + u"a\n"_s.repeated(size / 2);
    QTest::newRow("percent signs") << u"/subscriptions/"_s + QString(size, u'%');
    QTest::newRow("many beginnings") << u"/subscriptions"_s.repeated(size / 14);
    QTest::newRow("encoded beginnings") << u"%2Fsubscriptions%2"_s.repeated(size / 18);
    QTest::newRow("zero-width spaces") << QString(size, QChar(0x200b)) + image;
    QTest::newRow("quotes") << QString(size, u'"') + image + QString(size, u'"');
}

void TestIdCleaning::isLinear()
{
    QFETCH(QString, text);
    const CpuTimer timer;
    const CleanedId cleaned = cleanPastedId(text);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(cleaned.text.size() <= text.size());
}

QTEST_GUILESS_MAIN(TestIdCleaning)
#include "tst_idcleaning.moc"
