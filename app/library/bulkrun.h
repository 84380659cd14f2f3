// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/bulkjournal.h"
#include "library/bulkfate.h"
#include "library/bulkpatience.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace cloudpc {

class Clock;
class ImageLibrary;
class RandomSource;
class ServiceLine;
class Session;

/// How a bulk upload stands.
struct BulkCondition {
    enum class State {
        Storing, ///< Nothing is sent before it is stored.
        Running,
        Waiting, ///< For something that passes, see `reason`. It goes on by itself.
        Paused, ///< By the admin, or because of `reason`, until the admin has it go on.
        Ended, ///< Nothing more is sent. With an `error`: it could not be stored, or another window took it.
    };
    State state = State::Storing;
    BulkReason reason = BulkReason::None;
    std::optional<Error> error; ///< What `reason` is about, as far as that is an error.
    QDateTime until; ///< UTC; when a wait ends, if that is known.

    bool operator==(const BulkCondition &) const = default;
};

/// Uploads the rows of a table one after the other, each as an upload like any other: ImageLibrary sends it,
/// the journal has it before, and what has no answer is settled by the list. It waits for what passes (no
/// network, no sign-in, a service that asks for time) and never sends anew what may have been made.
class BulkRun final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        ImageLibrary &library;
        Session &session;
        ServiceLine &line;
        Journal &journal;
        Clock &clock;
        RandomSource &random;
    };

    /// All parts must outlive it. `batch` carries the process that it is claimed for. It begins by begin() or
    /// goOn().
    BulkRun(const Parts &parts, const BulkBatch &batch, QObject *parent = nullptr);
    ~BulkRun() override; ///< What is left can be gone on with by whoever comes next.

    void begin(); ///< A new one: stores it, then sends.
    void goOn(); ///< One that is stored, and has been taken.

    [[nodiscard]] const QList<BulkRow> &rows() const { return m_rows; }
    [[nodiscard]] const BulkCounts &counts() const { return m_counts; }
    [[nodiscard]] const BulkCondition &condition() const { return m_condition; }
    [[nodiscard]] bool owns(const QString &key) const { return m_indexOf.contains(key); }

    /// Nothing leaves any more, also what waits for the service already. What is under way comes to its end.
    void pause();
    void resume();
    /// What was not sent is left, also what the service does not take yet. What is under way comes to its
    /// end.
    void stop();

    /// The pause between the end of one upload and the next.
    void setPace(std::chrono::milliseconds pace) { m_patience.setPace(pace); }

    static constexpr std::chrono::milliseconds usualPace{2000};

signals:
    void changed(); ///< Counts or condition.
    void rowChanged(int index);

private:
    void consider();
    void proceed();
    void awaitCurrent();
    [[nodiscard]] int underWay() const;
    void followLibrary();
    void follow(int index, const BulkRow &now);
    void takeEnd(const BulkRow &row);
    void letGo();
    void hold(BulkReason reason, const std::optional<Error> &error);
    [[nodiscard]] bool isHere() const;
    [[nodiscard]] bool mustWait();
    void sendNext();
    void send(int index);
    void upload(int index);
    void lookUp(int index, const std::function<void()> &then);
    void takeStored(const Result<Done> &stored);
    void renewLater();
    void renew(const std::function<void()> &then);
    void end(const std::optional<Error> &error);
    void become(const BulkCondition &condition);
    void waitUntil(std::chrono::milliseconds then, BulkReason reason);
    [[nodiscard]] BulkClaim claim() const;

    Parts m_parts;
    BulkJournal m_journal;
    BulkBatch m_batch;
    QList<BulkRow> m_rows;
    QHash<QString, int> m_indexOf; ///< By key.
    BulkCounts m_counts;
    BulkCondition m_condition;
    BulkPatience m_patience;
    int m_current = -1; ///< The row under way.
    QString m_held; ///< The key of the row that must not leave while this pauses; empty for none.
    std::chrono::milliseconds m_renewedAt{0}; ///< Monotonic.
    bool m_isStored = false;
    bool m_isBusy = false; ///< The journal is asked for something that comes before the next row.
    bool m_isConsidering = false;
    std::unique_ptr<QObject> m_alarm; ///< Destroying it cancels the wait.
};

} // namespace cloudpc
