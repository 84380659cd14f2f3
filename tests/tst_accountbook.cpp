// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/accountbook.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

KnownSignIn known(const QString &object, const QString &tenantId = u"tid-1"_s)
{
    return {.account = {.objectId = object,
                        .tenantId = tenantId,
                        .username = object + u"@contoso.com"_s,
                        .name = u"<b>Ada</b> & \"Co\""_s,
                        .loginHint = u"hint"_s},
            .endpoints = {.loginRoot = QUrl(u"https://login.microsoftonline.com"_s),
                          .graphRoot = QUrl(u"https://graph.microsoft.com"_s),
                          .graphVersion = GraphVersion::V1,
                          .tenant = u"organizations"_s,
                          .clientId = u"client"_s},
            .permission = Permission::Read,
            .usedAt = QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC)};
}

} // namespace

class TestAccountBook : public QObject
{
    Q_OBJECT

private slots:
    void init() { QFile::remove(path()); }
    void remembersAcrossRuns();
    void putsTheLastUsedFirst();
    void knowsNobodyTwice();
    void forgets();
    void findsWhoWasLastAtAService();
    void keepsToTheTenantOfTheSettings();
    void resumesNoAppForAPerson();
    void givesEachSecretANameOfItsOwn();
    void ignoresWhatIsNoBook_data();
    void ignoresWhatIsNoBook();
    void trustsNoUnsafeRoot();
    void isReadableByItsOwnerOnly();
    void remembersWhatHasToGo();
    void losesNothingToAnotherWindow();
    void worksWithoutAFile();

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"deep/accounts.json"_s); }
    void write(const QByteArray &content);

    QTemporaryDir m_folder;
};

void TestAccountBook::write(const QByteArray &content)
{
    QVERIFY(QDir().mkpath(m_folder.filePath(u"deep"_s)));
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

void TestAccountBook::remembersAcrossRuns()
{
    KnownSignIn app = known(u"app"_s);
    app.kind = KnownSignIn::Kind::App;
    app.endpoints.cloud = Cloud::UsGovL5;
    {
        AccountBook book(path());
        book.put(known(u"ada"_s));
        book.put(app);
    }
    const AccountBook book(path());
    QCOMPARE(book.entries().size(), 2);
    QVERIFY(book.entries().at(0) == app);
    QVERIFY(book.entries().at(1) == known(u"ada"_s));
}

void TestAccountBook::putsTheLastUsedFirst()
{
    AccountBook book;
    book.put(known(u"ada"_s));
    book.put(known(u"bob"_s));
    book.put(known(u"ada"_s));
    QCOMPARE(book.entries().size(), 2);
    QCOMPARE(book.entries().first().account.objectId, u"ada"_s);
}

void TestAccountBook::knowsNobodyTwice()
{
    AccountBook book;
    book.put(known(u"ADA"_s));
    KnownSignIn again = known(u"ada"_s);
    again.account.username = u"ada.new@contoso.com"_s;
    again.endpoints.loginRoot = QUrl(u"https://LOGIN.microsoftonline.com/"_s);
    again.endpoints.graphVersion = GraphVersion::Beta;
    book.put(again);
    QCOMPARE(book.entries().size(), 1);
    QCOMPARE(book.entries().first().account.username, u"ada.new@contoso.com"_s);
}

void TestAccountBook::forgets()
{
    AccountBook book(path());
    book.put(known(u"ada"_s));
    book.put(known(u"bob"_s));
    book.remove(known(u"ada"_s));
    QCOMPARE(AccountBook(path()).entries().size(), 1);
    QCOMPARE(AccountBook(path()).entries().first().account.objectId, u"bob"_s);
}

void TestAccountBook::findsWhoWasLastAtAService()
{
    AccountBook book;
    book.put(known(u"ada"_s));
    KnownSignIn elsewhere = known(u"bob"_s);
    elsewhere.endpoints.graphRoot = QUrl(u"https://dod-graph.microsoft.us"_s);
    book.put(elsewhere);
    KnownSignIn otherApp = known(u"eve"_s);
    otherApp.endpoints.clientId = u"other"_s;
    book.put(otherApp);

    QCOMPARE(book.lastAt(known({}).endpoints)->account.objectId, u"ada"_s);
    QCOMPARE(book.lastAt(elsewhere.endpoints)->account.objectId, u"bob"_s);
    Endpoints nobody = known({}).endpoints;
    nobody.clientId = u"third"_s;
    QVERIFY(!book.lastAt(nobody));
}

void TestAccountBook::keepsToTheTenantOfTheSettings()
{
    AccountBook book;
    book.put(known(u"ada"_s, u"tid-1"_s));
    KnownSignIn guest = known(u"guest"_s, u"tid-2"_s);
    guest.endpoints.tenant = u"fabrikam.com"_s;
    book.put(guest);

    Endpoints asked = known({}).endpoints;
    QCOMPARE(book.lastAt(asked)->account.objectId, u"guest"_s); // any tenant: whoever came last
    asked.tenant = u"TID-1"_s;
    QCOMPARE(book.lastAt(asked)->account.objectId, u"ada"_s);
    asked.tenant = u"Fabrikam.com"_s;
    QCOMPARE(book.lastAt(asked)->account.objectId, u"guest"_s);
    asked.tenant = u"tid-3"_s;
    QVERIFY(!book.lastAt(asked));
}

void TestAccountBook::resumesNoAppForAPerson()
{
    AccountBook book;
    KnownSignIn app = known(u"client"_s);
    app.kind = KnownSignIn::Kind::App;
    book.put(app);
    QVERIFY(!book.lastAt(app.endpoints));
}

void TestAccountBook::givesEachSecretANameOfItsOwn()
{
    KnownSignIn app = known(u"ada"_s);
    app.kind = KnownSignIn::Kind::App;
    KnownSignIn government = known(u"ada"_s);
    government.endpoints.graphRoot = QUrl(u"https://dod-graph.microsoft.us"_s);
    KnownSignIn other = known(u"ada"_s);
    other.endpoints.clientId = u"other"_s;
    QSet<QString> names{secretName(known(u"ada"_s), u"space-2"_s)};
    for (const KnownSignIn &one :
         {known(u"ada"_s), known(u"bob"_s), known(u"ada"_s, u"tid-2"_s), app, government, other})
        names.insert(secretName(one, u"space"_s));
    QCOMPARE(names.size(), 7);
    for (const QString &name : names)
        QVERIFY(name.startsWith(u"space"_s));
    KnownSignIn renamed = known(u"ada"_s);
    renamed.account.username = u"x@y.z"_s;
    renamed.endpoints.graphVersion = GraphVersion::Beta;
    QVERIFY(names.contains(secretName(renamed, u"space"_s)));
}

void TestAccountBook::ignoresWhatIsNoBook_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut short") << QByteArray(R"({"accounts":[{"objectId":")");
    QTest::newRow("other types") << QByteArray(R"({"accounts":{"a":1}})");
    QTest::newRow("entries of other types") << QByteArray(R"({"accounts":[1,"x",null,[],{}]})");
    QTest::newRow("noise") << QByteArray("\x00\xff\x13", 3).repeated(1000);
    QTest::newRow("far too long") << QByteArray(2 * 1024 * 1024, ' ');
}

void TestAccountBook::ignoresWhatIsNoBook()
{
    QFETCH(QByteArray, content);
    write(content);
    AccountBook book(path());
    QVERIFY(book.entries().isEmpty());
    book.put(known(u"ada"_s));
    QCOMPARE(AccountBook(path()).entries().size(), 1);
}

void TestAccountBook::trustsNoUnsafeRoot()
{
    write(
        R"({"accounts":[{"objectId":"ada","loginRoot":"http://evil.example","graphRoot":"https://graph.microsoft.com"},
                          {"objectId":"bob","loginRoot":"https://login.microsoftonline.com@evil.example",
                           "graphRoot":"https://graph.microsoft.com"}]})");
    QVERIFY(AccountBook(path()).entries().isEmpty());
}

void TestAccountBook::isReadableByItsOwnerOnly()
{
    AccountBook book(path());
    book.put(known(u"ada"_s));
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
        | QFileDevice::WriteOther;
    QVERIFY(!(QFileInfo(path()).permissions() & others));
}

void TestAccountBook::remembersWhatHasToGo()
{
    AccountBook book(path());
    book.put(known(u"ada"_s));
    book.remove(known(u"ada"_s));
    book.setLeaving(known(u"ada"_s), true);
    book.setLeaving(known(u"ada"_s), true);
    QCOMPARE(AccountBook(path()).leaving().size(), 1);
    QVERIFY(AccountBook(path()).entries().isEmpty());
    book.put(known(u"ada"_s)); // signed in again: now it has to stay
    QVERIFY(AccountBook(path()).leaving().isEmpty());
    book.setLeaving(known(u"bob"_s), true);
    book.setLeaving(known(u"bob"_s), false);
    QVERIFY(AccountBook(path()).leaving().isEmpty());
}

void TestAccountBook::losesNothingToAnotherWindow()
{
    AccountBook one(path());
    AccountBook two(path());
    one.put(known(u"ada"_s));
    two.put(known(u"bob"_s));
    one.put(known(u"eve"_s));
    QCOMPARE(AccountBook(path()).entries().size(), 3);
    two.remove(known(u"ada"_s));
    one.put(known(u"eve"_s));
    QCOMPARE(AccountBook(path()).entries().size(), 2);
}

void TestAccountBook::worksWithoutAFile()
{
    AccountBook nowhere(u"/proc/nowhere/accounts.json"_s);
    nowhere.put(known(u"ada"_s));
    QCOMPARE(nowhere.entries().size(), 1);
    AccountBook memory;
    memory.put(known(u"ada"_s));
    memory.remove(known(u"ada"_s));
    QVERIFY(memory.entries().isEmpty());
}

QTEST_GUILESS_MAIN(TestAccountBook)
#include "tst_accountbook.moc"
