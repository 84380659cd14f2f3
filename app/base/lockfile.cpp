// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/lockfile.h"

#include <QLockFile>
#include <QString>

namespace cloudpc {

namespace {

constexpr int tornAfterMs = 2000; ///< Who has just made the file has written into it by then.

bool saysWhose(const QLockFile &lock)
{
    qint64 process = 0;
    QString host;
    QString program;
    return lock.getLockInfo(&process, &host, &program);
}

} // namespace

bool takeLock(QLockFile &lock)
{
    if (lock.tryLock(0))
        return true;
    if (lock.error() != QLockFile::LockFailedError || saysWhose(lock))
        return false;
    lock.setStaleLockTime(tornAfterMs);
    const bool isTaken = lock.tryLock(0);
    lock.setStaleLockTime(0);
    return isTaken;
}

} // namespace cloudpc
