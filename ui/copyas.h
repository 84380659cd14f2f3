// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/endpoints.h"
#include "graph/imagerequest.h"
#include "images/imageentry.h"

#include <QAction>
#include <QList>

#include <functional>

class QActionGroup;
class QMenu;

namespace cloudpc {

/// "Copy as": a submenu that copies a request about the selected rows for other tools, or their JSON. Which
/// of the service's requests that is can be chosen in it, and stays chosen.
class CopyAs final : public QAction
{
    Q_OBJECT

public:
    using Rows = std::function<QList<const ImageEntry *>()>;

    /// `rows` gives those that are selected; what it refers to must outlive the window.
    CopyAs(Rows rows, QWidget &window);

    /// Where the images are; counts from the next update() on.
    void setEndpoints(const Endpoints &endpoints) { m_endpoints = endpoints; }
    /// Enables what fits these rows, which are the selected ones.
    void update(const QList<const ImageEntry *> &rows);

private:
    using Write = QString (*)(const QList<ImageRequest> &);

    void add(const QString &text, const QString &name, const QString &hint, Write write);
    void addJson();
    void addChoices();
    void addChoice(const QString &text, ImageRequest::Call call);
    [[nodiscard]] QList<ImageRequest> requests() const;

    Rows m_rows;
    Endpoints m_endpoints;
    ImageRequest::Call m_call = ImageRequest::Call::Create;
    QMenu *m_menu;
    QList<QAction *> m_texts; ///< Those that copy a request.
    QAction *m_json = nullptr;
    QActionGroup *m_choices;
};

} // namespace cloudpc
