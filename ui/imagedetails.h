// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/endpoints.h"
#include "images/imageentry.h"

#include <QList>
#include <QScrollArea>

#include <optional>

class QAction;
class QBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace cloudpc {

class ActionButtons;
class Clock;
class JsonSection;
class NoticeBox;
class PropertyGrid;
class SettlingPanel;
class StatusPill;
class TimelineView;
struct Reason;

/// Everything about the selected image. Fed at each refresh; touches only what differs, so that a selected
/// text, the focus and the scroll position stay.
class ImageDetails final : public QScrollArea
{
    Q_OBJECT

public:
    /// The clock must outlive the details.
    explicit ImageDetails(const Clock &clock, QWidget *parent = nullptr);

    /// Where the images are, for the links that refusals offer, and for what that version of Graph lacks.
    void setEndpoints(const Endpoints &endpoints);
    void showEntry(const ImageEntry &entry);
    /// Nothing or several are selected.
    void showSelection(int count);
    void addRowAction(QAction *action);
    /// An action for uploads of unknown outcome: it stands in their panel.
    void addSettlingAction(QAction *action);
    /// The one that fills the form with the next version: it is offered where only another image can help.
    void setNewVersionAction(QAction *action) { m_newVersion = action; }
    /// The one that says which image such an upload became.
    void setChooseAction(QAction *action);
    /// Lets what is said about time age.
    void tick();

signals:
    /// This image of the tenant is what became of the upload of this row.
    void chosen(const QString &key, const QString &imageId);
    /// The admin wants what only Graph beta has.
    void betaRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct ReasonBox {
        NoticeBox *box;
        QPushButton *newVersion;
    };

    [[nodiscard]] QWidget *makeBody();
    [[nodiscard]] QBoxLayout *makeHeader();
    [[nodiscard]] QVBoxLayout *makeTimeline();
    [[nodiscard]] ReasonBox makeReason();
    void tellElapsed();
    void tellReasons(QList<Reason> reasons);
    void tellWhatIsLacking();

    const Clock &m_clock;
    Endpoints m_endpoints;
    std::optional<ImageEntry> m_entry;
    QDate m_day; ///< On which m_entry was shown: what expires changes with it.
    QLabel *m_summary;
    QWidget *m_body;
    QLabel *m_title;
    StatusPill *m_pill;
    QLabel *m_elapsed; ///< While it is pending: for how long, and how long that usually takes.
    ActionButtons *m_actions;
    SettlingPanel *m_settling;
    QVBoxLayout *m_reasonColumn;
    QList<ReasonBox> m_reasons;
    QAction *m_newVersion = nullptr;
    NoticeBox *m_lacking = nullptr; ///< Made with the first image of which Graph v1.0 keeps something back.
    PropertyGrid *m_properties;
    JsonSection *m_json;
    QLabel *m_timelineTitle;
    TimelineView *m_timeline;
    QBoxLayout *m_columns;
};

} // namespace cloudpc
