// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"
#include "images/draft.h"
#include "images/draftrules.h"
#include "images/imageentry.h"
#include "library/acquaintance.h"
#include "library/actqueue.h"
#include "library/entrylist.h"
#include "library/gatekeeper.h"
#include "library/imageacts.h"
#include "library/listgap.h"
#include "library/postponedacts.h"
#include "library/recorder.h"
#include "library/snapshotmerge.h"
#include "library/usualtimes.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QObject>

#include <chrono>
#include <optional>

namespace cloudpc {

class Clock;
class DeviceImagesApi;
class Journal;
class RandomSource;
class Session;
struct ImageList;

/// The one list of images: what the tenant has and what this computer has just asked for. The window shows
/// it, and every change of it comes through changed().
class ImageLibrary final : public QObject
{
    Q_OBJECT

public:
    /// How far the list is from the tenant's truth.
    enum class Freshness { NeverLoaded, Loading, Loaded, CouldNotLoad };
    Q_ENUM(Freshness)

    /// What a library works with. All must outlive it.
    struct Parts {
        DeviceImagesApi &api;
        Session &session;
        Journal &journal;
        Clock &clock;
        RandomSource &random;
        bool isSole = true; ///< No other program works on this journal.
        bool isStart = true; ///< The program has just begun: it watched nothing before.
    };

    explicit ImageLibrary(const Parts &parts, QObject *parent = nullptr);
    ~ImageLibrary() override;

    [[nodiscard]] const QList<ImageEntry> &entries() const { return m_entries.shown(); }
    [[nodiscard]] const ImageEntry *find(const QString &key) const; ///< nullptr if there is none.
    [[nodiscard]] Freshness freshness() const { return m_freshness; }
    [[nodiscard]] QDateTime freshAt() const
    {
        return m_freshAt;
    } ///< UTC of the last whole list; invalid before it.
    [[nodiscard]] const std::optional<Error> &loadError() const { return m_loadError; }
    [[nodiscard]] const TakenVersions &takenVersions() const { return m_taken; }
    [[nodiscard]] int openCount() const; ///< Entries the service is still at work on.

    /// Adds a row `Submitting` at once and sends the create, once, when it is in the journal. Without a list
    /// that is fresh enough to know what is there, the list is asked first. Gives the row's key, or nothing
    /// when the same name and version is already on its way: a double click makes one upload. A `key` that
    /// the caller has made becomes the row's; if there is a row of it that was not accepted, that one is sent
    /// once more, as a new attempt, when the list has been asked.
    QString upload(const Draft &draft, const QString &key = {});
    void refresh();
    /// Where the admin's retries and deletions belong: it holds deletions back and keeps them undoable.
    [[nodiscard]] ActQueue &queue() { return m_queue; }
    /// At once.
    void retryUpload(const QString &key);
    void remove(const QString &key);
    /// Sends an upload once more, as a new attempt on the same row: see canResend(). The list is asked first.
    void resend(const QString &key);
    /// The admin says that this image of the tenant is what became of an unknown outcome.
    void choose(const QString &key, const QString &imageId);
    /// The admin says that an unknown outcome shall not be looked for any longer. The history keeps it.
    void giveUp(const QString &key);
    /// The admin says that an act shall not wait for the service any longer: it is not sent.
    void stopWaiting(const QString &key);
    /// What waits of this row for the service is not sent by itself before it is let go.
    void holdWaiting(const QString &key, bool isHeld) { m_postponed.hold(key, isHeld); }
    /// Shows rows of the journal that are not shown, as they have to be taken up after an interruption.
    void takeUp(const QList<JournalEntry> &rows);
    /// Takes away a row that the service does not have: NotAccepted or Deleted.
    void dismiss(const QString &key);
    /// Shows nothing any more: signed out, or another tenant. What has no answer yet is still noted when it
    /// comes.
    void clear();
    /// How long an unknown outcome is looked for before the admin is asked; see ImageActs.
    void setSettleWindow(std::chrono::milliseconds window);

    /// Qt takes the body of a request in this thread, some turns of the event loop after it was told to send.
    static constexpr std::chrono::milliseconds untilItHasLeft{4};
    /// The longest that a row waits for its request to leave before it is shown.
    static constexpr std::chrono::milliseconds longestUnshown{40};

signals:
    /// Entries, freshness or load error changed. Fires once for a whole list.
    void changed();
    /// An upload that was asked for is among the entries that changed() has told of. It follows the click at
    /// once, or some milliseconds later, when the request is leaving: drawing must not hold that up.
    void uploadShown(const QString &key);
    /// A create ended: accepted, refused, or outcome unknown; the entry's status says which.
    void uploadEnded(const QString &key);
    /// Images that had been open are so no more: ready, with warning, failed, or gone. Once for a whole list.
    void imagesSettled(const QStringList &keys, cloudpc::ListGap gap);
    /// The list did not tell what became of these uploads: the admin has to decide. Once for a whole list.
    void decisionsNeeded(const QStringList &keys);
    /// Something that has happened could not be noted in the journal.
    void journalTroubled(const cloudpc::Error &error);

private:
    /// What waits for a list that is asked for from now on.
    struct Waiting {
        QString key;
        int serial = 0; ///< Of the first list that will do.
        bool isAgain = false; ///< It has been sent before.
        bool isDue = false; ///< It has waited for the service.
        Act act = Act::Create;
    };

    [[nodiscard]] bool isOnItsWay(const Draft &draft) const;
    void connectActs();
    void takeDue(const QString &key, Act act);
    void sendDue(const QString &key, Act act);
    void keepDue(const Waiting &waiting, const Error &error);
    void sendUnlessTaken(const QString &key, TimelineEvent::Kind how);
    void takeSessionChange();
    void loadPlace();
    void catchUpWithJournal();
    void takeUpRow(const QString &key, const JournalEntry &row, bool isNobodys);
    void lookAgainAfter(std::chrono::milliseconds wait, const QString &key, const JournalEntry &seen);
    QString uploadAnew(ImageEntry &refused);
    void askForList();
    void askTenant(qint64 revision);
    void takeList(const ImageList &list, int serial, std::chrono::milliseconds askedAt);
    void takeListFailure(const Error &error, int serial);
    [[nodiscard]] ListGap gapBeforeNow();
    void rememberFor(std::chrono::milliseconds askedAt);
    void sendWaiting(int serial);
    void keepFromSending(const Waiting &waiting, Error error);
    void refuseWaiting();
    void takeOvertaken(const QString &key, const JournalEntry &stored, bool isNobodys);
    void dropListUnderWay();
    void publish();
    void publishSoon();
    void publishAfter(std::chrono::milliseconds wait);

    Parts m_parts;
    EntryList m_entries;
    Recorder m_recorder;
    Gatekeeper m_gates;
    PostponedActs m_postponed;
    ImageActs m_acts;
    ActQueue m_queue;
    Acquaintance m_acquaintance;
    UsualTimes m_usual;
    MergeMemory m_memory;
    QHash<QString, std::chrono::milliseconds> m_deletedAt; ///< By image: when it was deleted here, monotonic.
    TakenVersions m_taken;
    QList<Waiting> m_waiting;
    QStringList m_unshown; ///< Uploads that changed() has not told of.
    Freshness m_freshness = Freshness::NeverLoaded;
    QDateTime m_freshAt;
    std::optional<Error> m_loadError;
    bool m_refreshAgain =
        false; ///< Asked for while a list was loading: that list may be older than the wish.
    int m_serial = 0; ///< Of the list that was asked for last.
    bool m_isPlaceRead = false; ///< What the journal knows of this place is among the entries.
    bool m_isStart; ///< No list was seen since the program began.
    QString m_owner; ///< Object and tenant id of the account whose list this is.
    bool m_isStale = false; ///< Nothing could be asked for some time, because a sign-in was needed.
    int m_generation = 0; ///< Raised to let the answer to a list under way fall away.
};

} // namespace cloudpc
