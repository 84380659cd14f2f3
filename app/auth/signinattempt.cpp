// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/signinattempt.h"

#include "auth/claimsparameter.h"
#include "auth/devicecodeflow.h"
#include "auth/discovery.h"

#include <utility>

namespace cloudpc {

SignInAttempt::SignInAttempt(const Wanted &wanted, const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_wanted(wanted)
    , m_parts(parts)
{
}

SignInAttempt::~SignInAttempt() = default;

void SignInAttempt::start(Callback<SignInGrant> callback)
{
    m_callback = std::move(callback);
    discover(m_wanted.authority, m_parts.tokens, this, [this](const Result<Authority> &authority) {
        if (!m_callback)
            return; // cancelled while the answer was on its way
        if (authority)
            goOn(authority.value());
        else
            finish(authority.error());
    });
}

void SignInAttempt::cancel()
{
    m_callback = nullptr;
    if (m_browserFlow)
        m_browserFlow->cancel();
    if (m_codeFlow)
        m_codeFlow->cancel();
}

void SignInAttempt::goOn(const Authority &authority)
{
    switch (m_wanted.way) {
    case SignInWish::Way::Browser:
        return openBrowser(authority);
    case SignInWish::Way::DeviceCode:
        return showCode(authority);
    }
}

void SignInAttempt::openBrowser(const Authority &authority)
{
    m_browserFlow = new AuthCodeFlow(authority, {m_wanted.loginHint, m_wanted.claims}, m_parts, this);
    connect(m_browserFlow, &AuthCodeFlow::browserNotOpened, this,
            [this] { m_progress.browserFailed = true; });
    connect(m_browserFlow, &AuthCodeFlow::redeeming, this,
            [this] { moveTo(SignInProgress::Step::Redeeming); });
    m_browserFlow->start([this](const Result<SignInGrant> &grant) { finish(grant); });
    if (!m_callback)
        return; // it failed at once
    m_progress.authorizationUrl = m_browserFlow->authorizationUrl();
    m_progress.redirectUri = m_browserFlow->redirectUri();
    m_progress.endsAt = m_browserFlow->endsAt();
    moveTo(SignInProgress::Step::InBrowser);
}

void SignInAttempt::showCode(const Authority &authority)
{
    m_codeFlow = new DeviceCodeFlow(authority, claimsParameter(m_wanted.claims),
                                    {m_parts.tokens, m_parts.clock, m_parts.random}, this);
    connect(m_codeFlow, &DeviceCodeFlow::codeReady, this,
            [this](const QString &userCode, const QUrl &verificationUrl, const QDateTime &endsAt) {
                m_progress.userCode = userCode;
                m_progress.verificationUrl = verificationUrl;
                m_progress.endsAt = endsAt;
                moveTo(SignInProgress::Step::EnteringCode);
            });
    m_codeFlow->start([this](const Result<SignInGrant> &grant) { finish(grant); });
}

void SignInAttempt::moveTo(SignInProgress::Step step)
{
    m_progress.step = step;
    if (step == SignInProgress::Step::Redeeming)
        m_progress.endsAt = {};
    emit progressed();
}

void SignInAttempt::finish(const Result<SignInGrant> &result)
{
    if (const Callback<SignInGrant> callback = std::exchange(m_callback, nullptr))
        callback(result);
}

} // namespace cloudpc
