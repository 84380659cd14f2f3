// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/endpoints.h"
#include "historynotes.h"
#include "journal/journalentry.h"

#include <QList>
#include <QScrollArea>

#include <optional>

class QAction;
class QBoxLayout;
class QLabel;
class QVBoxLayout;

namespace cloudpc {

class ActionButtons;
class JsonSection;
class NoticeBox;
class PropertyGrid;
class StatusPill;
class TimelineView;
struct Reason;

/// Everything about the selected entry of the history, and the admin's own words on it. Touches only what
/// differs, so that a selected text, the focus and the scroll position stay over a refresh.
class HistoryDetails final : public QScrollArea
{
    Q_OBJECT

public:
    /// The clock must outlive the details.
    HistoryDetails(HistoryNotes::Store store, Clock &clock, QWidget *parent = nullptr);

    /// Where the images are, for the links that refusals offer.
    void setEndpoints(const Endpoints &endpoints) { m_endpoints = endpoints; }
    void showEntry(const JournalEntry &entry);
    /// Nothing or several are selected.
    void showSelection(qsizetype count);
    void addRowAction(QAction *action);
    /// Hands what was typed to the journal, now.
    void flush();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    [[nodiscard]] QBoxLayout *makeHeader();
    [[nodiscard]] QVBoxLayout *makeMain();
    [[nodiscard]] QVBoxLayout *makeAside();
    void tellHead(const ImageEntry &image);
    void tellReasons(const QList<Reason> &reasons);

    Clock &m_clock;
    Endpoints m_endpoints;
    std::optional<JournalEntry> m_entry;
    QLabel *m_summary;
    QWidget *m_body;
    QLabel *m_title;
    StatusPill *m_pill;
    ActionButtons *m_actions;
    QVBoxLayout *m_reasonColumn;
    QList<NoticeBox *> m_reasons;
    HistoryNotes *m_notes;
    PropertyGrid *m_properties;
    JsonSection *m_json;
    QLabel *m_timelineTitle;
    TimelineView *m_timeline;
    QBoxLayout *m_columns;
};

} // namespace cloudpc
