// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/gatekeeper.h"

#include "base/clock.h"
#include "base/randomsource.h"
#include "images/takenversions.h"
#include "library/entrylist.h"
#include "library/journaledimage.h"
#include "library/recorder.h"
#include "library/snapshotmerge.h"

#include <QPointer>

#include <limits>
#include <utility>

namespace cloudpc {

/// One act's way through the gate.
struct Gatekeeper::Pass {
    OpenAct act;
    std::function<void(ImageEntry &)> onFirst;
    std::optional<Moment> claimedAt; ///< When the stored claim was asked for.
    std::optional<TimelineEvent> noted; ///< That it is sent, until it is on its way.
};

Gatekeeper::Gatekeeper(Session &session, Recorder &recorder, EntryList &entries, Clock &clock,
                       RandomSource &random)
    : m_session(session)
    , m_recorder(recorder)
    , m_entries(entries)
    , m_clock(clock)
    , m_random(random)
    , m_process(random.uuid().toString(QUuid::WithoutBraces))
{
}

void Gatekeeper::noteIntent(const ImageEntry &entry)
{
    note(entry, recorded(Act::Create), &m_recorder, [](const Result<Done> &) {});
}

OpenAct Gatekeeper::recorded(Act act, std::chrono::milliseconds wait) const
{
    return {.act = act,
            .state = ActState::Recorded,
            .process = m_process,
            .leaseUntil = m_clock.now().addMSecs((wait + lease).count())};
}

void Gatekeeper::note(const ImageEntry &entry, const OpenAct &act, QObject *context, Callback<Done> callback)
{
    // Nothing leaves yet: whether the name is free is judged when it does.
    constexpr qint64 anyRevision = std::numeric_limits<qint64>::max();
    m_recorder.begin(entry, askerOf(m_session), act, anyRevision, context, std::move(callback));
}

Gate Gatekeeper::gateFor(const QString &key, Act act, const std::function<void(ImageEntry &)> &onFirst)
{
    auto pass = std::make_shared<Pass>();
    pass->act = {.act = act,
                 .state = ActState::Sending,
                 .attempt = m_random.uuid().toString(QUuid::WithoutBraces),
                 .process = m_process};
    pass->onFirst = onFirst;
    // Each time that it leaves it is stored before, after a 401 too: the journal counts what left.
    return [this, key, pass](QObject *context, const Callback<Done> &callback) {
        claim(key, pass, context, callback);
    };
}

void Gatekeeper::judge(const QString &key, const std::shared_ptr<Pass> &pass, QObject *context,
                       const Callback<Done> &callback)
{
    if (!pass->claimedAt->isWithin(freshness, m_clock))
        return claim(key, pass, context, callback);
    pass->noted.reset();
    callback(Done());
    if (m_onPassed)
        m_onPassed();
}

/// Stores the claim, and looks at the clock once more when it is stored.
void Gatekeeper::claim(const QString &key, const std::shared_ptr<Pass> &pass, QObject *context,
                       const Callback<Done> &callback)
{
    ImageEntry *entry = m_entries.findAnywhere(key);
    if (!entry)
        return callback(Error{.kind = ErrorKind::Cancelled});
    // It may have waited for hours for somebody to sign in, and what is there has to be known.
    if (pass->act.act == Act::Create && !knowsWhatIsThere())
        return callback(Error{.kind = ErrorKind::NotSent, .fault = Fault::Superseded});
    if (!pass->claimedAt) {
        pass->act.seenIds = namesakes(*entry);
        pass->onFirst(*entry);
        pass->noted = entry->timeline.constLast();
    }
    pass->claimedAt = Moment::now(m_clock);
    pass->act.leaseUntil = pass->claimedAt->wall.addSecs(lease.count());
    m_recorder.begin(*entry, askerOf(m_session), pass->act, m_knownRevision, context,
                     [this, key, pass, context = QPointer(context), callback](const Result<Done> &stored) {
                         if (!stored) {
                             takeBack(key, *pass);
                             return callback(stored.error());
                         }
                         judge(key, pass, context, callback);
                     });
}

/// What was not stored does not leave, and must not seem to have left.
void Gatekeeper::takeBack(const QString &key, Pass &pass)
{
    ImageEntry *entry = m_entries.findAnywhere(key);
    if (entry && pass.noted)
        entry->timeline.removeOne(*pass.noted);
    pass.noted.reset();
}

bool Gatekeeper::knowsWhatIsThere() const
{
    return m_listedAt && m_listedAt->isWithin(settleWindow, m_clock);
}

/// The images of that name and version that the list has already: none of them is what is about to be made.
QStringList Gatekeeper::namesakes(const ImageEntry &entry) const
{
    QStringList ids;
    if (!entry.draft)
        return ids;
    TakenVersions wanted;
    wanted.add(entry.draft->displayName, entry.draft->version);
    for (const ImageEntry &other : std::as_const(m_entries).shown()) {
        if (other.image.id && other.image.displayName && other.image.version
            && wanted.contains(*other.image.displayName, *other.image.version))
            ids.append(*other.image.id);
    }
    return ids;
}

} // namespace cloudpc
