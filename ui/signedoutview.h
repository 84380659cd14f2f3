// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"

#include <QUrl>
#include <QWidget>

#include <optional>

class QStackedWidget;

namespace cloudpc {

class EmptyState;
class LinkButton;
class NoticeBox;

/// Stands in the place of the list while nobody is signed in: how to sign in, and, while the browser is open,
/// what to do if it does not come back.
class SignedOutView final : public QWidget
{
    Q_OBJECT

public:
    explicit SignedOutView(QWidget *parent = nullptr);

    /// Nobody is signed in; `error` says why the last attempt ended, if it did not end well.
    void showSignedOut(const std::optional<Error> &error);
    /// A sign-in is under way; `authorizationUrl` is what Copy link copies.
    void showSigningIn(const QUrl &authorizationUrl);
    /// Uploads in this computer's history, which can be read without signing in.
    void setHistoryCount(int count);

signals:
    void signInRequested();
    void sandboxRequested();
    void cancelRequested();
    void historyRequested();

private:
    [[nodiscard]] EmptyState *makeSignedOut();
    [[nodiscard]] EmptyState *makeSigningIn();

    QUrl m_link;
    NoticeBox *m_error;
    LinkButton *m_history;
    EmptyState *m_signedOut;
    EmptyState *m_signingIn;
    QStackedWidget *m_pages;
};

} // namespace cloudpc
