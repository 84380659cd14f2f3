// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "choicefield.h"
#include "messageline.h"
#include "networkpage.h"
#include "preferencesdialog.h"
#include "settingfield.h"
#include "support/manualclock.h"

#include <QAccessible>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QtTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString caFile = QStringLiteral(TEST_FIXTURES "/ca-cert.pem");

/// The preferences with what a test presses on the page.
struct Preferences {
    explicit Preferences(const SettingPlaces &places = {})
        : dialog(places, clock)
    {
        dialog.findChild<QTabWidget *>()->setCurrentIndex(1);
        dialog.show();
    }

    [[nodiscard]] SettingField *field(const QString &name) const
    {
        for (auto *field : page()->findChildren<SettingField *>())
            if (field->edit()->accessibleName() == name)
                return field;
        return nullptr;
    }
    [[nodiscard]] SettingField *address() const { return field(u"Address of the proxy"_s); }
    [[nodiscard]] SettingField *user() const { return field(u"User name at the proxy"_s); }
    [[nodiscard]] SettingField *password() const { return field(u"Password at the proxy"_s); }
    [[nodiscard]] SettingField *file() const { return field(u"Certificate file"_s); }
    [[nodiscard]] QComboBox *proxy() const { return page()->findChild<ChoiceField *>()->box(); }
    [[nodiscard]] NetworkPage *page() const { return dialog.network(); }
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        for (auto *button : page()->findChildren<QPushButton *>())
            if (button->accessibleName() == name || button->text() == name)
                return button;
        return nullptr;
    }
    void choose(const QString &text) const
    {
        proxy()->setCurrentIndex(proxy()->findText(text, Qt::MatchContains));
    }
    [[nodiscard]] static QString said(const QWidget *widget)
    {
        return widget->findChild<MessageLine *>()->message().text;
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

} // namespace

class TestNetworkPage : public QObject
{
    Q_OBJECT

private slots:
    void setsNothingByItself();
    void whatIsSetIsShownAndGivenBack_data();
    void whatIsSetIsShownAndGivenBack();
    void whatCountsWhileNothingIsSetIsShown();
    void aStrongerPlaceIsNamed();
    void theAddressIsAskedForAProxyOfOnesOwn();
    void anAddressIsTakenAsItIsHandedOut_data();
    void anAddressIsTakenAsItIsHandedOut();
    void whatIsNoAddressCannotBeSaved_data();
    void whatIsNoAddressCannotBeSaved();
    void aUserNameWithAColonCannotBeSaved();
    void aPasswordNeedsAUserName();
    void withoutAProxyNobodySignsIn();
    void whatIsSwitchedOffIsNotJudged();
    void aStoredPasswordIsDeletedWithoutAProxyToo();
    void aFileThatIsNotThereCannotBeSaved();
    void aFileIsChosen();
    void aPasswordIsHiddenAndInNoSetting();
    void aStoredPasswordIsDeletedOrReplaced();
    void nothingIsSaidOfAPasswordThatIsNotStored();
    void theTestIsOfWhatIsInForce();
    void whereNothingLeavesThisComputerThePageIsLeftOut();
    void tabGoesThroughThePageInOrder();
};

void TestNetworkPage::setsNothingByItself()
{
    const Preferences preferences;
    QVERIFY(!preferences.dialog.hasChanges());
    QVERIFY(preferences.pressOk());
    QCOMPARE(preferences.dialog.values(), SettingValues());
    QVERIFY(!preferences.page()->newPassword());
}

void TestNetworkPage::whatIsSetIsShownAndGivenBack_data()
{
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("address");
    QTest::newRow("system") << u"system"_s << u"that of the system"_s << QString();
    QTest::newRow("none") << u"none"_s << u"none"_s << QString();
    QTest::newRow("http") << u"http://proxy.example:8080"_s << u"this HTTP proxy"_s
                          << u"proxy.example:8080"_s;
    QTest::newRow("socks") << u"socks5://10.0.0.1:1080"_s << u"this SOCKS5 proxy"_s << u"10.0.0.1:1080"_s;
    QTest::newRow("address of IPv6") << u"http://[fd00::1]:3128"_s << u"this HTTP proxy"_s
                                     << u"[fd00::1]:3128"_s;
}

void TestNetworkPage::whatIsSetIsShownAndGivenBack()
{
    QFETCH(const QString, proxy);
    QFETCH(const QString, choice);
    QFETCH(const QString, address);
    const SettingValues values{.proxy = proxy, .proxyUser = u"CONTOSO\\ann"_s, .caFile = caFile};
    const Preferences preferences({.file = values});
    QCOMPARE(preferences.proxy()->currentText(), choice);
    QCOMPARE(preferences.address()->text(), address);
    QCOMPARE(preferences.user()->text(), u"CONTOSO\\ann"_s);
    QCOMPARE(preferences.file()->text(), caFile);
    QCOMPARE(preferences.dialog.values(), values);
    QVERIFY(preferences.pressOk());
}

void TestNetworkPage::whatCountsWhileNothingIsSetIsShown()
{
    const Preferences preferences({.managed = {.proxy = u"http://managed.example:3128"_s,
                                               .proxyUser = u"sam"_s,
                                               .caFile = u"/etc/company.pem"_s}});
    QCOMPARE(preferences.proxy()->currentText(), u"Usual: http://managed.example:3128"_s);
    QCOMPARE(preferences.user()->edit()->placeholderText(), u"sam"_s);
    QCOMPARE(preferences.file()->edit()->placeholderText(), u"/etc/company.pem"_s);
    QCOMPARE(preferences.dialog.values(), SettingValues());
    QCOMPARE(Preferences().proxy()->currentText(), u"Usual: that of the system"_s);
}

void TestNetworkPage::aStrongerPlaceIsNamed()
{
    const Preferences preferences({.commandLine = {.proxy = u"none"_s},
                                   .environment = {.proxyUser = u"sam"_s, .caFile = u"/other.pem"_s},
                                   .file = {.proxy = u"system"_s}});
    const QString proxy = Preferences::said(preferences.page()->findChild<ChoiceField *>());
    QVERIFY2(proxy.contains(u"The command line says none"_s), qPrintable(proxy));
    QVERIFY(Preferences::said(preferences.user()).contains(u"The environment says sam"_s));
    QVERIFY(Preferences::said(preferences.file()).contains(u"The environment says /other.pem"_s));
}

void TestNetworkPage::theAddressIsAskedForAProxyOfOnesOwn()
{
    const Preferences preferences;
    QVERIFY(!preferences.address()->isVisible());
    for (const auto *kind : {"HTTP", "SOCKS5"}) {
        preferences.choose(QLatin1String(kind));
        QVERIFY2(preferences.address()->isVisible(), kind);
    }
    preferences.address()->setText(u"proxy.example:1080"_s);
    QCOMPARE(preferences.dialog.values().proxy, u"socks5://proxy.example:1080"_s);
    QVERIFY(preferences.dialog.hasChanges());
    preferences.choose(u"Usual"_s);
    QVERIFY(!preferences.address()->isVisible());
    QVERIFY(!preferences.dialog.values().proxy);
}

void TestNetworkPage::anAddressIsTakenAsItIsHandedOut_data()
{
    QTest::addColumn<QString>("given");
    QTest::newRow("bare") << u"proxy.example:8080"_s;
    QTest::newRow("with a scheme") << u"http://proxy.example:8080/"_s;
    QTest::newRow("with blanks") << u"  proxy.example:8080  "_s;
}

void TestNetworkPage::anAddressIsTakenAsItIsHandedOut()
{
    QFETCH(const QString, given);
    const Preferences preferences;
    preferences.choose(u"HTTP"_s);
    preferences.address()->edit()->pasteText(given);
    QCOMPARE(preferences.address()->text(), u"proxy.example:8080"_s);
    preferences.address()->setText(given);
    QCOMPARE(preferences.dialog.values().proxy, u"http://proxy.example:8080"_s);
    QVERIFY(preferences.pressOk());
}

void TestNetworkPage::whatIsNoAddressCannotBeSaved_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("empty") << QString();
    QTest::newRow("no port") << u"proxy.example"_s;
    QTest::newRow("port 0") << u"proxy.example:0"_s;
    QTest::newRow("port too large") << u"proxy.example:65536"_s;
    QTest::newRow("a password") << u"ann:secret@proxy.example:8080"_s;
    QTest::newRow("a path") << u"proxy.example:8080/proxy.pac"_s;
    QTest::newRow("markup") << u"<b>x</b>:80"_s;
}

void TestNetworkPage::whatIsNoAddressCannotBeSaved()
{
    QFETCH(const QString, address);
    Preferences preferences;
    preferences.choose(u"HTTP"_s);
    preferences.address()->setText(address);
    preferences.dialog.findChild<QTabWidget *>()->setCurrentIndex(0);

    QVERIFY(!preferences.pressOk());

    QCOMPARE(preferences.dialog.findChild<QTabWidget *>()->currentIndex(), 1);
    QCOMPARE(preferences.dialog.focusWidget(), preferences.address()->edit());
    QVERIFY(preferences.address()->message());
    QCOMPARE(preferences.address()->message()->kind, Message::Kind::Error);
    QCOMPARE(preferences.address()->edit()->accessibleDescription(), preferences.address()->message()->text);

    preferences.choose(u"that of the system"_s);
    QVERIFY(preferences.pressOk());
}

void TestNetworkPage::aUserNameWithAColonCannotBeSaved()
{
    const Preferences preferences;
    preferences.user()->setText(u"ann:secret"_s);
    QVERIFY(!preferences.pressOk());
    QCOMPARE(preferences.dialog.focusWidget(), preferences.user()->edit());
}

void TestNetworkPage::aPasswordNeedsAUserName()
{
    const Preferences preferences;
    preferences.password()->setText(u"secret"_s);
    QVERIFY(!preferences.pressOk());
    QCOMPARE(preferences.dialog.focusWidget(), preferences.user()->edit());
    preferences.user()->setText(u"ann"_s);
    QVERIFY(preferences.pressOk());

    const Preferences managed({.managed = {.proxyUser = u"sam"_s}});
    managed.password()->setText(u"secret"_s);
    QVERIFY(managed.pressOk());
}

void TestNetworkPage::withoutAProxyNobodySignsIn()
{
    const Preferences preferences({.managed = {.proxy = u"none"_s}});
    QVERIFY(!preferences.user()->isEnabled());
    QVERIFY(!preferences.password()->isEnabled());
    preferences.choose(u"that of the system"_s);
    QVERIFY(preferences.user()->isEnabled());
    QVERIFY(preferences.password()->isEnabled());
    preferences.proxy()->setCurrentIndex(2); // none
    QVERIFY(!preferences.user()->isEnabled());
}

void TestNetworkPage::whatIsSwitchedOffIsNotJudged()
{
    const Preferences preferences({.file = {.proxyUser = u"sam"_s}});
    for (const QString &user : {QString(), u"ann:secret"_s}) {
        preferences.choose(u"that of the system"_s);
        preferences.user()->setText(user);
        preferences.password()->setText(u"secret"_s);
        QVERIFY(!preferences.pressOk());
        QVERIFY(preferences.user()->message());

        preferences.choose(u"none"_s);
        QVERIFY(!preferences.user()->message());
        QVERIFY(!preferences.page()->newPassword());
        QCOMPARE(preferences.dialog.values().proxyUser, u"sam"_s);
    }
    QVERIFY(preferences.pressOk());
}

void TestNetworkPage::aStoredPasswordIsDeletedWithoutAProxyToo()
{
    const Preferences preferences({.file = {.proxyUser = u"sam"_s}});
    preferences.page()->setPasswordStored(true);
    preferences.button(u"Delete it"_s)->click();
    preferences.password()->setText(u"other"_s);
    preferences.choose(u"none"_s);
    QCOMPARE(preferences.page()->newPassword(), QString());
    QVERIFY(Preferences::said(preferences.password()).contains(u"deleted"_s));
    preferences.choose(u"that of the system"_s);
    QCOMPARE(preferences.page()->newPassword(), u"other"_s);
}

void TestNetworkPage::aFileThatIsNotThereCannotBeSaved()
{
    const QTemporaryDir folder;
    for (const QString &wrong : {folder.filePath(u"nothing.pem"_s), folder.path()}) {
        const Preferences preferences;
        preferences.file()->setText(wrong);
        QVERIFY(!preferences.pressOk());
        QCOMPARE(preferences.dialog.focusWidget(), preferences.file()->edit());
        QVERIFY(Preferences::said(preferences.file()).contains(u"cannot be read"_s));
        preferences.file()->setText(caFile);
        QVERIFY(preferences.pressOk());
        QCOMPARE(preferences.dialog.values().caFile, caFile);
    }
}

void TestNetworkPage::aFileIsChosen()
{
    const Preferences preferences;
    preferences.button(u"Choose file…"_s)->click();
    auto *dialog = preferences.page()->findChild<QFileDialog *>();
    QVERIFY(dialog);
    emit dialog->fileSelected(caFile);
    QCOMPARE(preferences.dialog.values().caFile, caFile);
}

void TestNetworkPage::aPasswordIsHiddenAndInNoSetting()
{
    const Preferences preferences;
    preferences.user()->setText(u"ann"_s);
    preferences.password()->setText(u" s3cret "_s);
    QCOMPARE(preferences.password()->edit()->echoMode(), QLineEdit::Password);
    QVERIFY(preferences.dialog.hasChanges());
    QVERIFY(preferences.pressOk());
    QCOMPARE(preferences.page()->newPassword(), u" s3cret "_s);
    const SettingValues values = preferences.dialog.values();
    for (const SettingKey key : allSettingKeys)
        QVERIFY(!values[key] || !values[key]->contains(u"s3cret"_s));
}

void TestNetworkPage::aStoredPasswordIsDeletedOrReplaced()
{
    const Preferences preferences({.file = {.proxyUser = u"ann"_s}});
    preferences.page()->setPasswordStored(true);
    QVERIFY(Preferences::said(preferences.password()).contains(u"is stored"_s));
    QCOMPARE(preferences.password()->text(), QString());
    QVERIFY(!preferences.page()->newPassword());

    preferences.button(u"Delete it"_s)->click();
    QCOMPARE(preferences.page()->newPassword(), QString());
    QVERIFY(Preferences::said(preferences.password()).contains(u"deleted"_s));
    QCOMPARE(preferences.dialog.focusWidget(), preferences.password()->edit());

    preferences.password()->setText(u"other"_s);
    QCOMPARE(preferences.page()->newPassword(), u"other"_s);
    QVERIFY(Preferences::said(preferences.password()).contains(u"replaced"_s));
    preferences.password()->setText({});
    preferences.button(u"Keep it"_s)->click();
    QVERIFY(!preferences.page()->newPassword());
}

void TestNetworkPage::nothingIsSaidOfAPasswordThatIsNotStored()
{
    const Preferences preferences;
    preferences.page()->setPasswordStored(false);
    QCOMPARE(Preferences::said(preferences.password()), QString());
    preferences.password()->setText(u"other"_s);
    QCOMPARE(Preferences::said(preferences.password()), QString());
}

void TestNetworkPage::theTestIsOfWhatIsInForce()
{
    const Preferences preferences;
    const QSignalSpy asked(&preferences.dialog, &PreferencesDialog::connectionTestRequested);
    preferences.button(u"Test connection…"_s)->click();
    QCOMPARE(asked.count(), 1);
    QVERIFY(preferences.dialog.isVisible());
}

void TestNetworkPage::whereNothingLeavesThisComputerThePageIsLeftOut()
{
    Preferences preferences({.file = {.caFile = u"/not/there.pem"_s}});
    preferences.dialog.leaveOutNetwork();
    const auto *tabs = preferences.dialog.findChild<QTabWidget *>();
    QVERIFY(!tabs->isTabVisible(1));
    QVERIFY(tabs->isTabVisible(0));
    QVERIFY(tabs->isTabVisible(2));
    QVERIFY(preferences.pressOk());
    QCOMPARE(preferences.dialog.values().caFile, u"/not/there.pem"_s);
}

void TestNetworkPage::tabGoesThroughThePageInOrder()
{
    Preferences preferences;
    QVERIFY(QTest::qWaitForWindowActive(&preferences.dialog));
    preferences.choose(u"HTTP"_s);
    preferences.page()->setPasswordStored(true);
    preferences.proxy()->setFocus();
    QStringList names;
    for (int i = 0; i < 8; ++i) {
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(
            preferences.dialog.focusWidget());
        const QString own = preferences.dialog.focusWidget()->accessibleName();
        names.append(own.isEmpty() ? spoken->text(QAccessible::Name) : own);
        QTest::keyClick(preferences.dialog.focusWidget(), Qt::Key_Tab);
    }
    const QStringList expected{
        u"Proxy"_s,     u"Address of the proxy"_s, u"User name at the proxy"_s, u"Password at the proxy"_s,
        u"Delete it"_s, u"Certificate file"_s,     u"Choose file…"_s,           u"Test connection…"_s};
    QCOMPARE(names, expected);
}

QTEST_MAIN(TestNetworkPage)
#include "tst_networkpage.moc"
