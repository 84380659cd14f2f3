// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/extratrust.h"

#include <QFile>
#include <QFileInfo>

namespace cloudpc {

namespace {

// All roots of a system together are a quarter of that.
constexpr qint64 largestFile = 1024 * 1024;

Error unusable(const QString &why)
{
    return {.kind = ErrorKind::Local, .fault = Fault::CaFileUnusable, .message = why};
}

} // namespace

Result<QList<QSslCertificate>> readCertificates(const QString &path)
{
    QFile file(path);
    // Opening a pipe would wait for somebody to write into it.
    if (!QFileInfo(path).isFile())
        return unusable(path);
    if (!file.open(QIODevice::ReadOnly))
        return unusable(file.errorString());
    const QByteArray bytes = file.read(largestFile);
    QList<QSslCertificate> found = QSslCertificate::fromData(bytes, QSsl::Pem);
    if (found.isEmpty())
        found = QSslCertificate::fromData(bytes, QSsl::Der);
    found.removeIf([](const QSslCertificate &certificate) { return certificate.isNull(); });
    if (found.isEmpty())
        return unusable(path);
    return found;
}

ExtraTrust::~ExtraTrust()
{
    restore();
}

void ExtraTrust::restore()
{
    if (m_untouched)
        QSslConfiguration::setDefaultConfiguration(*m_untouched);
}

Result<Done> ExtraTrust::use(const QString &caFile)
{
    restore();
    if (caFile.isEmpty())
        return Done{};
    const Result<QList<QSslCertificate>> extra = readCertificates(caFile);
    if (!extra)
        return extra.error();
    if (!m_untouched)
        m_untouched = QSslConfiguration::defaultConfiguration();
    QSslConfiguration configuration = *m_untouched;
    // Qt loads the system's certificates one by one when they are needed, and stops doing so once a list is
    // given: without naming them the system's would be lost.
    configuration.setCaCertificates(m_untouched->caCertificates() + QSslConfiguration::systemCaCertificates()
                                    + extra.value());
    QSslConfiguration::setDefaultConfiguration(configuration);
    return Done{};
}

} // namespace cloudpc
