// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QWidget>

class QAction;

namespace cloudpc {

/// Which of the two views of the right side is on show: a chip each for the tool bar, an action each for the
/// menu, always in step.
class ViewSwitch final : public QWidget
{
    Q_OBJECT

public:
    enum class View { Images, History };

    explicit ViewSwitch(QWidget *parent = nullptr);

    [[nodiscard]] View current() const { return m_current; }
    void choose(View view);
    [[nodiscard]] const QList<QAction *> &menuActions() const { return m_actions; }

signals:
    void chosen(cloudpc::ViewSwitch::View view);

private:
    void add(View view, const QString &name, const QString &text, const QKeySequence &key);

    View m_current = View::Images;
    QList<QAction *> m_actions; ///< In the order of View.
};

} // namespace cloudpc
