// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QPointer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace cloudpc {

class Clock;
class RandomSource;
struct WireReply;

/// Whether the service can be asked at this moment. One per connection to a tenant: it hears of every answer,
/// and every request asks it before it leaves, so that the wish of the service to be left alone (Retry-After)
/// counts for all of them. How long that is, only the monotonic clock says: it stands still while the
/// computer sleeps, and then the wait is longer than wished, but neither sleep nor a clock that is set makes
/// it shorter.
class ServiceLine final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Open,
        Throttled, ///< The service asked to be left alone until `until`.
        Unreachable, ///< Requests do not get through: no network, no name, no connection, or only 5xx.
    };
    Q_ENUM(State)

    struct Condition {
        State state = State::Open;
        QDateTime since; ///< UTC; when it began. Invalid while Open.
        QDateTime until; ///< UTC; Throttled only.
        std::optional<Error> error; ///< What the last request ended with; not while Open.

        bool operator==(const Condition &) const = default;
    };

    /// A longer Retry-After is no wish but a mistake: after this time the service is asked once more.
    static constexpr std::chrono::hours longestHold{24};

    /// Both must outlive it.
    ServiceLine(Clock &clock, RandomSource &random, QObject *parent = nullptr);
    ~ServiceLine() override;

    [[nodiscard]] const Condition &condition() const { return m_condition; }
    /// How long no request may leave yet, by the monotonic clock; zero unless Throttled.
    [[nodiscard]] std::chrono::milliseconds wait() const;
    /// Calls when a request may leave: in this call stack if that is now, never after `context` is gone.
    void whenOpen(QObject *context, std::function<void()> call);
    /// The last answer was a 503: Graph's best practices ask for a new connection, because the old one leads
    /// to the same machine.
    [[nodiscard]] bool wantsNewConnection() const { return m_wantsNewConnection; }

    /// What one request was answered. An answer of the service ends an outage, but never a wait: it may have
    /// been asked for before the service had enough.
    void note(const WireReply &reply);
    /// What one request failed with in the end. Does nothing if that is no outage: see isOutage().
    void noteOutage(const Error &error);
    /// Lets nothing leave for this long, as the service has wished in an earlier run.
    void hold(std::chrono::milliseconds wait, const std::optional<Error> &error = std::nullopt);
    /// From now on the requests are about this tenant, whose own wishes count.
    void serve(const QString &tenantId);
    /// The wall clock jumped, or the computer slept: `until` is told anew.
    void takeClockJump();

signals:
    void changed();
    /// After Throttled or Unreachable: the time is over, or a request got through.
    void reopened();

private:
    struct Hold {
        QDateTime since;
        QDateTime until;
        std::chrono::milliseconds end{0}; ///< The same on the monotonic clock, which is the one that counts.
        std::optional<Error> error;
    };
    struct Outage {
        QDateTime since;
        Error error;
    };
    struct Waiter {
        QPointer<QObject> context;
        std::function<void()> call;
    };

    [[nodiscard]] std::chrono::milliseconds wishOf(const WireReply &reply);
    void setAlarm();
    void takeAlarm();
    void letWaitingGo();
    [[nodiscard]] Condition judged() const;
    void update();

    Clock &m_clock;
    RandomSource &m_random;
    Condition m_condition;
    QString m_tenantId;
    QHash<QString, Hold> m_holds; ///< By tenant: who comes back to one too early is still too early.
    std::optional<Outage> m_outage;
    int m_refusals = 0; ///< In a row.
    bool m_wantsNewConnection = false;
    std::vector<Waiter> m_waiting;
    std::unique_ptr<QObject> m_alarm; ///< Destroying it cancels the call at the end of the wait.
};

/// True for a failure that lies on the way or with the service as a whole, so that it passes by itself and
/// tells nothing about what was asked: no network, no name, no connection, no answer, another's answer, 5xx.
[[nodiscard]] bool isOutage(const Error &error);

} // namespace cloudpc
