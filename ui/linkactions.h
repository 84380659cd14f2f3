// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/endpoints.h"

#include <QList>
#include <QObject>
#include <QString>

class QAction;

namespace cloudpc {

struct ImageEntry;

/// Ways to the admin centers in the browser: to the source of an image in the Azure portal, and to the images
/// in Intune. Not there for the sandbox or for a service of one's own, which no admin center knows.
class LinkActions final : public QObject
{
    Q_OBJECT

public:
    explicit LinkActions(QObject *parent);

    [[nodiscard]] const QList<QAction *> &all() const { return m_all; }
    /// Where the images are, and the tenant that the portal shall open; empty if it is not known.
    void setPlace(const Endpoints &endpoints, const QString &tenantId);
    /// The selected row, or nothing if there is none or several.
    void update(const ImageEntry *entry);

private:
    [[nodiscard]] QAction *add(const QString &text, const QString &name, QString LinkActions::*address);

    Endpoints m_endpoints;
    QString m_tenantId;
    QString m_sourceAddress; ///< Empty: there is none.
    QString m_imagesAddress;
    QList<QAction *> m_all;
    QAction *m_source;
    QAction *m_images;
};

} // namespace cloudpc
