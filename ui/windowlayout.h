// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

class QMainWindow;
class QSplitter;

namespace cloudpc {

class Checklist;
class HistoryView;
class ImagesView;
class SourceDesk;

/// Where the window was, how its parts were shared out, and what was read, from one start to the next.
struct WindowLayout {
    QMainWindow &window;
    QSplitter &sides;
    ImagesView &images;
    HistoryView &history;
    Checklist &checklist;
    SourceDesk &sources;
    QString file; ///< INI.

    /// What the file does not say, or no longer fits, is as on the first start.
    void restore();
    void keep() const;
};

} // namespace cloudpc
