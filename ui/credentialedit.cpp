// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "credentialedit.h"

#include "auth/certificatefacts.h"
#include "auth/credentialfile.h"
#include "base/clock.h"
#include "phrases/credentialphrases.h"
#include "settingfield.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QUuid>
#include <QVBoxLayout>

namespace cloudpc {

namespace {

/// A pipe would never end, and a folder has no content.
Result<AppCredential> readCredential(const QString &path, const QString &passphrase)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return unreadableCredential(credentialcode::unreadable);
    return readCredentialFile(file.read(credentialFileLimit + 1), passphrase);
}

} // namespace

CredentialEdit::CredentialEdit(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_byCertificate(new QRadioButton(tr("&Certificate, preferred")))
    , m_bySecret(new QRadioButton(tr("C&lient secret")))
    , m_file(new SettingField(tr("Certificate &file"), tr("Certificate file"),
                              [this](const auto &value) { return value ? fileProblem() : QString(); }))
    , m_choose(new QPushButton(tr("C&hoose file…")))
    , m_passphrase(new SettingField(tr("&Passphrase"), tr("Passphrase"),
                                    [this](const auto &) {
                                        const bool wrong = m_fileCode
                                            == QLatin1String(credentialcode::passphrase);
                                        return wrong ? credentialProblem(m_fileCode) : QString();
                                    }))
    , m_secret(
          new SettingField(tr("Secret &value"), tr("Secret value"), [](const auto &) { return QString(); }))
{
    m_choose->setAccessibleName(tr("Choose file…"));
    m_choose->setAutoDefault(false);
    m_byCertificate->setChecked(true);
    for (SettingField *field : {m_passphrase, m_secret})
        field->edit()->setEchoMode(QLineEdit::Password);
    for (SettingField *field : {m_file, m_passphrase, m_secret})
        field->edit()->setLayoutDirection(Qt::LeftToRight);
    m_file->setHint({.text = tr("PEM or PFX, with the private key and its certificate")});
    m_passphrase->setHint({.text = tr("If the file has one")});
    m_secret->setHint({.text = tr("The value from Certificates & secrets, not the secret's ID")});
    layOut();
    connectFields();
    showKind();
}

void CredentialEdit::layOut()
{
    auto *kinds = new QHBoxLayout;
    kinds->addWidget(m_byCertificate);
    kinds->addWidget(m_bySecret);
    kinds->addStretch();
    auto *file = new QHBoxLayout;
    file->addWidget(m_file, 1);
    auto *beside = new QVBoxLayout;
    beside->addSpacing(fontMetrics().height() * 5 / 4); // in line with the field, below its label
    beside->addWidget(m_choose);
    beside->addStretch();
    file->addLayout(beside);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(fontMetrics().height() / 2);
    column->addLayout(kinds);
    column->addLayout(file);
    column->addWidget(m_passphrase);
    column->addWidget(m_secret);
}

void CredentialEdit::connectFields()
{
    connect(m_byCertificate, &QRadioButton::toggled, this, &CredentialEdit::showKind);
    connect(m_choose, &QPushButton::clicked, this, &CredentialEdit::chooseFile);
    // Not with every key: a key is made from a passphrase slowly, on purpose.
    for (const SettingField *field : {m_file, m_passphrase}) {
        connect(field, &SettingField::edited, this, &CredentialEdit::forgetFile);
        connect(field->edit(), &PasteEdit::left, this, &CredentialEdit::readFile);
    }
    connect(m_secret, &SettingField::edited, this, [this] {
        const bool isId = !QUuid(m_secret->text().trimmed()).isNull();
        m_secret->setOverride(isId ? tr("This looks like the secret's ID. The value beside it is needed.")
                                   : QString());
        emit edited();
    });
}

void CredentialEdit::showKind()
{
    const bool certificate = m_byCertificate->isChecked();
    for (QWidget *part : {static_cast<QWidget *>(m_file), static_cast<QWidget *>(m_choose),
                          static_cast<QWidget *>(m_passphrase)})
        part->setVisible(certificate);
    m_secret->setVisible(!certificate);
    emit edited();
}

bool CredentialEdit::isEmpty() const
{
    return !(m_byCertificate->isChecked() ? m_file : m_secret)->value();
}

std::optional<AppCredential> CredentialEdit::credential() const
{
    if (m_byCertificate->isChecked())
        return m_fromFile;
    const std::optional<QString> secret = m_secret->value();
    return secret ? std::optional(AppCredential{.secret = secret->toUtf8()}) : std::nullopt;
}

bool CredentialEdit::focusFirstError()
{
    if (!m_byCertificate->isChecked())
        return false;
    readFile();
    for (SettingField *field : {m_file, m_passphrase}) {
        if (field->isWrong()) {
            field->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return false;
}

void CredentialEdit::chooseFile()
{
    auto *dialog = new QFileDialog(
        this, tr("Choose a certificate file"), QString(),
        tr("Keys and certificates (*.pem *.pfx *.p12 *.key *.crt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &CredentialEdit::takeFile);
    dialog->open();
}

void CredentialEdit::takeFile(const QString &path)
{
    m_file->setText(path);
    readFile();
    if (m_fileCode == QLatin1String(credentialcode::passphrase))
        m_passphrase->setFocus(Qt::OtherFocusReason);
}

void CredentialEdit::forgetFile()
{
    m_fromFile.reset();
    m_fileCode.clear();
    showCertificate();
    emit edited();
}

void CredentialEdit::readFile()
{
    const std::optional<QString> path = m_file->value();
    if (!path || m_fromFile)
        return;
    const Result<AppCredential> read = readCredential(*path, m_passphrase->text());
    m_fromFile = read ? std::optional(read.value()) : std::nullopt;
    m_fileCode = read ? QString() : read.error().code;
    showCertificate();
    emit edited();
}

void CredentialEdit::showCertificate()
{
    const auto facts = m_fromFile ? certificateFacts(*m_fromFile) : std::nullopt;
    m_file->setHint(facts ? Message{.kind = Message::Kind::Good, .text = certificateSentence(*facts)}
                          : Message{.text = tr("PEM or PFX, with the private key and its certificate")});
    m_file->setOverride(facts ? certificateDoubt(*facts, m_clock.now()) : QString());
    m_file->settle();
    m_passphrase->settle();
}

QString CredentialEdit::fileProblem() const
{
    const bool atPassphrase = m_fileCode == QLatin1String(credentialcode::passphrase);
    return m_fileCode.isEmpty() || atPassphrase ? QString() : credentialProblem(m_fileCode);
}

} // namespace cloudpc
