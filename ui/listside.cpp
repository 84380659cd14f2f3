// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "listside.h"

#include "historyview.h"
#include "imagesview.h"
#include "signedoutview.h"

#include <QAction>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace cloudpc {

ListSide::ListSide(ViewSwitch &views, SignedOutView &signedOut, ImagesView &images, HistoryView &history,
                   QWidget *parent)
    : QWidget(parent)
    , m_views(views)
    , m_signedOut(signedOut)
    , m_images(images)
    , m_history(history)
    , m_pages(new QStackedWidget(this))
{
    m_pages->addWidget(&signedOut);
    m_pages->addWidget(&images);
    m_pages->addWidget(&history);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_pages, 1);
    connect(&views, &ViewSwitch::chosen, this, &ListSide::showChosen);
    connect(&signedOut, &SignedOutView::historyRequested, this,
            [this] { m_views.choose(ViewSwitch::View::History); });
    showChosen();
}

void ListSide::addNotice(QWidget *notice)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->count() - 1, notice);
}

void ListSide::setSignedIn(bool signedIn)
{
    m_isSignedIn = signedIn;
    showChosen();
}

void ListSide::showChosen()
{
    const bool history = m_views.current() == ViewSwitch::View::History;
    if (history)
        m_pages->setCurrentWidget(&m_history);
    else
        m_pages->setCurrentWidget(m_isSignedIn ? static_cast<QWidget *>(&m_images) : &m_signedOut);
    // Both have Ctrl+F, and two that listen to one key hear nothing.
    m_history.findAction()->setEnabled(history);
    m_history.findAction()->setVisible(history);
    m_images.findAction()->setEnabled(!history);
    m_images.findAction()->setVisible(!history);
}

} // namespace cloudpc
