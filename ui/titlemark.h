// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QSet>
#include <QString>

class QWidget;

namespace cloudpc {

/// Counts in a window's title what happened while the window was not in front: "(2) Cloud PC Image Uploader".
/// It works on every desktop, with a notification service or without.
class TitleMark final : public QObject
{
    Q_OBJECT

public:
    /// Takes the title that the window has now. The window owns it.
    explicit TitleMark(QWidget *window);

    /// Something to look at, once for each key.
    void add(const QString &key);
    void remove(const QString &key);

private:
    void takeFront();
    void show();

    QWidget *m_window;
    QString m_title;
    QSet<QString> m_unseen;
};

} // namespace cloudpc
