// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/draftwriter.h"

#include "base/paths.h"
#include "journal/savefault.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <utility>

namespace cloudpc {

DraftWriter::DraftWriter(QString file, std::function<void(const Result<Done> &)> report)
    : m_file(std::move(file))
    , m_report(std::move(report))
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
        &m_there,
        [this, content] {
            QMetaObject::invokeMethod(
                &m_here, [this, result = replace(content)] { m_report(result); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void DraftWriter::finish()
{
    if (m_thread.isRunning())
        QMetaObject::invokeMethod(
            &m_there, [] {}, Qt::BlockingQueuedConnection);
}

Result<Done> DraftWriter::replace(const QByteArray &content) const
{
    if (content.isEmpty()) {
        QFile::remove(m_file);
        return Done();
    }
    if (!makePrivateFolder(QFileInfo(m_file).path()))
        return Error{.kind = ErrorKind::Local, .fault = Fault::FileNotWritable};
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return saveError(file);
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(content);
    if (!file.commit())
        return saveError(file);
    return Done();
}

} // namespace cloudpc
