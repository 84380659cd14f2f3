// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/historydates.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;

namespace cloudpc {

class Clock;

/// Which days: any, one of the usual ranges, or two days of one's own.
class DateRangeChoice final : public QWidget
{
    Q_OBJECT

public:
    /// The clock must outlive it.
    explicit DateRangeChoice(const Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] DaySpan span() const { return m_span; }
    void clear(); ///< Any time; emits changed() if that differs.

public slots:
    /// Lets "Today" become the next day; to be called some times an hour.
    void tick();

signals:
    void changed();

private:
    void addPresets();
    QDateEdit *addDay(const QString &name);
    void takePreset();
    void takeDays(const QDateEdit &edited);
    void setSpan(const DaySpan &span);
    [[nodiscard]] QDate today() const;
    [[nodiscard]] DatePreset preset() const;

    const Clock &m_clock;
    DaySpan m_span;
    QComboBox *m_preset;
    QDateEdit *m_first;
    QLabel *m_to;
    QDateEdit *m_last;
};

} // namespace cloudpc
