// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "noticebox.h"

class QToolButton;

namespace cloudpc {

/// A notice that a screen reader speaks when it appears, wherever the focus is: it has the role Notification.
class SpokenNotice : public NoticeBox
{
    Q_OBJECT

public:
    explicit SpokenNotice(QWidget *parent = nullptr);

    /// Shows itself and is spoken; `note` is a further sentence below the advice. Does nothing if it stands
    /// there with these very words.
    void say(const Notice &notice, const QString &note = {});
    /// Shows itself, and only `news` is spoken: what else is written was heard before.
    void sayNews(const Notice &notice, const QString &news);
    /// The button that takes the notice away, at the end of the box. What it does is for the caller.
    [[nodiscard]] QToolButton *addDismissButton();

private:
    /// Hidden and shown: one that is there already is not spoken again when only its text changes.
    void appearAnew();
};

} // namespace cloudpc
