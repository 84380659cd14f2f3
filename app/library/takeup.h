// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/imageentry.h"
#include "journal/journalentry.h"

#include <QDateTime>

#include <optional>

namespace cloudpc {

/// Who looks at the journal, and when.
struct Successor {
    QString process; ///< Its own UUID.
    QString accountId; ///< Who is signed in. What one person has asked for is not sent as another.
    QString accountName = {};
    bool isSole = false; ///< No other program works on this journal, so that any other's act is a dead one's.
    QDateTime now; ///< UTC
};

/// A row of the journal that had not come to its end, as it has to be taken up.
struct TakenUp {
    ImageEntry entry;
    std::optional<OpenAct> act;
    bool isHeldElsewhere = false; ///< Another window is at it: look again when its lease has run out.
    bool isNews = false; ///< Something has become of it by being taken up, which has to be noted.
};

/// What was recorded and never sent is over, and may be sent anew; what waits for the service goes on
/// waiting; what was being sent by a program that is gone has an unknown outcome.
[[nodiscard]] TakenUp takeUp(const JournalEntry &row, const Successor &successor);

} // namespace cloudpc
