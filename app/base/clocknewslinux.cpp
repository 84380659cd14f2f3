// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/clocknews.h"

#include <QSocketNotifier>

#include <limits>
#include <sys/timerfd.h>
#include <unistd.h>
#include <utility>

namespace cloudpc {

struct ClockNews::Private {
    std::function<void()> notice;
    int timer = timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
    std::unique_ptr<QSocketNotifier> notifier;

    /// A timer that is never due, but cancelled when the clock is set and when the computer wakes up
    /// (timerfd_create(2)).
    void arm() const
    {
        itimerspec never = {};
        never.it_value.tv_sec = std::numeric_limits<time_t>::max();
        timerfd_settime(timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &never, nullptr);
    }
    void take() const
    {
        quint64 times = 0;
        (void)!read(timer, &times,
                    sizeof times); // Says that it was cancelled, and must be read to say it again.
        arm();
        notice();
    }
};

ClockNews::ClockNews(std::function<void()> notice)
    : d(new Private{.notice = std::move(notice)})
{
    if (d->timer < 0)
        return;
    d->arm();
    d->notifier = std::make_unique<QSocketNotifier>(d->timer, QSocketNotifier::Read);
    QObject::connect(d->notifier.get(), &QSocketNotifier::activated, d->notifier.get(),
                     [this] { d->take(); });
}

ClockNews::~ClockNews()
{
    d->notifier.reset();
    if (d->timer >= 0)
        close(d->timer);
}

} // namespace cloudpc
