// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace cloudpc {

/// A column of widgets under a title that scrolls when the screen is small or the font large. Its background
/// is its parent's.
class FormPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit FormPage(const QString &title, QWidget *parent = nullptr);

    void add(QWidget *widget);
    /// As wide as it wants to be, not as the column.
    void addAtStart(QWidget *widget);
    void addNote(const QString &text);

private:
    QVBoxLayout *m_column;
};

} // namespace cloudpc
