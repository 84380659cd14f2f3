// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "historyview.h"

#include "base/clock.h"
#include "entrycopy.h"
#include "entrywalk.h"
#include "historydetails.h"
#include "historyfilter.h"
#include "historypages.h"
#include "historytable.h"
#include "models/historymodel.h"
#include "noticebox.h"
#include "phrases/errorphrases.h"
#include "phrases/supportphrases.h"
#include "taborder.h"

#include <QAction>
#include <QCoreApplication>
#include <QDataStream>
#include <QEvent>
#include <QIODevice>
#include <QMenu>
#include <QPushButton>
#include <QShowEvent>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace cloudpc {

namespace {

constexpr quint32 stateVersion = 2;

QEvent::Type detailsEvent()
{
    static const int type = QEvent::registerEventType();
    return static_cast<QEvent::Type>(type);
}

Notice noticeOf(const Error &error, const QDateTime &now)
{
    return {Tone::Caution, explain(error), technicalCode(error), supportReport(error, now)};
}

} // namespace

HistoryView::HistoryView(const HistorySource &source, HistoryNotes::Store store, Clock &clock,
                         QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_clock(clock)
    , m_model(new HistoryModel(source, clock, this))
    , m_filter(new HistoryFilter(clock, this))
    , m_failureBar(new NoticeBox(this))
    , m_table(new HistoryTable(*m_model, this))
    , m_pages(new HistoryPages(*m_table, this))
    , m_details(new HistoryDetails(std::move(store), clock, this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_find(new QAction(tr("Find i&n history"), this))
{
    setUpLayout();
    connectParts();
    updatePage();
}

void HistoryView::setUpLayout()
{
    auto *upper = new QWidget(this);
    auto *column = new QVBoxLayout(upper);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filter);
    column->addWidget(m_failureBar);
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

void HistoryView::connectParts()
{
    m_failureBar->setNote(tr("What you see was read before."));
    connect(m_failureBar->addButton(tr("Retry")), &QPushButton::clicked, this, &HistoryView::refresh);
    connect(m_pages, &HistoryPages::retryRequested, this, &HistoryView::refresh);
    connect(m_pages, &HistoryPages::clearFiltersRequested, m_filter, &HistoryFilter::clear);
    m_find->setShortcut(QKeySequence::Find);
    addAction(m_find);
    connect(m_find, &QAction::triggered, m_filter, &HistoryFilter::focusText);
    connect(m_filter, &HistoryFilter::changed, this,
            [this] { m_model->setQuery(m_filter->appliedTo(m_model->query())); });
    connect(m_filter, &HistoryFilter::left, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_model, &HistoryModel::answered, this, &HistoryView::takeAnswer);
    connect(m_model, &HistoryModel::rowsRead, this, &HistoryView::updateDetailsSoon);
    connect(m_table, &HistoryTable::selectedIdsChanged, this, &HistoryView::updateDetailsSoon);
    connect(m_table, &HistoryTable::copyRequested, this, [this] {
        if (selectedCount() > 0)
            copyRows(*readSelected(), m_clock);
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &HistoryView::showMenu);
}

void HistoryView::showEvent(QShowEvent *event)
{
    m_model->start();
    if (!event->spontaneous())
        askForPlaces();
    QWidget::showEvent(event);
}

void HistoryView::hideEvent(QHideEvent *event)
{
    flush();
    QWidget::hideEvent(event);
}

void HistoryView::askForPlaces()
{
    m_source.places(this, [this](const Result<QList<NamedPlace>> &places) {
        if (places.ok())
            m_filter->setPlaces(places.value());
    });
}

void HistoryView::refresh()
{
    m_model->refresh();
    if (isVisible())
        askForPlaces();
}

void HistoryView::takeAnswer()
{
    m_filter->setCounts(m_model->finding().counts);
    updatePage();
    updateDetailsSoon();
}

void HistoryView::updatePage()
{
    updateFailure();
    m_pages->follow(*m_model);
    const bool hasEntries = m_model->finding().total > 0;
    m_filter->setVisible(hasEntries);
    m_details->setVisible(hasEntries);
}

void HistoryView::updateFailure()
{
    const std::optional<Error> &error = m_model->error();
    m_failureBar->setVisible(error && m_model->rowCount() > 0);
    if (!error)
        return;
    const Notice notice = noticeOf(*error, m_clock.now());
    m_failureBar->setNotice(notice);
    m_pages->setNotice(notice);
}

/// Until the next answer.
void HistoryView::tellUnread(const Error &error)
{
    m_failureBar->setNotice(noticeOf(error, m_clock.now()));
    m_failureBar->show();
}

/// After the list has been painted: whoever holds PageDown waits for the rows, not for the details of those
/// passed on the way.
void HistoryView::updateDetailsSoon()
{
    if (!std::exchange(m_detailsAreDue, true))
        QCoreApplication::postEvent(this, new QEvent(detailsEvent()), Qt::LowEventPriority - 1);
}

bool HistoryView::event(QEvent *event)
{
    if (event->type() != detailsEvent())
        return QWidget::event(event);
    updateDetails();
    return true;
}

void HistoryView::updateDetails()
{
    m_detailsAreDue = false;
    const QList<qint64> ids = m_table->selectedIds();
    m_model->setChosen(ids.size() == 1 ? ids.first() : 0);
    emit selectionChanged();
    const JournalEntry *entry = ids.size() == 1 ? m_model->find(ids.first()) : nullptr;
    if (entry)
        m_details->showEntry(*entry);
    else if (ids.size() != 1)
        m_details->showSelection(ids.size());
}

void HistoryView::setEndpoints(const Endpoints &endpoints)
{
    m_endpoints = endpoints;
    m_details->setEndpoints(endpoints);
}

void HistoryView::setHere(const std::optional<Place> &here)
{
    m_filter->setHere(here);
}

const HistoryQuery &HistoryView::query() const
{
    return m_model->query();
}

qint64 HistoryView::shownCount() const
{
    return m_model->rowCount();
}

qsizetype HistoryView::selectedCount() const
{
    return m_table->selectedIds().size();
}

bool HistoryView::mayHaveImages() const
{
    const QList<qint64> ids = m_table->selectedIds();
    return std::ranges::any_of(ids, [this](qint64 id) {
        const JournalEntry *entry = m_model->find(id);
        return !entry || !entry->imageId.isEmpty();
    });
}

void HistoryView::addRowAction(QAction *action)
{
    m_table->addAction(action);
    m_details->addRowAction(action);
}

void HistoryView::showMenu(const QPoint &at)
{
    if (m_table->selectedIds().isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_table->actions());
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

EntryWalk *HistoryView::readSelected(qsizetype most)
{
    delete m_walk;
    m_walk = new EntryWalk(m_source, m_table->selectedIds().first(std::min(most, selectedCount())), this);
    connect(m_walk, &EntryWalk::finished, this, [this](const Result<Done> &result) {
        if (!result.ok())
            tellUnread(result.error());
    });
    return m_walk;
}

void HistoryView::flush()
{
    m_details->flush();
}

QByteArray HistoryView::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << stateVersion << m_table->saveState() << m_splitter->saveState();
    return state;
}

bool HistoryView::restoreState(const QByteArray &state)
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

void HistoryView::tick()
{
    m_filter->tick();
    m_model->tick();
}

} // namespace cloudpc
