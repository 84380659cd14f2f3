// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "preferencesdialog.h"

#include <QAccessible>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

Endpoints inForce()
{
    return {.loginRoot = QUrl(u"https://login.example"_s),
            .graphRoot = QUrl(u"https://graph.example"_s),
            .graphVersion = GraphVersion::V1,
            .tenant = u"contoso.example"_s,
            .clientId = u"abc"_s};
}

QString accessibleName(QWidget *widget)
{
    return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
}

QLineEdit *field(const QDialog &dialog, const QString &name)
{
    for (QLineEdit *edit : dialog.findChildren<QLineEdit *>()) {
        if (accessibleName(edit) == name)
            return edit;
    }
    return nullptr;
}

QPushButton *ok(const QDialog &dialog)
{
    return dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
}

bool shows(const QDialog &dialog, const QString &text)
{
    const auto labels = dialog.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
        return label->text().contains(text) && label->textFormat() == Qt::PlainText;
    });
}

} // namespace

class TestPreferencesDialog : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldHasAName();
    void whatIsSetIsGivenBack();
    void anEmptyFieldIsNotSetAndShowsWhatIsInForce();
    void whatCannotBeUsedCannotBeSaved_data();
    void whatCannotBeUsedCannotBeSaved();
    void blanksAroundAValueDoNotCount();
};

void TestPreferencesDialog::everyFieldHasAName()
{
    const PreferencesDialog dialog({}, inForce());
    for (const auto *name : {"Tenant", "Client ID", "Sign-in service", "Microsoft Graph"})
        QVERIFY2(field(dialog, QLatin1String(name)), name);
    // A combo box's name is its value on Linux, and what labels it is a relation.
    const auto labels =
        QAccessible::queryAccessibleInterface(dialog.findChild<QComboBox *>())->relations(QAccessible::Label);
    QCOMPARE(labels.size(), 1);
    QCOMPARE(labels[0].first->text(QAccessible::Name), u"Graph version"_s);
}

void TestPreferencesDialog::whatIsSetIsGivenBack()
{
    const SettingValues values{.loginRoot = u"https://a.example"_s,
                               .graphRoot = u"https://b.example"_s,
                               .graphVersion = u"beta"_s,
                               .tenant = u"t"_s,
                               .clientId = u"c"_s};
    const PreferencesDialog dialog(values, inForce());

    QCOMPARE(dialog.values(), values);
    QVERIFY(ok(dialog)->isEnabled());
}

void TestPreferencesDialog::anEmptyFieldIsNotSetAndShowsWhatIsInForce()
{
    const PreferencesDialog dialog({}, inForce());

    QCOMPARE(dialog.values(), SettingValues());
    QCOMPARE(field(dialog, u"Tenant"_s)->placeholderText(), u"contoso.example"_s);
    QCOMPARE(field(dialog, u"Microsoft Graph"_s)->placeholderText(), u"https://graph.example"_s);
    QCOMPARE(dialog.findChild<QComboBox *>()->currentText(), u"Usual (v1.0)"_s);
}

void TestPreferencesDialog::whatCannotBeUsedCannotBeSaved_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("plain http") << u"Microsoft Graph"_s << u"http://graph.example"_s;
    QTest::newRow("password in the address") << u"Sign-in service"_s << u"https://me:pw@login.example"_s;
    QTest::newRow("no address") << u"Sign-in service"_s << u"login"_s;
    QTest::newRow("tenant with a path") << u"Tenant"_s << u"a/../b"_s;
    QTest::newRow("markup") << u"Client ID"_s << u"<img src=x>"_s;
}

void TestPreferencesDialog::whatCannotBeUsedCannotBeSaved()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    const PreferencesDialog dialog({}, inForce());

    field(dialog, name)->setText(value);
    QVERIFY(!ok(dialog)->isEnabled());
    QVERIFY(shows(dialog, value));

    field(dialog, name)->clear();
    QVERIFY(ok(dialog)->isEnabled());
    QVERIFY(!shows(dialog, value));
}

void TestPreferencesDialog::blanksAroundAValueDoNotCount()
{
    const PreferencesDialog dialog({}, inForce());

    field(dialog, u"Tenant"_s)->setText(u"  contoso.example "_s);
    field(dialog, u"Client ID"_s)->setText(u"   "_s);

    QCOMPARE(dialog.values(), (SettingValues{.tenant = u"contoso.example"_s}));
}

QTEST_MAIN(TestPreferencesDialog)
#include "tst_preferencesdialog.moc"
