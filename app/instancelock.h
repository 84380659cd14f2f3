// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLockFile>
#include <QString>

#include <future>

namespace cloudpc {

/// The lock of a data folder: who has it is the only one of the user's processes that works there. A comfort,
/// not what uploads rest on: the journal's claims hold without it.
class InstanceLock final
{
public:
    /// Begins to take the lock, on a thread: its file is written to the disk, which takes longer than the
    /// start of the program has to give.
    explicit InstanceLock(const QString &dataFolder);
    ~InstanceLock();
    InstanceLock(const InstanceLock &) = delete;
    InstanceLock &operator=(const InstanceLock &) = delete;

    /// Whether it is this process's; waits for what the constructor began. What a crash left behind counts as
    /// free.
    [[nodiscard]] bool isOurs();
    /// For when nobody answers: once more, and also where a number in the file belongs to another program
    /// today.
    [[nodiscard]] bool takeOver();
    /// Whether takeOver() failed because a process has it, and not because no lock can be made there.
    [[nodiscard]] bool isAnothers() const { return m_file.error() == QLockFile::LockFailedError; }

private:
    QString m_folder;
    QLockFile m_file;
    std::future<bool> m_attempt;
    bool m_isOurs = false;
};

} // namespace cloudpc
