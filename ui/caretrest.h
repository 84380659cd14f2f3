// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

#include <chrono>

namespace cloudpc {

class Clock;

/// Lets the text cursor stand still, and be seen, when nobody has typed for a while, in every field of the
/// program. Windows' own fields and GTK's do so; Qt's blink on, and an idle window is drawn twice a second.
class CaretRest final : public QObject
{
    Q_OBJECT

public:
    /// `application` is the application object. Both must outlive it.
    CaretRest(QObject &application, Clock &clock, QObject *parent = nullptr);
    ~CaretRest() override;

    static constexpr std::chrono::milliseconds after{10000}; // As GTK has it.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeInput();
    void waitFor(std::chrono::milliseconds time);
    void takeAlarm();
    void wake();

    Clock &m_clock;
    std::chrono::milliseconds m_lastInput{0}; ///< Monotonic.
    bool m_isWaiting = false;
    bool m_rests = false;
};

} // namespace cloudpc
