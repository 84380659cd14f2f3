// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/imageentry.h"

#include <QList>
#include <QString>

namespace cloudpc {

/// The rows of the list, and those that belong to another tenant's list but whose answer is still to come.
class EntryList final
{
public:
    [[nodiscard]] const QList<ImageEntry> &shown() const { return m_shown; }
    [[nodiscard]] QList<ImageEntry> &shown() { return m_shown; }
    /// A row that is shown; nullptr if there is none.
    [[nodiscard]] const ImageEntry *find(const QString &key) const;
    /// A row that is shown or waits aside for its answer.
    [[nodiscard]] ImageEntry *findAnywhere(const QString &key);

    void append(const ImageEntry &entry) { m_shown.append(entry); }
    /// Takes a row away, from wherever it is.
    void remove(const QString &key);
    /// Takes all away, and keeps aside what has no answer yet.
    void leave();
    /// Shows a row again that waited aside, of that key or, if there is one, of that image. False if there is
    /// none.
    bool bringBack(const QString &key, const QString &imageId = {});

private:
    QList<ImageEntry> m_shown;
    QList<ImageEntry> m_aside;
};

} // namespace cloudpc
