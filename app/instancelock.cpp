// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "instancelock.h"

#include "base/lockfile.h"
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
                           [this] { return makePrivateFolder(m_folder) && takeLock(m_file); });
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
        m_isOurs = takeLock(m_file) || (m_file.removeStaleLockFile() && takeLock(m_file));
    return m_isOurs;
}

} // namespace cloudpc
