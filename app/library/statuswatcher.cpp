// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/statuswatcher.h"

#include "base/clock.h"
#include "base/randomsource.h"
#include "library/imagelibrary.h"

#include <QSet>

#include <algorithm>

namespace cloudpc {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds longestWhileLooking = 60s; ///< For what became of an upload.
constexpr double growth = 1.5;
constexpr double jitter =
    0.2; ///< Up to this share of a pause is added, so that many clients do not ask in step.

/// Also where the admin may decide already: until the window is over the list may yet tell.
bool isLookedFor(const ImageEntry &entry)
{
    return entry.settling
        && (entry.settling->phase == Settling::Phase::Looking || !entry.settling->windowOver);
}

/// What the list may change by itself. What the admin has to decide on waits for the admin.
bool isWatched(const ImageEntry &entry)
{
    if (entry.settling)
        return isLookedFor(entry);
    return isOpen(entry.status) && entry.status != EntryStatus::Submitting;
}

/// What has to be watched; another content means that something happened.
QSet<QString> openKeys(const ImageLibrary &library)
{
    QSet<QString> keys;
    for (const ImageEntry &entry : library.entries()) {
        if (isWatched(entry))
            keys.insert(entry.key);
    }
    return keys;
}

} // namespace

struct StatusWatcher::Private {
    ImageLibrary &library;
    Clock &clock;
    RandomSource &random;
    milliseconds shortest = 5s;
    milliseconds longest = 2min;
    milliseconds pause = 5s;
    QSet<QString> watched;
    QDateTime due;
    milliseconds dueAt{0}; ///< The same on the monotonic clock.
    std::unique_ptr<QObject> alarm; ///< Destroying it cancels the next look.
};

StatusWatcher::StatusWatcher(ImageLibrary &library, Clock &clock, RandomSource &random, QObject *parent)
    : QObject(parent)
    , d(new Private{.library = library, .clock = clock, .random = random})
{
    connect(&library, &ImageLibrary::changed, this, &StatusWatcher::reconsider);
}

StatusWatcher::~StatusWatcher() = default;

QDateTime StatusWatcher::nextCheck() const
{
    return d->due;
}

void StatusWatcher::setPace(milliseconds shortest, milliseconds longest)
{
    d->shortest = shortest;
    d->longest = longest;
    d->pause = shortest;
}

void StatusWatcher::reconsider()
{
    if (d->library.freshness() == ImageLibrary::Freshness::Loading)
        return;
    const QSet<QString> open = openKeys(d->library);
    const auto &error = d->library.loadError();
    if (open.isEmpty() || (error && error->kind == ErrorKind::SignInRequired)) {
        stop();
        return;
    }
    if (open != d->watched) {
        d->watched = open;
        d->pause = d->shortest;
        d->alarm.reset();
    }
    if (!d->alarm)
        schedule();
}

void StatusWatcher::takeClockJump()
{
    if (!d->alarm || d->library.freshness() == ImageLibrary::Freshness::Loading)
        return;
    if (const auto &error = d->library.loadError(); !error || !error->retryAfter)
        return look();
    d->due = d->clock.now() + (d->dueAt - d->clock.monotonic());
    emit nextCheckChanged();
}

void StatusWatcher::stop()
{
    d->watched.clear();
    if (!d->due.isValid())
        return;
    d->alarm.reset();
    d->due = {};
    emit nextCheckChanged();
}

void StatusWatcher::schedule()
{
    milliseconds wait(
        static_cast<qint64>(static_cast<double>(d->pause.count()) * (1 + jitter * d->random.fraction())));
    if (std::any_of(d->library.entries().cbegin(), d->library.entries().cend(), isLookedFor))
        wait = std::min(wait, longestWhileLooking);
    // The service's own wish counts more than our pace.
    if (const auto &error = d->library.loadError(); error && error->retryAfter)
        wait = std::max<milliseconds>(wait, *error->retryAfter);
    d->due = d->clock.now().addMSecs(wait.count());
    d->dueAt = d->clock.monotonic() + wait;
    d->alarm = std::make_unique<QObject>();
    d->clock.callAfter(wait, d->alarm.get(), [this] { look(); });
    emit nextCheckChanged();
}

void StatusWatcher::look()
{
    // The alarm is its own context: it must outlive this call, and be gone before the next look is planned.
    if (d->alarm)
        d->alarm.release()->deleteLater();
    d->pause = std::min(d->longest,
                        milliseconds(static_cast<qint64>(static_cast<double>(d->pause.count()) * growth)));
    d->library.refresh();
}

} // namespace cloudpc
