// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QObject>
#include <QString>
#include <QThread>

#include <functional>

namespace cloudpc {

/// Writes one small file on a thread of its own: waiting for the disk can take longer than a key may. A file
/// is replaced through a temporary one and a rename, so that a crash leaves the old content or the new one.
class DraftWriter
{
public:
    /// The folder is made, for its owner only, at the first write. `report` gets what became of each write,
    /// later and on the thread that made this object.
    DraftWriter(QString file, std::function<void(const Result<Done> &)> report);
    ~DraftWriter(); ///< Waits for what was asked.
    DraftWriter(const DraftWriter &) = delete;
    DraftWriter &operator=(const DraftWriter &) = delete;

    /// Returns at once. Empty content removes the file. If it cannot be written there is an old draft or
    /// none.
    void write(const QByteArray &content);
    /// Returns when all that was asked is on the disk.
    void finish();

private:
    [[nodiscard]] Result<Done> replace(const QByteArray &content) const;

    QString m_file;
    std::function<void(const Result<Done> &)> m_report;
    QObject m_here;
    QThread m_thread; ///< Started by the first write: the start of the program does not pay for it.
    QObject m_there; ///< Lives on the thread.
};

} // namespace cloudpc
