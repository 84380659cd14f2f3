// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/imageentry.h"
#include "journal/journalentry.h"

namespace cloudpc {

class Session;
struct Endpoints;

/// Who asks, and where.
struct Asker {
    Place place;
    QString accountId;
    QString accountName;

    bool operator==(const Asker &) const = default;
};

/// The place of these endpoints' tenant. A cloud with roots of its own making is another place than the
/// cloud itself.
[[nodiscard]] Place placeOf(const Endpoints &endpoints, const QString &tenantId);
/// Who is signed in; all empty while nobody is.
[[nodiscard]] Asker askerOf(const Session &session);

/// A journal's row for an entry that has none.
[[nodiscard]] JournalEntry journalEntryFor(const ImageEntry &entry, const Asker &asker, const QString &key,
                                           const QDateTime &now);
/// Puts what the entry has become into its row: everything but identity, place, person and open act.
void noteInto(JournalEntry &row, const ImageEntry &entry, const QDateTime &now);
/// The list's row as the journal knows it. Its key is the journal's.
[[nodiscard]] ImageEntry imageEntryFrom(const JournalEntry &row);

} // namespace cloudpc
