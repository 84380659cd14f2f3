// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "supportdialog.h"

#include <QAction>

#include <functional>

namespace cloudpc {

/// "Copy support information" for the selected rows of a list: shows what it copies first.
class SupportAction final : public QAction
{
    Q_OBJECT

public:
    /// `text` is asked for the rows that are selected when the action is triggered; what it refers to must
    /// outlive the window, which must outlive the action.
    SupportAction(SupportText text, QWidget &window);
    /// The same where the rows have to be read first: `ask` answers then or later, or never if they cannot
    /// be read.
    using Answer = std::function<void(const SupportText &text)>;
    using Ask = std::function<void(const Answer &answer)>;
    SupportAction(Ask ask, QWidget &window);

private:
    Ask m_ask;
    QWidget &m_window;
};

} // namespace cloudpc
