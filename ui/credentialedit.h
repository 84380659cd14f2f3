// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/appcredential.h"

#include <QWidget>

#include <optional>

class QPushButton;
class QRadioButton;

namespace cloudpc {

class Clock;
class SettingField;

/// Takes what an app proves itself with: a client secret, or a file with a key and its certificate. What is
/// entered goes out through credential() only, and is never shown again.
class CredentialEdit final : public QWidget
{
    Q_OBJECT

public:
    explicit CredentialEdit(const Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] bool isEmpty() const;
    /// Nothing while it is empty or wrong.
    [[nodiscard]] std::optional<AppCredential> credential() const;
    /// Shows what is wrong and goes there; false if all is well.
    bool focusFirstError();

    /// As if chosen in the file dialog.
    void takeFile(const QString &path);

signals:
    void edited();

private:
    void layOut();
    void connectFields();
    void showKind();
    void chooseFile();
    void forgetFile();
    void readFile();
    void showCertificate();
    [[nodiscard]] QString fileProblem() const;

    const Clock &m_clock;
    QRadioButton *m_byCertificate;
    QRadioButton *m_bySecret;
    SettingField *m_file;
    QPushButton *m_choose;
    SettingField *m_passphrase;
    SettingField *m_secret;
    std::optional<AppCredential> m_fromFile;
    QString m_fileCode; ///< Why the file cannot be used; empty if it can, or was not looked at yet.
};

} // namespace cloudpc
