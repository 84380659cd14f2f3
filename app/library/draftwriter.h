// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QString>
#include <QThread>

namespace cloudpc {

/// Writes one small file on a thread of its own: waiting for the disk can take longer than a key may. A file
/// is replaced through a temporary one and a rename, so that a crash leaves the old content or the new one.
class DraftWriter
{
public:
    /// The folder is made, for its owner only, at the first write.
    explicit DraftWriter(QString file);
    ~DraftWriter(); ///< Waits for what was asked.
    DraftWriter(const DraftWriter &) = delete;
    DraftWriter &operator=(const DraftWriter &) = delete;

    /// Returns at once. Empty content removes the file. What cannot be written is not: there is an old draft
    /// or none then.
    void write(const QByteArray &content);
    /// Returns when all that was asked is on the disk.
    void finish();

private:
    void replace(const QByteArray &content) const;

    QString m_file;
    QThread m_thread; ///< Started by the first write: the start of the program does not pay for it.
    QObject m_there; ///< Lives on the thread.
};

} // namespace cloudpc
