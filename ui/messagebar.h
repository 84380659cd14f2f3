// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "theme/theme.h"

#include <QFrame>
#include <QString>

class QLabel;
class QPushButton;
class QToolButton;

namespace cloudpc {

class IconLabel;

/// The one inline place for messages: at the top of the view they are about. Stays until solved or dismissed;
/// no time-out on errors. A screen reader speaks it wherever the focus is, because it shows up with the role
/// Notification.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// Plain text. With `action` a button of that text stands beside it; pressing it emits actionTriggered().
    void showMessage(Tone tone, const QString &title, const QString &advice = {}, const QString &action = {});
    void dismiss();

signals:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Neutral;
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_advice;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace cloudpc
