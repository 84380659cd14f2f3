// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <memory>

namespace cloudpc {

class Clock;
class ImageLibrary;
class RandomSource;

/// Asks for the list while something in it is open, and only then. One list request serves all open images.
/// The pace grows from seconds to minutes, with jitter, and starts anew after a change.
class StatusWatcher final : public QObject
{
    Q_OBJECT

public:
    StatusWatcher(ImageLibrary &library, Clock &clock, RandomSource &random, QObject *parent = nullptr);
    ~StatusWatcher() override;

    /// When the next list will be asked for (UTC); invalid while nothing has to be watched.
    [[nodiscard]] QDateTime nextCheck() const;

    /// The shortest and longest pause between two looks.
    void setPace(std::chrono::milliseconds shortest, std::chrono::milliseconds longest);

    /// The wall clock jumped or the computer slept: looks at once, with one request however many looks were
    /// missed, unless the service wished to be left alone.
    void takeClockJump();

signals:
    void nextCheckChanged();

private:
    void reconsider();
    void schedule();
    void stop();
    void look();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace cloudpc
