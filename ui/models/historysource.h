// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "journal/historyquery.h"
#include "journal/journalentry.h"

#include <QList>
#include <QString>

#include <functional>
#include <utility>

class QObject;

namespace cloudpc {

class History;

/// A tenant of the history, with a name for people.
using NamedPlace = std::pair<Place, QString>;

/// Whom the history's model and view ask: a History, or what a test puts in its place. Each answers later,
/// exactly once, and never after its context is gone.
struct HistorySource {
    std::function<void(const HistoryQuery &, QObject *, Callback<HistoryFinding>)> find;
    std::function<void(const QList<qint64> &, QObject *, Callback<QList<JournalEntry>>)> entries;
    std::function<void(QObject *, Callback<QList<NamedPlace>>)> places;
};

/// `history` must outlive the source.
[[nodiscard]] HistorySource sourceOf(History &history);

} // namespace cloudpc
