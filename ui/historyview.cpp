// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "historyview.h"

#include "base/clock.h"
#include "copiedrows.h"
#include "emptystate.h"
#include "historydetails.h"
#include "historyfilter.h"
#include "historytable.h"
#include "loadfailure.h"
#include "models/historycells.h"
#include "models/historymodel.h"
#include "noticebox.h"
#include "phrases/errorphrases.h"
#include "phrases/supportphrases.h"
#include "taborder.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QDataStream>
#include <QEvent>
#include <QGuiApplication>
#include <QIODevice>
#include <QMenu>
#include <QPushButton>
#include <QShowEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace cloudpc {

namespace {

constexpr quint32 stateVersion = 1;

QEvent::Type detailsEvent()
{
    static const int type = QEvent::registerEventType();
    return static_cast<QEvent::Type>(type);
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
    , m_pages(new QStackedWidget(this))
    , m_table(new HistoryTable(*m_model, this))
    , m_loading(new EmptyState(this))
    , m_nothingYet(new EmptyState(this))
    , m_noMatch(new EmptyState(this))
    , m_unreadable(new LoadFailure(IconName::History, tr("The history could not be read"), this))
    , m_details(new HistoryDetails(std::move(store), clock, this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_find(new QAction(tr("Find i&n history"), this))
{
    setUpStates();
    setUpLayout();
    connectParts();
    updatePage();
}

void HistoryView::setUpStates()
{
    m_loading->setContent(IconName::History, Tone::Busy, tr("Reading the history"), {});
    m_nothingYet->setContent(IconName::History, Tone::Muted, tr("Nothing has been recorded yet"),
                             tr("Each upload, retry and deletion from this computer will be listed here, "
                                "for good: also after the image is gone, and without a connection."));
    m_noMatch->setContent(IconName::Filter, Tone::Muted, tr("No entry matches the filter"),
                          tr("There are entries, but none that the chosen filters let through."));
    connect(m_noMatch->addButton(tr("Clear filters")), &QPushButton::clicked, m_filter,
            &HistoryFilter::clear);
    connect(m_unreadable, &LoadFailure::retryRequested, this, &HistoryView::refresh);
    connect(m_failureBar->addButton(tr("Retry")), &QPushButton::clicked, this, &HistoryView::refresh);
    m_failureBar->setNote(tr("What you see was read before."));
    for (QWidget *page : {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_loading),
                          static_cast<QWidget *>(m_nothingYet), static_cast<QWidget *>(m_noMatch),
                          static_cast<QWidget *>(m_unreadable)})
        m_pages->addWidget(page);
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
    m_find->setShortcut(QKeySequence::Find);
    addAction(m_find);
    connect(m_find, &QAction::triggered, m_filter, &HistoryFilter::focusText);
    connect(m_filter, &HistoryFilter::changed, this,
            [this] { m_model->setQuery(m_filter->appliedTo(m_model->query())); });
    connect(m_filter, &HistoryFilter::left, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_model, &HistoryModel::answered, this, &HistoryView::takeAnswer);
    connect(m_model, &HistoryModel::rowsRead, this, &HistoryView::updateDetailsSoon);
    connect(m_table, &HistoryTable::selectedIdsChanged, this, &HistoryView::updateDetailsSoon);
    connect(m_table, &HistoryTable::copyRequested, this, &HistoryView::copyRows);
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
    emit shownChanged();
}

QWidget *HistoryView::pageToShow() const
{
    if (m_model->rowCount() > 0)
        return m_table;
    if (m_model->error())
        return m_unreadable;
    if (!m_model->hasAnswer())
        return m_loading;
    return m_model->finding().total > 0 ? m_noMatch : m_nothingYet;
}

void HistoryView::updatePage()
{
    updateFailure();
    m_pages->setCurrentWidget(pageToShow());
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
    const Notice notice{Tone::Caution, explain(*error), technicalCode(*error),
                        supportReport(*error, m_clock.now())};
    m_failureBar->setNotice(notice);
    m_unreadable->setNotice(notice);
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

QList<JournalEntry> HistoryView::selectedEntries() const
{
    QList<JournalEntry> entries;
    for (const qint64 id : m_table->selectedIds()) {
        if (const JournalEntry *entry = m_model->find(id))
            entries.append(*entry);
    }
    return entries;
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

/// The rows are read for it: most of a large selection is not in memory.
void HistoryView::copyRows()
{
    const QList<qint64> ids = m_table->selectedIds();
    if (ids.isEmpty())
        return;
    m_source.entries(ids, this, [this](const Result<QList<JournalEntry>> &entries) {
        if (!entries.ok())
            return;
        QList<QStringList> lines(1);
        for (const HistoryColumn column : historyColumns)
            lines[0].append(historyHeader(column));
        for (const JournalEntry &entry : entries.value()) {
            const HistoryCells cells = historyCells(entry, m_clock.now());
            lines.append(QStringList(cells.texts.begin(), cells.texts.end()));
        }
        QGuiApplication::clipboard()->setText(copiedRows(lines));
    });
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
