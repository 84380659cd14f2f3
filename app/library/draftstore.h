// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/draft.h"

#include <QString>

#include <chrono>
#include <memory>
#include <optional>

class QObject;

namespace cloudpc {

class Clock;

/// Keeps the half-filled form over quit and crash. Writes through a temporary file and a rename, so that a
/// crash leaves the old draft or the new one, never half of one.
class DraftStore
{
public:
    /// `file` lies in a folder that is made, for its owner only, at the first write.
    DraftStore(QString file, Clock &clock);
    ~DraftStore();
    DraftStore(const DraftStore &) = delete;
    DraftStore &operator=(const DraftStore &) = delete;

    /// What was kept; nothing if there is no file or it cannot be read.
    [[nodiscard]] std::optional<Draft> load() const;
    /// Keeps a draft after a pause in typing; an empty draft removes what was kept.
    void keep(const Draft &draft);
    /// Writes at once what keep() still holds back: the program is about to end.
    void flush();

    /// How long typing has to pause before the draft is written.
    static constexpr std::chrono::milliseconds pause{1000};

private:
    void write(const Draft &draft) const;

    QString m_file;
    Clock &m_clock;
    std::optional<Draft> m_waiting;
    std::unique_ptr<QObject> m_alarm; ///< Destroying it cancels the write.
};

} // namespace cloudpc
