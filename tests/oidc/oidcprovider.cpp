// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "oidc/oidcprovider.h"

#include <QFile>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 60000; // ms; Node takes its time on a loaded computer

} // namespace

OidcProvider::~OidcProvider()
{
    m_process.closeWriteChannel(); // at which it ends
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(5000))
        m_process.kill();
    m_process.waitForFinished(5000);
}

bool OidcProvider::start(const QByteArray &certificate)
{
    QFile file(m_folder.filePath(u"certificate.pem"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(certificate) != certificate.size())
        return false;
    file.close();
    m_process.start(QStringLiteral(NODE),
                    {QStringLiteral(PROVIDER_FOLDER) + u"/server.mjs"_s, file.fileName()});
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patience))
            return false;
    }
    m_root = QUrl::fromEncoded(m_process.readLine().trimmed(), QUrl::StrictMode);
    return m_root.isValid() && !m_root.isEmpty();
}

} // namespace cloudpc
