// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "translations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Sentence {
    QString context;
    QString source;
    bool plural = false;
    bool finished = true;
    QStringList translations; ///< One, or one for each plural form.
};

/// A catalogue as lupdate writes it.
QList<Sentence> sentencesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    QXmlStreamReader xml(&file);
    QList<Sentence> result;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            result.append({context, {}, xml.attributes().value("numerus"_L1) == "yes"_L1, true, {}});
        else if (xml.name() == "source"_L1)
            result.last().source = xml.readElementText();
        else if (xml.name() == "numerusform"_L1)
            result.last().translations.append(xml.readElementText());
        else if (xml.name() == "translation"_L1) {
            result.last().finished = !xml.attributes().hasAttribute("type"_L1);
            if (!result.last().plural)
                result.last().translations.append(xml.readElementText());
        }
    }
    if (xml.hasError())
        qFatal("%s: %s", qPrintable(path), qPrintable(xml.errorString()));
    return result;
}

QStringList found(const QString &pattern, const QString &text)
{
    QStringList result;
    for (auto match = QRegularExpression(pattern).globalMatch(text); match.hasNext();)
        result.append(match.next().captured());
    result.sort();
    return result;
}

QString inEnglish(const char *context, const char *source, int count, const char *comment = nullptr)
{
    return QCoreApplication::translate(context, source, comment, count);
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void everySentenceIsTranslated_data();
    void everySentenceIsTranslated();
    void placesForValuesAreKept_data() { everySentenceIsTranslated_data(); }
    void placesForValuesAreKept();
    void namesThatAreTypedAreKept_data() { everySentenceIsTranslated_data(); }
    void namesThatAreTypedAreKept();
    void mnemonicsAndDotsAreKept_data() { everySentenceIsTranslated_data(); }
    void mnemonicsAndDotsAreKept();
    void everyPluralHasTwoForms_data() { everySentenceIsTranslated_data(); }
    void everyPluralHasTwoForms();
    void englishHasEveryPluralOfTheOthers();
    void theLanguageFollowsTheSystem_data();
    void theLanguageFollowsTheSystem();
    void englishCountsRight_data();
    void englishCountsRight();
    void germanSpeaksGerman();
    void theLanguageGoesWithTheObject();
};

void TestTranslations::everySentenceIsTranslated_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(CATALOGUES));
    const QStringList names = folder.entryList({u"*.ts"_s});
    QVERIFY(names.size() >= 2);
    for (const QString &name : names)
        QTest::addRow("%s", qPrintable(name)) << folder.filePath(name);
}

void TestTranslations::everySentenceIsTranslated()
{
    QFETCH(QString, path);
    const QList<Sentence> sentences = sentencesOf(path);
    QVERIFY(!sentences.isEmpty());
    for (const Sentence &sentence : sentences)
        QVERIFY2(sentence.finished && !sentence.translations.join(QString()).isEmpty(),
                 qPrintable(sentence.context + ": "_L1 + sentence.source));
}

void TestTranslations::placesForValuesAreKept()
{
    QFETCH(QString, path);
    for (const Sentence &sentence : sentencesOf(path))
        for (const QString &translation : sentence.translations)
            QVERIFY2(found(u"%L?[0-9n]"_s, translation) == found(u"%L?[0-9n]"_s, sentence.source),
                     qPrintable(translation));
}

void TestTranslations::namesThatAreTypedAreKept()
{
    QFETCH(QString, path);
    // Addresses, permissions, switches and places in an ID are copied by people, so no translator may touch
    // them.
    const QString typed =
        uR"(https?://[\w.]+\w|CloudPC\.\w+\.All|\{\w+\}|/(?:subscriptions|providers|versions)/)"
        uR"(|Microsoft\.Compute|/generalize|/oobe|AADSTS|Sysprep)"_s;
    for (const Sentence &sentence : sentencesOf(path))
        for (const QString &translation : sentence.translations)
            QVERIFY2(found(typed, translation) == found(typed, sentence.source), qPrintable(translation));
}

void TestTranslations::mnemonicsAndDotsAreKept()
{
    QFETCH(QString, path);
    for (const Sentence &sentence : sentencesOf(path))
        for (const QString &translation : sentence.translations) {
            QVERIFY2(translation.count(u'&') == sentence.source.count(u'&'), qPrintable(translation));
            QVERIFY2(translation.endsWith(u'…') == sentence.source.endsWith(u'…'), qPrintable(translation));
            QVERIFY2(translation.endsWith(u'.') == sentence.source.endsWith(u'.')
                         || translation.endsWith("Min."_L1) || translation.endsWith("Std."_L1)
                         || translation.endsWith("Sek."_L1),
                     qPrintable(translation));
        }
}

void TestTranslations::everyPluralHasTwoForms()
{
    QFETCH(QString, path);
    for (const Sentence &sentence : sentencesOf(path))
        if (sentence.plural)
            QVERIFY2(sentence.translations.size() == 2, qPrintable(sentence.source));
}

void TestTranslations::englishHasEveryPluralOfTheOthers()
{
    const auto plurals = [](const QString &name) {
        QStringList result;
        for (const Sentence &sentence : sentencesOf(QStringLiteral(CATALOGUES) + name))
            if (sentence.plural)
                result.append(sentence.context + u'/' + sentence.source);
        return result;
    };
    QCOMPARE(plurals(u"/cloudpc-image-uploader_en.ts"_s), plurals(u"/cloudpc-image-uploader_de.ts"_s));
}

void TestTranslations::theLanguageFollowsTheSystem_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en_US"_s << u"en"_s;
    QTest::newRow("English elsewhere") << u"en_GB"_s << u"en"_s;
    QTest::newRow("German") << u"de_DE"_s << u"de"_s;
    QTest::newRow("German elsewhere") << u"de_AT"_s << u"de"_s;
    QTest::newRow("a language without a catalogue") << u"fr_FR"_s << u"en"_s;
    QTest::newRow("no language") << u"C"_s << u"en"_s;
}

void TestTranslations::theLanguageFollowsTheSystem()
{
    QFETCH(QString, locale);
    QTEST(Translations(QLocale(locale)).language(), "language");
}

void TestTranslations::englishCountsRight_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("uploads");
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("fields");
    QTest::newRow("0") << 0 << u"0 uploads in progress"_s << u"Delete 0 images? They are %1."_s
                       << u"0 fields need attention."_s;
    QTest::newRow("1") << 1 << u"1 upload in progress"_s << u"Delete 1 image? It is %1."_s
                       << u"1 field needs attention."_s;
    QTest::newRow("2") << 2 << u"2 uploads in progress"_s << u"Delete 2 images? They are %1."_s
                       << u"2 fields need attention."_s;
    QTest::newRow("21") << 21 << u"21 uploads in progress"_s << u"Delete 21 images? They are %1."_s
                        << u"21 fields need attention."_s;
}

void TestTranslations::englishCountsRight()
{
    QFETCH(int, count);
    const Translations english{QLocale(QLocale::English)};
    QTEST(inEnglish("cloudpc::StatusLine", "%n upload(s) in progress", count), "uploads");
    QTEST(inEnglish("Acts", "Delete %n image(s)? They are %1.", count), "question");
    QTEST(inEnglish("cloudpc::FormHints", "%n field(s) need attention.", count), "fields");
    // However a plural reads: no "(s)" is left in it.
    for (const Sentence &sentence : sentencesOf(QStringLiteral(CATALOGUES "/cloudpc-image-uploader_en.ts")))
        for (const QString &form : sentence.translations)
            QVERIFY2(!form.contains("(s)"_L1), qPrintable(form));
}

void TestTranslations::germanSpeaksGerman()
{
    const Translations german{QLocale(QLocale::German)};
    QCOMPARE(QCoreApplication::translate("cloudpc::DraftFields", "Display name"), u"Anzeigename"_s);
    QCOMPARE(QCoreApplication::translate("cloudpc::StatusLine", "%n upload(s) in progress", nullptr, 1),
             u"1 Upload läuft"_s);
    QCOMPARE(QCoreApplication::translate("cloudpc::StatusLine", "%n upload(s) in progress", nullptr, 2),
             u"2 Uploads laufen"_s);
    QCOMPARE(QCoreApplication::translate("cloudpc::CommandLineTexts", "Shows this help."),
             u"Zeigt diese Hilfe."_s);
}

void TestTranslations::theLanguageGoesWithTheObject()
{
    {
        const Translations german{QLocale(QLocale::German)};
    }
    QCOMPARE(QCoreApplication::translate("cloudpc::DraftFields", "Display name"), u"Display name"_s);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
