// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/historyquery.h"
#include "models/historysource.h"

#include <QWidget>

class QBoxLayout;
class QButtonGroup;

namespace cloudpc {

class Clock;
class DateRangeChoice;
class FilterField;
class TenantChoice;

/// What is above the History list: the chips with their counts, the text, the tenant and the days.
class HistoryFilter final : public QWidget
{
    Q_OBJECT

public:
    /// The clock must outlive it.
    explicit HistoryFilter(const Clock &clock, QWidget *parent = nullptr);

    /// `query` with what is chosen here in it; its order stays.
    [[nodiscard]] HistoryQuery appliedTo(HistoryQuery query) const;
    /// Rows per chip, indexed by HistoryGroup.
    void setCounts(const QList<qint64> &counts);
    void setPlaces(const QList<NamedPlace> &places);
    void setHere(const std::optional<Place> &here); ///< See TenantChoice.
    void clear(); ///< Back to everything.
    void focusText();

public slots:
    void tick(); ///< See DateRangeChoice.

signals:
    void changed();
    /// The admin wants to go on in the list.
    void left();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addChips();
    void layOut();
    void orderTabs();

    QButtonGroup *m_chips;
    QWidget *m_chipRow;
    QWidget *m_choices;
    FilterField *m_text;
    TenantChoice *m_tenant;
    DateRangeChoice *m_days;
    QBoxLayout *m_layout;
};

} // namespace cloudpc
