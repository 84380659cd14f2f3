// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/endpoints.h"
#include "base/error.h"
#include "images/imageentry.h"
#include "library/imagelibrary.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QWidget>

#include <optional>

class QAction;
class QSplitter;
class QStackedWidget;

namespace cloudpc {

class Clock;
class DecisionBar;
class EmptyState;
class FilterBar;
class ImageDetails;
class ImageFilter;
class ImagesModel;
class ImagesTable;
class LoadFailure;
class NoticeBox;
struct Notice;

/// The Images view: filter, list or what stands in its place, and details of the selected row. It shows what
/// it is given and asks for nothing itself but by signals.
class ImagesView final : public QWidget
{
    Q_OBJECT

public:
    /// The clock must outlive the view.
    explicit ImagesView(const Clock &clock, QWidget *parent = nullptr);

    /// Where the images are, for the links that refusals offer.
    void setEndpoints(const Endpoints &endpoints);
    /// A whole snapshot. Selection, current row, scroll position, sorting and filter stay.
    void setEntries(const QList<ImageEntry> &entries);
    /// How the last load went. With an error and rows, the rows stay under a bar that says so; not if it is
    /// said elsewhere why nothing can be loaded.
    void setLoadState(ImageLibrary::Freshness freshness, const std::optional<Error> &error,
                      bool isSaidElsewhere = false);

    [[nodiscard]] QList<QString> selectedKeys() const; ///< In the order of the screen.
    /// Selects this row, taking the filter away if it hides the row. Does nothing if there is no such row.
    void select(const QString &key);
    /// Selects these rows, taking the filter away if it hides one of them.
    void selectAll(const QStringList &keys);

    /// An action of the main window for the context menu and for the buttons of the details, in this order.
    /// It belongs to the caller, who enables it on selectionChanged(). Its shortcut works in the list if its
    /// context is Qt::WidgetShortcut.
    void addRowAction(QAction *action);
    /// The same for uploads of unknown outcome: the button stands in their panel.
    void addSettlingAction(QAction *action);
    /// The one with the images in its menu that such an upload may have become; see chosen().
    void setChooseAction(QAction *action);
    /// The one that fills the form with the next version, for the reasons in the details; also a row action.
    void setNewVersionAction(QAction *action);
    /// Puts the focus in the filter, Ctrl+F; for the main window's menu.
    [[nodiscard]] QAction *findAction() const { return m_find; }

    /// Order, widths and sorting of the columns and the size of the details, for the settings.
    [[nodiscard]] QByteArray saveState() const;
    /// False, and nothing changes, if the bytes are not from saveState().
    bool restoreState(const QByteArray &state);

public slots:
    /// Lets elapsed times age; to be called about four times a minute.
    void tick();

signals:
    void selectionChanged();
    void activated(const QString &key);
    /// In the details, as what became of the upload of this row.
    void chosen(const QString &key, const QString &imageId);
    void refreshRequested();
    /// The details lack something that Graph beta has.
    void betaRequested();
    /// The empty list's button: the admin wants to fill in the form.
    void newImageRequested();

private:
    void setUpStates();
    void setUpLayout();
    void connectFilter();
    void showMenu(const QPoint &at);
    void updatePage();
    void updateDetails();
    void updateLoadBar();
    [[nodiscard]] Notice loadNotice() const;
    [[nodiscard]] QWidget *pageToShow() const;

    const Clock &m_clock;
    Endpoints m_endpoints;
    ImagesModel *m_model;
    ImageFilter *m_filter;
    FilterBar *m_filterBar;
    NoticeBox *m_loadBar;
    DecisionBar *m_decisionBar;
    QStackedWidget *m_pages;
    ImagesTable *m_table;
    EmptyState *m_loading;
    EmptyState *m_nothingYet;
    EmptyState *m_noMatch;
    LoadFailure *m_couldNotLoad;
    ImageDetails *m_details;
    QSplitter *m_splitter;
    QAction *m_find;
    QList<QAction *> m_rowActions;
    ImageLibrary::Freshness m_freshness = ImageLibrary::Freshness::NeverLoaded;
    bool m_hasLoaded = false;
    bool m_isSaidElsewhere = false;
    std::optional<Error> m_loadError;
    QDateTime m_failedAt; ///< When m_loadError came; an error does not know its time.
};

} // namespace cloudpc
