// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "images/draft.h"
#include "library/draftwriter.h"

#include <QString>

#include <chrono>
#include <memory>
#include <optional>

class QObject;

namespace cloudpc {

class Clock;

/// A draft on disk, and whose it is.
struct KeptDraft : Draft {
    QString key; ///< Of the upload that it is kept for; empty for what is in the form.

    bool operator==(const KeptDraft &) const = default;
};

/// Keeps the half-filled form over quit and crash: after a kill there is what was typed up to a second
/// before. Typing never waits for the disk.
class DraftStore
{
public:
    /// `file` lies in a folder that is made, for its owner only, at the first write.
    DraftStore(QString file, Clock &clock);
    ~DraftStore();
    DraftStore(const DraftStore &) = delete;
    DraftStore &operator=(const DraftStore &) = delete;

    /// What is on disk; nothing if there is no file or it cannot be read.
    [[nodiscard]] std::optional<KeptDraft> load();
    /// Keeps what is in the form, at the latest `pause` after the first letter that is not kept; an empty
    /// draft removes what was kept. That of the upload `key` is kept at once.
    void keep(const Draft &draft, const QString &key = {});
    /// Calls back with why what was to be kept was not, and once it is again: once for each change.
    void setOnTurn(QObject *context, Callback<Done> onTurn);
    /// Writes what keep() still holds back, and returns at once: the admin has turned to another window.
    void hurry();
    /// The same, and returns when it is on disk: the program is about to end.
    void flush();

    /// How long a letter waits for the disk.
    static constexpr std::chrono::milliseconds pause{1000};

private:
    void take(const Result<Done> &written);

    QString m_file;
    Clock &m_clock;
    DraftWriter m_writer;
    std::optional<KeptDraft> m_waiting;
    Callback<Done> m_onTurn;
    bool m_isTroubled = false; ///< The last write failed.
    std::unique_ptr<QObject> m_alarm; ///< Destroying it cancels the write.
};

} // namespace cloudpc
