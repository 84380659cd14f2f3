// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/moment.h"
#include "graph/gate.h"
#include "images/imageentry.h"
#include "journal/journalentry.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace cloudpc {

class Clock;
class EntryList;
class RandomSource;
class Recorder;
class Session;

/// Lets nothing leave that is not in the journal: the gates of this computer's acts.
class Gatekeeper final
{
public:
    /// All must outlive it and every gate.
    Gatekeeper(Session &session, Recorder &recorder, EntryList &entries, Clock &clock, RandomSource &random);

    /// Tells this run's acts from those of other windows.
    [[nodiscard]] const QString &process() const { return m_process; }

    /// The journal's revision when the list was asked for that is known now, and when that was: what was
    /// noted after it, such as another window's upload of the same name, is not in that list.
    void setKnown(qint64 revision, const Moment &listedAt)
    {
        m_knownRevision = revision;
        m_listedAt = listedAt;
    }
    /// Another tenant: nothing is known.
    void forgetKnown() { m_listedAt.reset(); }
    /// A list from long ago says little about what another admin has made since.
    [[nodiscard]] bool knowsWhatIsThere() const;
    /// Called whenever something has passed and is leaving: what can wait for that, such as drawing, should.
    void setOnPassed(std::function<void()> onPassed) { m_onPassed = std::move(onPassed); }
    /// Notes the create of what may take a while to leave.
    void noteIntent(const ImageEntry &entry);
    /// An act that is noted and not sent, and is this run's until it may leave after `wait`.
    [[nodiscard]] OpenAct recorded(Act act, std::chrono::milliseconds wait = {}) const;
    /// Notes an act with its entry, durably once it calls back; as Recorder::begin().
    void note(const ImageEntry &entry, const OpenAct &act, QObject *context, Callback<Done> callback);
    /// The gate of a new attempt. `onFirst` puts into the entry what it notes when it passes.
    [[nodiscard]] Gate gateFor(const QString &key, Act act, const std::function<void(ImageEntry &)> &onFirst);

    /// Longer than a write and its repeat may take on the wire: after it another window may take over.
    static constexpr std::chrono::seconds lease{180};
    /// A claim older than this when its write leaves has to be made anew: the computer may have slept, and
    /// somebody else may have taken over.
    static constexpr std::chrono::seconds freshness{20};

private:
    struct Pass;

    void judge(const QString &key, const std::shared_ptr<Pass> &pass, QObject *context,
               const Callback<Done> &callback);
    void claim(const QString &key, const std::shared_ptr<Pass> &pass, QObject *context,
               const Callback<Done> &callback);
    void takeBack(const QString &key, Pass &pass);
    [[nodiscard]] QStringList namesakes(const ImageEntry &entry) const;

    Session &m_session;
    Recorder &m_recorder;
    EntryList &m_entries;
    Clock &m_clock;
    RandomSource &m_random;
    QString m_process;
    std::function<void()> m_onPassed;
    qint64 m_knownRevision = 0;
    std::optional<Moment> m_listedAt; ///< When the list was asked for.
};

} // namespace cloudpc
