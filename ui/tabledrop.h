// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

class QWidget;

namespace cloudpc {

/// Takes a file with a table that is dropped on a window.
class TableDrop final : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the window.
    explicit TableDrop(QWidget &window);

signals:
    void fileDropped(const QString &file);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace cloudpc
