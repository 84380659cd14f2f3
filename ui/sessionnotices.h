// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/signinwish.h"
#include "base/error.h"

#include <QDateTime>
#include <QWidget>

#include <optional>

class QPushButton;

namespace cloudpc {

class Clock;
class ImageLibrary;
class Session;
class SpokenNotice;

/// What the session needs from the admin, in bars above the list. Several may stand there at once; each
/// stands until it is solved or answered.
class SessionNotices final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the notices.
    SessionNotices(Session &session, const ImageLibrary &library, const Clock &clock,
                   QWidget *parent = nullptr);

signals:
    void signInRequested(const cloudpc::SignInWish &wish);

private:
    void addNeedButtons();
    void addStoreButtons();
    void update();
    void updateNeed();
    void updateStore();
    void updateFailure();
    void dismissFailure();
    [[nodiscard]] QString report(const Error &error) const;
    [[nodiscard]] int waitingCount() const;

    Session &m_session;
    const ImageLibrary &m_library;
    const Clock &m_clock;
    SpokenNotice *m_need; ///< Sign in again.
    QPushButton *m_lookAgain = nullptr;
    QPushButton *m_another = nullptr;
    SpokenNotice *m_store; ///< The session cannot be stored.
    SpokenNotice *m_failure; ///< A further sign-in failed, the session goes on.
    std::optional<Error> m_seen; ///< The session's last error.
    QDateTime m_seenAt; ///< An error does not know its time.
    bool m_dismissed = false; ///< m_seen was, by the admin.
};

} // namespace cloudpc
