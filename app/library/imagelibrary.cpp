// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/imagelibrary.h"

#include "auth/session.h"
#include "base/clock.h"
#include "base/randomsource.h"
#include "graph/deviceimagesapi.h"

#include <algorithm>
#include <utility>

namespace cloudpc {

namespace {

DeviceImage requestedImage(const Draft &draft)
{
    return {.displayName = draft.displayName,
            .version = draft.version,
            .sourceImageResourceId = draft.sourceImageResourceId};
}

/// What this computer asked for and has no answer to must stay in sight, whoever is signed in.
bool mustBeKept(const ImageEntry &entry)
{
    return entry.status == EntryStatus::Submitting || entry.status == EntryStatus::OutcomeUnknown;
}

} // namespace

ImageLibrary::ImageLibrary(DeviceImagesApi &api, Session &session, Clock &clock, RandomSource &random,
                           QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_session(session)
    , m_clock(clock)
    , m_random(random)
{
    connect(&session, &Session::changed, this, &ImageLibrary::takeSessionChange);
}

ImageLibrary::~ImageLibrary() = default;

const ImageEntry *ImageLibrary::find(const QString &key) const
{
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                    [&key](const ImageEntry &candidate) { return candidate.key == key; });
    return found == m_entries.cend() ? nullptr : &*found;
}

ImageEntry *ImageLibrary::entry(const QString &key)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&key](const ImageEntry &candidate) { return candidate.key == key; });
    return found == m_entries.end() ? nullptr : &*found;
}

int ImageLibrary::openCount() const
{
    return static_cast<int>(
        std::count_if(m_entries.cbegin(), m_entries.cend(),
                      [](const ImageEntry &candidate) { return isOpen(candidate.status); }));
}

bool ImageLibrary::isOnItsWay(const Draft &draft) const
{
    TakenVersions open;
    for (const ImageEntry &candidate : m_entries) {
        if (candidate.draft && mustBeKept(candidate))
            open.add(candidate.draft->displayName, candidate.draft->version);
    }
    return open.contains(draft.displayName, draft.version);
}

QString ImageLibrary::upload(const Draft &draft)
{
    if (isOnItsWay(draft))
        return {};
    ImageEntry fresh{.key = m_random.uuid().toString(QUuid::WithoutBraces),
                     .status = EntryStatus::Submitting,
                     .image = requestedImage(draft),
                     .draft = draft,
                     .submittedAt = m_clock.now()};
    noteAct(fresh, TimelineEvent::Kind::Recorded);
    noteAct(fresh, TimelineEvent::Kind::Sent);
    const QString key = fresh.key;
    m_entries.append(std::move(fresh));
    publish();

    m_api.create(draft, {}, this, [this, key](const Result<CreatedImage> &result) {
        ImageEntry *target = entry(key);
        if (!target)
            return;
        if (result)
            takeCreated(*target, result.value());
        else
            takeRefusal(*target, result.error());
        publish();
        emit uploadEnded(key);
    });
    return key;
}

void ImageLibrary::takeCreated(ImageEntry &target, const CreatedImage &created)
{
    target.requestId = created.ids.requestId;
    target.clientRequestId = created.ids.clientRequestId;
    note(target, TimelineEvent::Kind::Accepted, created.httpStatus);
    takeOver(target, created.image, m_clock.now());
    // A list may have brought the image before this answer did: the row with the history stays.
    // Copies, because removeIf moves entries about while it asks.
    m_entries.removeIf([id = target.image.id, key = target.key](const ImageEntry &other) {
        return other.image.id == id && other.key != key;
    });
}

void ImageLibrary::takeRefusal(ImageEntry &target, const Error &error)
{
    target.error = error;
    target.requestId = error.requestId;
    target.clientRequestId = error.clientRequestId;
    const bool unknown = error.kind == ErrorKind::OutcomeUnknown;
    target.status = unknown ? EntryStatus::OutcomeUnknown : EntryStatus::NotAccepted;
    note(target, unknown ? TimelineEvent::Kind::OutcomeUnknown : TimelineEvent::Kind::NotAccepted,
         error.httpStatus);
}

void ImageLibrary::refresh()
{
    if (m_freshness == Freshness::Loading) {
        m_refreshAgain = true;
        return;
    }
    m_refreshAgain = false;
    m_freshness = Freshness::Loading;
    emit changed();
    m_api.list(this, [this, generation = m_generation](const Result<ImageList> &result) {
        if (generation != m_generation)
            return;
        if (result) {
            takeList(result.value());
        } else {
            m_loadError = result.error();
            m_freshness = Freshness::CouldNotLoad;
            emit changed();
        }
        if (m_refreshAgain)
            refresh();
    });
}

void ImageLibrary::takeList(const ImageList &list)
{
    const MergeResult merged = mergeSnapshot(m_entries, list.images, m_memory, m_clock.now());
    m_freshness = Freshness::Loaded;
    m_freshAt = m_clock.now();
    m_loadError.reset();
    publish();
    for (const QString &key : merged.settled)
        emit imageSettled(key);
}

void ImageLibrary::retryUpload(const QString &key)
{
    ImageEntry *target = entry(key);
    if (!target || target->busy || !canRetry(*target))
        return;
    target->busy = true;
    target->error.reset();
    noteAct(*target, TimelineEvent::Kind::RetryRequested);
    const QString id = *target->image.id;
    publish();
    m_api.retryUpload(id, {}, this, [this, key](const Result<CallIds> &result) {
        ImageEntry *retried = entry(key);
        if (!retried)
            return;
        retried->busy = false;
        if (result) {
            retried->status = EntryStatus::Pending; // What the empty 204 means; the next list says it too.
            dropListUnderWay();
        } else {
            retried->error = result.error();
        }
        publish();
        refresh();
    });
}

/// It may tell of the time before what was just done: a retried image would seem to have failed once more.
void ImageLibrary::dropListUnderWay()
{
    if (m_freshness != Freshness::Loading)
        return;
    ++m_generation;
    m_freshness = m_freshAt.isValid() ? Freshness::Loaded : Freshness::NeverLoaded;
}

void ImageLibrary::remove(const QString &key)
{
    ImageEntry *target = entry(key);
    if (!target || target->busy || !canDelete(*target))
        return;
    target->busy = true;
    target->error.reset();
    noteAct(*target, TimelineEvent::Kind::DeleteRequested);
    const QString id = *target->image.id;
    publish();
    m_api.remove(id, {}, this, [this, key, id](const Result<CallIds> &result) {
        if (ImageEntry *removed = entry(key)) {
            removed->busy = false;
            if (!result)
                removed->error = result.error();
        }
        if (result) {
            m_memory.deleted.insert(id, m_clock.now());
            m_entries.removeIf([&key](const ImageEntry &candidate) { return candidate.key == key; });
        }
        publish();
    });
}

void ImageLibrary::dismiss(const QString &key)
{
    const ImageEntry *target = find(key);
    if (!target || (target->status != EntryStatus::NotAccepted && target->status != EntryStatus::Deleted))
        return;
    m_entries.removeIf([&key](const ImageEntry &candidate) { return candidate.key == key; });
    publish();
}

void ImageLibrary::resend(const QString & /*key*/) {}

void ImageLibrary::choose(const QString & /*key*/, const QString & /*imageId*/) {}

void ImageLibrary::giveUp(const QString & /*key*/) {}

void ImageLibrary::clear()
{
    ++m_generation;
    m_entries.removeIf([](const ImageEntry &candidate) { return !mustBeKept(candidate); });
    m_memory = {};
    m_refreshAgain = false;
    m_freshness = Freshness::NeverLoaded;
    m_freshAt = {};
    m_loadError.reset();
    publish();
}

void ImageLibrary::takeSessionChange()
{
    if (m_session.state() == Session::State::SignedOut && !m_session.account() && !m_owner.isNull()) {
        m_owner = QString();
        clear();
        return;
    }
    if (m_session.state() == Session::State::SignInNeeded)
        m_isStale = true;
    if (m_session.state() != Session::State::SignedIn)
        return;
    const QString owner = m_session.owner();
    const bool isFine = m_freshness == Freshness::Loaded || m_freshness == Freshness::Loading;
    if (owner == m_owner && isFine && !std::exchange(m_isStale, false))
        return;
    m_isStale = false;
    if (owner != m_owner)
        clear();
    m_owner = owner;
    refresh();
}

void ImageLibrary::note(ImageEntry &target, TimelineEvent::Kind kind, int number) const
{
    target.timeline.append({.kind = kind, .at = m_clock.now(), .number = number});
}

void ImageLibrary::noteAct(ImageEntry &target, TimelineEvent::Kind kind) const
{
    const auto &account = m_session.account();
    target.timeline.append(
        {.kind = kind, .at = m_clock.now(), .by = account ? account->username : QString()});
}

void ImageLibrary::publish()
{
    m_taken = {};
    for (const ImageEntry &candidate : std::as_const(m_entries)) {
        const bool exists = candidate.status != EntryStatus::NotAccepted
            && candidate.status != EntryStatus::Deleted;
        if (exists && candidate.image.displayName && candidate.image.version)
            m_taken.add(*candidate.image.displayName, *candidate.image.version);
    }
    emit changed();
}

} // namespace cloudpc
