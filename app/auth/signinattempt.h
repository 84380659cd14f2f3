// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/authcodeflow.h"
#include "auth/authority.h"
#include "auth/signingrant.h"
#include "auth/signinprogress.h"
#include "auth/signinwish.h"
#include "base/result.h"

#include <QObject>

namespace cloudpc {

class DeviceCodeFlow;

/// One interactive sign-in from its beginning to its end: looks the tenant up, then opens the browser or
/// shows a code, then fetches the tokens. For one attempt only.
class SignInAttempt final : public QObject
{
    Q_OBJECT

public:
    using Parts = AuthCodeFlow::Parts;

    struct Wanted {
        Authority authority;
        SignInWish::Way way = SignInWish::Way::Browser;
        QString loginHint; ///< The account to sign in again; empty lets the admin choose one.
        QString claims; ///< A claims challenge to satisfy; may be empty.
    };

    SignInAttempt(const Wanted &wanted, const Parts &parts, QObject *parent = nullptr);
    ~SignInAttempt() override;

    /// The callback comes once, unless the attempt is cancelled. It must not delete the attempt:
    /// deleteLater(), a socket of it may be on the stack.
    void start(Callback<SignInGrant> callback);
    /// Closes everything. The callback will not come.
    void cancel();

    [[nodiscard]] const SignInProgress &progress() const { return m_progress; }

signals:
    void progressed();

private:
    void goOn(const Authority &authority);
    void openBrowser(const Authority &authority);
    void showCode(const Authority &authority);
    void moveTo(SignInProgress::Step step);
    void finish(const Result<SignInGrant> &result);

    Wanted m_wanted;
    Parts m_parts;
    SignInProgress m_progress;
    AuthCodeFlow *m_browserFlow = nullptr;
    DeviceCodeFlow *m_codeFlow = nullptr;
    Callback<SignInGrant> m_callback;
};

} // namespace cloudpc
