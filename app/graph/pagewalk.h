// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graph/patientread.h"

#include <QJsonArray>
#include <QSet>

namespace cloudpc {

/// All items of a list.
struct GraphItems {
    QJsonArray items;
    CallIds ids; ///< Of the last page.

    bool operator==(const GraphItems &) const = default;
};

/// Where `@odata.nextLink` of a page leads: a URL, nothing on the last page, or why it must not be followed.
/// The link is opaque and used whole (Graph: paging), but a token goes only to `root`'s own origin.
[[nodiscard]] Result<std::optional<QUrl>> nextPage(const QJsonObject &page, const QUrl &root);

/// Reads a list page by page. One failed page fails the list: half a list would look like deleted images.
/// Deletes itself when it has called back, or when `context` is destroyed.
class PageWalk final : public QObject
{
    Q_OBJECT

public:
    static constexpr int maxPages = 1000;
    static constexpr int maxItems = 100000;

    PageWalk(const GraphServices &services, const QUrl &first, QObject *context,
             Callback<GraphItems> callback, QObject *parent);

    void start() { read(m_first); }

private:
    void read(const QUrl &url);
    void add(const GraphObject &page);
    void follow(const std::optional<QUrl> &next);
    void end(const Result<GraphItems> &result);
    void fail(ErrorKind kind, Fault fault);

    GraphServices m_services;
    QUrl m_first;
    Callback<GraphItems> m_callback;
    GraphItems m_found;
    QSet<QUrl> m_visited;
};

} // namespace cloudpc
