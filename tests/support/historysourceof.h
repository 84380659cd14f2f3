// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "historynotes.h"
#include "models/historysource.h"
#include "support/historyinmemory.h"

namespace cloudpc {

/// Needs ui, as storeOf() does. `history` must outlive what asks it.
[[nodiscard]] inline HistorySource sourceOf(HistoryInMemory &history)
{
    return {.find = [&history](const auto &query, QObject *context,
                               auto callback) { history.find(query, context, std::move(callback)); },
            .entries = [&history](const auto &ids, QObject *context,
                                  auto callback) { history.read(ids, context, std::move(callback)); },
            .places = [&history](QObject *context,
                                 auto callback) { history.places(context, std::move(callback)); }};
}

[[nodiscard]] inline HistoryNotes::Store storeOf(HistoryInMemory &history)
{
    return [&history](const QString &key, const QString &note, const QString &ticket, QObject *context,
                      Callback<Done> callback) {
        history.annotate(key, note, ticket, context, std::move(callback));
    };
}

} // namespace cloudpc
