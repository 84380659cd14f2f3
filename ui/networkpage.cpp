// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "networkpage.h"

#include "base/networksettings.h"
#include "plainlabel.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace cloudpc {

namespace {

constexpr int usualPort = 8080;

std::optional<QString> textOf(const QLineEdit *edit)
{
    const QString text = edit->text().trimmed();
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

} // namespace

NetworkPage::NetworkPage(const NetworkPageValues &values, bool hasPassword, QWidget *parent)
    : QWidget(parent)
    , m_system(new QRadioButton(tr("Use the proxy of the &system"), this))
    , m_none(new QRadioButton(tr("&No proxy"), this))
    , m_manual(new QRadioButton(tr("&This proxy:"), this))
    , m_kind(new QComboBox(this))
    , m_host(new QLineEdit(this))
    , m_port(new QSpinBox(this))
    , m_user(new QLineEdit(values.proxyUser.value_or(QString()), this))
    , m_password(new QLineEdit(this))
    , m_caFile(new QLineEdit(values.caFile.value_or(QString()), this))
    , m_browse(new QPushButton(tr("&Browse…"), this))
    , m_test(new QPushButton(tr("Test &connection"), this))
    , m_problem(sentenceLabel({}, this))
    , m_proxyWasSet(values.proxy.has_value())
{
    m_password->setEchoMode(QLineEdit::Password);
    if (hasPassword)
        m_password->setPlaceholderText(tr("Stored in the keychain"));
    m_caFile->setPlaceholderText(tr("Only those of the system"));
    fillForm(proxyFromText(values.proxy.value_or(QString())).value_or(ProxyChoice()));
    for (QLineEdit *edit : {m_host, m_user, m_password, m_caFile})
        connect(edit, &QLineEdit::textChanged, this, &NetworkPage::judge);
    for (QRadioButton *mode : {m_system, m_none, m_manual})
        connect(mode, &QRadioButton::toggled, this, &NetworkPage::judge);
    connect(m_port, &QSpinBox::valueChanged, this, &NetworkPage::judge);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &NetworkPage::judge);
    connect(m_password, &QLineEdit::textEdited, this, [this] { m_passwordTouched = true; });
    connect(m_browse, &QPushButton::clicked, this, &NetworkPage::browse);
    connect(m_test, &QPushButton::clicked, this, &NetworkPage::testRequested);
    judge();
}

void NetworkPage::fillForm(const ProxyChoice &proxy)
{
    auto *form = new QFormLayout;
    form->addRow(tr("Proxy"), makeProxyModes(proxy));
    form->addRow(tr("&User name"), m_user);
    form->addRow(tr("&Password"), m_password);
    form->addRow(tr("Certificate &file"), makeCaFile());
    auto *note = sentenceLabel(
        tr("The password is kept in the keychain of this computer. Certificates in the file, "
           "in PEM or DER form, are trusted besides those of the system: choose your company's "
           "root certificate here if it inspects TLS traffic."),
        this);
    mute(note);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(note);
    column->addWidget(m_problem);
    column->addWidget(m_test, 0, Qt::AlignLeading);
    column->addStretch();
}

QWidget *NetworkPage::makeProxyModes(const ProxyChoice &proxy)
{
    auto *box = new QWidget(this);
    box->setAccessibleName(tr("Proxy"));
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    for (QRadioButton *mode : {m_system, m_none, m_manual})
        column->addWidget(mode);
    column->addWidget(makeProxyAddress(proxy));
    m_system->setChecked(proxy.mode == ProxyMode::System);
    m_none->setChecked(proxy.mode == ProxyMode::None);
    m_manual->setChecked(proxy.mode == ProxyMode::Manual);
    return box;
}

QWidget *NetworkPage::makeProxyAddress(const ProxyChoice &proxy)
{
    m_kind->addItem(tr("HTTP"));
    m_kind->addItem(tr("SOCKS5"));
    m_kind->setCurrentIndex(proxy.kind == ProxyKind::Http ? 0 : 1);
    m_kind->setAccessibleName(tr("Kind of proxy"));
    m_host->setText(proxy.host);
    m_host->setPlaceholderText(tr("proxy.example.com"));
    m_host->setAccessibleName(tr("Proxy host"));
    m_port->setRange(1, 65535);
    m_port->setValue(proxy.port == 0 ? usualPort : proxy.port);
    m_port->setAccessibleName(tr("Proxy port"));
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(20, 0, 0, 0);
    row->addWidget(m_kind);
    row->addWidget(m_host, 1);
    row->addWidget(m_port);
    return box;
}

QWidget *NetworkPage::makeCaFile()
{
    m_caFile->setAccessibleName(tr("Certificate file"));
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_caFile, 1);
    row->addWidget(m_browse);
    box->setFocusProxy(m_caFile); // The label's mnemonic leads here.
    return box;
}

void NetworkPage::browse()
{
    auto *dialog = new QFileDialog(this, tr("Choose a certificate file"),
                                   QFileInfo(m_caFile->text()).absolutePath(),
                                   tr("Certificates (*.pem *.crt *.cer *.der);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_caFile, &QLineEdit::setText);
    dialog->open();
}

ProxyChoice NetworkPage::proxy() const
{
    if (m_none->isChecked())
        return {.mode = ProxyMode::None};
    if (!m_manual->isChecked())
        return {};
    return {.mode = ProxyMode::Manual,
            .kind = m_kind->currentIndex() == 0 ? ProxyKind::Http : ProxyKind::Socks5,
            .host = m_host->text().trimmed(),
            .port = static_cast<quint16>(m_port->value())};
}

NetworkPageValues NetworkPage::values() const
{
    NetworkPageValues result{.proxyUser = textOf(m_user), .caFile = textOf(m_caFile)};
    if (m_proxyWasSet || !m_system->isChecked())
        result.proxy = cloudpc::textOf(proxy());
    if (m_passwordTouched)
        result.proxyPassword = m_password->text();
    return result;
}

QString NetworkPage::problem() const
{
    if (m_manual->isChecked() && proxyFromText(cloudpc::textOf(proxy())) != proxy())
        return tr("Enter the name or the address of the proxy, without http:// and without a password.");
    const QString file = m_caFile->text().trimmed();
    if (!file.isEmpty() && !QFileInfo(file).isReadable())
        return tr("The certificate file cannot be read. Choose another, or leave the field empty.");
    return {};
}

void NetworkPage::judge()
{
    for (QWidget *part :
         {static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_host), static_cast<QWidget *>(m_port)})
        part->setEnabled(m_manual->isChecked());
    for (QLineEdit *part : {m_user, m_password})
        part->setEnabled(!m_none->isChecked());
    m_problem->setText(problem());
    m_problem->setVisible(!m_problem->text().isEmpty());
    emit changed();
}

} // namespace cloudpc
