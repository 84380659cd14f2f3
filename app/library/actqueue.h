// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/imageentry.h"
#include "library/heldback.h"
#include "library/imageacts.h"

#include <QList>
#include <QObject>
#include <QStringList>

#include <optional>

namespace cloudpc {

class Clock;
class EntryList;

/// What became of one image of many that something was asked for.
struct ActResult {
    QString key; ///< Of its row, which is gone if it was deleted.
    ActProgress::Kind kind = ActProgress::Kind::Delete;
    QString displayName; ///< As they were when it was asked for.
    QString version;
    std::optional<ActOutcome> outcome; ///< Nothing: it was not sent, and is as it was.

    bool operator==(const ActResult &) const = default;
};

/// Acts that go out one after the other, from the first until nothing is left to send.
struct ActRun {
    QList<ActResult> results; ///< Of those that have come to an end, in that order.
    int total = 0;
    int deletions = 0; ///< How many of `total` are to be deleted.
    /// Why the rest was not sent, if it was not the admin who wished that.
    std::optional<Error> stoppedBy;

    bool operator==(const ActRun &) const = default;
};

/// Retries and deletions, of one image or of many. They go out one after the other, so that a refusal is
/// known before the next one leaves; a deletion is held back before, and can be undone. What has not been
/// sent is in memory only: it is in no journal, and a program that ends has not done it.
class ActQueue final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    struct Parts {
        EntryList &entries;
        ImageActs &acts;
        Clock &clock;
    };
    explicit ActQueue(const Parts &parts, QObject *parent = nullptr);

    /// What would be asked for about a row, under the name that it has now.
    [[nodiscard]] ActResult asked(const QString &key, ActProgress::Kind kind) const;

    /// Rows that cannot be retried, or deleted, are left out.
    void retry(const QStringList &keys);
    /// After having been held back for HeldBack::time.
    void remove(const QStringList &keys);

    /// The deletions that can still be undone, the oldest first.
    [[nodiscard]] const HeldBack &heldBack() const { return m_held; }
    /// Undoes the deletions of these rows that are held back.
    void undo(const QStringList &keys);
    /// Lets nothing leave until goOn(): somebody is being asked about it. What is held back then has the
    /// whole time anew.
    void stop();
    void goOn();
    /// Sends everything without holding it back any longer, also after stop().
    void hurry();

    /// Acts that have been asked for and have not left this computer.
    [[nodiscard]] QList<ActResult> unsent() const;
    /// Leaves alone what waits for its turn. What is held back stays so.
    void cancel();
    /// Leaves alone all that has not been sent.
    void leaveAll();
    /// The same because the list they are in goes; tells with dropped().
    void drop();

    /// The run under way; one without a total if there is none.
    [[nodiscard]] const ActRun &run() const { return m_run; }

signals:
    /// A row's `act` has changed.
    void changed();
    void heldBackChanged();
    void runChanged();
    void runEnded(const cloudpc::ActRun &run);
    /// Acts that had not been sent were given up with the list that they are in.
    void dropped(const QList<cloudpc::ActResult> &acts);

private:
    void wait(const QStringList &keys, ActProgress::Kind kind);
    void proceed();
    void begin(const ActResult &next);
    void takeEnd(const QString &key, ActOutcome outcome);
    void note(ActResult result, std::optional<ActOutcome> outcome);
    void leaveWaiting();
    void setAct(const QString &key, const std::optional<ActProgress> &act);
    [[nodiscard]] QStringList fitting(const QStringList &keys, bool (*fits)(const ImageEntry &)) const;
    void showHeldBack();

    Parts m_parts;
    HeldBack m_held;
    QList<ActResult> m_waiting;
    std::optional<ActResult> m_atWork;
    bool m_isStopped = false;
    ActRun m_run;
};

} // namespace cloudpc
