// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"
#include "images/deviceimage.h"
#include "images/draft.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace cloudpc {

/// The status words of the list. Submitting, OutcomeUnknown, NotAccepted and Deleted are ours, the others the
/// service's.
enum class EntryStatus {
    Submitting,
    OutcomeUnknown,
    Pending,
    Ready,
    ReadyWithWarning,
    Failed,
    NotAccepted, ///< Refused by the service, never created.
    Deleted,
    Unknown, ///< A status from the future; DeviceImage::status holds its raw text.
};

/// One line of an entry's timeline.
struct TimelineEvent {
    enum class Kind {
        Recorded, ///< The intent was noted on this computer.
        Sent,
        Accepted, ///< number = HTTP status
        Adopted, ///< The outcome was unknown; the image was found in the tenant.
        StatusChanged, ///< status; number = 1 if it may have been so long before anybody looked
        NotAccepted,
        OutcomeUnknown,
        RetryRequested,
        DeleteRequested,
        Deleted,
        Interrupted, ///< The program ended before an answer came.
        SentAgain, ///< The admin had it sent once more.
        DecisionNeeded, ///< The list did not tell what became of it.
        Chosen, ///< The admin said which image of the tenant it is.
        GivenUp, ///< The admin stopped looking for it.
        RetryAccepted, ///< number = HTTP status, as for the next one
        ActRefused, ///< A retry or a deletion failed.
        Imported, ///< From the history of another computer.
        Postponed, ///< Refused for the moment: it is sent again by itself. number = HTTP status
    };

    Kind kind = Kind::Recorded;
    QDateTime at; ///< UTC
    QString by; ///< Who, for what a person did; empty otherwise.
    EntryStatus status = EntryStatus::Unknown;
    int number = 0;

    bool operator==(const TimelineEvent &) const = default;
};

/// What is being done about an outcome that nobody has told.
struct Settling {
    enum class Phase {
        Looking, ///< The list may yet show it: a service can act late, and its list can lag.
        NeedsDecision, ///< The list is no proof: nothing came, or several, or one from another source.
    };
    Phase phase = Phase::Looking;
    /// The service can no longer act late, nor its list lag behind: what it does not show is not there.
    bool windowOver = false;
    QDateTime lastLook; ///< UTC, of the last whole list; invalid before the first.
    QDateTime until; ///< UTC; when looking ends and a decision is asked for.
    QList<DeviceImage> candidates; ///< Images of that name and version that no other upload has.

    bool operator==(const Settling &) const = default;
};

/// An act that the service does not take at the moment. It is sent by itself when the service can be asked
/// again.
struct Postponement {
    QDateTime until; ///< UTC; when that is, as far as the service has said.
    int tries = 0; ///< How often it has left and was refused so; 0 if it has not left this computer.

    bool operator==(const Postponement &) const = default;
};

/// How long uploads usually take, from this computer's own history of one place.
struct UsualTime {
    std::chrono::seconds median{0};
    std::chrono::seconds most{0}; ///< 9 of 10 took no longer than this.
    int count = 0; ///< How many it was taken from; 0: nothing is known.

    bool operator==(const UsualTime &) const = default;
};

/// What this computer is about to do to an image of the tenant, is doing, or has tried in vain.
struct ActProgress {
    enum class Kind { Retry, Delete };
    enum class Phase {
        HeldBack, ///< It can still be undone: nothing has left this computer.
        Waiting, ///< For its turn behind others: nothing has left either.
        AtWork, ///< The service is being asked, and the row is busy.
        Refused, ///< It was not done; the row's error says why.
    };

    Kind kind = Kind::Delete;
    Phase phase = Phase::AtWork;
    QDateTime until; ///< UTC, while it is held back; invalid while the countdown stands still.

    bool operator==(const ActProgress &) const = default;
};

/// One row of the Images list: what the service returned, or what this computer asked for and has no answer
/// to yet.
struct ImageEntry {
    QString key; ///< Local and stable for the life of the row: it survives the arrival of Graph's id.
    EntryStatus status = EntryStatus::Unknown;
    DeviceImage
        image; ///< For a row that the service has not accepted: name, version and source of the draft.
    std::optional<Draft> draft; ///< Set for what this computer submitted.
    std::optional<Error> error; ///< Why it was not accepted, or why the last action on the row failed.
    bool busy = false; ///< A retry or delete of this row is on its way.
    std::optional<ActProgress> act; ///< The retry or delete of this run that the row was last meant for.
    QDateTime submittedAt; ///< UTC; invalid if this computer did not submit it.
    QDateTime settledAt; ///< UTC; when this computer saw it leave Pending; invalid if it did not.
    QString requestId; ///< Of the create, or of the last call about this row.
    QString clientRequestId;
    QList<TimelineEvent> timeline;
    std::optional<Settling> settling; ///< Only while the status is OutcomeUnknown.
    std::optional<Postponement> postponed; ///< Only while Submitting, or while busy.
    UsualTime usual; ///< Only while the status is Pending.
    bool isSlow = false; ///< Pending for longer than usual. It goes on, and may still become ready.

    bool operator==(const ImageEntry &) const = default;
};

/// True while the service is still at work on it (or may be), so that it has to be watched.
[[nodiscard]] bool isOpen(EntryStatus status);
/// True for what an admin should look at: failed, refused, unknown outcome, warnings, longer than
/// usual, about to expire.
[[nodiscard]] bool needsAttention(const ImageEntry &entry, const QDate &today);
/// The service's status as a list status.
[[nodiscard]] EntryStatus entryStatus(const DeviceImage &image);
/// True if its expiration date has passed or is at most expiryWarningDays away, and that matters: it is, or
/// may become, an image that Cloud PCs are made from.
[[nodiscard]] bool expiresSoon(const ImageEntry &entry, const QDate &today);
/// The same where the Windows in it is past the end of its support (osStatus supportedWithWarning).
[[nodiscard]] bool hasOutdatedSystem(const ImageEntry &entry);
/// True while a retry or delete of the row has been asked for and not left this computer.
[[nodiscard]] bool isPlanned(const ImageEntry &entry);
/// True where the service can do something about it: retryUpload works on failed images only.
[[nodiscard]] bool canRetry(const ImageEntry &entry);
[[nodiscard]] bool canDelete(const ImageEntry &entry);
/// True where sending the same once more can do no harm that the admin does not know of: nothing was sent,
/// the service was only too busy for it, or the looking has ended and a decision is asked for.
[[nodiscard]] bool canResend(const ImageEntry &entry);
/// True where the admin may say that it shall not be looked for any longer.
[[nodiscard]] bool canGiveUp(const ImageEntry &entry);

/// True where the admin may say that it shall not wait for the service any longer.
[[nodiscard]] bool canStopWaiting(const ImageEntry &entry);

/// Days before its expiration date at which an image starts to need attention.
constexpr int expiryWarningDays = 30;

} // namespace cloudpc
