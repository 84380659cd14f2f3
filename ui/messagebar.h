// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "spokennotice.h"

#include <QList>

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
    /// The same, but what stands there from addMessage() stays with it: several things may be wrong at once,
    /// and none was read yet.
    void addMessage(Tone tone, const QString &title, const QString &advice = {});
    void dismiss();

signals:
    void actionTriggered();

private:
    QList<Explanation> m_added; ///< What stands there from addMessage(), the latest last.
    QPushButton *m_action;
};

} // namespace cloudpc
