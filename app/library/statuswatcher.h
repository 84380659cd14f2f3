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
class ServiceLine;

/// Asks for the list while something in it is open, or while the service cannot be reached, and only then.
/// One list request serves all open images. The pace grows from seconds to minutes, with jitter, and starts
/// anew after a change. It goes on for as long as it takes.
class StatusWatcher final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it. `line` is that of the library's service.
    StatusWatcher(ImageLibrary &library, ServiceLine &line, Clock &clock, RandomSource &random,
                  QObject *parent = nullptr);
    ~StatusWatcher() override;

    /// When the next list will be asked for (UTC); invalid while nothing has to be watched.
    [[nodiscard]] QDateTime nextCheck() const;

    /// The shortest and longest pause between two looks.
    void setPace(std::chrono::milliseconds shortest, std::chrono::milliseconds longest);

    /// The wall clock jumped or the computer slept: looks at once, with one request however many looks were
    /// missed, unless the service wished to be left alone.
    void takeClockJump();

    /// The network came or went, or the admin wants to know: looks at once, unless the service wished to be
    /// left alone or nobody has asked for a list yet.
    void lookNow();

signals:
    void nextCheckChanged();

private:
    void reconsider();
    void schedule();
    void stop();
    void look();
    void noteWish();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace cloudpc
