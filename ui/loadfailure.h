// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "emptystate.h"
#include "noticebox.h"

namespace cloudpc {

class LinkButton;

/// Stands in the place of a list that could not be loaded: why, what to do, and what to hand to others.
class LoadFailure final : public EmptyState
{
    Q_OBJECT

public:
    /// `title` says what could not be loaded.
    LoadFailure(IconName icon, const QString &title, QWidget *parent = nullptr);

    void setNotice(const Notice &notice);

signals:
    void retryRequested();

private:
    IconName m_icon;
    QString m_title;
    Notice m_notice;
    LinkButton *m_more = nullptr;
    LinkButton *m_copy = nullptr;
    LinkButton *m_details = nullptr;
};

} // namespace cloudpc
