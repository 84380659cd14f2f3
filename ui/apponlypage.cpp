// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "apponlypage.h"

#include "auth/knownsignin.h"
#include "base/settingrules.h"
#include "credentialedit.h"
#include "messageline.h"
#include "phrases/settingphrases.h"
#include "plainlabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isApp(const SettingPlaces &places)
{
    return resolveSettings(places).signIn == SignInKind::App;
}

/// A credential is stored for one app; another client ID, tenant or service is another.
bool isSameApp(const Endpoints &left, const Endpoints &right)
{
    return secretName(appSignInAt(left), {}) == secretName(appSignInAt(right), {});
}

} // namespace

AppOnlyPage::AppOnlyPage(const SettingPlaces &places, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_places(places)
    , m_usual(isApp({.managed = places.managed}))
    , m_on(new QCheckBox(tr("Sign in &as an app, without a person")))
    , m_line(new MessageLine)
    , m_credential(new CredentialEdit(clock))
    , m_state(sentenceLabel({}))
    , m_removeButton(new QPushButton(tr("&Remove the stored credential")))
{
    m_on->setChecked(isApp({.file = places.file, .managed = places.managed}));
    m_line->setKeepsRoom(false);
    m_removeButton->setAutoDefault(false);
    layOut();
    connect(m_on, &QCheckBox::toggled, this, &AppOnlyPage::showState);
    connect(m_credential, &CredentialEdit::edited, this, &AppOnlyPage::showState);
    connect(m_removeButton, &QPushButton::clicked, this, [this] {
        m_remove = true;
        m_on->setFocus(Qt::OtherFocusReason); // the button is switched off under the focus
        showState();
    });
    showState();
}

void AppOnlyPage::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(fontMetrics().height() / 2);
    column->addWidget(sentenceLabel(tr(
        "For scripts and kiosks. The app registration is your own and never shared with others; it needs the "
        "application permission CloudPC.ReadWrite.All with an administrator's consent, which lets it act on "
        "every image of the tenant. A certificate is preferred to a client secret. Either is kept in the "
        "keychain only.")));
    column->addWidget(m_on);
    column->addWidget(m_line);
    column->addWidget(m_credential);
    auto *stored = new QHBoxLayout;
    stored->addWidget(m_state, 1);
    stored->addWidget(m_removeButton);
    column->addLayout(stored);
    column->addStretch();
}

void AppOnlyPage::putInto(SettingValues &values) const
{
    const bool unchanged = !m_places.file.signIn && m_on->isChecked() == m_usual;
    if (!unchanged)
        values.signIn = m_on->isChecked() ? u"app"_s : u"user"_s;
}

bool AppOnlyPage::focusFirstError(const ResolvedSettings &now)
{
    if (m_on->isChecked() && !m_credential->isEmpty() && m_credential->focusFirstError())
        return true;
    const QString wrong = problem(now);
    showState();
    if (wrong.isEmpty())
        return false;
    m_line->setMessage({.kind = Message::Kind::Error, .text = wrong});
    m_on->setAccessibleDescription(wrong);
    m_on->setFocus(Qt::OtherFocusReason);
    return true;
}

QString AppOnlyPage::problem(const ResolvedSettings &now) const
{
    if (!m_on->isChecked())
        return {};
    if (!isOneTenant(now.endpoints.tenant))
        return tr("An app signs in to one tenant. Enter its ID or one of its domains on the page Service.");
    if (!m_credential->isEmpty())
        return {};
    if (!m_stored.value_or(true) || m_remove)
        return tr("Choose a certificate or enter a client secret for the app.");
    if (!isSameApp(now.endpoints, resolveSettings(m_places).endpoints))
        return tr("This is another app than before. Choose a certificate or enter a client secret for it.");
    return {};
}

void AppOnlyPage::setStored(bool stored)
{
    m_stored = stored;
    showState();
}

std::optional<AppCredential> AppOnlyPage::newCredential() const
{
    return m_on->isChecked() ? m_credential->credential() : std::nullopt;
}

bool AppOnlyPage::removesCredential() const
{
    return m_remove && !newCredential();
}

void AppOnlyPage::showState()
{
    const bool stored = m_stored.value_or(false);
    m_credential->setEnabled(m_on->isChecked());
    m_removeButton->setEnabled(stored && !m_remove);
    m_state->setText(!stored               ? QString()
                         : newCredential() ? tr("The stored credential is replaced when you choose OK.")
                         : m_remove        ? tr("The stored credential is deleted when you choose OK.")
                                           : tr("A credential is stored. It is never shown."));
    const QString sentence = overrideSentence(m_places, SettingKey::SignIn);
    m_line->setMessage({.kind = Message::Kind::Warning, .text = sentence});
    m_on->setAccessibleDescription(sentence);
}

} // namespace cloudpc
