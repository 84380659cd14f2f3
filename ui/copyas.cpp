// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "copyas.h"

#include "graph/powershelltext.h"
#include "graph/requesttext.h"
#include "phrases/propertyphrases.h"
#include "rowaction.h"
#include "theme/theme.h"

#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace cloudpc {

using Call = ImageRequest::Call;

CopyAs::CopyAs(Rows rows, QWidget &window)
    : QAction(&window)
    , m_rows(std::move(rows))
    , m_menu(new QMenu(&window))
    , m_choices(new QActionGroup(this))
{
    renameRowAction(*this, tr("Cop&y as"), tr("Copy as"));
    setIcon(cloudpc::icon(IconName::Code));
    setMenu(m_menu);
    m_menu->setToolTipsVisible(true);
    add(tr("Copy as &cURL"), tr("Copy as cURL"), tr("A command for a POSIX shell such as bash."), asCurl);
    add(tr("Copy as &PowerShell"), tr("Copy as PowerShell"), tr("Commands of Microsoft Graph PowerShell."),
        asPowerShell);
    add(tr("Copy as &HTTP"), tr("Copy as HTTP"), tr("The request as text, as request files have it."),
        asHttp);
    addJson();
    addChoices();
    update({});
}

void CopyAs::add(const QString &text, const QString &name, const QString &hint, Write write)
{
    QAction *action = makeRowAction(text, name, this);
    action->setStatusTip(tr("%1 Without a token.", "what is copied").arg(hint));
    connect(action, &QAction::triggered, this,
            [this, write] { QGuiApplication::clipboard()->setText(write(requests())); });
    m_texts.append(action);
    m_menu->addAction(action);
}

void CopyAs::addJson()
{
    m_json = makeRowAction(tr("Copy as &JSON"), tr("Copy as JSON"), this);
    connect(m_json, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(objectsJson(m_rows())); });
    m_menu->addAction(m_json);
}

void CopyAs::addChoices()
{
    m_menu->addSeparator();
    QMenu *menu = m_menu->addMenu(tr("&Request to copy"));
    addChoice(tr("&Create the image"), Call::Create);
    addChoice(tr("&Get the image"), Call::Get);
    addChoice(tr("&Retry the upload"), Call::Retry);
    addChoice(tr("&Delete the image"), Call::Delete);
    menu->addActions(m_choices->actions());
}

void CopyAs::addChoice(const QString &text, Call call)
{
    QAction *choice = m_choices->addAction(text);
    choice->setCheckable(true);
    choice->setChecked(call == m_call);
    connect(choice, &QAction::triggered, this, [this, call] {
        m_call = call;
        update(m_rows());
    });
}

QList<ImageRequest> CopyAs::requests() const
{
    QList<ImageRequest> requests;
    for (const ImageEntry *entry : m_rows()) {
        if (const auto request = imageRequest(m_call, *entry, m_endpoints))
            requests.append(*request);
    }
    return requests;
}

void CopyAs::update(const QList<const ImageEntry *> &rows)
{
    const bool fits = std::ranges::any_of(rows, [this](const ImageEntry *entry) {
        return imageRequest(m_call, *entry, m_endpoints).has_value();
    });
    const QString whyNot = rows.isEmpty() || fits
        ? QString()
        : tr("There is no such request for what is selected. Choose another one under “Request to copy”.");
    for (QAction *text : std::as_const(m_texts))
        offerChange(*text, fits, whyNot);
    m_json->setEnabled(!rows.isEmpty());
    setEnabled(!rows.isEmpty());
}

} // namespace cloudpc
