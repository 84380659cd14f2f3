// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"
#include "images/draft.h"
#include "images/imageentry.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace cloudpc {

/// Where an image is: within one place a name and version can be asked for once at a time.
struct Place {
    QString service; ///< A cloud's name as nameOf() spells it; for any other service the root of its Graph.
    QString tenantId;

    bool operator==(const Place &) const = default;
};

/// A request that changes the tenant.
enum class Act { Create, Retry, Delete };

/// How far an act that has not come to its end is.
enum class ActState {
    Recorded, ///< Noted, and nothing of it is at the service, which may have refused it: it can be dropped.
    Sending, ///< It may leave, or have left, this computer. Found at a start, it has become Unknown.
    Unknown, ///< It was sent, and nothing says whether the service acted on it. The list will tell.
    NeedsDecision, ///< The list did not tell; the admin has to say what is true.
};

/// The one act of an entry that is open. While there is one, no other act of the entry may begin.
struct OpenAct {
    Act act = Act::Create;
    ActState state = ActState::Recorded;
    QString attempt; ///< UUID, new with each time it is sent.
    QString process; ///< Whose it is: a UUID of the running program. A dead one's acts are taken over.
    QDateTime leaseUntil; ///< UTC; after that another process may take the act for abandoned.
    QDateTime endedAt; ///< UTC; when the answer failed to come: the settle window begins. Invalid before.
    QStringList seenIds; ///< Images of this name and version that were in the tenant before it was sent.

    bool operator==(const OpenAct &) const = default;
};

/// One row of the history: an image that this computer uploaded, retried or deleted, and all that became of
/// it. The journal's promise: it is on disk before a byte of the request leaves.
struct JournalEntry {
    qint64 id = 0; ///< Of this file; 0 until it is stored. Another computer's import has another one.
    qint64 step = 0; ///< Raised with each put(): what is stored changes only if it is what the caller knew.
    QString key; ///< UUID; the same in every export, and the key of the row in the Images list.
    Place place;
    QString accountId; ///< Object ID of who asked.
    QString accountName; ///< User name, for people only.
    bool uploaded = true; ///< This computer asked for the image; false if it only retried or deleted it.
    Draft draft; ///< As asked for, or as the service had it if this computer did not upload it.
    QString imageId; ///< Graph's; empty while unknown or never created. Once per place.
    EntryStatus status = EntryStatus::Submitting;
    QString rawStatus; ///< The service's own word where `status` is Unknown.
    QString errorCode; ///< The service's reason for a failed image, e.g. sourceImageInvalid.
    std::optional<OpenAct> open;
    int attempts = 0; ///< How many times the create was handed to the wire.
    QDateTime recordedAt; ///< UTC, milliseconds, as all times here.
    QDateTime answeredAt; ///< Of the create; invalid before.
    QDateTime settledAt; ///< When this computer saw it leave Pending; invalid before.
    QDateTime changedAt; ///< Of this row.
    QDateTime serverTime; ///< The service's own clock at the answer, from its Date header; may be invalid.
    std::optional<Error> error; ///< Why it was not accepted, is unknown, or why the last act failed.
    QString requestId;
    QString clientRequestId;
    QList<TimelineEvent> timeline;
    QJsonObject image; ///< What the service returned last; empty if nothing.
    QString note; ///< The admin's own; see Journal::annotate().
    QString ticket;

    bool operator==(const JournalEntry &) const = default;
};

} // namespace cloudpc
