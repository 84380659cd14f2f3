// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

#include <functional>

class QWidget;

namespace cloudpc {

/// A kind of file that the admin may choose.
struct FileKind {
    QString name; ///< For people, e.g. "Spreadsheet".
    QString suffix; ///< Without dot.
};

/// Which file is asked for.
struct FileQuestion {
    QString title;
    QString suggestion; ///< A name without folder and suffix; empty when a file is opened.
    QList<FileKind> kinds; ///< The first is proposed.
    bool isNew = false; ///< A file to write to; one to read from otherwise.
};

/// Asks for a file and calls `chosen` with it if there is one; a name without suffix gets that of the kind
/// that was chosen. A test answers instead of a person.
using AskForFile =
    std::function<void(const FileQuestion &question, std::function<void(const QString &file)> chosen)>;

/// Asks with the platform's dialog, over `window`, which must outlive what it gives.
[[nodiscard]] AskForFile askWithDialog(QWidget &window);

} // namespace cloudpc
