// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "imagesview.h"

#include "base/clock.h"
#include "decisionbar.h"
#include "emptystate.h"
#include "filterbar.h"
#include "imagedetails.h"
#include "imagestable.h"
#include "loadfailure.h"
#include "models/imagefilter.h"
#include "models/imagesmodel.h"
#include "noticebox.h"
#include "phrases/errorphrases.h"
#include "phrases/supportphrases.h"
#include "taborder.h"

#include <QAction>
#include <QDataStream>
#include <QIODevice>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace cloudpc {

namespace {

constexpr quint32 stateVersion = 1;

} // namespace

ImagesView::ImagesView(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_model(new ImagesModel(clock, this))
    , m_filter(new ImageFilter(this))
    , m_filterBar(new FilterBar(this))
    , m_loadBar(new NoticeBox(this))
    , m_decisionBar(new DecisionBar(this))
    , m_pages(new QStackedWidget(this))
    , m_loading(new EmptyState(this))
    , m_nothingYet(new EmptyState(this))
    , m_noMatch(new EmptyState(this))
    , m_couldNotLoad(new LoadFailure(IconName::Disconnected, tr("The images could not be loaded"), this))
    , m_details(new ImageDetails(clock, this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_find(new QAction(tr("&Find"), this))
{
    m_filter->setSourceModel(m_model);
    m_table = new ImagesTable(*m_filter, this);
    setUpStates();
    setUpLayout();
    connectFilter();
    connect(m_table, &ImagesTable::selectedKeysChanged, this, [this] {
        updateDetails();
        emit selectionChanged();
    });
    connect(m_table, &ImagesTable::keyActivated, this, &ImagesView::activated);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ImagesView::showMenu);
    connect(m_details, &ImageDetails::chosen, this, &ImagesView::chosen);
    connect(m_details, &ImageDetails::betaRequested, this, &ImagesView::betaRequested);
    connect(m_decisionBar, &DecisionBar::showRequested, this, &ImagesView::select);
    updatePage();
}

void ImagesView::setUpStates()
{
    m_loading->setContent(IconName::Refresh, Tone::Busy, tr("Loading your images"),
                          tr("Asking Microsoft Graph."));
    m_nothingYet->setContent(IconName::CloudUpload, Tone::Muted, tr("No custom images yet"),
                             tr("Fill in the form to upload the first one. It will appear here at once."));
    connect(m_nothingYet->addButton(tr("New image")), &QPushButton::clicked, this,
            &ImagesView::newImageRequested);
    m_noMatch->setContent(IconName::Filter, Tone::Muted, tr("No image matches the filter"),
                          tr("There are images, but none that the chosen filter lets through."));
    connect(m_noMatch->addButton(tr("Clear filter")), &QPushButton::clicked, m_filterBar, &FilterBar::clear);
    connect(m_couldNotLoad, &LoadFailure::retryRequested, this, &ImagesView::refreshRequested);
    connect(m_loadBar->addButton(tr("Retry")), &QPushButton::clicked, this, &ImagesView::refreshRequested);
    m_loadBar->setNote(tr("What you see is from the last refresh that succeeded."));
    for (QWidget *page : {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_loading),
                          static_cast<QWidget *>(m_nothingYet), static_cast<QWidget *>(m_noMatch),
                          static_cast<QWidget *>(m_couldNotLoad)})
        m_pages->addWidget(page);
}

void ImagesView::setUpLayout()
{
    auto *upper = new QWidget(this);
    auto *column = new QVBoxLayout(upper);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filterBar);
    column->addWidget(m_loadBar);
    column->addWidget(m_decisionBar);
    column->addWidget(m_pages, 1);
    m_splitter->addWidget(upper);
    m_splitter->addWidget(m_details);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({1000, 1000}); // shared out by proportion
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    setTabOrder(tabThrough(this, upper), m_details);
}

void ImagesView::connectFilter()
{
    m_find->setShortcut(QKeySequence::Find);
    connect(m_find, &QAction::triggered, m_filterBar, &FilterBar::focusText);
    addAction(m_find);
    connect(m_filterBar, &FilterBar::chipChosen, this, [this](ImageChip chip) {
        m_filter->setChip(chip);
        updatePage();
    });
    connect(m_filterBar, &FilterBar::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        updatePage();
    });
    connect(m_filterBar, &FilterBar::left, m_table, qOverload<>(&QWidget::setFocus));
}

void ImagesView::setEndpoints(const Endpoints &endpoints)
{
    m_endpoints = endpoints;
    m_details->setEndpoints(endpoints);
}

void ImagesView::setEntries(const QList<ImageEntry> &entries)
{
    const QString top = m_table->topKey();
    m_model->apply(entries);
    m_table->scrollToTopKey(top);
    m_filterBar->setCounts(m_filter->counts());
    m_decisionBar->setEntries(entries);
    m_table->fitColumnsOnce();
    updatePage();
    updateDetails();
}

void ImagesView::setLoadState(ImageLibrary::Freshness freshness, const std::optional<Error> &error,
                              bool isSaidElsewhere)
{
    m_isSaidElsewhere = isSaidElsewhere;
    // While it loads again the page stays: an empty list must not flicker at each poll.
    if (freshness != ImageLibrary::Freshness::Loading)
        m_hasLoaded = freshness == ImageLibrary::Freshness::Loaded;
    m_freshness = freshness;
    if (m_loadError != error)
        m_failedAt = m_clock.now();
    m_loadError = error;
    updatePage();
}

QWidget *ImagesView::pageToShow() const
{
    if (m_model->rowCount() > 0)
        return m_filter->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_noMatch;
    if (m_freshness == ImageLibrary::Freshness::CouldNotLoad)
        return m_couldNotLoad;
    return m_hasLoaded ? m_nothingYet : m_loading;
}

void ImagesView::updatePage()
{
    updateLoadBar();
    m_pages->setCurrentWidget(pageToShow());
    const bool hasRows = m_model->rowCount() > 0;
    m_filterBar->setVisible(hasRows);
    m_details->setVisible(hasRows);
}

void ImagesView::updateLoadBar()
{
    const bool failed = m_freshness == ImageLibrary::Freshness::CouldNotLoad && m_loadError;
    m_loadBar->setVisible(failed && !m_isSaidElsewhere && m_model->rowCount() > 0);
    if (!failed)
        return;
    const Notice notice = loadNotice();
    m_loadBar->setNotice(notice);
    m_couldNotLoad->setNotice(notice);
}

Notice ImagesView::loadNotice() const
{
    if (m_isSaidElsewhere)
        return {.explanation = {
                    .title = tr("Windows 365 cannot be asked at the moment"),
                    .advice = tr("Your images appear here by themselves as soon as it can be asked again.")}};
    return {Tone::Caution, explain(*m_loadError, m_endpoints, Permission::Read), technicalCode(*m_loadError),
            supportReport(*m_loadError, m_failedAt)};
}

void ImagesView::updateDetails()
{
    const QStringList keys = m_table->selectedKeys();
    const ImageEntry *entry = keys.size() == 1 ? m_model->find(keys.first()) : nullptr;
    if (entry)
        m_details->showEntry(*entry);
    else
        m_details->showSelection(static_cast<int>(keys.size()));
}

QList<QString> ImagesView::selectedKeys() const
{
    return m_table->selectedKeys();
}

void ImagesView::select(const QString &key)
{
    if (m_model->rowOf(key) < 0 || m_table->selectKey(key))
        return;
    m_filterBar->clear();
    m_table->selectKey(key);
}

void ImagesView::selectAll(const QStringList &keys)
{
    m_table->selectKeys(keys);
    if (m_table->selectedKeys().size() != keys.size()) {
        m_filterBar->clear();
        m_table->selectKeys(keys);
    }
    m_table->setFocus();
}

void ImagesView::addRowAction(QAction *action)
{
    m_rowActions.append(action);
    m_table->addAction(action);
    m_details->addRowAction(action);
}

void ImagesView::addSettlingAction(QAction *action)
{
    m_rowActions.append(action);
    m_table->addAction(action);
    m_details->addSettlingAction(action);
}

void ImagesView::setNewVersionAction(QAction *action)
{
    m_details->setNewVersionAction(action);
}

void ImagesView::setChooseAction(QAction *action)
{
    m_rowActions.append(action);
    m_table->addAction(action);
    m_details->setChooseAction(action);
}

void ImagesView::showMenu(const QPoint &at)
{
    if (m_table->selectedKeys().isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_table->actions());
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

QByteArray ImagesView::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << stateVersion << m_table->saveState() << m_splitter->saveState();
    return state;
}

bool ImagesView::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 version = 0;
    QByteArray table;
    QByteArray splitter;
    stream >> version >> table >> splitter;
    if (stream.status() != QDataStream::Ok || version != stateVersion || !m_table->restoreState(table))
        return false;
    m_splitter->restoreState(splitter);
    m_splitter->setOrientation(Qt::Vertical);
    m_splitter->setChildrenCollapsible(false);
    return true;
}

void ImagesView::tick()
{
    m_model->tick();
    m_details->tick();
}

} // namespace cloudpc
