// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "imageactions.h"
#include "windowlayout.h"

#include <QMainWindow>

class QAction;
class QSplitter;

namespace cloudpc {

class AccountMenu;
class ActDesk;
class BulkDesk;
class Clock;
class DraftStore;
class EndNews;
class EndsBar;
class HistoryDesk;
class HistoryView;
class ImagesView;
class JobStrip;
class JournalNotices;
class LineNotice;
class ListSide;
class MessageBar;
class NewImageForm;
class SandboxBanner;
class SessionNotices;
class SignInDesk;
class SignedOutView;
class SourceDesk;
class UploadDesk;
class ViewSwitch;
class Workspace;
struct KnownSignIn;

/// The one window: shows a workspace, hands what the admin does to it. Lives as long as its workspace.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// All must outlive the window. `stateFile` keeps geometry and columns.
    MainWindow(Workspace &workspace, Clock &clock, DraftStore &drafts, const QString &stateFile,
               const ImageActions::Confirm &confirm = {}, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Something to tell at the top of the list, plain text. What was told before and is still there stays
    /// with it.
    void tell(const QString &title, const QString &advice);
    /// Something that a change of the preferences can mend; offers to open them. Stands beside what tell()
    /// said.
    void tellToEditPreferences(const QString &title, const QString &advice);

    /// Goes to this image in the list.
    void showImage(const QString &key);
    /// What has ended, for those who tell of it outside of the window.
    [[nodiscard]] const EndNews &endNews() const { return *m_news; }

    /// Puts size, place and columns on disk, as closing does.
    void keepLayout();

signals:
    void sandboxRequested();
    void leaveSandboxRequested();
    void preferencesRequested();
    /// Another service, or another registration, for as long as the program runs.
    void serviceSwitchRequested(const cloudpc::KnownSignIn &known);
    void connectionTestRequested();
    void sandboxSpeedChosen(int times);
    void sandboxJumpRequested();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    HistoryDesk *makeHistoryDesk(Clock &clock);
    void buildMenus();
    void buildCentre();
    void buildStatusLine(Clock &clock);
    void buildToolBar();
    SandboxBanner *buildBanner();
    void connectForm();
    void connectList();
    void connectNews();
    void connectSession();

    void takeLibrary();
    void takeLoadState();
    void takeSession();

    Workspace &m_workspace;
    DraftStore &m_drafts;
    ImageActions *m_actions;
    AccountMenu *m_account;
    NewImageForm *m_form;
    SessionNotices *m_notices;
    LineNotice *m_line;
    JournalNotices *m_journal;
    MessageBar *m_messages;
    MessageBar *m_setup; ///< What preferences can mend.
    EndNews *m_news;
    EndsBar *m_ends;
    UploadDesk *m_desk;
    SourceDesk *m_sources;
    ImagesView *m_images;
    SignedOutView *m_signedOut;
    SignInDesk *m_signIn;
    ViewSwitch *m_views;
    HistoryView *m_history;
    ListSide *m_side;
    ActDesk *m_acts;
    JobStrip *m_jobs;
    HistoryDesk *m_historyDesk;
    BulkDesk *m_bulk;
    QSplitter *m_sides;
    WindowLayout m_layout;
    SandboxBanner *m_banner; ///< nullptr outside the sandbox.
    QAction *m_refresh;
};

} // namespace cloudpc
