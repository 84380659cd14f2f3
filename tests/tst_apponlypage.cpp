// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "apponlypage.h"
#include "credentialedit.h"
#include "messageline.h"
#include "preferencesdialog.h"
#include "settingfield.h"
#include "support/manualclock.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>
#include <QtTest>

#include <algorithm>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The preferences with what a test presses on the page.
struct Preferences {
    explicit Preferences(const SettingPlaces &places = {})
        : dialog(places, clock)
    {
        dialog.findChild<QTabWidget *>()->setCurrentIndex(2);
        dialog.show();
    }

    [[nodiscard]] SettingField *field(const QString &name) const
    {
        const auto all = dialog.findChildren<SettingField *>();
        const auto found = std::find_if(all.begin(), all.end(), [&](const SettingField *field) {
            return field->edit()->accessibleName() == name;
        });
        return found == all.end() ? nullptr : *found;
    }
    [[nodiscard]] QCheckBox *on() const { return dialog.findChild<QCheckBox *>(); }
    [[nodiscard]] AppOnlyPage *page() const { return dialog.appOnly(); }
    [[nodiscard]] CredentialEdit *credential() const { return dialog.findChild<CredentialEdit *>(); }
    void bySecret() const { page()->findChildren<QRadioButton *>().constLast()->setChecked(true); }
    void typeSecret(const QString &secret) const
    {
        bySecret();
        field(u"Secret value"_s)->setText(secret);
    }
    [[nodiscard]] QPushButton *remove() const
    {
        for (auto *button : page()->findChildren<QPushButton *>())
            if (button->text().contains(u"Remove"_s))
                return button;
        return nullptr;
    }
    [[nodiscard]] bool says(const QString &text) const
    {
        const auto labels = page()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->text().contains(text) && label->textFormat() == Qt::PlainText;
        });
    }
    /// True if the dialog closed.
    [[nodiscard]] bool pressOk() const
    {
        dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
        return !dialog.isVisible();
    }

    ManualClock clock;
    PreferencesDialog dialog;
};

const SettingPlaces oneTenant{.file = {.tenant = u"contoso.com"_s}};

} // namespace

class TestAppOnlyPage : public QObject
{
    Q_OBJECT

private slots:
    void isOffAndSetsNothingByItself();
    void isSwitchedOnAndOff();
    void managedDefaultsShowAndCanBeOverruled();
    void aStrongerPlaceIsNamed();
    void anAppNeedsOneTenant();
    void anAppNeedsACredential();
    void aStoredCredentialIsEnough();
    void anotherAppNeedsACredentialOfItsOwn_data();
    void anotherAppNeedsACredentialOfItsOwn();
    void theSameAppKeepsItsCredential();
    void whatIsSwitchedOffIsNeitherJudgedNorStored();
    void aSecretIsHiddenAndHandedOut();
    void whereNoAppCanSignInThePageIsLeftOut();
    void aSecretsIdIsDoubted();
    void aStoredCredentialCanBeRemoved();
    void aNewCredentialTakesTheRemovedOnesPlace();
};

void TestAppOnlyPage::isOffAndSetsNothingByItself()
{
    const Preferences preferences;
    QVERIFY(!preferences.on()->isChecked());
    QVERIFY(!preferences.credential()->isEnabled());
    QVERIFY(preferences.says(u"CloudPC.ReadWrite.All"_s));
    QVERIFY(preferences.pressOk());
    QCOMPARE(preferences.dialog.values(), SettingValues());
    QVERIFY(!preferences.page()->newCredential());
    QVERIFY(!preferences.page()->removesCredential());
}

void TestAppOnlyPage::isSwitchedOnAndOff()
{
    const Preferences preferences(oneTenant);
    preferences.on()->click();
    QCOMPARE(preferences.dialog.values().signIn, u"app"_s);
    QVERIFY(preferences.credential()->isEnabled());
    preferences.on()->click();
    QVERIFY(!preferences.dialog.values().signIn);

    const Preferences explicitly({.file = {.signIn = u"app"_s}});
    QVERIFY(explicitly.on()->isChecked());
    explicitly.on()->click();
    QCOMPARE(explicitly.dialog.values().signIn, u"user"_s);
}

void TestAppOnlyPage::managedDefaultsShowAndCanBeOverruled()
{
    const Preferences preferences({.managed = {.signIn = u"app"_s}});
    QVERIFY(preferences.on()->isChecked());
    QVERIFY(!preferences.dialog.values().signIn);
    preferences.on()->click();
    QCOMPARE(preferences.dialog.values().signIn, u"user"_s);
}

void TestAppOnlyPage::aStrongerPlaceIsNamed()
{
    const Preferences preferences({.environment = {.signIn = u"app"_s}});
    QVERIFY(!preferences.on()->isChecked());
    QVERIFY(preferences.says(u"The environment says app"_s));
    QVERIFY(preferences.on()->accessibleDescription().contains(u"environment"_s));
}

void TestAppOnlyPage::anAppNeedsOneTenant()
{
    const Preferences preferences;
    preferences.on()->click();
    preferences.typeSecret(u"s3cret"_s);
    QVERIFY(!preferences.pressOk());
    QVERIFY(preferences.says(u"one tenant"_s));
    QCOMPARE(preferences.dialog.focusWidget(), preferences.on());

    preferences.field(u"Tenant"_s)->setText(u"contoso.com"_s);
    QVERIFY(preferences.pressOk());
}

void TestAppOnlyPage::anAppNeedsACredential()
{
    const Preferences preferences(oneTenant);
    preferences.page()->setStored(false);
    preferences.on()->click();
    preferences.dialog.findChild<QTabWidget *>()->setCurrentIndex(0);
    QVERIFY(!preferences.pressOk());
    const QWidget *shown = preferences.dialog.findChild<QTabWidget *>()->currentWidget();
    QVERIFY(shown == preferences.page() || shown->isAncestorOf(preferences.page()));
    QCOMPARE(preferences.dialog.focusWidget(), preferences.on());
    QVERIFY(preferences.says(u"Choose a certificate or enter a client secret"_s));

    preferences.typeSecret(u"s3cret"_s);
    QVERIFY(preferences.pressOk());
}

void TestAppOnlyPage::aStoredCredentialIsEnough()
{
    const Preferences preferences(oneTenant);
    preferences.page()->setStored(true);
    preferences.on()->click();
    QVERIFY(preferences.says(u"A credential is stored"_s));
    QVERIFY(preferences.pressOk());
    QVERIFY(!preferences.page()->newCredential());
}

void TestAppOnlyPage::anotherAppNeedsACredentialOfItsOwn_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("known");
    QTest::newRow("tenant") << u"Tenant"_s << u"fabrikam.com"_s << true;
    QTest::newRow("client ID") << u"Client ID"_s << u"app-2"_s << true;
    QTest::newRow("the keychain has not answered") << u"Client ID"_s << u"app-2"_s << false;
}

void TestAppOnlyPage::anotherAppNeedsACredentialOfItsOwn()
{
    QFETCH(const QString, field);
    QFETCH(const QString, value);
    QFETCH(const bool, known);
    const Preferences preferences(
        {.file = {.tenant = u"contoso.com"_s, .clientIdGlobal = u"app-1"_s, .signIn = u"app"_s}});
    if (known)
        preferences.page()->setStored(true);
    preferences.field(field)->setText(value);
    QVERIFY(!preferences.pressOk());
    QVERIFY(preferences.says(u"another app than before"_s));
    QCOMPARE(preferences.dialog.focusWidget(), preferences.on());

    preferences.typeSecret(u"s3cret"_s);
    QVERIFY(preferences.pressOk());
}

void TestAppOnlyPage::theSameAppKeepsItsCredential()
{
    const Preferences preferences(
        {.file = {.tenant = u"contoso.com"_s, .clientIdGlobal = u"app-1"_s, .signIn = u"app"_s}});
    preferences.page()->setStored(true);
    preferences.field(u"Tenant"_s)->setText(u"Contoso.com "_s);
    QVERIFY(preferences.pressOk());
}

void TestAppOnlyPage::whatIsSwitchedOffIsNeitherJudgedNorStored()
{
    const Preferences preferences(oneTenant);
    preferences.on()->click();
    preferences.credential()->takeFile(u"/nowhere/app.pem"_s);
    QVERIFY(!preferences.pressOk());
    preferences.on()->click();
    QVERIFY(preferences.pressOk());
    QVERIFY(!preferences.page()->newCredential());

    const Preferences other(oneTenant);
    other.page()->setStored(true);
    other.on()->click();
    other.typeSecret(u"s3cret"_s);
    QVERIFY(other.page()->newCredential());
    other.on()->click();
    QVERIFY(!other.page()->newCredential());
    QVERIFY(other.says(u"A credential is stored"_s));
    other.remove()->click();
    QVERIFY(other.page()->removesCredential());
}

void TestAppOnlyPage::aSecretIsHiddenAndHandedOut()
{
    const Preferences preferences(oneTenant);
    preferences.on()->click();
    preferences.typeSecret(u" s3cret~ü "_s);
    QCOMPARE(preferences.field(u"Secret value"_s)->edit()->echoMode(), QLineEdit::Password);
    QVERIFY(!preferences.says(u"s3cret"_s));
    QVERIFY(preferences.pressOk());
    QCOMPARE(preferences.page()->newCredential(), (AppCredential{.secret = "s3cret~ü"}));
    // No place of the settings has it.
    const SettingValues values = preferences.dialog.values();
    for (const SettingKey key : allSettingKeys)
        QVERIFY(!values[key].value_or(QString()).contains(u"s3cret"_s));
}

void TestAppOnlyPage::whereNoAppCanSignInThePageIsLeftOut()
{
    Preferences preferences({.file = {.signIn = u"app"_s}});
    preferences.dialog.leaveOutAppOnly();
    QVERIFY(!preferences.page()->isVisible());
    QVERIFY(preferences.pressOk());
    QCOMPARE(preferences.dialog.values().signIn, u"app"_s);
}

void TestAppOnlyPage::aSecretsIdIsDoubted()
{
    const Preferences preferences(oneTenant);
    preferences.on()->click();
    preferences.typeSecret(u"9d5e7c1a-5a3f-4d7a-9a39-0b9f6b1c0001"_s);
    const auto message = preferences.field(u"Secret value"_s)->message();
    QVERIFY(message);
    QCOMPARE(message->kind, Message::Kind::Warning);
    QVERIFY(preferences.pressOk());
}

void TestAppOnlyPage::aStoredCredentialCanBeRemoved()
{
    const Preferences preferences(oneTenant);
    QVERIFY(!preferences.remove()->isEnabled());
    preferences.page()->setStored(true);
    QVERIFY(preferences.remove()->isEnabled());

    preferences.remove()->click();

    QVERIFY(!preferences.remove()->isEnabled());
    QVERIFY(preferences.says(u"is deleted when you choose OK"_s));
    QVERIFY(preferences.page()->removesCredential());
    preferences.on()->click();
    QVERIFY(!preferences.pressOk());
    preferences.on()->click();
    QVERIFY(preferences.pressOk());
}

void TestAppOnlyPage::aNewCredentialTakesTheRemovedOnesPlace()
{
    const Preferences preferences(oneTenant);
    preferences.page()->setStored(true);
    preferences.remove()->click();
    preferences.on()->click();
    preferences.typeSecret(u"new"_s);
    QVERIFY(!preferences.page()->removesCredential());
    QVERIFY(preferences.says(u"is replaced when you choose OK"_s));
}

QTEST_MAIN(TestAppOnlyPage)
#include "tst_apponlypage.moc"
