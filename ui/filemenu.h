// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QMenu>

namespace cloudpc {

/// The menu File, of a window.
class FileMenu final : public QMenu
{
    Q_OBJECT

public:
    /// `uploads` are further ways to upload, `history` is what can be done with the whole history; the
    /// actions belong to the caller.
    FileMenu(const QList<QAction *> &uploads, const QList<QAction *> &history, QWidget *window);

signals:
    void newImageRequested();
    void preferencesRequested();
    void quitRequested();
};

} // namespace cloudpc
