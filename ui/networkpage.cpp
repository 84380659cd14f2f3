// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "networkpage.h"

#include "base/settingrules.h"
#include "choicefield.h"
#include "messageline.h"
#include "phrases/settingphrases.h"
#include "settingfield.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

NetworkSettings withoutFile(SettingPlaces places)
{
    places.file = {};
    return resolveSettings(places).network;
}

QString nameOf(const ProxyChoice &proxy)
{
    switch (proxy.mode) {
    case ProxyMode::System:
        return NetworkPage::tr("that of the system");
    case ProxyMode::None:
        return NetworkPage::tr("none");
    case ProxyMode::Manual:
        break;
    }
    return textOf(proxy);
}

/// "host:port" of a manual proxy; a host with colons keeps its brackets.
QString addressOf(const ProxyChoice &proxy)
{
    return proxy.mode == ProxyMode::Manual ? textOf(proxy).section("://"_L1, 1) : QString();
}

/// Addresses of proxies are often handed out with what a browser would want.
QString bareAddress(const QString &pasted)
{
    QString text = pasted.trimmed().section("://"_L1, -1);
    while (text.endsWith(u'/'))
        text.chop(1);
    return text;
}

QString fileProblem(const std::optional<QString> &name)
{
    if (!name)
        return {};
    const QString problem = settingProblem(SettingKey::CaFile, *name);
    const QFileInfo file(*name);
    if (!problem.isEmpty() || (file.isFile() && file.isReadable()))
        return problem;
    return NetworkPage::tr("This file cannot be read. Choose another, or leave the field empty.");
}

} // namespace

NetworkPage::NetworkPage(const SettingPlaces &places, QWidget *parent)
    : QWidget(parent)
    , m_places(places)
    , m_usual(withoutFile(places))
    , m_proxy(new ChoiceField(tr("Pro&xy"), tr("Proxy")))
    , m_address(new SettingField(tr("&Address of the proxy"), tr("Address of the proxy"),
                                 [this](const auto &) { return addressProblem(); }))
    , m_user(new SettingField(tr("&User name at the proxy"), tr("User name at the proxy"),
                              [this](const auto &user) { return userProblem(user); }))
    , m_password(new SettingField(tr("&Password at the proxy"), tr("Password at the proxy"),
                                  [](const auto &) { return QString(); }))
    , m_caFile(new SettingField(tr("Certificate &file"), tr("Certificate file"), fileProblem))
    , m_browse(new QPushButton(tr("Choose f&ile…")))
    , m_test(new QPushButton(tr("&Test connection…")))
{
    m_proxy->add(u"system"_s, nameOf({.mode = ProxyMode::System}));
    m_proxy->add(u"none"_s, nameOf({.mode = ProxyMode::None}));
    m_proxy->add(u"http"_s, tr("this HTTP proxy"));
    m_proxy->add(u"socks5"_s, tr("this SOCKS5 proxy"));
    m_password->edit()->setEchoMode(QLineEdit::Password);
    m_address->edit()->setCleaner(bareAddress);
    for (SettingField *field : {m_address, m_user, m_password, m_caFile})
        field->edit()->setLayoutDirection(Qt::LeftToRight);
    m_browse->setAccessibleName(tr("Choose file…"));
    m_test->setAccessibleName(tr("Test connection…"));
    for (QPushButton *button : {m_browse, m_test})
        button->setAutoDefault(false);
    layOut();
    load();
    connectFields();
    showMode();
}

void NetworkPage::layOut()
{
    m_address->setHint({.text = tr("For example proxy.example.com:8080")});
    m_user->setHint({.text = tr("Told to the proxy only when it asks")});
    m_caFile->setHint({.text = tr("In PEM or DER form. Trusted besides the authorities of the system: your "
                                  "company's root certificate, for instance, if it inspects TLS traffic.")});
    auto *file = new QHBoxLayout;
    file->addWidget(m_caFile, 1);
    auto *beside = new QVBoxLayout;
    beside->addSpacing(fontMetrics().height() * 5 / 4); // in line with the field, below its label
    beside->addWidget(m_browse);
    beside->addStretch();
    file->addLayout(beside);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(fontMetrics().height() / 2);
    column->addWidget(m_proxy);
    column->addWidget(m_address);
    column->addWidget(m_user);
    column->addWidget(m_password);
    column->addLayout(file);
    column->addWidget(m_test, 0, Qt::AlignLeading);
    column->addStretch();
}

void NetworkPage::load()
{
    const SettingValues &file = m_places.file;
    const std::optional<ProxyChoice> proxy = proxyFromText(file.proxy.value_or(QString()));
    if (proxy) {
        const QString text = textOf(*proxy);
        m_proxy->setValue(proxy->mode == ProxyMode::Manual ? text.section(u':', 0, 0) : text);
        m_address->setValue(proxy->mode == ProxyMode::Manual ? std::optional(addressOf(*proxy))
                                                             : std::nullopt);
    }
    m_user->setValue(file.proxyUser);
    m_caFile->setValue(file.caFile);
    m_proxy->setUsual(nameOf(m_usual.proxy));
    m_user->setUsual(m_usual.proxy.user);
    m_caFile->setUsual(m_usual.caFile);
    const QString override = overrideSentence(m_places, SettingKey::Proxy);
    m_proxy->setMessage({.kind = Message::Kind::Warning, .text = override});
    m_user->setOverride(overrideSentence(m_places, SettingKey::ProxyUser));
    m_caFile->setOverride(overrideSentence(m_places, SettingKey::CaFile));
}

void NetworkPage::connectFields()
{
    connect(m_proxy, &ChoiceField::changed, this, &NetworkPage::showMode);
    connect(m_password, &SettingField::edited, this, &NetworkPage::showPassword);
    connect(m_password, &SettingField::edited, m_user, &SettingField::judge);
    connect(m_password, &FieldEdit::actionTriggered, this, [this] {
        m_remove = !m_remove;
        showPassword();
        m_password->setFocus(Qt::OtherFocusReason); // the button may be gone from under the focus
    });
    connect(m_browse, &QPushButton::clicked, this, &NetworkPage::browse);
    connect(m_test, &QPushButton::clicked, this, &NetworkPage::testRequested);
}

void NetworkPage::browse()
{
    const QString folder = QFileInfo(m_caFile->value().value_or(QString())).absolutePath();
    auto *dialog = new QFileDialog(this, tr("Choose a certificate file"), folder,
                                   tr("Certificates (*.pem *.crt *.cer *.der);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_caFile,
            [this](const QString &name) { m_caFile->setValue(name); });
    dialog->open();
}

void NetworkPage::putInto(SettingValues &values) const
{
    values.proxy = proxyText();
    if (!isNone())
        values.proxyUser = m_user->value();
    values.caFile = m_caFile->value();
}

bool NetworkPage::focusFirstError()
{
    for (SettingField *field : {m_address, m_user, m_caFile}) {
        if (field->isWrong()) {
            field->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return false;
}

void NetworkPage::setPasswordStored(bool stored)
{
    m_stored = stored;
    showPassword();
}

std::optional<QString> NetworkPage::newPassword() const
{
    // As it was typed: blanks may belong to it.
    if (const QString typed = typedPassword(); !typed.isEmpty())
        return typed;
    return m_remove ? std::optional(QString()) : std::nullopt;
}

bool NetworkPage::isManual() const
{
    return m_proxy->value() == u"http"_s || m_proxy->value() == u"socks5"_s;
}

bool NetworkPage::isNone() const
{
    return m_proxy->value() ? m_proxy->value() == u"none"_s : m_usual.proxy.mode == ProxyMode::None;
}

QString NetworkPage::typedPassword() const
{
    return isNone() ? QString() : m_password->text();
}

std::optional<QString> NetworkPage::proxyText() const
{
    if (!isManual())
        return m_proxy->value();
    return *m_proxy->value() + "://"_L1 + bareAddress(m_address->text());
}

QString NetworkPage::addressProblem() const
{
    if (!isManual() || isUsable(SettingKey::Proxy, *proxyText()))
        return {};
    return tr("Enter the name and the port of the proxy, like proxy.example.com:8080, without a user name or "
              "password.");
}

QString NetworkPage::userProblem(const std::optional<QString> &user) const
{
    if (user && !isNone())
        return settingProblem(SettingKey::ProxyUser, *user);
    if (typedPassword().isEmpty() || !m_usual.proxy.user.isEmpty())
        return {};
    return tr("Enter the user name that belongs to the password.");
}

void NetworkPage::showMode()
{
    const bool none = isNone();
    m_address->setVisible(isManual());
    m_address->judge();
    m_user->setEnabled(!none);
    m_user->judge();
    m_password->setEnabled(!none);
    showPassword();
}

void NetworkPage::showPassword()
{
    const bool typed = !typedPassword().isEmpty();
    if (!m_stored && !m_remove)
        m_password->setHint({});
    else if (typed)
        m_password->setHint({.text = tr("The stored password is replaced when you choose OK.")});
    else if (m_remove)
        m_password->setHint(
            {.text = tr("The stored password is deleted when you choose OK."), .action = tr("Keep it")});
    else
        m_password->setHint(
            {.text = tr("A password is stored. It is never shown."), .action = tr("Delete it")});
}

} // namespace cloudpc
