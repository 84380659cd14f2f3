// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "images/draft.h"
#include "images/takenversions.h"
#include "journal/journalentry.h"

#include <QList>
#include <QObject>

#include <chrono>
#include <memory>

namespace cloudpc {

class Clock;
class ImageLibrary;
class Journal;
class Session;

/// The uploads of other windows to this place that have no answer yet, as the journal that they share knows
/// them: their names and versions are taken before the tenant's list shows it.
class OpenAttempts final : public QObject
{
    Q_OBJECT

public:
    /// What it works with. All must outlive it.
    struct Parts {
        Journal &journal;
        Session &session;
        ImageLibrary &library;
        Clock &clock;
    };

    explicit OpenAttempts(const Parts &parts, QObject *parent = nullptr);

    /// Looks into the journal when the admin pauses. To be called as often as one likes: what is asked within
    /// `pause` is answered once, at its end.
    void look();
    /// What the library knows to be taken, and these uploads.
    [[nodiscard]] TakenVersions taken() const;

    static constexpr std::chrono::milliseconds pause{300};
    /// While there are any, to learn of their end.
    static constexpr std::chrono::milliseconds untilNextLook{5000};

signals:
    void changed();

private:
    struct Attempt {
        QString key;
        Draft draft;

        bool operator==(const Attempt &) const = default;
    };

    void lookAfter(std::chrono::milliseconds delay);
    void ask();
    void take(const QList<JournalEntry> &unfinished);
    [[nodiscard]] bool isOwn(const QString &key) const;

    Parts m_parts;
    QList<Attempt> m_attempts;
    std::chrono::milliseconds m_due{0}; ///< When the alarm rings; monotonic.
    std::unique_ptr<QObject> m_alarm; ///< Destroying it cancels the look.
};

} // namespace cloudpc
