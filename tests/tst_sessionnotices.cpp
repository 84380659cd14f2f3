// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/accountbook.h"
#include "auth/session.h"
#include "graph/deviceimagesapi.h"
#include "graph/graphclient.h"
#include "library/imagelibrary.h"
#include "phrases/sessionphrases.h"
#include "phrases/timephrases.h"
#include "sessionnotices.h"
#include "spokennotice.h"
#include "support/fakebrowser.h"
#include "support/fixedrandom.h"
#include "support/fixedsigner.h"
#include "support/flakysecretstore.h"
#include "support/libraryfixture.h"
#include "support/manualclock.h"
#include "support/scriptedserver.h"
#include "support/temporaryrecords.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QNetworkAccessManager>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

#include <algorithm>
#include <memory>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

/// JSON written with single quotes: moc loses its way among raw strings that begin or end with a quote.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

QByteArray idToken()
{
    const QByteArray claims = json(
        "{'tid':'tid-1','oid':'oid-1','preferred_username':'ada@contoso.com','name':'Ada'}");
    return "e30." + claims.toBase64(QByteArray::Base64UrlEncoding) + ".";
}

Answer granted()
{
    return Answer::json(200,
                        json("{'token_type':'Bearer','expires_in':3600,'access_token':'at',"
                             "'refresh_token':'rt','id_token':'"
                             + idToken() + "'}"));
}

Answer refused(const QByteArray &error)
{
    return Answer::json(400, json(error));
}

const QByteArray expired = "{'error':'invalid_grant','error_codes':[700082],'correlation_id':'c0ffee00-0000-"
                           "4000-8000-000000000001'}";
constexpr auto challengeHeader =
    R"(Bearer realm="", error="insufficient_claims", claims="eyJhY2Nlc3NfdG9rZW4iOnsiYWNycyI6eyJ2YWx1ZSI6ImMxIn19fQ==")";

/// A session of a scripted tenant, with the notices about it.
struct Fixture {
    Fixture()
    {
        server.answerAside("/openid-configuration", Answer::json(404, "{}"));
        server.setHandler([this](const SeenRequest &request) {
            if (request.target.endsWith("/token"))
                return token;
            return request.method == "GET" ? Answer::json(200, R"({"value":[]})") : create;
        });
        notices.show();
    }

    /// As if Ada had signed in in an earlier run.
    void rememberAda(const QString &username = u"ada@contoso.com"_s)
    {
        const KnownSignIn known{
            .account = {.objectId = u"oid-1"_s, .tenantId = u"tid-1"_s, .username = username},
            .endpoints = endpoints};
        book.put(known);
        secrets.content[secretName(known, {})] = "rt-0";
    }
    void resume()
    {
        rememberAda();
        session.resume();
    }
    void signIn(const SignInWish &wish = {})
    {
        const qsizetype before = browser.opened().size();
        session.signIn(wish);
        QTRY_COMPARE(browser.opened().size(), before + 1);
        browser.comeBack();
        QTRY_COMPARE(session.state(), Session::State::SignedIn);
    }
    [[nodiscard]] QList<SpokenNotice *> standing() const
    {
        QList<SpokenNotice *> all = notices.findChildren<SpokenNotice *>();
        all.removeIf([](const SpokenNotice *notice) { return notice->isHidden(); });
        return all;
    }
    /// All that is said, or nothing.
    [[nodiscard]] QString said() const
    {
        QStringList texts;
        for (const SpokenNotice *notice : standing())
            texts.append(notice->accessibleName());
        return texts.join(u'\n');
    }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *button : notices.findChildren<QPushButton *>())
            if (button->isVisible() && button->text() == text)
                return button;
        return nullptr;
    }

    ScriptedServer server;
    Answer token = granted();
    Answer create = Answer::json(500, "{}");
    Endpoints endpoints{.loginRoot = server.url(),
                        .graphRoot = server.url(),
                        .tenant = u"organizations"_s,
                        .clientId = u"client"_s};
    QNetworkAccessManager network;
    ManualClock clock;
    FixedRandom random;
    FlakySecretStore secrets;
    AccountBook book;
    FixedSigner signer;
    FakeBrowser browser;
    Session session{Session::Parts{endpoints, network, secrets, book, {}, browser, clock, random, signer}};
    GraphClient client{network, session, endpoints, clock, random};
    DeviceImagesApi api{client};
    TemporaryRecords kept;
    ImageLibrary library{{api, session, kept.journal, clock, random}};
    SessionNotices notices{session, library, clock};
};

} // namespace

class TestSessionNotices : public QObject
{
    Q_OBJECT

private slots:
    void init() { m = std::make_unique<Fixture>(); }
    void cleanup() { m.reset(); }

    void nothingStandsThereWhileAllIsWell();
    void saysWhoHasToSignInAgainAndWhy();
    void isHeard();
    void asksForTheSameOrAnotherAccount();
    void saysThatTheOrganizationAsksForMoreProof();
    void tellsHowManyUploadsWait();
    void aKeychainThatCouldNotBeAskedIsAskedAgain_data();
    void aKeychainThatCouldNotBeAskedIsAskedAgain();
    void saysThatTheSessionCannotBeStored();
    void storesTheSessionOnASecondTry();
    void aFailedFurtherSignInLeavesTheSessionAndIsDismissed();
    void severalStandAtOnce();
    void offersTheApprovalLinkAndTheDetails();
    void namesFromOutsideStayPlain();
    void aTakenUpSignInTellsWhatItMay();
    void theReasonNamesWhatIsMissing_data();
    void theReasonNamesWhatIsMissing();

private:
    void needSignIn();
    void failFurtherSignIn(const QByteArray &description);

    std::unique_ptr<Fixture> m;
};

void TestSessionNotices::needSignIn()
{
    m->token = refused(expired);
    m->resume();
    QTRY_COMPARE(m->session.state(), Session::State::SignInNeeded);
}

void TestSessionNotices::failFurtherSignIn(const QByteArray &description)
{
    const qsizetype before = m->browser.opened().size();
    m->session.signIn({.chooseAccount = true});
    QTRY_COMPARE(m->browser.opened().size(), before + 1);
    m->browser.comeBackWith({{"error", "invalid_client"},
                             {"error_description", description},
                             {"state", m->browser.parameter("state")}});
    QTRY_COMPARE(m->session.state(), Session::State::SignedIn);
}

void TestSessionNotices::nothingStandsThereWhileAllIsWell()
{
    QCOMPARE(m->standing().size(), 0);
    m->signIn();
    QCOMPARE(m->standing().size(), 0);
    m->session.signOut();
    QCOMPARE(m->standing().size(), 0);
}

void TestSessionNotices::saysWhoHasToSignInAgainAndWhy()
{
    needSignIn();

    QVERIFY2(m->said().startsWith(u"ada@contoso.com has to sign in again. "_s), qPrintable(m->said()));
    QVERIFY(m->said().contains(u"expired"_s, Qt::CaseInsensitive));
    QVERIFY(!m->button(u"Try again"_s));

    m->token = granted();
    m->signIn();
    QCOMPARE(m->said(), QString());
}

void TestSessionNotices::isHeard()
{
    needSignIn();
    QCOMPARE(m->standing().size(), 1);
    QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(m->standing().constFirst());
    QCOMPARE(heard->role(), QAccessible::Notification);
    QCOMPARE(heard->text(QAccessible::Name), m->said());
}

void TestSessionNotices::asksForTheSameOrAnotherAccount()
{
    needSignIn();
    QList<SignInWish> wishes;
    connect(&m->notices, &SessionNotices::signInRequested, this,
            [&wishes](const SignInWish &wish) { wishes.append(wish); });

    m->button(u"Sign in again"_s)->click();
    m->button(u"Use another account"_s)->click();

    QCOMPARE(wishes.size(), 2);
    QVERIFY(wishes.at(0) == SignInWish());
    QVERIFY(wishes.at(1) == SignInWish{.chooseAccount = true});
}

void TestSessionNotices::saysThatTheOrganizationAsksForMoreProof()
{
    m->signIn();
    m->create = Answer::json(401, "{}", {{"WWW-Authenticate", challengeHeader}});
    m->token = refused("{'error':'interaction_required','error_codes':[50076]}");

    m->library.upload(LibraryFixture::draft());

    QTRY_COMPARE(m->session.state(), Session::State::SignInNeeded);
    QVERIFY2(m->said().contains(u"proof"_s), qPrintable(m->said()));
}

void TestSessionNotices::tellsHowManyUploadsWait()
{
    m->signIn();
    m->create = Answer::json(401, "{}", {{"WWW-Authenticate", challengeHeader}});
    m->token = refused("{'error':'interaction_required','error_codes':[50076]}");

    m->library.upload(LibraryFixture::draft(u"One"_s));
    QTRY_VERIFY(m->said().contains(u"1 upload"_s));
    m->library.upload(LibraryFixture::draft(u"Two"_s));
    QVERIFY2(m->said().contains(u"2 upload"_s), qPrintable(m->said()));

    m->create = Answer::json(201, LibraryFixture::image("1", "pending"));
    m->token = granted();
    m->signIn();
    QTRY_COMPARE(m->said(), QString());
}

void TestSessionNotices::aKeychainThatCouldNotBeAskedIsAskedAgain_data()
{
    QTest::addColumn<int>("fault");
    QTest::newRow("locked") << static_cast<int>(Fault::KeychainLocked);
    QTest::newRow("silent") << static_cast<int>(Fault::KeychainTimedOut);
    QTest::newRow("not there") << static_cast<int>(Fault::KeychainUnavailable);
    QTest::newRow("says it holds nothing") << static_cast<int>(Fault::SecretNotFound);
}

void TestSessionNotices::aKeychainThatCouldNotBeAskedIsAskedAgain()
{
    QFETCH(int, fault);
    m->secrets.fault = static_cast<Fault>(fault);
    m->secrets.failAlways();
    m->resume();
    QVERIFY2(m->said().startsWith(u"ada@contoso.com is not signed in yet. "_s), qPrintable(m->said()));
    QVERIFY(m->said().contains(u"keychain"_s));
    QVERIFY(!m->said().contains(u"You are signed in"_s));

    m->button(u"Try again"_s)->click();
    QCOMPARE(m->session.state(), Session::State::SignInNeeded);
    m->secrets.failAlways(false);
    m->button(u"Try again"_s)->click();

    QTRY_COMPARE(m->session.state(), Session::State::SignedIn);
    QCOMPARE(m->said(), QString());
    QVERIFY(m->browser.opened().isEmpty());
}

void TestSessionNotices::saysThatTheSessionCannotBeStored()
{
    m->secrets.failAlways();
    m->signIn();
    QVERIFY(m->said().startsWith(u"The keychain of this computer could not be used. "_s));
    QVERIFY(m->said().endsWith(u"You are signed in until you quit. Nothing was written anywhere else."_s));

    const qsizetype calls = m->secrets.calls.size();
    m->button(u"This session only"_s)->click();

    QCOMPARE(m->said(), QString());
    QCOMPARE(m->session.state(), Session::State::SignedIn);
    QCOMPARE(m->secrets.calls.size(), calls);
    QVERIFY(m->secrets.content.isEmpty());
}

void TestSessionNotices::storesTheSessionOnASecondTry()
{
    m->secrets.fault = Fault::KeychainLocked;
    m->secrets.failAlways();
    m->signIn();
    QCOMPARE(m->standing().size(), 1);
    m->button(u"Try again"_s)->click();
    QCOMPARE(m->standing().size(), 1);

    m->secrets.failAlways(false);
    m->button(u"Try again"_s)->click();

    QCOMPARE(m->said(), QString());
    QCOMPARE(m->secrets.content.size(), 1);
}

void TestSessionNotices::aFailedFurtherSignInLeavesTheSessionAndIsDismissed()
{
    m->signIn();
    failFurtherSignIn("AADSTS53003: Blocked.");
    QVERIFY2(m->said().contains(u"Conditional Access"_s), qPrintable(m->said()));
    QVERIFY(m->said().endsWith(u"You are still signed in as ada@contoso.com."_s));

    m->standing().constFirst()->findChild<QToolButton *>()->click();
    QCOMPARE(m->said(), QString());
    emit m->session.changed();
    QCOMPARE(m->said(), QString());

    failFurtherSignIn("AADSTS53003: Blocked.");
    QVERIFY(m->said().contains(u"Conditional Access"_s)); // the same once more is news
}

void TestSessionNotices::severalStandAtOnce()
{
    m->secrets.failAlways();
    m->signIn();
    failFurtherSignIn("AADSTS53003: Blocked.");
    QCOMPARE(m->standing().size(), 2);
}

void TestSessionNotices::offersTheApprovalLinkAndTheDetails()
{
    m->signIn();
    failFurtherSignIn("AADSTS65001: Not consented. Correlation ID: c0ffee00-0000-4000-8000-000000000001");

    m->button(u"Copy approval link"_s)->click();
    const QUrl link(QGuiApplication::clipboard()->text());
    QVERIFY(link.path().endsWith(u"/adminconsent"_s));
    QVERIFY(link.query().contains(u"ReadWrite.All"_s));

    m->button(u"Copy details"_s)->click();
    const QString details = QGuiApplication::clipboard()->text();
    QVERIFY2(details.contains(u"AADSTS65001"_s), qPrintable(details));
    QVERIFY2(details.contains(isoText(m->clock.now())), qPrintable(details));
}

void TestSessionNotices::namesFromOutsideStayPlain()
{
    m->token = refused(expired);
    m->rememberAda(u"<b>ada</b>\n<img src=x>"_s);
    m->session.resume();
    m->library.refresh();
    QTRY_COMPARE(m->session.state(), Session::State::SignInNeeded);

    QVERIFY(m->said().startsWith(u"<b>ada</b> <img src=x> has to sign in again"_s));
    for (const QLabel *label : m->notices.findChildren<QLabel *>())
        QVERIFY(label->pixmap().isNull() ? label->textFormat() == Qt::PlainText || label->text().isEmpty()
                                         : true);
}

void TestSessionNotices::aTakenUpSignInTellsWhatItMay()
{
    m->token = Answer::json(200,
                            json("{'token_type':'Bearer','expires_in':3600,'access_token':'at',"
                                 "'refresh_token':'rt','scope':'CloudPC.Read.All'}"));
    bool told = false;
    connect(&m->session, &Session::changed, this,
            [this, &told] { told = told || !readOnlyReason(m->session.facts()).isEmpty(); });
    m->resume();
    QTRY_VERIFY(told);
    QTRY_COMPARE(m->library.freshness(), ImageLibrary::Freshness::Loaded);
    const auto lists = std::ranges::count(m->server.requests(), QByteArray("GET"), &SeenRequest::method);
    QCOMPARE(lists, 1); // learning that is no reason to load once more
}

void TestSessionNotices::theReasonNamesWhatIsMissing_data()
{
    QTest::addColumn<bool>("appOnly");
    QTest::addColumn<QStringList>("granted");
    QTest::addColumn<QString>("beginning");
    const QString reads = u"CloudPC.Read.All"_s;
    const QString writes = u"CloudPC.ReadWrite.All"_s;
    QTest::newRow("may write") << false << QStringList{writes} << QString();
    QTest::newRow("not known") << false << QStringList() << QString();
    QTest::newRow("reads") << false << QStringList{reads} << u"This sign-in may only read."_s;
    QTest::newRow("neither") << false << QStringList{u"User.Read"_s} << u"This sign-in has no permission"_s;
    QTest::newRow("app writes") << true << QStringList{writes} << QString();
    QTest::newRow("app reads") << true << QStringList{reads} << u"This app may only read."_s;
    QTest::newRow("app without a role") << true << QStringList() << u"This app has no permission"_s;
}

void TestSessionNotices::theReasonNamesWhatIsMissing()
{
    QFETCH(bool, appOnly);
    QFETCH(QStringList, granted);
    QFETCH(QString, beginning);
    const QString reason = readOnlyReason({.appOnly = appOnly,
                                           .scopes = appOnly ? QStringList() : granted,
                                           .roles = appOnly ? granted : QStringList(),
                                           .payloadRead = true});
    QVERIFY2(reason.startsWith(beginning) && reason.isEmpty() == beginning.isEmpty(), qPrintable(reason));
    QVERIFY(reason.isEmpty() || reason.contains(u"CloudPC.ReadWrite.All"_s));
    QVERIFY(!appOnly || reason.isEmpty() || reason.contains(u"application permission"_s));
}

QTEST_MAIN(TestSessionNotices)
#include "tst_sessionnotices.moc"
