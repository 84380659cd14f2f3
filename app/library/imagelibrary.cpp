// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/imagelibrary.h"

#include "auth/session.h"
#include "base/clock.h"
#include "graph/deviceimagesapi.h"
#include "graph/serviceline.h"
#include "journal/journal.h"

#include <algorithm>
#include <utility>

namespace cloudpc {

using std::chrono::milliseconds;

namespace {

bool hasNoAnswer(const ImageEntry &entry)
{
    return entry.status == EntryStatus::Submitting || entry.status == EntryStatus::OutcomeUnknown;
}

/// True if its name and version are taken.
bool stands(const ImageEntry &entry)
{
    return entry.status != EntryStatus::NotAccepted && entry.status != EntryStatus::Deleted
        && entry.image.displayName && entry.image.version;
}

/// The tenant's images first: an upload of unknown outcome may be one of them.
TakenVersions takenBy(const QList<ImageEntry> &entries)
{
    TakenVersions taken;
    for (const ImageEntry &entry : entries) {
        const bool isThere = entry.status != EntryStatus::NotAccepted && entry.status != EntryStatus::Deleted;
        if (isThere && !hasNoAnswer(entry))
            taken.add(entry.image.displayName.value_or(QString()), entry.image.version.value_or(QString()));
    }
    for (const ImageEntry &entry : entries) {
        if (hasNoAnswer(entry) && stands(entry))
            taken.addUnderWay(*entry.image.displayName, *entry.image.version);
    }
    return taken;
}

} // namespace

ImageLibrary::ImageLibrary(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_recorder(parts.journal, parts.clock, parts.random)
    , m_gates(parts.session, m_recorder, m_entries, parts.clock, parts.random)
    , m_postponed({parts.api.line(), m_gates, m_recorder, m_entries, parts.clock})
    , m_acts(
          {parts.api, parts.session, m_recorder, m_gates, m_entries, m_postponed, parts.clock, parts.random})
    , m_queue({m_entries, m_acts, parts.clock})
    , m_acquaintance(parts.journal, m_recorder, m_entries, parts.clock)
    , m_usual(parts.journal, parts.session, parts.clock)
    , m_isStart(parts.isStart)
{
    connect(&parts.session, &Session::changed, this, &ImageLibrary::takeSessionChange);
    connectActs();
}

ImageLibrary::~ImageLibrary() = default;

void ImageLibrary::connectActs()
{
    m_gates.setOnPassed([this] { publishAfter(untilItHasLeft); });
    connect(&m_acts, &ImageActs::changed, this, &ImageLibrary::publish);
    connect(&m_acts, &ImageActs::uploadEnded, this, &ImageLibrary::uploadEnded);
    connect(&m_acts, &ImageActs::listIsOld, this, &ImageLibrary::dropListUnderWay);
    connect(&m_acts, &ImageActs::listWanted, this, &ImageLibrary::refresh);
    connect(&m_acts, &ImageActs::removed, this,
            [this](const QString &id) { m_deletedAt.insert(id, m_parts.clock.monotonic()); });
    connect(&m_queue, &ActQueue::changed, this, &ImageLibrary::publish);
    connect(&m_acts, &ImageActs::ended, &m_postponed, &PostponedActs::proceed);
    connect(&m_postponed, &PostponedActs::due, this, &ImageLibrary::takeDue);
    connect(&m_postponed, &PostponedActs::needless, &m_acts, &ImageActs::endNeedless);
    connect(&m_postponed, &PostponedActs::refused, &m_acts, &ImageActs::endUnsent);
    connect(&m_postponed, &PostponedActs::changed, this, &ImageLibrary::publish);
    connect(&m_acquaintance, &Acquaintance::changed, this, &ImageLibrary::publish);
    connect(&m_usual, &UsualTimes::changed, this, &ImageLibrary::publish);
    connect(&m_recorder, &Recorder::overtaken, this, [this](const QString &key, const JournalEntry &stored) {
        takeOvertaken(key, stored, m_parts.isSole);
    });
    connect(&m_recorder, &Recorder::recognized, &m_acquaintance, &Acquaintance::introduce);
    connect(&m_recorder, &Recorder::troubled, this, &ImageLibrary::journalTroubled);
    connect(&m_acts, &ImageActs::accepted, this, &ImageLibrary::dropListUnderWay);
    connect(&m_parts.journal, &Journal::conditionChanged, &m_recorder, &Recorder::catchUp);
    connect(&m_parts.journal, &Journal::conditionChanged, this, &ImageLibrary::catchUpWithJournal);
}

const ImageEntry *ImageLibrary::find(const QString &key) const
{
    return m_entries.find(key);
}

int ImageLibrary::openCount() const
{
    return static_cast<int>(std::count_if(entries().cbegin(), entries().cend(),
                                          [](const ImageEntry &entry) { return isOpen(entry.status); }));
}

void ImageLibrary::setSettleWindow(milliseconds window)
{
    m_acts.setSettleWindow(window);
}

bool ImageLibrary::isOnItsWay(const Draft &draft) const
{
    TakenVersions open;
    for (const ImageEntry &candidate : entries()) {
        if (candidate.draft && hasNoAnswer(candidate))
            open.add(candidate.draft->displayName, candidate.draft->version);
    }
    return open.contains(draft.displayName, draft.version);
}

/// Name and version identify an image; the form may have been judged by an older list.
void ImageLibrary::sendUnlessTaken(const QString &key, TimelineEvent::Kind how)
{
    TakenVersions others;
    for (const ImageEntry &other : entries()) {
        if (other.key != key && stands(other))
            others.add(*other.image.displayName, *other.image.version);
    }
    const ImageEntry *entry = m_entries.findAnywhere(key);
    if (entry && others.contains(entry->draft->displayName, entry->draft->version))
        m_acts.refuse(key, {.kind = ErrorKind::NotSent, .fault = Fault::NameTaken});
    else
        m_acts.create(key, how);
}

QString ImageLibrary::upload(const Draft &draft, const QString &key)
{
    if (ImageEntry *known = key.isEmpty() ? nullptr : m_entries.findAnywhere(key))
        return uploadAnew(*known);
    if (isOnItsWay(draft))
        return {};
    const QString added = m_acts.addUpload(draft, key);
    m_unshown.append(added);
    if (m_gates.knowsWhatIsThere()) {
        sendUnlessTaken(added, TimelineEvent::Kind::Sent);
        publishSoon();
    } else {
        m_gates.noteIntent(*find(added)); // A list may take minutes, and the program may end in between.
        m_waiting.append({.key = added, .serial = m_serial + 1});
    }
    if (!m_waiting.isEmpty()) {
        publish();
        refresh();
    }
    return added;
}

QString ImageLibrary::uploadAnew(ImageEntry &refused)
{
    if (refused.status != EntryStatus::NotAccepted || refused.busy)
        return {};
    const QString key = refused.key;
    refused.busy = true;
    m_waiting.append({.key = key, .serial = m_serial + 1, .isAgain = true});
    publish();
    refresh();
    return key;
}

/// At once if it will not leave at once.
void ImageLibrary::publishSoon()
{
    if (!m_parts.session.isReady())
        return publish();
    publishAfter(longestUnshown);
}

void ImageLibrary::publishAfter(milliseconds wait)
{
    if (m_unshown.isEmpty())
        return;
    m_parts.clock.callAfter(wait, this, [this] {
        if (!m_unshown.isEmpty())
            publish();
    });
}

void ImageLibrary::resend(const QString &key)
{
    ImageEntry *target = m_entries.findAnywhere(key);
    if (!target || !canResend(*target))
        return;
    target->busy = true;
    m_waiting.append({.key = key, .serial = m_serial + 1, .isAgain = true});
    publish();
    refresh();
}

void ImageLibrary::choose(const QString &key, const QString &imageId)
{
    const ImageEntry *target = find(key);
    if (!target || !target->settling)
        return;
    const QList<DeviceImage> candidates = target->settling->candidates;
    for (const DeviceImage &image : candidates) {
        if (image.id == imageId)
            return m_acts.choose(key, image);
    }
}

void ImageLibrary::giveUp(const QString &key)
{
    m_acts.giveUp(key);
}

void ImageLibrary::retryUpload(const QString &key)
{
    m_acts.retry(key);
}

void ImageLibrary::remove(const QString &key)
{
    m_acts.remove(key);
}

void ImageLibrary::dismiss(const QString &key)
{
    const ImageEntry *target = find(key);
    if (!target || (target->status != EntryStatus::NotAccepted && target->status != EntryStatus::Deleted))
        return;
    m_recorder.forget(key);
    m_entries.remove(key);
    publish();
}

void ImageLibrary::clear()
{
    ++m_generation;
    refuseWaiting();
    m_queue.drop();
    m_postponed.leave();
    m_entries.leave();
    m_acquaintance.drop();
    m_usual.forget();
    m_memory = {};
    m_deletedAt.clear();
    m_gates.forgetKnown();
    m_refreshAgain = false;
    m_isPlaceRead = false;
    m_freshness = Freshness::NeverLoaded;
    m_freshAt = {};
    m_loadError.reset();
    publish();
}

void ImageLibrary::takeSessionChange()
{
    if (m_parts.session.state() == Session::State::SignedOut && !m_parts.session.account()
        && !m_owner.isNull()) {
        m_owner = QString();
        clear();
        return;
    }
    if (m_parts.session.state() == Session::State::SignInNeeded)
        m_isStale = true;
    if (m_parts.session.state() != Session::State::SignedIn)
        return;
    const QString owner = m_parts.session.owner();
    const bool isFine = m_freshness == Freshness::Loaded || m_freshness == Freshness::Loading;
    if (owner == m_owner && isFine && !std::exchange(m_isStale, false))
        return;
    m_isStale = false;
    if (owner != m_owner)
        clear();
    m_owner = owner;
    m_parts.api.line().serve(askerOf(m_parts.session).place.tenantId);
    refresh();
}

void ImageLibrary::publish()
{
    m_usual.fill(m_entries.shown());
    m_taken = takenBy(entries());
    emit changed();
    const QStringList shown = std::exchange(m_unshown, {});
    for (const QString &key : shown)
        emit uploadShown(key);
}

} // namespace cloudpc
