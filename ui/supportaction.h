// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "supportdialog.h"

#include <QAction>

namespace cloudpc {

/// "Copy support information" for the selected rows of a list: shows what it copies first.
class SupportAction final : public QAction
{
    Q_OBJECT

public:
    /// `text` is asked for the rows that are selected when the action is triggered; what it refers to must
    /// outlive the window, which must outlive the action.
    SupportAction(SupportText text, QWidget &window);

private:
    SupportText m_text;
    QWidget &m_window;
};

} // namespace cloudpc
