// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0
//
// Pictures of the window in each state, to be looked at by a person:
//   QT_QPA_PLATFORM=offscreen QT_SCALE_FACTOR=2 gallery FOLDER en|de|pseudo light|dark ltr|rtl WIDTH HEIGHT

#include "aboutdialog.h"
#include "accountmenu.h"
#include "auth/signinprogress.h"
#include "checklist.h"
#include "connectiontestdialog.h"
#include "copyas.h"
#include "graph/connectiontest.h"
#include "gui/gallerylook.h"
#include "imageactions.h"
#include "journalnotices.h"
#include "library/sourcelist.h"
#include "networkpage.h"
#include "newimageform.h"
#include "phrases/actphrases.h"
#include "phrases/entrysupport.h"
#include "preferencesdialog.h"
#include "settlingactions.h"
#include "signedoutview.h"
#include "sourceimagepicker.h"
#include "support/sampleentries.h"
#include "support/tenantwindow.h"
#include "support/windowfixture.h"
#include "supportdialog.h"
#include "tenantdialog.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QTabWidget>
#include <QToolButton>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

void fillWrongly(NewImageForm &form)
{
    form.setDraft({u"Sales-W11-24H2"_s, u"1.5"_s,
                   u"/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c585ffff/resourceGroups/rg-images-weu/"
                   u"providers/Microsoft.Compute/disks/osDisk-with-a-rather-long-name_1"_s});
    form.submit();
}

void signedOut(const Gallery &gallery)
{
    WindowFixture fixture;
    fixture.show();
    fixture.window->resize(gallery.size);
    gallery.keep(fixture.window.get(), u"signed-out"_s);
    fixture.workspace->session().signIn();
    gallery.keep(fixture.window.get(), u"signing-in"_s);
}

/// The page that stands in the place of the list, at each step of a sign-in.
void signIn(const Gallery &gallery)
{
    SystemClock clock;
    const Endpoints endpoints{.loginRoot = QUrl(u"https://login.chinacloudapi.cn"_s),
                              .graphRoot = QUrl(u"https://microsoftgraph.chinacloudapi.cn"_s),
                              .tenant = u"contoso.com"_s,
                              .clientId = u"9d5e7c1a-5a3f-4d7a-9a39-0b9f6b1c0001"_s,
                              .cloud = Cloud::China};
    SignedOutView view(clock, endpoints, SignInKind::User);
    view.resize(gallery.size * 2 / 3);
    view.show();
    gallery.keep(&view, u"sign-in-china"_s);
    SignInProgress progress;
    view.showSigningIn(progress);
    gallery.keep(&view, u"sign-in-looking-up"_s);
    progress.endsAt = clock.now().addSecs(253);
    progress.step = SignInProgress::Step::InBrowser;
    progress.authorizationUrl = QUrl(
        u"https://login.microsoftonline.com/contoso.com/oauth2/v2.0/authorize"_s);
    view.showSigningIn(progress, Error{.kind = ErrorKind::Local, .fault = Fault::BrowserNotOpened});
    gallery.keep(&view, u"sign-in-no-browser"_s);
    view.showSigningIn(progress);
    gallery.keep(&view, u"sign-in-browser"_s);
    progress.step = SignInProgress::Step::EnteringCode;
    progress.userCode = u"D7KWQXMRT"_s;
    progress.verificationUrl = QUrl(u"https://microsoft.com/devicelogin"_s);
    view.showSigningIn(progress);
    gallery.keep(&view, u"sign-in-code"_s);
    progress.step = SignInProgress::Step::Redeeming;
    view.showSigningIn(progress);
    gallery.keep(&view, u"sign-in-redeeming"_s);
    view.showSignedOut({.error = Error{.kind = ErrorKind::SignInRefused,
                                       .httpStatus = 400,
                                       .code = u"AADSTS65001"_s,
                                       .requestId = u"5e7d2a2b-6a0c-4f2b-9e37-0c4d2d6a2b11"_s,
                                       .oauthError = u"invalid_grant"_s,
                                       .suberror = u"consent_required"_s}});
    gallery.keep(&view, u"sign-in-refused"_s);
    view.showSignedOut({.account = Account{.username = u"admin@contoso.com"_s}});
    gallery.keep(&view, u"sign-in-again"_s);
    gallery.keepDialog(new TenantDialog, u"tenant"_s);
}

/// The menu Account with some remembered sign-ins.
void accounts(const Gallery &gallery)
{
    WindowFixture fixture;
    const auto known = [&fixture](const QString &name, const QString &tenant, Cloud cloud) {
        KnownSignIn entry{.account = {.objectId = name, .tenantId = tenant, .username = name},
                          .endpoints = fixture.workspace->endpoints()};
        entry.endpoints.cloud = cloud;
        if (cloud != Cloud::Global)
            entry.endpoints.graphRoot = rootsOf(cloud).graphRoot;
        return entry;
    };
    KnownSignIn app = known({}, u"contoso.com"_s, Cloud::Global);
    app.kind = KnownSignIn::Kind::App;
    app.account.objectId = app.endpoints.clientId;
    KnownSignIn reader = known(u"reader@fabrikam.example"_s, u"2"_s, Cloud::Global);
    reader.permission = Permission::Read;
    const KnownSignIn first = known(u"admin@contoso.com"_s, u"1"_s, Cloud::Global);
    for (const KnownSignIn &entry :
         {app, known(u"admin@contoso.us"_s, u"3"_s, Cloud::UsGovL4), reader, first})
        fixture.book.put(entry);
    fixture.show();
    fixture.workspace->session().switchTo(first);
    fixture.window->resize(gallery.size);
    gallery.keep(fixture.window.get(), u"sign-in-unlisted"_s);
    auto *menu = fixture.window->findChild<AccountMenu *>();
    menu->popup(fixture.window->mapToGlobal(QPoint(200, 60)));
    gallery.keep(menu, u"account-menu"_s);
    menu->close();
}

/// Choosing a source image in the sandbox, and what the dialog says where there is none.
void picking(const Gallery &gallery, WindowFixture &fixture)
{
    Workspace &workspace = *fixture.workspace;
    auto *picker = new SourceImagePicker(workspace.sources(), workspace.endpoints(), {},
                                         fixture.window.get());
    picker->open();
    (void)QTest::qWaitFor([&workspace] { return !workspace.sources().isLoading(); }, 20000);
    gallery.keep(picker, u"picker"_s);
    picker->findChild<QLineEdit *>()->setText(u"w11 2"_s);
    gallery.keep(picker, u"picker-gallery-image"_s);
    picker->findChild<QLineEdit *>()->setText(u"nothing like it"_s);
    gallery.keep(picker, u"picker-no-match"_s);
    delete picker;
}

void pickingNothing(const Gallery &gallery)
{
    TenantWindow tenant;
    tenant.server.answerAside("/getSourceImages", Answer::json(200, R"({"value":[]})"));
    tenant.open();
    tenant.workspace.signIn();
    tenant.comeBack();
    SourceList &sources = tenant.workspace.sources();
    const Endpoints global{.graphRoot = rootsOf(Cloud::Global).graphRoot};
    gallery.keepDialog(new SourceImagePicker(sources, global, {}, tenant.window.get()), u"picker-empty"_s);
    SourceList failing({tenant.workspace.api(), tenant.workspace.session(), tenant.journal, tenant.clock});
    tenant.workspace.session().reset();
    gallery.keepDialog(new SourceImagePicker(failing, global, {}, tenant.window.get()), u"picker-failed"_s);
}

/// The form's help: requirements, a new version, suggestions for the source image.
void helping(const Gallery &gallery)
{
    WindowFixture fixture(QStringLiteral(SANDBOX_PROGRAM));
    if (!fixture.showList())
        qFatal("the sandbox does not list its images");
    fixture.window->resize(gallery.size);
    fixture.select(EntryStatus::Ready);
    for (QAction *action : fixture.window->findChild<ImageActions *>()->all()) {
        if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N))
            action->trigger();
    }
    gallery.keep(fixture.window.get(), u"new-version"_s);
    auto *form = fixture.window->findChild<NewImageForm *>();
    form->checklist()->findChild<QToolButton *>()->click();
    gallery.keep(fixture.window.get(), u"requirements"_s);
    gallery.keep(form->checklist(), u"requirements-all"_s);
    form->checklist()->findChild<QToolButton *>()->click();
    fixture.workspace->setGraphVersion(GraphVersion::V1);
    fixture.select(EntryStatus::Failed);
    gallery.keep(fixture.window.get(), u"graph-v1"_s);
    form->clear();
    for (QLineEdit *edit : form->findChildren<QLineEdit *>()) {
        if (edit->accessibleName()
            != QCoreApplication::translate("cloudpc::DraftFields", "Source image resource ID"))
            continue;
        edit->setFocus();
        QTest::keyClicks(edit, u"img"_s);
    }
    (void)QTest::qWaitFor([] { return QApplication::activePopupWidget() != nullptr; }, 20000);
    if (QWidget *popup = QApplication::activePopupWidget())
        gallery.keep(popup, u"suggestions"_s);
}

void listed(const Gallery &gallery)
{
    WindowFixture fixture(QStringLiteral(SANDBOX_PROGRAM));
    if (!fixture.showList())
        qFatal("the sandbox does not list its images");
    fixture.window->resize(gallery.size);
    auto *form = fixture.window->findChild<NewImageForm *>();
    auto *images = fixture.window->findChild<ImagesView *>();
    gallery.keep(fixture.window.get(), u"list"_s);
    fixture.select(EntryStatus::Failed);
    fillWrongly(*form);
    gallery.keep(fixture.window.get(), u"failed"_s);
    fixture.select(EntryStatus::Ready);
    form->clear();
    fixture.window->tell(QCoreApplication::translate("cloudpc::Shell", "A setting cannot be used"),
                         QCoreApplication::translate("cloudpc::Shell", "Check that you may write to %1."));
    gallery.keep(fixture.window.get(), u"ready"_s);
    images->findAction()->trigger();
    if (auto *filter = images->findChild<QLineEdit *>(u"filterImages"_s))
        filter->setText(u"nothing like it"_s);
    gallery.keep(fixture.window.get(), u"no-match"_s);
    picking(gallery, fixture);
    const ActResult act{.displayName = u"Sales-W11-24H2"_s, .version = u"3.2.1"_s};
    const Question question = askToDelete({act});
    confirmWithBox (*fixture.window)(question.title, question.text, question.button, [] {});
    gallery.keepDialog(fixture.window->findChild<QDialog *>(), u"delete"_s);
}

void signInNeeded(const Gallery &gallery)
{
    WindowFixture fixture(QStringLiteral(SANDBOX_PROGRAM));
    if (!fixture.showList())
        qFatal("the sandbox does not list its images");
    fixture.window->resize(gallery.size);
    Session &session = fixture.workspace->session();
    session.signIn({.permission = Permission::Read});
    (void)QTest::qWaitFor([&session] { return session.state() == Session::State::SignedIn; }, 20000);
    fixture.select(EntryStatus::Failed);
    gallery.keep(fixture.window.get(), u"read-only"_s);
    session.signIn();
    (void)QTest::qWaitFor([&session] { return session.state() == Session::State::SignedIn; }, 20000);
    fixture.workspace->library().upload(
        {u"Sales-W11-24H2"_s, u"9.0.0"_s,
         u"/subscriptions/7c1e5e0b-9b5d-4a52-8d3c-54a4d6f0b001/resourceGroups/rg-sandbox-outcomes/"
         u"providers/Microsoft.Compute/images/http-401-claims-interactive"_s});
    (void)QTest::qWaitFor([&session] { return session.state() == Session::State::SignInNeeded; }, 20000);
    gallery.keep(fixture.window.get(), u"sign-in-needed"_s);
}

void keychainTrouble(const Gallery &gallery)
{
    TenantWindow tenant;
    tenant.images = R"({"value":[]})";
    tenant.open();
    tenant.window->resize(gallery.size);
    tenant.secrets.failAlways();
    tenant.workspace.signIn();
    tenant.comeBack();
    Session &session = tenant.workspace.session();
    (void)QTest::qWaitFor([&session] { return session.storeTrouble().has_value(); }, 20000);
    session.signIn({.chooseAccount = true});
    (void)QTest::qWaitFor([&tenant] { return tenant.browser.opened().size() == 2; }, 20000);
    tenant.browser.comeBackWith({{"error", "access_denied"},
                                 {"error_description", "AADSTS65001: Not consented."},
                                 {"state", tenant.browser.parameter("state")}});
    (void)QTest::qWaitFor([&session] { return session.lastError().has_value(); }, 20000);
    gallery.keep(tenant.window.get(), u"keychain"_s);
    const KnownSignIn known{.account = *session.account(), .endpoints = tenant.endpoints};
    session.reset();
    tenant.book.put(known);
    tenant.secrets.fault = Fault::KeychainLocked;
    session.resume();
    gallery.keep(tenant.window.get(), u"keychain-locked"_s);
}

void network(const Gallery &gallery, SystemClock &clock)
{
    auto *preferences = new PreferencesDialog(
        {.environment = {.caFile = u"/etc/ssl/company.pem"_s},
         .file = {.proxy = u"http://proxy.contoso.com:8080"_s, .proxyUser = u"CONTOSO\\ann"_s}},
        clock);
    preferences->network()->setPasswordStored(true);
    preferences->findChild<QTabWidget *>()->setCurrentIndex(1);
    gallery.keepDialog(preferences, u"preferences-network"_s);
    QNetworkAccessManager manager;
    const Endpoints endpoints{.loginRoot = QUrl(u"http://127.0.0.1:9"_s),
                              .graphRoot = QUrl(u"https://no-such-host.invalid"_s)};
    auto *test = new ConnectionTestDialog(std::make_unique<ConnectionTest>(manager, clock, endpoints));
    test->setNote(QCoreApplication::translate("cloudpc::Shell",
                                              "What you have changed in the preferences is not saved yet "
                                              "and not part of this test."));
    gallery.keepDialog(test, u"connection-test"_s);
}

void alone(const Gallery &gallery)
{
    SystemClock clock;
    ImagesView view(clock);
    view.resize(gallery.size * 2 / 3);
    view.show();
    gallery.keep(&view, u"view-loading"_s);
    view.setLoadState(ImageLibrary::Freshness::Loaded, {});
    gallery.keep(&view, u"view-empty"_s);
    view.setEndpoints({.loginRoot = QUrl(u"https://login.microsoftonline.com"_s),
                       .graphRoot = QUrl(u"https://graph.microsoft.com"_s),
                       .clientId = u"9d5e7c1a-5a3f-4d7a-9a39-0b9f6b1c0001"_s});
    view.setLoadState(ImageLibrary::Freshness::CouldNotLoad,
                      Error{.kind = ErrorKind::Rejected,
                            .httpStatus = 403,
                            .code = u"Forbidden"_s,
                            .requestId = u"2b1c"_s,
                            .denial = Denial::NotConsented});
    gallery.keep(&view, u"view-no-load"_s);
    view.setEntries(oneEntryPerStatus());
    view.select(u"6"_s);
    gallery.keep(&view, u"view-stale"_s);
    gallery.keepDialog(new PreferencesDialog({.file = {.tenant = u"contoso.com"_s}}, clock),
                       u"preferences"_s);
    network(gallery, clock);
    gallery.keepDialog(new AboutDialog, u"about"_s);
}

/// An upload of unknown outcome: while it is looked for, and when the admin has to decide.
void settling(const Gallery &gallery)
{
    TenantWindow tenant;
    tenant.open();
    tenant.window->resize(gallery.size);
    tenant.workspace.signIn();
    tenant.comeBack();
    (void)QTest::qWaitFor([&tenant] { return tenant.workspace.library().freshAt().isValid(); }, 20000);
    tenant.clock.advance(std::chrono::seconds(21));
    auto *images = tenant.window->findChild<ImagesView *>();
    auto *actions = tenant.window->findChild<SettlingActions *>();
    const auto keep = [&](const ImageEntry &entry, const QString &name) {
        actions->setAdminCenter(u"https://intune.microsoft.com/"_s);
        images->setEntries({entry, sampleEntry(u"r"_s, EntryStatus::Ready, u"Kiosk-Frontline"_s)});
        images->select(entry.key);
        actions->update(&entry, {});
        gallery.keep(tenant.window.get(), name);
    };
    keep(unknownEntry(u"u"_s, Settling::Phase::Looking), u"settling"_s);
    for (const int candidates : {0, 1, 3})
        keep(unknownEntry(u"u"_s, Settling::Phase::NeedsDecision, candidates),
             u"decision-%1"_s.arg(candidates));
    actions->all().at(3)->trigger();
    gallery.keepDialog(tenant.window->findChild<QDialog *>(), u"send-again"_s);
    ImageEntry notSent = sampleEntry(u"n"_s, EntryStatus::NotAccepted);
    notSent.draft = Draft{u"A"_s, u"1.0.0"_s, u"x"_s};
    notSent.error = Error{.kind = ErrorKind::NotSent, .fault = Fault::HostNotFound};
    keep(notSent, u"not-sent"_s);
    const ImageEntry failed = sampleEntry(u"f"_s, EntryStatus::Failed, u"Kiosk-Frontline"_s);
    gallery.keepDialog(new SupportDialog(
                           [&failed](bool withTenant) {
                               return supportInformation(failed, {.tenantId = u"t-1"_s}, withTenant);
                           },
                           tenant.window.get()),
                       u"support"_s);
}

QByteArray listed(const QByteArray &id, const QByteArray &name, const QByteArray &more)
{
    return R"({"id":")" + id + R"(","displayName":")" + name + R"(","version":"3.2.1",)" + more
        + R"("sourceImageResourceId":"/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c585ffff/resourceGroups/rg-images/)"
          R"(providers/Microsoft.Compute/images/img-24h2"})";
}

/// Retries and deletions of many, and what there is to copy.
void acting(const Gallery &gallery)
{
    TenantWindow tenant;
    tenant.images = R"({"value":[)"
        + QByteArrayList{listed("1", "Sales-W11-24H2", R"("status":"ready",)"),
                         listed("2", "Kiosk-Frontline",
                                R"("status":"failed","errorCode":"sourceImageNotFound",)"),
                         listed("3", "Finance-W11", R"("status":"ready","osStatus":"supportedWithWarning",)"),
                         listed(
                             "4", "Design-Studio",
                             R"("status":"failed","errorCode":"fSLogixInstalledSourceImageNotSupported",)"),
                         listed("5", "Legacy-W10", R"("status":"ready","expirationDate":"2026-11-20",)")}
              .join(',')
        + "]}";
    tenant.open();
    tenant.window->resize(gallery.size);
    tenant.workspace.signIn();
    tenant.comeBack();
    ImageLibrary &library = tenant.workspace.library();
    (void)QTest::qWaitFor([&library] { return library.entries().size() == 5; }, 20000);
    auto *images = tenant.window->findChild<ImagesView *>();
    for (const QString &key : {u"2"_s, u"3"_s, u"4"_s, u"5"_s}) {
        images->select(key);
        gallery.keep(tenant.window.get(), u"reason-"_s + key);
    }
    library.queue().remove({u"1"_s, u"2"_s, u"3"_s});
    images->select(u"1"_s);
    tenant.clock.advance(std::chrono::seconds(2));
    gallery.keep(tenant.window.get(), u"held-back"_s);
    tenant.server.setHandler([](const SeenRequest &request) {
        if (request.target.endsWith("/2"))
            return Answer::nothing();
        return request.target.endsWith("/1")
            ? Answer::json(409, R"({"error":{"code":"Conflict","message":"A provisioning policy uses it."}})")
            : Answer::http(204, {});
    });
    library.queue().hurry();
    (void)QTest::qWaitFor([&library] { return library.queue().run().results.size() == 1; }, 20000);
    tenant.clock.advance(std::chrono::seconds(1));
    gallery.keep(tenant.window.get(), u"deleting"_s);
    library.queue().cancel();
    tenant.clock.advance(std::chrono::seconds(60));
    (void)QTest::qWaitFor([&library] { return library.queue().run().total == 0; }, 20000);
    gallery.keep(tenant.window.get(), u"deleted"_s);
    auto *menu = new QMenu(tenant.window.get());
    menu->addActions(tenant.window->findChild<ImageActions *>()->all());
    menu->popup(tenant.window->mapToGlobal(QPoint(500, 100)));
    gallery.keep(menu, u"row-menu"_s);
    menu->close();
    QMenu *copyAs = tenant.window->findChild<CopyAs *>()->menu();
    copyAs->popup(tenant.window->mapToGlobal(QPoint(500, 100)));
    gallery.keep(copyAs, u"copy-as-menu"_s);
    copyAs->close();
}

/// What the journal's file allows, if it is not all.
void journal(const Gallery &gallery)
{
    TenantWindow tenant;
    tenant.open();
    tenant.window->resize(gallery.size);
    tenant.workspace.signIn();
    tenant.comeBack();
    (void)QTest::qWaitFor([&tenant] { return tenant.workspace.library().freshAt().isValid(); }, 20000);
    auto *notices = tenant.window->findChild<JournalNotices *>();
    const QString file = u"/home/ann/.local/share/cloudpc-image-uploader/journal.db"_s;
    notices->setCondition({.kind = JournalCondition::Kind::Writable,
                           .file = file,
                           .setAside = file + u".damaged-20261123T090000Z"_s});
    gallery.keep(tenant.window.get(), u"journal-set-aside"_s);
    notices->setCondition({.kind = JournalCondition::Kind::Newer, .file = file});
    gallery.keep(tenant.window.get(), u"journal-newer"_s);
    notices->setCondition({.kind = JournalCondition::Kind::ReadOnly, .file = file});
    gallery.keep(tenant.window.get(), u"journal-read-only"_s);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QApplication::setStyle(u"Fusion"_s);
    QApplication::setApplicationDisplayName(u"Cloud PC Image Uploader"_s);
    const GalleryLook look;
    const Gallery &gallery = look.gallery;
    signedOut(gallery);
    signIn(gallery);
    accounts(gallery);
    listed(gallery);
    pickingNothing(gallery);
    helping(gallery);
    signInNeeded(gallery);
    keychainTrouble(gallery);
    alone(gallery);
    settling(gallery);
    acting(gallery);
    journal(gallery);
    return 0;
}
