// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "pagehelp.h"

#include "linkbutton.h"
#include "links.h"
#include "phrases/pages.h"
#include "phrases/plaintext.h"
#include "plainlabel.h"
#include "propertygrid.h"
#include "theme/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace cloudpc {

namespace {

LinkButton *linkTo(Page page, QWidget *parent)
{
    const Explanation explanation = withPage({}, page);
    auto *link = new LinkButton(parent);
    link->setTone(Tone::Busy);
    link->setText(explanation.linkText);
    link->setToolTip(explanation.link);
    QObject::connect(link, &QPushButton::clicked, link, [explanation] { openLink(explanation.link); });
    return link;
}

} // namespace

PageHelp::PageHelp(QWidget *parent)
    : QWidget(parent)
    , m_inUse(new PropertyGrid(this))
{
    QLabel *title = sentenceLabel(tr("If the page shows an error, nothing comes back from it"), this);
    title->setFont(emphasized(font()));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(title);
    for (const QString &line :
         {tr("AADSTS50011 or AADSTS500113: in the app registration, add the redirect address below under "
             "Mobile and desktop applications."),
          tr("AADSTS700016 or AADSTS90002: compare the client ID and the tenant below with the app "
             "registration, and correct them in Preferences."),
          tr("Anything else: note the number, choose Cancel and sign in again.")}) {
        column->addWidget(sentenceLabel(line, this));
    }
    column->addWidget(m_inUse);
    column->addWidget(linkTo(Page::AppRegistration, this), 0, Qt::AlignLeading);
}

void PageHelp::setInUse(const QString &clientId, const QString &tenant)
{
    // The port that follows at a sign-in must not be registered: Entra ID does not compare it.
    const QString redirect = QStringLiteral("http://localhost");
    QList<Property> inUse;
    for (const auto &[label, value] :
         {std::pair(tr("Redirect address"), redirect), std::pair(tr("Client ID"), clientId),
          std::pair(tr("Tenant"), tenant)}) {
        inUse.append({.label = label, .value = oneLine(value), .copy = value});
    }
    m_inUse->setProperties(inUse);
}

} // namespace cloudpc
