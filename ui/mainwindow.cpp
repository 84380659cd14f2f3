// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "mainwindow.h"

#include "accountmenu.h"
#include "actdesk.h"
#include "auth/session.h"
#include "bulkdesk.h"
#include "endnews.h"
#include "endsbar.h"
#include "graph/deviceimagesapi.h"
#include "graph/serviceline.h"
#include "historydesk.h"
#include "historyview.h"
#include "imagesview.h"
#include "jobstrip.h"
#include "journal/history.h"
#include "journalnotices.h"
#include "library/bulkuploads.h"
#include "library/draftstore.h"
#include "library/imagelibrary.h"
#include "library/journaledimage.h"
#include "library/openattempts.h"
#include "library/statuswatcher.h"
#include "library/workspace.h"
#include "linenotice.h"
#include "listside.h"
#include "messagebar.h"
#include "newimageform.h"
#include "sandbox/sandboxlauncher.h"
#include "sandboxbanner.h"
#include "sessionnotices.h"
#include "signedoutview.h"
#include "signindesk.h"
#include "sourcedesk.h"
#include "theme/theme.h"
#include "titlemark.h"
#include "uploaddesk.h"
#include "viewswitch.h"
#include "writepermission.h"

#include <QAction>
#include <QCloseEvent>
#include <QSplitter>

#include <utility>

namespace cloudpc {

namespace {

/// Among the keys of rows in the title's mark.
constexpr QLatin1StringView signInMark("sign-in");

} // namespace

MainWindow::MainWindow(Workspace &workspace, Clock &clock, DraftStore &drafts, const QString &stateFile,
                       const ImageActions::Confirm &confirm, QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_drafts(drafts)
    , m_actions(new ImageActions(workspace.library(), *this, confirm ? confirm : confirmWithBox(*this)))
    , m_account(new AccountMenu(workspace, this))
    , m_form(new NewImageForm(this))
    , m_notices(new SessionNotices(workspace.session(), workspace.library(), clock, this))
    , m_line(new LineNotice({workspace.line(), workspace.library(), workspace.watcher(), clock}, this))
    , m_journal(new JournalNotices(clock, this))
    , m_messages(new MessageBar(this))
    , m_setup(new MessageBar(this))
    , m_news(new EndNews(workspace.library(), clock, this))
    , m_ends(new EndsBar(this))
    , m_desk(new UploadDesk(*m_form, workspace.library(), drafts, *m_messages, this, m_actions->confirm()))
    , m_sources(new SourceDesk(workspace, *m_form, *m_desk, *this))
    , m_images(new ImagesView(clock, this))
    , m_signedOut(new SignedOutView(clock, workspace.endpoints(), workspace.choice().kind, this))
    , m_signIn(new SignInDesk(workspace, *m_account, *m_signedOut, *m_messages, this))
    , m_views(new ViewSwitch(this))
    , m_history(new HistoryView(sourceOf(workspace.history()), storeOf(workspace.journal()), clock, this))
    , m_side(new ListSide(*m_views, *m_signedOut, *m_images, *m_history, this))
    , m_acts(new ActDesk(workspace.library(), clock, *m_side, this))
    , m_jobs(new JobStrip(clock, this))
    , m_historyDesk(makeHistoryDesk(clock))
    , m_bulk(new BulkDesk({workspace, *this, askWithDialog(*this), m_actions->confirm()}))
    , m_sides(new QSplitter(Qt::Horizontal, this))
    , m_layout({*this, *m_sides, *m_images, *m_history, *m_form->checklist(), *m_sources, stateFile})
    , m_banner(workspace.sandbox() ? buildBanner() : nullptr)
    , m_refresh(new QAction(icon(IconName::Refresh), tr("&Refresh"), this))
{
    const QString name = tr("Cloud PC Image Uploader");
    setWindowTitle(workspace.sandbox() ? tr("Sandbox: %1").arg(name) : name);
    m_refresh->setShortcut(QKeySequence::Refresh);
    buildMenus();
    buildToolBar();
    buildCentre();
    buildStatusLine(clock);
    connectForm();
    connectList();
    connectNews();
    connectSession();
    m_layout.restore();
    takeSession();
    takeLibrary();
}

MainWindow::~MainWindow() = default;

void MainWindow::connectForm()
{
    connect(m_setup, &MessageBar::actionTriggered, this, [this] {
        m_setup->dismiss();
        emit preferencesRequested();
    });
    OpenAttempts &attempts = m_workspace.attempts();
    connect(m_form, &NewImageForm::draftEdited, &attempts, &OpenAttempts::look);
    connect(&attempts, &OpenAttempts::changed, this, &MainWindow::takeLibrary);
    connect(m_form, &NewImageForm::uploadLikely, &m_workspace.api(), &DeviceImagesApi::expectWrite);
    m_journal->follow(m_workspace.journal());
    m_desk->takeUp(m_workspace.journal());
    auto *permission = new WritePermission(m_workspace, *m_journal, *m_form, *m_actions, this);
    connect(permission, &WritePermission::changed, m_bulk,
            [this, permission] { m_bulk->setBlocked(permission->blocked()); });
    m_bulk->setBlocked(permission->blocked());
    m_desk->leaveTo([&bulk = m_workspace.bulk()](const QString &key) { return bulk.owns(key); });
    connect(m_form, &NewImageForm::wayOutRequested, m_signIn,
            [this] { m_signIn->signIn({.permission = Permission::ReadWrite}); });
    connect(m_actions, &ImageActions::draftProposed, m_desk,
            [this](const Draft &draft, const QString &replaces) { m_desk->propose(draft, replaces); });
    connect(m_actions, &ImageActions::newVersionRequested, m_sources, &SourceDesk::proposeNewVersion);
    connect(m_desk, &UploadDesk::submitted, this, &MainWindow::showImage);
}

void MainWindow::connectList()
{
    ImageLibrary &library = m_workspace.library();
    m_actions->serve(*m_images);
    connect(m_bulk, &BulkDesk::rowRequested, m_images, [this](const QString &key) {
        m_views->choose(ViewSwitch::View::Images);
        m_images->select(key);
    });
    connect(m_refresh, &QAction::triggered, &library, &ImageLibrary::refresh);
    connect(m_refresh, &QAction::triggered, m_line, &LineNotice::explainWait);
    connect(&m_workspace.line(), &ServiceLine::changed, this, &MainWindow::takeLoadState);
    connect(m_images, &ImagesView::refreshRequested, &library, &ImageLibrary::refresh);
    connect(m_images, &ImagesView::newImageRequested, m_form, &NewImageForm::focusFirst);
    connect(m_images, &ImagesView::betaRequested, &m_workspace,
            [this] { m_workspace.setGraphVersion(GraphVersion::Beta); });
    connect(&m_workspace, &Workspace::graphVersionChanged, this, &MainWindow::takeLibrary);
    connect(&library, &ImageLibrary::changed, this, &MainWindow::takeLibrary);
    connect(m_acts, &ActDesk::ticked, m_images, &ImagesView::tick);
    connect(m_acts, &ActDesk::selectionWished, m_images, [this](const QStringList &keys) {
        m_views->choose(ViewSwitch::View::Images);
        m_images->selectAll(keys);
    });
    connect(&m_workspace.history(), &History::changed, m_history, &HistoryView::refresh);
}

void MainWindow::connectNews()
{
    connect(m_news, &EndNews::ended, m_ends, &EndsBar::tell);
    connect(m_news, &EndNews::outdated, m_ends, &EndsBar::takeBack);
    connect(m_ends, &EndsBar::showRequested, this, &MainWindow::showImage);
    auto *mark = new TitleMark(this);
    connect(m_news, &EndNews::ended, mark, [mark](const QList<ImageEnd> &ends) {
        for (const ImageEnd &end : ends)
            mark->add(end.key);
    });
    connect(m_news, &EndNews::outdated, mark, &TitleMark::remove);
    connect(&m_workspace.session(), &Session::changed, mark, [this, mark] {
        const bool isNeeded = m_workspace.session().state() == Session::State::SignInNeeded;
        isNeeded ? mark->add(signInMark) : mark->remove(signInMark);
    });
    connect(&m_workspace.library(), &ImageLibrary::decisionsNeeded, mark, [mark](const QStringList &keys) {
        for (const QString &key : keys)
            mark->add(key);
    });
}

void MainWindow::showImage(const QString &key)
{
    m_views->choose(ViewSwitch::View::Images);
    m_images->select(key);
}

void MainWindow::connectSession()
{
    connect(&m_workspace.session(), &Session::changed, this, &MainWindow::takeSession);
    connect(m_signedOut, &SignedOutView::sandboxRequested, this, &MainWindow::sandboxRequested);
    connect(m_account, &AccountMenu::serviceSwitchRequested, this, &MainWindow::serviceSwitchRequested);
    connect(m_notices, &SessionNotices::signInRequested, m_signIn, [this](const SignInWish &wish) {
        wish == SignInWish() ? m_signIn->signInAgain() : m_signIn->signIn(wish);
    });
    connect(m_account, &AccountMenu::sandboxRequested, this, &MainWindow::sandboxRequested);
    connect(m_account, &AccountMenu::leaveSandboxRequested, this, &MainWindow::leaveSandboxRequested);
}

void MainWindow::takeLibrary()
{
    ImageLibrary &library = m_workspace.library();
    const auto &known = m_workspace.session().known();
    Endpoints endpoints = known ? known->endpoints : m_workspace.endpoints();
    endpoints.graphVersion = m_workspace.endpoints().graphVersion; // A sign-in knows the one it began with.
    m_images->setEndpoints(endpoints);
    m_history->setEndpoints(endpoints);
    m_actions->setContext({.endpoints = endpoints,
                           .tenantId = known ? known->account.tenantId : QString(),
                           .accountName = known ? known->account.username : QString()});
    m_images->setEntries(library.entries());
    takeLoadState();
    const TakenVersions taken = m_workspace.attempts().taken();
    m_form->setTakenVersions(taken);
    m_form->setImageCount(library.freshAt().isValid() ? std::optional(taken.count()) : std::nullopt);
}

void MainWindow::takeLoadState()
{
    const ImageLibrary &library = m_workspace.library();
    const bool isSaid = m_workspace.line().condition().state != ServiceLine::State::Open;
    m_images->setLoadState(library.freshness(), library.loadError(), isSaid);
}

void MainWindow::takeSession()
{
    m_side->setSignedIn(m_signIn->listIsShown());
    const Place here = askerOf(m_workspace.session()).place;
    m_history->setHere(here == Place() ? std::nullopt : std::optional(here));
    m_refresh->setEnabled(m_workspace.session().state() == Session::State::SignedIn);
}

void MainWindow::tell(const QString &title, const QString &advice)
{
    m_messages->addMessage(Tone::Caution, title, advice);
}

void MainWindow::tellToEditPreferences(const QString &title, const QString &advice)
{
    m_setup->showMessage(Tone::Caution, title, advice, tr("Preferences…"));
}

void MainWindow::keepLayout()
{
    m_history->flush();
    m_layout.keep();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    keepLayout();
    m_drafts.flush();
    QMainWindow::closeEvent(event);
}

} // namespace cloudpc
