// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"
#include "images/imageentry.h"
#include "journal/journalentry.h"

#include <QList>
#include <QObject>
#include <QSet>
#include <QString>

#include <optional>

namespace cloudpc {

class Clock;
class EntryList;
class Gatekeeper;
class Recorder;
class ServiceLine;

/// The acts that the service does not take at the moment. Each is in the journal, as noted and not sent, so
/// that it survives the end of the program. When the service can be asked again they are due one after the
/// other: all at once they would be refused together once more.
class PostponedActs final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        ServiceLine &line;
        Gatekeeper &gates;
        Recorder &recorder;
        EntryList &entries;
        Clock &clock;
    };

    /// How often an act leaves before a refusal is its end.
    static constexpr int maxTries = 5;

    /// All parts must outlive it.
    explicit PostponedActs(const Parts &parts, QObject *parent = nullptr);

    /// Keeps an act that has just failed, if it failed only for the moment. False if that is its end.
    [[nodiscard]] bool take(ImageEntry &entry, Act act, const Error &error);
    /// Takes up what the journal has as postponed.
    void resume(const QString &key, const JournalEntry &row);
    /// The act that was due could not leave: the list that it needs did not come.
    void putBack(const QString &key, Act act);
    /// Whatever waits of this row now or later stays here, also when it is due, until it is let go. To be
    /// said again now and then, well within Gatekeeper::lease: or others think that nobody is at it.
    void hold(const QString &key, bool isHeld);
    /// Lets an act go that waits: nothing more is done about it here. Gives which it was.
    [[nodiscard]] std::optional<Act> drop(const QString &key);
    /// The act of this row has come to an end, whichever: if it was the one that was due, the next one is.
    void proceed(const QString &key);
    /// Sees whether one is due.
    void consider();
    /// Another tenant's list comes: what waits goes out of the list, and stays in the journal.
    void leave();

signals:
    /// To be sent now, as a new attempt. The row says no longer that it waits.
    void due(const QString &key, cloudpc::Act act);
    /// There is nothing left to send: a list has shown it done, or another window is at it.
    void needless(const QString &key, cloudpc::Act act);
    /// The journal cannot keep it, so that it is not sent either.
    void refused(const QString &key, cloudpc::Act act, const cloudpc::Error &error);
    void changed();

private:
    struct Item {
        QString key;
        Act act = Act::Create;
    };

    void keep(ImageEntry &entry, Act act);
    void store(const ImageEntry &entry, Act act);
    void next();
    void leaveOne(const QString &key);
    void followLine();
    void renew(const QString &key);
    [[nodiscard]] Postponement postponement(const ImageEntry &entry) const;

    Parts m_parts;
    QList<Item> m_waiting;
    QSet<QString> m_held; ///< Keys.
    QString m_current; ///< Which was due and has not come to its end; empty for none.
};

} // namespace cloudpc
