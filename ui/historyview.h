// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/endpoints.h"
#include "base/error.h"
#include "historynotes.h"
#include "models/historysource.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QPointer>
#include <QWidget>

#include <limits>
#include <optional>

class QAction;
class QSplitter;

namespace cloudpc {

class EntryWalk;
class HistoryDetails;
class HistoryFilter;
class HistoryModel;
class HistoryPages;
class HistoryTable;
class NoticeBox;

/// The History view: filter, list or what stands in its place, and details of the selected entry. It asks for
/// nothing before it is shown for the first time, and needs nobody to be signed in.
class HistoryView final : public QWidget
{
    Q_OBJECT

public:
    /// The clock must outlive the view, and so must what source and store ask.
    HistoryView(const HistorySource &source, HistoryNotes::Store store, Clock &clock,
                QWidget *parent = nullptr);

    /// Where the images are, for the links that refusals offer.
    void setEndpoints(const Endpoints &endpoints);
    /// The tenant that is worked with; nothing while nobody is signed in.
    void setHere(const std::optional<Place> &here);
    /// What the list shows at the moment, all pages of it.
    [[nodiscard]] const HistoryQuery &query() const;
    [[nodiscard]] qint64 shownCount() const; ///< How many rows that are.

    [[nodiscard]] qsizetype selectedCount() const;
    /// False if it is known that none of the selected entries has an image.
    [[nodiscard]] bool mayHaveImages() const;
    /// Reads the selected entries in the order of the screen, at most so many of them: most of a large
    /// selection is not in memory. Belongs to the view; another one ends it.
    EntryWalk *readSelected(qsizetype most = std::numeric_limits<qsizetype>::max());
    /// An action for the context menu and for the buttons of the details, in this order. It belongs to the
    /// caller, who enables it on selectionChanged(). Its shortcut works in the list if its context is
    /// Qt::WidgetShortcut.
    void addRowAction(QAction *action);
    /// Puts the focus in the filter, Ctrl+F; for the main window's menu.
    [[nodiscard]] QAction *findAction() const { return m_find; }
    /// Hands what was typed to the journal, now.
    void flush();

    /// Order, widths and sorting of the columns and the size of the details, for the settings.
    [[nodiscard]] QByteArray saveState() const;
    /// False, and nothing changes, if the bytes are not from saveState().
    bool restoreState(const QByteArray &state);

public slots:
    /// Something was stored: what is shown is read again. Does nothing before the view was shown.
    void refresh();
    /// Lets elapsed times age; to be called about four times a minute.
    void tick();

signals:
    /// Other entries are selected, or the selected ones have changed.
    void selectionChanged();

protected:
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void setUpLayout();
    void connectParts();
    void askForPlaces();
    void showMenu(const QPoint &at);
    void takeAnswer();
    void updatePage();
    void updateFailure();
    void tellUnread(const Error &error);
    void updateDetailsSoon();
    void updateDetails();

    HistorySource m_source;
    Clock &m_clock;
    Endpoints m_endpoints;
    HistoryModel *m_model;
    HistoryFilter *m_filter;
    NoticeBox *m_failureBar;
    HistoryTable *m_table;
    HistoryPages *m_pages;
    HistoryDetails *m_details;
    QSplitter *m_splitter;
    QAction *m_find;
    QPointer<EntryWalk> m_walk;
    bool m_detailsAreDue = false;
};

} // namespace cloudpc
