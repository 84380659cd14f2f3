// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "phrases/explanation.h"
#include "theme/theme.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace cloudpc {

class IconLabel;
class LinkButton;

/// What is said in a notice.
struct Notice {
    Tone tone = Tone::Bad;
    Explanation explanation;
    QString code; ///< The service's own code; muted, behind the title.
    QString details; ///< What "Copy details" puts on the clipboard; empty for no such button.

    bool operator==(const Notice &) const = default;
};

/// A coloured box with a title, a code, a way out, a link to more and what can be copied for others.
class NoticeBox : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBox(QWidget *parent = nullptr);

    /// Does nothing if it says the same already, so that a selection in the text survives.
    void setNotice(const Notice &notice);
    /// A button at the end of the box.
    QPushButton *addButton(const QString &text);
    /// A further sentence below the advice; hidden while empty.
    void setNote(const QString &note);

protected:
    /// At the end of the box, behind the buttons that are there already.
    void addAside(QWidget *widget, Qt::Alignment alignment);
    /// Under the text and its links.
    void addBelow(QWidget *widget);

    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showLinks();
    void applyColors();

    Notice m_notice;
    QHBoxLayout *m_row;
    QVBoxLayout *m_column;
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_code;
    QLabel *m_advice;
    QLabel *m_note;
    QWidget *m_links;
    LinkButton *m_link;
    LinkButton *m_copy;
    LinkButton *m_details;
};

} // namespace cloudpc
