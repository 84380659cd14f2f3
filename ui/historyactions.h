// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "supportaction.h"

#include <QList>
#include <QObject>

class QAction;
class QWidget;

namespace cloudpc {

class HistoryView;

/// What can be done with the selected entries of the history. Menu bar, context menu and details show the
/// same actions.
class HistoryActions final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the actions.
    HistoryActions(HistoryView &view, QWidget &window);

    [[nodiscard]] const QList<QAction *> &all() const { return m_all; }

private:
    void update();
    void askForSupport(const SupportAction::Answer &answer);

    HistoryView &m_view;
    QList<QAction *> m_all;
    QAction *m_support;
    QAction *m_copyId;
};

} // namespace cloudpc
