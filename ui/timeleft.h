// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QLabel>

#include <chrono>
#include <memory>

namespace cloudpc {

class Clock;

/// Counts down in seconds while it is on show, and does nothing while it is not. What a screen reader is told
/// changes at a few moments only: a name that changed with each second would drown all else.
class TimeLeft final : public QLabel
{
    Q_OBJECT

public:
    /// `clock` must outlive it.
    explicit TimeLeft(Clock &clock, QWidget *parent = nullptr);

    /// UTC; hides itself for an invalid time.
    void setEnd(const QDateTime &end);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void tick();
    void tell(std::chrono::seconds left);

    Clock &m_clock;
    QDateTime m_end;
    int m_spoken = -1; ///< The stage that a screen reader was told; -1 for none.
    std::unique_ptr<QObject> m_timer;
};

} // namespace cloudpc
