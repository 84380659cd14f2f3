// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace cloudpc {

/// The openssl command line in a folder of its own, for keys and certificates that are thrown away, and for
/// a second opinion on what the program's own cryptography makes.
class OpenSslCommand
{
public:
    /// Runs `openssl` with these arguments; relative names are files of the folder. What it writes to
    /// standard output; empty, and a warning with its words, if it failed.
    QByteArray run(const QStringList &arguments);
    [[nodiscard]] bool succeeded() const { return m_succeeded; }

    void write(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QByteArray read(const QString &name) const;

    /// Makes `name`.key (PKCS#8, not encrypted) and `name`.crt (PEM, valid from now on for two days, named
    /// `name`). `algorithm` as for `openssl req -newkey`.
    void makeCertificate(const QString &name, const QString &algorithm = QStringLiteral("rsa:2048"));

private:
    QTemporaryDir m_folder;
    bool m_succeeded = false;
};

} // namespace cloudpc
