// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/draftwriter.h"

#include "base/paths.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <utility>

namespace cloudpc {

DraftWriter::DraftWriter(QString file)
    : m_file(std::move(file))
{
    m_there.moveToThread(&m_thread);
}

DraftWriter::~DraftWriter()
{
    finish();
    m_thread.quit();
    m_thread.wait();
}

void DraftWriter::write(const QByteArray &content)
{
    if (!m_thread.isRunning())
        m_thread.start();
    QMetaObject::invokeMethod(
        &m_there, [this, content] { replace(content); }, Qt::QueuedConnection);
}

void DraftWriter::finish()
{
    if (m_thread.isRunning())
        QMetaObject::invokeMethod(
            &m_there, [] {}, Qt::BlockingQueuedConnection);
}

void DraftWriter::replace(const QByteArray &content) const
{
    if (content.isEmpty()) {
        QFile::remove(m_file);
        return;
    }
    if (!makePrivateFolder(QFileInfo(m_file).path()))
        return;
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(content);
    file.commit();
}

} // namespace cloudpc
