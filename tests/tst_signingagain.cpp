// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "newimageform.h"
#include "phrases/denialphrases.h"
#include "sessionnotices.h"
#include "spokennotice.h"
#include "support/libraryfixture.h"
#include "support/tenantwindow.h"
#include "support/windowfixture.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QtTest>

#include <algorithm>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;
using Freshness = ImageLibrary::Freshness;

namespace {

constexpr auto challengeHeader =
    R"(Bearer realm="", error="insufficient_claims", claims="eyJhY2Nlc3NfdG9rZW4iOnsiYWNycyI6eyJ2YWx1ZSI6ImMxIn19fQ==")";

/// A source image of the sandbox, which is named after what it leads to.
Draft draftFor(const QString &outcome)
{
    return {.displayName = u"Asked again"_s,
            .version = u"1.0.0"_s,
            .sourceImageResourceId = u"/subscriptions/7c1e5e0b-9b5d-4a52-8d3c-54a4d6f0b001/resourceGroups/"
                                     u"rg-sandbox-outcomes/providers/Microsoft.Compute/images/"_s
                + outcome};
}

qsizetype countOf(const ImageLibrary &library, const QString &name)
{
    return std::ranges::count_if(
        library.entries(), [&name](const ImageEntry &entry) { return entry.image.displayName == name; });
}

QPushButton *button(const QWidget &window, const QString &text)
{
    for (QPushButton *candidate : window.findChildren<QPushButton *>())
        if (candidate->isVisible() && candidate->text() == text)
            return candidate;
    return nullptr;
}

/// All that the notices say, or nothing.
QString said(const QWidget &window)
{
    QStringList texts;
    for (const SpokenNotice *notice : window.findChild<SessionNotices *>()->findChildren<SpokenNotice *>())
        if (!notice->isHidden())
            texts.append(notice->accessibleName());
    return texts.join(u'\n');
}

} // namespace

/// The whole window, when somebody has to sign in again.
class TestSigningInAgain : public QObject
{
    Q_OBJECT

private slots:
    void aSilentChallengeIsMetWithoutAWord();
    void aWaitingUploadGoesOutOnceAfterTheSignIn();
    void cancellingTheSignInGivesTheDraftBack();
    void theListIsRefreshedAndKeepsItsSelection();
    void anotherAccountClearsTheList();
    void aSignInThatMayOnlyReadAsksForMore();
    void eachCauseOfARefusalIsToldInListAndRow_data();
    void eachCauseOfARefusalIsToldInListAndRow();

private:
    void open(TenantWindow &tenant);
    void comeBack(TenantWindow &tenant);
    void challengeNextRequest(TenantWindow &tenant)
    {
        tenant.server.enqueue(Answer::json(401, "{}", {{"WWW-Authenticate", challengeHeader}}));
    }
    [[nodiscard]] static qsizetype creates(const TenantWindow &tenant)
    {
        return std::ranges::count_if(tenant.server.requests(), [](const SeenRequest &request) {
            return request.method == "POST" && !request.target.endsWith("/token");
        });
    }
};

void TestSigningInAgain::open(TenantWindow &tenant)
{
    tenant.open();
    tenant.workspace.signIn();
    comeBack(tenant);
    QTRY_COMPARE(tenant.workspace.library().freshness(), Freshness::Loaded);
}

void TestSigningInAgain::comeBack(TenantWindow &tenant)
{
    tenant.comeBack();
    QTRY_COMPARE(tenant.workspace.session().state(), Session::State::SignedIn);
}

void TestSigningInAgain::aSilentChallengeIsMetWithoutAWord()
{
    WindowFixture m(QStringLiteral(SANDBOX_PROGRAM));
    QVERIFY(m.showList());
    QSignalSpy changed(&m.workspace->session(), &Session::changed);

    const Draft draft = draftFor(u"http-401-claims"_s);
    const QString key = m.workspace->library().upload(draft);

    QTRY_VERIFY_WITH_TIMEOUT(m.workspace->library().find(key)->status == EntryStatus::Pending, 20000);
    QCOMPARE(said(*m.window), QString());
    QCOMPARE(changed.size(), 0);
    m.workspace->library().refresh();
    QTRY_COMPARE(m.workspace->library().freshness(), Freshness::Loaded);
    QCOMPARE(countOf(m.workspace->library(), draft.displayName), 1);
}

void TestSigningInAgain::aWaitingUploadGoesOutOnceAfterTheSignIn()
{
    WindowFixture m(QStringLiteral(SANDBOX_PROGRAM));
    QVERIFY(m.showList());
    ImageLibrary &library = m.workspace->library();
    const Draft draft = draftFor(u"http-401-claims-interactive"_s);
    auto *form = m.window->findChild<NewImageForm *>();
    form->setDraft(draft);
    form->submit();

    QTRY_COMPARE_WITH_TIMEOUT(m.workspace->session().state(), Session::State::SignInNeeded, 20000);
    QVERIFY2(said(*m.window).contains(u"proof"_s), qPrintable(said(*m.window)));
    QVERIFY2(said(*m.window).contains(u"1 upload"_s), qPrintable(said(*m.window)));
    const QString key = library.entries().constLast().key;
    QCOMPARE(library.find(key)->status, EntryStatus::Submitting);

    button(*m.window, u"Sign in again"_s)->click();

    QTRY_VERIFY_WITH_TIMEOUT(library.find(key)->status == EntryStatus::Pending, 20000);
    QCOMPARE(said(*m.window), QString());
    QCOMPARE(m.workspace->session().account()->username, u"admin@contoso.sandbox"_s);
    library.refresh();
    QTRY_COMPARE(library.freshness(), Freshness::Loaded);
    QCOMPARE(countOf(library, draft.displayName), 1);
    QVERIFY(form->draft() == Draft());
}

void TestSigningInAgain::cancellingTheSignInGivesTheDraftBack()
{
    TenantWindow m;
    open(m);
    const Draft draft = LibraryFixture::draft();
    auto *form = m.window->findChild<NewImageForm *>();
    form->setDraft(draft);
    challengeNextRequest(m);
    form->submit();
    QTRY_COMPARE(m.workspace.session().state(), Session::State::SignInNeeded);
    const QString key = m.workspace.library().entries().constLast().key;
    QCOMPARE(m.workspace.library().find(key)->status, EntryStatus::Submitting);
    m.clock.advance(ImageLibrary::longestUnshown); // It is shown at the latest then.
    QVERIFY(form->draft() == Draft());

    button(*m.window, u"Sign in again"_s)->click();
    m.workspace.session().cancelSignIn();

    QCOMPARE(m.workspace.library().find(key)->status, EntryStatus::NotAccepted);
    QVERIFY(form->draft() == draft);
    QVERIFY(!said(*m.window).contains(u"upload"_s)); // nothing waits any more, and it still has to be done
    QVERIFY(said(*m.window).contains(u"has to sign in again"_s));
    QCOMPARE(creates(m), 1);

    button(*m.window, u"Sign in again"_s)->click();
    comeBack(m);
    QTRY_COMPARE(m.workspace.library().freshness(), Freshness::Loaded);
    QCOMPARE(creates(m), 1); // not by itself
}

void TestSigningInAgain::theListIsRefreshedAndKeepsItsSelection()
{
    TenantWindow m;
    m.images = R"({"value":[)" + LibraryFixture::image("1") + ',' + LibraryFixture::image("2") + "]}";
    open(m);
    ImageLibrary &library = m.workspace.library();
    auto *view = m.window->findChild<ImagesView *>();
    view->select(library.entries().at(1).key);
    const QStringList selected = view->selectedKeys();
    challengeNextRequest(m);
    library.upload(LibraryFixture::draft(u"Waiting"_s));
    QTRY_COMPARE(m.workspace.session().state(), Session::State::SignInNeeded);
    QCOMPARE(library.entries().size(), 3);
    QCOMPARE(view->selectedKeys(), selected);

    m.images = R"({"value":[)" + LibraryFixture::image("1") + ',' + LibraryFixture::image("2") + ','
        + LibraryFixture::image("3") + "]}";
    button(*m.window, u"Sign in again"_s)->click();
    comeBack(m);

    QTRY_VERIFY(std::ranges::any_of(library.entries(),
                                    [](const ImageEntry &entry) { return entry.image.id == u"3"_s; }));
    QCOMPARE(view->selectedKeys(), selected);
}

void TestSigningInAgain::anotherAccountClearsTheList()
{
    TenantWindow m;
    m.images = R"({"value":[)" + LibraryFixture::image("1") + ',' + LibraryFixture::image("2") + "]}";
    open(m);
    ImageLibrary &library = m.workspace.library();
    challengeNextRequest(m);
    library.refresh();
    QTRY_COMPARE(m.workspace.session().state(), Session::State::SignInNeeded);
    QCOMPARE(library.entries().size(), 2);

    m.objectId = u"2"_s;
    m.images = R"({"value":[)" + LibraryFixture::image("of-another") + "]}";
    button(*m.window, u"Use another account"_s)->click();
    comeBack(m);

    QTRY_COMPARE(library.freshness(), Freshness::Loaded);
    QCOMPARE(library.entries().size(), 1);
    QCOMPARE(library.entries().constFirst().image.id, u"of-another"_s);
}

void TestSigningInAgain::aSignInThatMayOnlyReadAsksForMore()
{
    WindowFixture m(QStringLiteral(SANDBOX_PROGRAM));
    QVERIFY(m.showList());
    auto *form = m.window->findChild<NewImageForm *>();
    auto *upload = WindowFixture::named<QPushButton>(m.window.get(), u"Upload"_s);
    QVERIFY(upload->isEnabled());

    m.workspace->signIn({.permission = Permission::Read});
    QTRY_VERIFY_WITH_TIMEOUT(
        !upload->isEnabled() && m.workspace->session().state() == Session::State::SignedIn, 20000);

    const QString reason =
        u"This sign-in may only read. Uploading needs the permission CloudPC.ReadWrite.All."_s;
    QCOMPARE(upload->accessibleDescription(), reason);
    form->setDraft(draftFor(u"ready"_s));
    form->submit();
    QCOMPARE(countOf(m.workspace->library(), u"Asked again"_s), 0);
    QVERIFY(m.select(EntryStatus::Failed));
    for (const QString &name : {u"Retry upload"_s, u"Delete…"_s}) {
        const QList<QAction *> actions = m.window->findChildren<QAction *>();
        const auto found = std::ranges::find_if(
            actions, [&name](const QAction *action) { return action->text().remove(u'&') == name; });
        QVERIFY(found != actions.end());
        QVERIFY(!(*found)->isEnabled());
        QCOMPARE((*found)->statusTip(), reason);
        QCOMPARE((*found)->toolTip(), name + u": "_s + reason);
    }

    button(*m.window, u"Ask for the permission to upload"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(upload->isEnabled(), 20000);
    QVERIFY(!button(*m.window, u"Ask for the permission to upload"_s));
    QVERIFY(form->draft() == draftFor(u"ready"_s));
}

void TestSigningInAgain::eachCauseOfARefusalIsToldInListAndRow_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<int>("denial");
    QTest::newRow("permission") << QByteArray("Missing scope permissions on the request.")
                                << static_cast<int>(Denial::NotConsented);
    QTest::newRow("license") << QByteArray("The tenant has no license for this service.")
                             << static_cast<int>(Denial::NoLicence);
    QTest::newRow("policy") << QByteArray("Access has been blocked by Conditional Access policies.")
                            << static_cast<int>(Denial::ConditionalAccess);
    QTest::newRow("unclear") << QByteArray("No.") << static_cast<int>(Denial::Unclear);
}

void TestSigningInAgain::eachCauseOfARefusalIsToldInListAndRow()
{
    QFETCH(QByteArray, message);
    QFETCH(int, denial);
    const QString title = explain(static_cast<Denial>(denial)).title;
    const Answer refusal = Answer::json(403,
                                        R"({"error":{"code":"Forbidden","message":")" + message + R"("}})");
    const auto shows = [](const QWidget &window, const QString &text) {
        return std::ranges::any_of(window.findChildren<QLabel *>(), [&text](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    };
    TenantWindow m;
    open(m);
    m.server.enqueue(refusal);
    m.workspace.library().refresh();
    QTRY_VERIFY(shows(*m.window, title)); // in place of the list
    QVERIFY(button(*m.window, u"Retry"_s));

    m.server.enqueue(refusal);
    const QString key = m.workspace.library().upload(LibraryFixture::draft());
    QTRY_COMPARE(m.workspace.library().find(key)->status, EntryStatus::NotAccepted);
    m.workspace.library().refresh();
    QTRY_COMPARE(m.workspace.library().freshness(), Freshness::Loaded);
    m.window->findChild<NewImageForm *>()->clear(); // it says the same
    m.window->findChild<ImagesView *>()->select(key);
    QVERIFY(shows(*m.window, title)); // among the details
}

QTEST_MAIN(TestSigningInAgain)
#include "tst_signingagain.moc"
