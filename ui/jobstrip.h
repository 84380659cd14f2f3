// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace cloudpc {

class Clock;

/// A strip across the window about the one thing that takes long at the moment: how far it is, and a way to
/// cancel it. It appears only after a moment, so that what is quick does not flicker.
class JobStrip final : public QFrame
{
    Q_OBJECT

public:
    /// The clock must outlive the strip.
    explicit JobStrip(Clock &clock, QWidget *parent = nullptr);

    /// With `canCancel` there is a Cancel button. Until setProgress() nobody knows how long it takes.
    void begin(const QString &text, bool canCancel);
    void setProgress(qint64 done, qint64 total);
    void end();

signals:
    void cancelRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Clock &m_clock;
    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    int m_job = 0; ///< Number of the one under way.
    bool m_isRunning = false;
};

} // namespace cloudpc
