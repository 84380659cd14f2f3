// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "spokennotice.h"

#include <QDateTime>

#include <chrono>

class QLabel;
class QPushButton;

namespace cloudpc {

class Clock;
class ImageLibrary;
class ServiceLine;
class StatusWatcher;

/// The one place that says that the service cannot be asked: since when, why, what works without it, when it
/// is tried again. A screen reader hears it once; the countdown ages in silence.
class LineNotice final : public SpokenNotice
{
    Q_OBJECT

public:
    struct Parts {
        const ServiceLine &line;
        const ImageLibrary &library;
        StatusWatcher &watcher;
        const Clock &clock;
    };
    /// A shorter wait is over before it is read: the status bar has it.
    static constexpr std::chrono::seconds worthSaying{5};

    /// All parts must outlive it.
    explicit LineNotice(const Parts &parts, QWidget *parent = nullptr);

public slots:
    /// The admin has asked for something that has to wait: says why, however short the wait is.
    void explainWait();
    /// Lets the countdown age.
    void tick();

private:
    void update();
    [[nodiscard]] bool isWorthSaying() const;
    [[nodiscard]] QDateTime nextTry() const;

    Parts m_parts;
    QLabel *m_times;
    QPushButton *m_tryNow;
    bool m_isAsked = false; ///< The admin wants to know about this wait.
};

} // namespace cloudpc
