// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "aboutdialog.h"

#include <QClipboard>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtTest>

#include <algorithm>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

class TestAboutDialog : public QObject
{
    Q_OBJECT

private slots:
    void givesCreditToEverythingItIsBuiltFrom_data();
    void givesCreditToEverythingItIsBuiltFrom();
    void showsLicencesInFull();
    void copiesTheVersions();

private:
    static QString noticesIn(const AboutDialog &dialog)
    {
        return dialog.findChild<QPlainTextEdit *>()->toPlainText();
    }
};

void TestAboutDialog::givesCreditToEverythingItIsBuiltFrom_data()
{
    QTest::addColumn<QString>("work");
    for (const char *work :
         {"Qt", "SQLite", "OpenSSL", "QtKeychain", "cpp-httplib", "Fluent UI System Icons"})
        QTest::newRow(work) << u'[' + QLatin1String(work) + u']';
}

void TestAboutDialog::givesCreditToEverythingItIsBuiltFrom()
{
    QFETCH(QString, work);
    const AboutDialog dialog;
    QVERIFY(noticesIn(dialog).contains(work));
}

void TestAboutDialog::showsLicencesInFull()
{
    const AboutDialog dialog;
    const QString notices = noticesIn(dialog);
    for (const QLatin1String words : {"Permission is hereby granted"_L1, "Redistribution and use"_L1,
                                      "GNU Lesser General Public License"_L1})
        QVERIFY2(notices.contains(words), words.data());
}

void TestAboutDialog::copiesTheVersions()
{
    QCoreApplication::setApplicationVersion(u"1.2.3"_s);
    const AboutDialog dialog;
    const auto buttons = dialog.findChildren<QPushButton *>();
    const auto copy = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *button) {
        return button->text().contains("Copy"_L1);
    });
    QVERIFY(copy != buttons.end());
    (*copy)->click();
    const QString copied = QGuiApplication::clipboard()->text();
    QCOMPARE(copied, AboutDialog::versions());
    QVERIFY(copied.contains("1.2.3"_L1));
    QVERIFY(copied.contains(QLatin1String(qVersion())));
}

QTEST_MAIN(TestAboutDialog)
#include "tst_aboutdialog.moc"
