// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QLabel>
#include <QStatusBar>

#include <chrono>
#include <memory>
#include <optional>

namespace cloudpc {

class Clock;
class ElidedLabel;
class ImageLibrary;
class ServiceLine;
class StatusWatcher;

/// The status bar: how fresh the list is and when it will be looked at next, or why it cannot be; how many
/// uploads are under way, what ended last, API version.
class StatusLine final : public QStatusBar
{
    Q_OBJECT

public:
    /// All must outlive the status bar. `service` is shown at the right, e.g. "Microsoft Graph beta".
    StatusLine(const ImageLibrary &library, const StatusWatcher &watcher, const ServiceLine &line,
               Clock &clock, const QString &service, QWidget *parent = nullptr);

    void setService(const QString &service) { m_service->setText(service); }

    /// What ended last, with its time. It gives way to the rest where there is no room.
    void setLastEnd(const QString &text);

signals:
    /// Some time has passed while something is under way: what shows elapsed time may age.
    void ticked();

private:
    void update();
    void tickLater();
    [[nodiscard]] QString freshnessText() const;
    [[nodiscard]] QDateTime nextTry() const;
    [[nodiscard]] std::optional<std::chrono::milliseconds> untilNextTick() const;

    const ImageLibrary &m_library;
    const StatusWatcher &m_watcher;
    const ServiceLine &m_line;
    Clock &m_clock;
    QLabel *m_freshness;
    QLabel *m_progress;
    QLabel *m_service;
    ElidedLabel *m_lastEnd;
    std::unique_ptr<QObject>
        m_tick; ///< There is one only while something ages: an idle window does not wake up.
};

} // namespace cloudpc
