// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "spokennotice.h"

class QPushButton;

namespace cloudpc {

/// The one inline place for messages: at the top of the view they are about. Stays until solved or dismissed;
/// no time-out on errors.
class MessageBar final : public SpokenNotice
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// Plain text. With `action` a button of that text stands beside it; pressing it emits actionTriggered().
    void showMessage(Tone tone, const QString &title, const QString &advice = {}, const QString &action = {});
    void dismiss();

signals:
    void actionTriggered();

private:
    QPushButton *m_action;
};

} // namespace cloudpc
