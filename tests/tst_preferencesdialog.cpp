// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/clock.h"
#include "choicefield.h"
#include "messageline.h"
#include "preferencesdialog.h"
#include "settingfield.h"

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

const SystemClock usualClock;

SettingField *field(const QDialog &dialog, const QString &name)
{
    for (auto *field : dialog.findChildren<SettingField *>())
        if (field->edit()->accessibleName() == name)
            return field;
    return nullptr;
}

ChoiceField *choice(const QDialog &dialog, const QString &name)
{
    for (auto *choice : dialog.findChildren<ChoiceField *>())
        if (choice->box()->accessibleName() == name)
            return choice;
    return nullptr;
}

void choose(const QDialog &dialog, const QString &name, const QString &text)
{
    QComboBox *box = choice(dialog, name)->box();
    box->setCurrentIndex(box->findText(text, Qt::MatchContains));
}

QString placeholder(const QDialog &dialog, const QString &name)
{
    return field(dialog, name)->edit()->placeholderText();
}

QString said(const QWidget *widget)
{
    return widget->findChild<MessageLine *>()->message().text;
}

void pressOk(const QDialog &dialog)
{
    dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
}

} // namespace

class TestPreferencesDialog : public QObject
{
    Q_OBJECT

private slots:
    void everythingHasAName();
    void whatIsSetIsGivenBack();
    void anEmptyFieldIsNotSetAndShowsWhatCounts();
    void whatCannotBeUsedCannotBeSaved_data();
    void whatCannotBeUsedCannotBeSaved();
    void aFieldIsJudgedWhenItIsLeft();
    void whatTheFileSetsWronglyShowsAtOnce();
    void personalAccountsAreRefusedWithTheReason();
    void blanksAroundAValueDoNotCount();
    void everyCloudKeepsItsOwnClientId();
    void aPlainClientIdBecomesThatOfItsCloud();
    void rootsAreAskedForCustomOnly();
    void rootsWithoutACloudAreCustom();
    void customNeedsARoot();
    void customTakesAManagedRoot();
    void whereImagesAreNotOfferedThatIsSaid();
    void whatAVersionLacksIsSaid();
    void aStrongerPlaceIsNamed_data();
    void aStrongerPlaceIsNamed();
    void whatThePageIsNotAboutStays();
    void tabGoesThroughThePageInOrder();
};

void TestPreferencesDialog::everythingHasAName()
{
    const PreferencesDialog dialog({}, usualClock);
    for (const auto *name : {"Tenant", "Client ID", "Sign-in service", "Microsoft Graph"})
        QVERIFY2(field(dialog, QLatin1String(name)), name);
    for (const auto *name : {"Cloud", "Graph version", "Keep sign-ins", "Notifications on the desktop"}) {
        QVERIFY2(choice(dialog, QLatin1String(name)), name);
        // A combo box's name is its value on Linux, and what labels it is a relation.
        auto *interface = QAccessible::queryAccessibleInterface(choice(dialog, QLatin1String(name))->box());
        const auto labels = interface->relations(QAccessible::Label);
        QCOMPARE(labels.size(), 1);
        QCOMPARE(labels[0].first->text(QAccessible::Name), QLatin1String(name));
    }
}

void TestPreferencesDialog::whatIsSetIsGivenBack()
{
    const SettingValues values{.loginRoot = u"https://a.example"_s,
                               .graphRoot = u"https://b.example"_s,
                               .graphVersion = u"beta"_s,
                               .tenant = u"t"_s,
                               .clientIdGlobal = u"g"_s,
                               .clientIdChina = u"c"_s,
                               .clientIdCustom = u"x"_s,
                               .cloud = u"custom"_s,
                               .remember = u"session"_s,
                               .notifications = u"off"_s};
    const PreferencesDialog dialog({.file = values}, usualClock);
    QCOMPARE(dialog.values(), values);
}

void TestPreferencesDialog::anEmptyFieldIsNotSetAndShowsWhatCounts()
{
    const PreferencesDialog dialog({.managed = {.graphVersion = u"v1.0"_s,
                                                .tenant = u"contoso.example"_s,
                                                .clientId = u"abc"_s,
                                                .cloud = u"usgov-l4"_s,
                                                .remember = u"session"_s,
                                                .notifications = u"off"_s}},
                                   usualClock);

    QCOMPARE(dialog.values(), SettingValues());
    QCOMPARE(placeholder(dialog, u"Tenant"_s), u"contoso.example"_s);
    QCOMPARE(placeholder(dialog, u"Client ID"_s), u"abc"_s);
    QCOMPARE(choice(dialog, u"Cloud"_s)->box()->currentText(), u"Usual: US Government L4 (GCC High)"_s);
    QCOMPARE(choice(dialog, u"Graph version"_s)->box()->currentText(), u"Usual: v1.0"_s);
    QVERIFY(choice(dialog, u"Keep sign-ins"_s)->box()->currentText().contains(u"until the program ends"_s));
    QCOMPARE(choice(dialog, u"Notifications on the desktop"_s)->box()->currentText(), u"Usual: off"_s);

    choose(dialog, u"Cloud"_s, u"China"_s);
    QCOMPARE(placeholder(dialog, u"Client ID"_s), QString());
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
    PreferencesDialog dialog({.file = {.graphRoot = u"https://graph.example"_s}}, usualClock);
    dialog.show();
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    SettingField *wrong = field(dialog, name);
    const QString before = wrong->text();

    wrong->setText(value);
    pressOk(dialog);

    QCOMPARE(accepted.count(), 0);
    QCOMPARE(dialog.focusWidget(), wrong->edit());
    QVERIFY(wrong->message());
    QCOMPARE(wrong->message()->kind, Message::Kind::Error);
    QCOMPARE(wrong->edit()->accessibleDescription(), wrong->message()->text);

    wrong->setText(before);
    QVERIFY(!wrong->message());
    pressOk(dialog);
    QCOMPARE(accepted.count(), 1);
}

void TestPreferencesDialog::aFieldIsJudgedWhenItIsLeft()
{
    PreferencesDialog dialog({}, usualClock);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    SettingField *tenant = field(dialog, u"Tenant"_s);
    tenant->setFocus();
    QTest::keyClicks(tenant->edit(), u"a/b"_s);
    QVERIFY(!tenant->message());

    QTest::keyClick(tenant->edit(), Qt::Key_Tab);
    QVERIFY(tenant->message());

    tenant->setFocus();
    QTest::keyClick(tenant->edit(), Qt::Key_Backspace);
    QTest::keyClick(tenant->edit(), Qt::Key_Backspace);
    QVERIFY(!tenant->message());
}

void TestPreferencesDialog::whatTheFileSetsWronglyShowsAtOnce()
{
    const PreferencesDialog dialog({.file = {.tenant = u"a/b"_s}}, usualClock);
    QVERIFY(field(dialog, u"Tenant"_s)->message());
}

void TestPreferencesDialog::personalAccountsAreRefusedWithTheReason()
{
    PreferencesDialog dialog({}, usualClock);
    dialog.show();
    field(dialog, u"Tenant"_s)->setText(u"Common"_s);
    pressOk(dialog);
    QVERIFY(dialog.isVisible());
    QVERIFY(said(field(dialog, u"Tenant"_s)).contains(u"Personal Microsoft accounts"_s));
}

void TestPreferencesDialog::blanksAroundAValueDoNotCount()
{
    const PreferencesDialog dialog({}, usualClock);

    field(dialog, u"Tenant"_s)->setText(u"  contoso.example "_s);
    field(dialog, u"Client ID"_s)->setText(u"   "_s);

    QCOMPARE(dialog.values(), (SettingValues{.tenant = u"contoso.example"_s}));
}

void TestPreferencesDialog::everyCloudKeepsItsOwnClientId()
{
    const PreferencesDialog dialog(
        {.file = {.clientIdGlobal = u"global-id"_s, .clientIdChina = u"china-id"_s}}, usualClock);
    SettingField *id = field(dialog, u"Client ID"_s);
    QCOMPARE(id->text(), u"global-id"_s);

    choose(dialog, u"Cloud"_s, u"China"_s);
    QCOMPARE(id->text(), u"china-id"_s);
    choose(dialog, u"Cloud"_s, u"L5"_s);
    QCOMPARE(id->text(), QString());
    id->setText(u"l5-id"_s);
    choose(dialog, u"Cloud"_s, u"L4"_s);

    const SettingValues expected{.clientIdGlobal = u"global-id"_s,
                                 .clientIdUsGovL5 = u"l5-id"_s,
                                 .clientIdChina = u"china-id"_s,
                                 .cloud = u"usgov-l4"_s};
    QCOMPARE(dialog.values(), expected);
}

void TestPreferencesDialog::aPlainClientIdBecomesThatOfItsCloud()
{
    const PreferencesDialog beside({.file = {.clientId = u"id"_s, .cloud = u"china"_s}}, usualClock);
    QCOMPARE(field(beside, u"Client ID"_s)->text(), u"id"_s);
    QCOMPARE(beside.values(), (SettingValues{.clientIdChina = u"id"_s, .cloud = u"china"_s}));

    const PreferencesDialog alone({.file = {.clientId = u"id"_s}}, usualClock);
    QCOMPARE(field(alone, u"Client ID"_s)->text(), u"id"_s);
    QCOMPARE(alone.values(), (SettingValues{.clientIdGlobal = u"id"_s}));
}

void TestPreferencesDialog::rootsAreAskedForCustomOnly()
{
    PreferencesDialog dialog({}, usualClock);
    dialog.show();
    SettingField *root = field(dialog, u"Microsoft Graph"_s);
    QVERIFY(!root->isVisible());

    choose(dialog, u"Cloud"_s, u"Custom"_s);
    QVERIFY(root->isVisible());
    QVERIFY(field(dialog, u"Sign-in service"_s)->isVisible());
    QCOMPARE(placeholder(dialog, u"Sign-in service"_s), u"https://login.microsoftonline.com"_s);
    root->setText(u"https://gateway.example"_s);
    QCOMPARE(dialog.values().graphRoot, u"https://gateway.example"_s);

    choose(dialog, u"Cloud"_s, u"L4"_s);
    QVERIFY(!root->isVisible());
    QVERIFY(!dialog.values().graphRoot);
    pressOk(dialog);
    QVERIFY(!dialog.isVisible());
}

void TestPreferencesDialog::rootsWithoutACloudAreCustom()
{
    const PreferencesDialog dialog({.file = {.graphRoot = u"https://g.example"_s, .clientId = u"id"_s}},
                                   usualClock);
    const SettingValues expected{
        .graphRoot = u"https://g.example"_s, .clientIdCustom = u"id"_s, .cloud = u"custom"_s};
    QCOMPARE(dialog.values(), expected);
}

void TestPreferencesDialog::customNeedsARoot()
{
    PreferencesDialog dialog({}, usualClock);
    dialog.show();
    choose(dialog, u"Cloud"_s, u"Custom"_s);
    pressOk(dialog);
    QVERIFY(dialog.isVisible());
    QVERIFY(field(dialog, u"Sign-in service"_s)->message());

    field(dialog, u"Microsoft Graph"_s)->setText(u"https://g.example"_s);
    QVERIFY(!field(dialog, u"Sign-in service"_s)->message());
    pressOk(dialog);
    QVERIFY(!dialog.isVisible());
}

void TestPreferencesDialog::customTakesAManagedRoot()
{
    PreferencesDialog dialog({.managed = {.loginRoot = u"https://login.example"_s}}, usualClock);
    dialog.show();
    choose(dialog, u"Cloud"_s, u"Custom"_s);
    QCOMPARE(placeholder(dialog, u"Sign-in service"_s), u"https://login.example"_s);
    pressOk(dialog);
    QVERIFY(!dialog.isVisible());
}

void TestPreferencesDialog::whereImagesAreNotOfferedThatIsSaid()
{
    const PreferencesDialog dialog({}, usualClock);
    const ChoiceField *cloud = choice(dialog, u"Cloud"_s);
    QCOMPARE(said(cloud), QString());
    for (const auto *name : {"L5", "China"}) {
        choose(dialog, u"Cloud"_s, QLatin1String(name));
        QVERIFY2(said(cloud).contains(u"You can still try."_s), name);
        QCOMPARE(cloud->box()->accessibleDescription(), said(cloud));
    }
    choose(dialog, u"Cloud"_s, u"L4"_s);
    QCOMPARE(said(cloud), QString());
}

void TestPreferencesDialog::whatAVersionLacksIsSaid()
{
    const PreferencesDialog dialog({.managed = {.graphVersion = u"v1.0"_s}}, usualClock);
    const auto note = [&dialog] {
        return choice(dialog, u"Graph version"_s)->box()->accessibleDescription();
    };
    QVERIFY(note().contains(u"no retry"_s));
    choose(dialog, u"Graph version"_s, u"beta"_s);
    QCOMPARE(note(), QString());
    choose(dialog, u"Graph version"_s, u"v1.0"_s);
    QVERIFY(note().contains(u"no retry"_s));
}

void TestPreferencesDialog::aStrongerPlaceIsNamed_data()
{
    QTest::addColumn<SettingKey>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");
    const auto row = [](SettingKey key, const char *value, const char *name, const char *shown) {
        QTest::addRow("%s", qPrintable(nameOf(key)))
            << key << QString::fromLatin1(value) << QString::fromLatin1(name) << QString::fromLatin1(shown);
    };
    row(SettingKey::Cloud, "usgov-l4", "Cloud", "US Government L4 (GCC High)");
    row(SettingKey::LoginRoot, "https://a.example", "Sign-in service", "https://a.example");
    row(SettingKey::GraphRoot, "https://a.example", "Microsoft Graph", "https://a.example");
    row(SettingKey::GraphVersion, "v1.0", "Graph version", "v1.0");
    row(SettingKey::Tenant, "contoso.com", "Tenant", "contoso.com");
    row(SettingKey::ClientId, "plain", "Client ID", "plain");
    row(SettingKey::ClientIdGlobal, "of-global", "Client ID", "of-global");
    row(SettingKey::Remember, "session", "Keep sign-ins", "session");
    row(SettingKey::Notifications, "off", "Notifications on the desktop", "off");
}

void TestPreferencesDialog::aStrongerPlaceIsNamed()
{
    QFETCH(const SettingKey, key);
    QFETCH(const QString, value);
    QFETCH(const QString, name);
    QFETCH(const QString, shown);
    SettingPlaces places{.file = {.cloud = u"global"_s}};
    const auto sentence = [&] {
        const PreferencesDialog dialog(places, usualClock);
        return field(dialog, name) ? said(field(dialog, name)) : said(choice(dialog, name));
    };
    QVERIFY(!sentence().contains(u"counts before"_s));

    places.environment[key] = value;
    QVERIFY2(sentence().contains(shown) && sentence().contains(u"environment"_s), qPrintable(sentence()));
    places.commandLine[key] = value;
    QVERIFY2(sentence().contains(shown) && sentence().contains(u"command line"_s), qPrintable(sentence()));
}

void TestPreferencesDialog::whatThePageIsNotAboutStays()
{
    const SettingValues values{
        .signIn = u"user"_s, .proxy = u"none"_s, .proxyUser = u"sam"_s, .caFile = u"/our.pem"_s};
    const PreferencesDialog dialog({.file = values}, usualClock);
    QCOMPARE(dialog.values(), values);
}

void TestPreferencesDialog::tabGoesThroughThePageInOrder()
{
    PreferencesDialog dialog({}, usualClock);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    choose(dialog, u"Cloud"_s, u"Custom"_s);
    choice(dialog, u"Cloud"_s)->setFocus();
    QStringList names;
    for (int i = 0; i < 7; ++i) {
        names.append(dialog.focusWidget()->accessibleName());
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
    }
    const QStringList expected{u"Cloud"_s,           u"Tenant"_s,          u"Client ID"_s,
                               u"Sign-in service"_s, u"Microsoft Graph"_s, u"Graph version"_s,
                               u"Keep sign-ins"_s};
    QCOMPARE(names, expected);
    QCOMPARE(dialog.focusWidget(), dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok));
}

QTEST_MAIN(TestPreferencesDialog)
#include "tst_preferencesdialog.moc"
