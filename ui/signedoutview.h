// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/account.h"
#include "auth/signinwish.h"
#include "base/error.h"
#include "base/resolvedsettings.h"

#include <QDateTime>
#include <QWidget>

#include <optional>

class QPushButton;

namespace cloudpc {

class Clock;
class EmptyState;
class LinkButton;
class NoticeBox;
class SigningInPage;
struct SignInProgress;

/// Stands in the place of the list while nobody is signed in: how to sign in, why it did not work, and, while
/// a sign-in is under way, what to do next.
class SignedOutView final : public QWidget
{
    Q_OBJECT

public:
    /// What there is to tell while no sign-in is under way.
    struct Standing {
        std::optional<Error> error; ///< Why the last attempt, or the session, ended.
        std::optional<Account> account; ///< Who has to sign in again; nothing if it is nobody's turn.
        SignInWish asked; ///< The last attempt.
    };

    /// Both must outlive the view.
    SignedOutView(Clock &clock, const Endpoints &endpoints, SignInKind kind, QWidget *parent = nullptr);

    void showSignedOut(const Standing &standing);
    /// A sign-in is under way. `trouble` is one that does not end it, e.g. that no browser could be started.
    void showSigningIn(const SignInProgress &progress, const std::optional<Error> &trouble = {});
    /// Uploads in this computer's history, which can be read without signing in.
    void setHistoryCount(int count);

signals:
    void signInRequested(const cloudpc::SignInWish &wish);
    void sandboxRequested();
    void cancelRequested();
    /// The browser is of no use: go on with a code.
    void codeRequested();
    void historyRequested();

private:
    void layOut();
    [[nodiscard]] QWidget *makeRemedies();
    [[nodiscard]] EmptyState *makeSignedOut();
    void connectPages();
    void turnTo(QWidget *page);
    void setWords(const std::optional<Account> &account);
    void showError(const std::optional<Error> &error);
    void offerRemedies(const std::optional<Error> &error);

    Clock &m_clock;
    const Endpoints &m_endpoints;
    SignInKind m_kind;
    std::optional<Error> m_told; ///< The error on show.
    QDateTime m_toldAt; ///< An error does not know its time.
    SignInWish m_asked;
    NoticeBox *m_error;
    QPushButton *m_otherAccount;
    QPushButton *m_readOnly;
    QWidget *m_remedies;
    LinkButton *m_history;
    QPushButton *m_signIn = nullptr;
    EmptyState *m_signedOut;
    SigningInPage *m_signingIn;
};

} // namespace cloudpc
