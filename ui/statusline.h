// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLabel>
#include <QStatusBar>

#include <memory>

namespace cloudpc {

class Clock;
class ImageLibrary;
class StatusWatcher;

/// The status bar: how fresh the list is, when it will be looked at next, how many uploads are under way, API
/// version.
class StatusLine final : public QStatusBar
{
    Q_OBJECT

public:
    /// All must outlive the status bar. `service` is shown at the right, e.g. "Microsoft Graph beta".
    StatusLine(const ImageLibrary &library, const StatusWatcher &watcher, Clock &clock,
               const QString &service, QWidget *parent = nullptr);

    void setService(const QString &service) { m_service->setText(service); }

signals:
    /// A second has passed while something is watched: what shows elapsed time may age.
    void ticked();

private:
    void update();
    void tickLater();
    [[nodiscard]] QString freshnessText() const;

    const ImageLibrary &m_library;
    const StatusWatcher &m_watcher;
    Clock &m_clock;
    QLabel *m_freshness;
    QLabel *m_progress;
    QLabel *m_service;
    std::unique_ptr<QObject>
        m_tick; ///< There is one only while a countdown runs: an idle window does not wake up.
};

} // namespace cloudpc
