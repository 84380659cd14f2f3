// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "theme/theme.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace cloudpc {

class IconLabel;

/// What stands in the place of a list that has no rows: an icon, a title, a sentence and what can be done.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setContent(IconName icon, Tone tone, const QString &title, const QString &sentence);
    /// The first button is the default one of the place.
    QPushButton *addButton(const QString &text);
    /// A smaller line below the buttons; hidden while empty.
    void setNote(const QString &note);
    /// Something below the note.
    void addBelow(QWidget *widget);

    [[nodiscard]] QString title() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_sentence;
    QLabel *m_note;
    QBoxLayout *m_column;
    QBoxLayout *m_buttons;
};

} // namespace cloudpc
