// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "images/draft.h"
#include "journal/journalentry.h"
#include "library/takeup.h"

#include <QHash>
#include <QObject>

#include <chrono>

namespace cloudpc {

class Clock;
class DeviceImagesApi;
class EntryList;
class Gatekeeper;
class PostponedActs;
class RandomSource;
class Recorder;
class Session;
struct CallIds;
struct CreatedImage;

/// How a retry or a deletion came out.
enum class ActOutcome {
    Done,
    Refused, ///< It was not done; the row's error says why.
    Unknown, ///< Nobody has told; the list will.
};

/// What this computer does to the tenant: creates, retries, deletes. Each is in the journal before a byte of
/// it leaves, and what becomes of it is noted there.
class ImageActs final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        DeviceImagesApi &api;
        Session &session;
        Recorder &recorder;
        Gatekeeper &gates;
        EntryList &entries;
        PostponedActs &postponed;
        Clock &clock;
        RandomSource &random;
    };

    /// All parts must outlive it.
    explicit ImageActs(const Parts &parts, QObject *parent = nullptr);

    /// A row `Submitting` for this draft, and nothing sent. Gives its key: `wished`, or a new one.
    QString addUpload(const Draft &draft, const QString &wished = {});
    /// Sends the create of a row.
    void create(const QString &key, TimelineEvent::Kind how = TimelineEvent::Kind::Sent);
    /// The row never got as far as being sent.
    void refuse(const QString &key, const Error &error);
    void retry(const QString &key, TimelineEvent::Kind how = TimelineEvent::Kind::RetryRequested);
    void remove(const QString &key, TimelineEvent::Kind how = TimelineEvent::Kind::DeleteRequested);
    /// The act of a row that was to be sent later is not sent any more.
    void endUnsent(const QString &key, Act act, const Error &error);
    /// The same, because there is nothing left to do, or another window does it: the row says which.
    void endNeedless(const QString &key, Act act);
    void choose(const QString &key, const DeviceImage &image);
    void giveUp(const QString &key);

    /// Takes up a row of the journal that had not come to its end, and shows it.
    TakenUp resume(const QString &key, const JournalEntry &row, bool isSole);
    /// Notes what a list has brought for a row. `askedAt`: when the list was asked for, monotonic.
    void noteListed(ImageEntry &entry, std::chrono::milliseconds askedAt);
    /// True if a list asked for then was asked for after the settle window of this row's attempt.
    [[nodiscard]] bool isWindowOver(const QString &key, std::chrono::milliseconds askedAt) const;
    /// True if this computer made the image of this row so short a time before that a list asked for then may
    /// not show it.
    [[nodiscard]] bool isNew(const QString &key, std::chrono::milliseconds askedAt) const;

    /// How long a service may act late, or its list lag behind, after the end of an attempt.
    void setSettleWindow(std::chrono::milliseconds window) { m_window = window; }

signals:
    void changed();
    void uploadEnded(const QString &key);
    /// A retry or a deletion has got its answer, or given up hope of one. It follows changed().
    void actEnded(const QString &key, cloudpc::ActOutcome outcome);
    /// An act of this row is over, however; not while it is only put off.
    void ended(const QString &key);
    /// The service has done something, so that a list under way may be older than that.
    void listIsOld();
    void listWanted();
    void removed(const QString &imageId);
    /// The service has made an image: a list under way may not show it yet.
    void accepted();

private:
    bool fallBack(ImageEntry &target, const Error &error);
    [[nodiscard]] bool isPutOff(ImageEntry &target, Act act, TimelineEvent::Kind how, const Error &error);
    void takeCreated(ImageEntry &target, const CreatedImage &created);
    void takeRefusal(ImageEntry &target, const Error &error);
    void begin(ImageEntry &target, ActProgress::Kind kind) const;
    ActOutcome takeRetried(ImageEntry &target, const Result<CallIds> &result);
    ActOutcome takeRemoved(ImageEntry &target, const Result<CallIds> &result);
    ActOutcome takeActFailure(ImageEntry &target, const Error &error);
    void leaveUnknown(ImageEntry &target);
    void beginLooking(const QString &key);
    void settleAct(ImageEntry &entry, bool windowOver);
    void note(ImageEntry &target, TimelineEvent::Kind kind, int number = 0) const;
    void noteAct(ImageEntry &target, TimelineEvent::Kind kind) const;

    Parts m_parts;
    std::chrono::milliseconds m_window;
    QHash<QString, OpenAct> m_before; ///< What an attempt that is sent again leaves unknown.
    QHash<QString, std::chrono::milliseconds> m_endedAt; ///< Of attempts without an answer, monotonic.
    QHash<QString, std::chrono::milliseconds> m_madeAt; ///< Of images that this computer made, monotonic.
};

} // namespace cloudpc
