// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/historysource.h"

#include "journal/history.h"

namespace cloudpc {

HistorySource sourceOf(History &history)
{
    return {
        .find =
            [&history](const HistoryQuery &query, QObject *context, Callback<HistoryFinding> callback) {
                history.find(query, context, std::move(callback));
            },
        .entries =
            [&history](const QList<qint64> &ids, QObject *context, Callback<QList<JournalEntry>> callback) {
                history.entries(ids, context, std::move(callback));
            },
        .places =
            [&history](QObject *context, Callback<QList<NamedPlace>> callback) {
                history.places(context, std::move(callback));
            }};
}

} // namespace cloudpc
