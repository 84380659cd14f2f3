// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QStringList>

#include <chrono>
#include <memory>

namespace cloudpc {

class Clock;

/// Keeps what cannot be undone for some seconds in which it can be. It is in memory only: a program that ends
/// in that time, in whatever way, has done nothing.
class HeldBack final : public QObject
{
    Q_OBJECT

public:
    /// `clock` must outlive it. By the monotonic clock: while the computer sleeps the time stands still, so
    /// that nothing is over before somebody can have seen it.
    explicit HeldBack(Clock &clock, QObject *parent = nullptr);
    ~HeldBack() override;

    /// How long each is kept. Long enough to be read and taken back, short enough to be waited for.
    static constexpr std::chrono::seconds time{6};

    /// Keeps these from now on, each for the whole time; those that are kept already stay as they are.
    void hold(const QStringList &keys);
    /// Takes these back: they will not come due.
    void release(const QStringList &keys);
    /// In the order in which they were given.
    [[nodiscard]] QStringList keys() const;
    /// UTC, for a countdown; invalid while time is stopped, or if it is not kept.
    [[nodiscard]] QDateTime until(const QString &key) const;

    /// Lets nothing come due until goOn(), which gives each the whole time anew: a question is being asked.
    void stop();
    void goOn();
    /// All of them come due at once.
    void hurry();

signals:
    /// Their time is over; they are not kept any more.
    void due(const QStringList &keys);

private:
    struct Kept {
        QString key;
        std::chrono::milliseconds since{0}; ///< Monotonic.
    };

    [[nodiscard]] std::chrono::milliseconds left(const Kept &kept) const;
    void plan();
    void look();

    Clock &m_clock;
    QList<Kept> m_kept; ///< The longest kept first.
    bool m_isStopped = false;
    std::unique_ptr<QObject> m_alarm; ///< For the first one; destroying it cancels.
};

} // namespace cloudpc
