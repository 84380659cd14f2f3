// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/opensslcommand.h"

#include <QFile>
#include <QProcess>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

QByteArray OpenSslCommand::run(const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(u"openssl"_s, arguments);
    const bool ended = process.waitForFinished(60000);
    m_succeeded = ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    if (m_succeeded)
        return process.readAllStandardOutput();
    qWarning().noquote() << "openssl" << arguments.value(0) << process.readAllStandardError();
    return {};
}

void OpenSslCommand::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(name));
}

QByteArray OpenSslCommand::read(const QString &name) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void OpenSslCommand::makeCertificate(const QString &name, const QString &algorithm)
{
    QStringList arguments{u"req"_s,         u"-x509"_s, u"-newkey"_s,    algorithm,        u"-noenc"_s,
                          u"-days"_s,       u"2"_s,     u"-subj"_s,      u"/CN="_s + name, u"-keyout"_s,
                          name + u".key"_s, u"-out"_s,  name + u".crt"_s};
    if (algorithm == "ec"_L1)
        arguments += {u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s};
    run(arguments);
}

} // namespace cloudpc
