// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace cloudpc {

class Clock;
struct WireReply;

/// Whether the service can be asked at this moment. One per connection to a tenant: it hears of every answer,
/// and every request asks it before it leaves, so that the wish of the service to be left alone (Retry-After)
/// counts for all of them.
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

    /// The clock must outlive it.
    explicit ServiceLine(Clock &clock, QObject *parent = nullptr);
    ~ServiceLine() override;

    [[nodiscard]] const Condition &condition() const { return m_condition; }
    /// How long no request may leave yet, by the monotonic clock; zero unless Throttled.
    [[nodiscard]] std::chrono::milliseconds wait() const;
    /// Calls when a request may leave: in this call stack if that is now, never after `context` is gone.
    void whenOpen(QObject *context, std::function<void()> call);
    /// What became of a request.
    void note(const WireReply &reply);
    /// The system says that there is a network again: what was unreachable is worth a try.
    void noteNetworkBack();

signals:
    void changed();
    /// After Throttled or Unreachable: the time is over, a request got through, or the network is back.
    void reopened();

private:
    void become(const Condition &condition);

    Clock &m_clock;
    Condition m_condition;
    std::chrono::milliseconds m_until{0}; ///< `until` on the monotonic clock.
    std::unique_ptr<QObject> m_alarm;
};

} // namespace cloudpc
