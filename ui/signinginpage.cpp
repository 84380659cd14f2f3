// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "signinginpage.h"

#include "base/endpoints.h"
#include "devicecodepanel.h"
#include "iconlabel.h"
#include "pagehelp.h"
#include "plainlabel.h"
#include "theme/theme.h"
#include "timeleft.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QUrlQuery>
#include <QVBoxLayout>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;
using Step = SignInProgress::Step;

namespace {

constexpr int iconSize = 56;
constexpr int widestColumn = 75; // characters: longer lines are hard to read

/// A sign-in can ask for another tenant than the settings name.
QString tenantOf(const QUrl &authorizationUrl, const QString &usual)
{
    const QString path = authorizationUrl.path();
    const qsizetype end = path.indexOf("/oauth2/v2.0/"_L1);
    return end < 0 ? usual : path.left(end).section(u'/', -1);
}

} // namespace

SigningInPage::SigningInPage(Clock &clock, const Endpoints &endpoints, QWidget *parent)
    : QWidget(parent)
    , m_endpoints(endpoints)
    , m_icon(new IconLabel(iconSize, this))
    , m_title(headingLabel(this))
    , m_sentence(sentenceLabel({}, this))
    , m_code(new DeviceCodePanel(this))
    , m_timeLeft(new TimeLeft(clock, this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_copyLink(new QPushButton(icon(IconName::Copy), tr("Copy link"), this))
    , m_useCode(new QPushButton(tr("Use a code instead…"), this))
    , m_help(new PageHelp(this))
{
    for (QLabel *label : {m_title, m_sentence})
        label->setAlignment(Qt::AlignCenter);
    for (QPushButton *button : {m_cancel, m_copyLink, m_useCode})
        button->setAutoDefault(true);
    m_useCode->setToolTip(
        tr("For when no browser on this computer can be used. Many organizations block it."));
    mute(m_sentence);
    layOut();
    connectButtons();
    setProgress({});
}

void SigningInPage::layOut()
{
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    for (QPushButton *button : {m_cancel, m_copyLink, m_useCode})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *holder = new QWidget(this);
    holder->setMaximumWidth(fontMetrics().averageCharWidth() * widestColumn);
    auto *column = new QVBoxLayout(holder);
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addWidget(m_code);
    column->addWidget(m_timeLeft);
    column->addLayout(buttons);
    column->addSpacing(fontMetrics().height());
    column->addWidget(m_help);
    column->addStretch(3);
    auto *outer = new QHBoxLayout(this);
    outer->addStretch(1);
    outer->addWidget(holder, 100);
    outer->addStretch(1);
}

void SigningInPage::connectButtons()
{
    connect(m_cancel, &QPushButton::clicked, this, &SigningInPage::cancelRequested);
    connect(m_useCode, &QPushButton::clicked, this, &SigningInPage::codeRequested);
    connect(m_copyLink, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_progress.authorizationUrl.toString(QUrl::FullyEncoded));
    });
}

void SigningInPage::setProgress(const SignInProgress &progress, bool opened)
{
    m_progress = progress;
    m_opened = opened;
    setWords();
    setParts();
}

void SigningInPage::setWords()
{
    switch (m_progress.step) {
    case Step::LookingUp:
        m_icon->setIcon(IconName::Cloud, Tone::Busy);
        m_title->setText(tr("Asking the sign-in service about your tenant…"));
        m_sentence->setText({});
        break;
    case Step::InBrowser:
        m_icon->setIcon(IconName::Globe, Tone::Busy);
        m_title->setText(tr("Finish signing in in your browser"));
        m_sentence->setText(
            m_opened ? tr("The sign-in page has been opened there. It may be behind this window. If no page "
                          "opens, copy the link and open it in a browser on this computer.")
                     : tr("Copy the link, and open it in a browser on this computer."));
        break;
    case Step::EnteringCode:
        m_icon->setIcon(IconName::Key, Tone::Busy);
        m_title->setText(tr("Enter this code to sign in"));
        m_sentence->setText(tr("Open the page on any device and enter the code there. Your organization may "
                               "block this way of signing in; then use the browser on this computer."));
        break;
    case Step::Redeeming:
        m_icon->setIcon(IconName::Key, Tone::Busy);
        m_title->setText(tr("Fetching your sign-in…"));
        m_sentence->setText({});
        break;
    }
    m_sentence->setVisible(!m_sentence->text().isEmpty());
    setAccessibleName(m_title->text());
}

void SigningInPage::setParts()
{
    const bool inBrowser = m_progress.step == Step::InBrowser;
    const bool withCode = m_progress.step == Step::EnteringCode;
    const QUrl &page = m_progress.authorizationUrl;
    m_copyLink->setVisible(inBrowser);
    m_useCode->setVisible(inBrowser);
    m_help->setVisible(inBrowser);
    m_code->setVisible(withCode);
    m_timeLeft->setEnd(inBrowser || withCode ? m_progress.endsAt : QDateTime());
    if (inBrowser) {
        const QString clientId = QUrlQuery(page).queryItemValue(u"client_id"_s, QUrl::FullyDecoded);
        m_help->setInUse(clientId.isEmpty() ? m_endpoints.clientId : clientId,
                         tenantOf(page, m_endpoints.tenant));
    }
    if (withCode)
        m_code->setCode(m_progress.userCode, m_progress.verificationUrl, m_endpoints.loginRoot);
}

void SigningInPage::focusFirst()
{
    m_cancel->setFocus();
}

void SigningInPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        mute(m_sentence);
    QWidget::changeEvent(event);
}

} // namespace cloudpc
