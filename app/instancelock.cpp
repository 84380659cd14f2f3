// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "instancelock.h"

#include "base/paths.h"

#include <QThread>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

InstanceLock::InstanceLock(const QString &dataFolder)
    : m_folder(dataFolder)
    , m_file(dataFolder + "/instance.lock"_L1)
{
    m_file.setStaleLockTime(0); // However long it runs: only its end makes a lock stale.
    // The first thread that Qt sees is the one it takes for the window's.
    (void)QThread::currentThread();
    m_attempt = std::async(std::launch::async,
                           [this] { return makePrivateFolder(m_folder) && m_file.tryLock(0); });
}

InstanceLock::~InstanceLock()
{
    (void)isOurs(); // The thread works with the file.
}

bool InstanceLock::isOurs()
{
    if (m_attempt.valid())
        m_isOurs = m_attempt.get();
    return m_isOurs;
}

bool InstanceLock::takeOver()
{
    if (!isOurs())
        m_isOurs = m_file.tryLock(0) || (m_file.removeStaleLockFile() && m_file.tryLock(0));
    return m_isOurs;
}

} // namespace cloudpc
