// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/statuswatcher.h"

#include "base/clock.h"
#include "base/randomsource.h"
#include "graph/serviceline.h"
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

/// A list that cannot be had will be there some time: nobody has to ask for it.
bool isAway(const ImageLibrary &library, const ServiceLine &line)
{
    if (line.condition().state == ServiceLine::State::Unreachable)
        return true;
    const auto &error = library.loadError();
    return error && (error->kind == ErrorKind::Unavailable || error->httpStatus == 429 || isOutage(*error));
}

/// What has to be watched, by key, and an outage under none; another content means that something happened.
QSet<QString> wanted(const ImageLibrary &library, const ServiceLine &line)
{
    const auto &error = library.loadError();
    if (error && error->kind == ErrorKind::SignInRequired)
        return {};
    QSet<QString> keys;
    for (const ImageEntry &entry : library.entries()) {
        if (isWatched(entry))
            keys.insert(entry.key);
    }
    if (isAway(library, line))
        keys.insert(QString());
    return keys;
}

} // namespace

struct StatusWatcher::Private {
    ImageLibrary &library;
    ServiceLine &line;
    Clock &clock;
    RandomSource &random;
    milliseconds shortest = 5s;
    milliseconds longest = 2min;
    milliseconds pause = 5s;
    QSet<QString> watched;
    std::optional<Error> error; ///< The one whose wish is in wishedUntil.
    milliseconds wishedUntil{0}; ///< Of the sign-in service, monotonic.
    QDateTime due;
    milliseconds dueAt{0}; ///< The same on the monotonic clock.
    std::unique_ptr<QObject> alarm; ///< Destroying it cancels the next look.

    /// When the services may be asked, monotonic.
    [[nodiscard]] milliseconds earliest() const
    {
        return std::max(clock.monotonic() + line.wait(), wishedUntil);
    }
    [[nodiscard]] bool isLoading() const { return library.freshness() == ImageLibrary::Freshness::Loading; }
};

StatusWatcher::StatusWatcher(ImageLibrary &library, ServiceLine &line, Clock &clock, RandomSource &random,
                             QObject *parent)
    : QObject(parent)
    , d(new Private{.library = library, .line = line, .clock = clock, .random = random})
{
    connect(&library, &ImageLibrary::changed, this, &StatusWatcher::reconsider);
    connect(&line, &ServiceLine::changed, this, &StatusWatcher::reconsider);
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
    if (d->isLoading())
        return;
    noteWish();
    const QSet<QString> keys = wanted(d->library, d->line);
    if (keys.isEmpty()) {
        stop();
        return;
    }
    if (keys != d->watched) {
        d->watched = keys;
        d->pause = d->shortest;
        d->alarm.reset();
    }
    if (!d->alarm || d->dueAt < d->earliest())
        schedule();
}

/// What Graph itself wishes, the line knows.
void StatusWatcher::noteWish()
{
    const auto &error = d->library.loadError();
    if (d->error == error)
        return;
    d->error = error;
    const bool isSignIns = error && error->fromSignIn && error->retryAfter;
    d->wishedUntil = isSignIns ? d->clock.monotonic() + *error->retryAfter : 0ms;
}

void StatusWatcher::takeClockJump()
{
    d->line.takeClockJump();
    if (!d->alarm || d->isLoading())
        return;
    if (d->earliest() <= d->clock.monotonic())
        return look();
    d->due = d->clock.now() + (d->dueAt - d->clock.monotonic());
    emit nextCheckChanged();
}

void StatusWatcher::lookNow()
{
    const bool isUnasked = d->library.freshness() == ImageLibrary::Freshness::NeverLoaded;
    if (isUnasked || d->isLoading() || d->earliest() > d->clock.monotonic())
        return;
    look();
    d->pause = d->shortest;
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
    // The services' own wishes count more than our pace.
    d->dueAt = std::max(d->clock.monotonic() + wait, d->earliest());
    wait = d->dueAt - d->clock.monotonic();
    d->due = d->clock.now().addMSecs(wait.count());
    d->alarm = std::make_unique<QObject>();
    d->clock.callAfter(wait, d->alarm.get(), [this] { look(); });
    emit nextCheckChanged();
}

void StatusWatcher::look()
{
    // The alarm is its own context: it must outlive this call, and be gone before the next look is planned.
    if (d->alarm)
        d->alarm.release()->deleteLater();
    if (d->isLoading())
        return; // Somebody was faster, and what comes will do.
    d->pause = std::min(d->longest,
                        milliseconds(static_cast<qint64>(static_cast<double>(d->pause.count()) * growth)));
    d->library.refresh();
}

} // namespace cloudpc
