// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "linkactions.h"

#include "graph/imagerequest.h"
#include "images/imageentry.h"
#include "links.h"
#include "phrases/pages.h"
#include "phrases/portalpages.h"
#include "rowaction.h"
#include "theme/theme.h"

#include <QAction>

namespace cloudpc {

LinkActions::LinkActions(QObject *parent)
    : QObject(parent)
    , m_source(add(tr("Open source image in A&zure"), tr("Open source image in Azure"),
                   &LinkActions::m_sourceAddress))
    , m_images(add(tr("Open ima&ges in Intune"), tr("Open images in Intune"), &LinkActions::m_imagesAddress))
{
    m_source->setStatusTip(tr("The Azure portal opens in the browser."));
    m_images->setStatusTip(
        tr("The Intune admin center opens in the browser: go to Devices > Windows 365 > Custom images."));
    update(nullptr);
}

QAction *LinkActions::add(const QString &text, const QString &name, QString LinkActions::*address)
{
    QAction *action = makeRowAction(text, name, this);
    action->setIcon(icon(IconName::OpenExternal));
    connect(action, &QAction::triggered, this, [this, address] { openLink(this->*address); });
    m_all.append(action);
    return action;
}

void LinkActions::setPlace(const Endpoints &endpoints, const QString &tenantId)
{
    m_endpoints = endpoints;
    m_tenantId = tenantId;
    m_imagesAddress = isMicrosofts(endpoints) ? intuneAddress(endpoints.cloud) : QString();
}

void LinkActions::update(const ImageEntry *entry)
{
    const QString source = entry ? entry->image.sourceImageResourceId.value_or(QString()) : QString();
    m_sourceAddress = sourceImageAddress(m_endpoints, m_tenantId, source);
    const bool isKnown = isMicrosofts(m_endpoints);
    m_source->setVisible(isKnown);
    m_source->setEnabled(isAllowedLink(m_sourceAddress));
    m_images->setVisible(isKnown);
    m_images->setEnabled(isAllowedLink(m_imagesAddress));
}

} // namespace cloudpc
