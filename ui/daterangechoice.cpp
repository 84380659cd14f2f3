// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "daterangechoice.h"

#include "base/clock.h"
#include "plainlabel.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>

namespace cloudpc {

namespace {

/// As the locale has it, but with all digits of the year: a history is years long.
QString dayFormat()
{
    QString format = QLocale().dateFormat(QLocale::ShortFormat);
    if (!format.contains(QLatin1String("yyyy")))
        format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    return format;
}

} // namespace

DateRangeChoice::DateRangeChoice(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_preset(new QComboBox(this))
    , m_to(plainLabel(tr("to", "between the first and the last day of a range"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_preset);
    addPresets();
    m_first = addDay(tr("Recorded from"));
    row->addWidget(m_to);
    m_last = addDay(tr("Recorded until"));
    takePreset();
}

void DateRangeChoice::addPresets()
{
    m_preset->setAccessibleName(tr("Recorded"));
    m_preset->setToolTip(tr("When it was recorded"));
    const auto add = [this](const QString &text, DatePreset preset) {
        m_preset->addItem(icon(IconName::Pending), text, static_cast<int>(preset));
    };
    add(tr("Any time"), DatePreset::AnyTime);
    add(tr("Today"), DatePreset::Today);
    add(tr("Last 7 days"), DatePreset::Last7Days);
    add(tr("Last 30 days"), DatePreset::Last30Days);
    add(tr("This year"), DatePreset::ThisYear);
    add(tr("Between two days"), DatePreset::Chosen);
    connect(m_preset, &QComboBox::currentIndexChanged, this, &DateRangeChoice::takePreset);
}

QDateEdit *DateRangeChoice::addDay(const QString &name)
{
    auto *edit = new QDateEdit(this);
    edit->setAccessibleName(name);
    edit->setToolTip(name);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(dayFormat());
    edit->setDateRange(QDate(2000, 1, 1), QDate(2999, 12, 31));
    edit->setKeyboardTracking(false); // a half-typed year is no year
    layout()->addWidget(edit);
    connect(edit, &QDateEdit::dateChanged, this, [this, edit] { takeDays(*edit); });
    return edit;
}

QDate DateRangeChoice::today() const
{
    return m_clock.now().toLocalTime().date();
}

DatePreset DateRangeChoice::preset() const
{
    return static_cast<DatePreset>(m_preset->currentData().toInt());
}

void DateRangeChoice::takePreset()
{
    const bool chosen = preset() == DatePreset::Chosen;
    if (chosen) {
        // Begins with what was on show, so that nothing jumps before a day is changed.
        const DaySpan usual = spanOf(DatePreset::Last30Days, today());
        const QSignalBlocker first(m_first);
        const QSignalBlocker last(m_last);
        m_first->setDate(m_span.first.isValid() ? m_span.first : usual.first);
        m_last->setDate(m_span.last.isValid() ? m_span.last : usual.last);
    }
    for (QWidget *widget :
         {static_cast<QWidget *>(m_first), static_cast<QWidget *>(m_to), static_cast<QWidget *>(m_last)})
        widget->setVisible(chosen);
    setSpan(chosen ? DaySpan{m_first->date(), m_last->date()} : spanOf(preset(), today()));
}

/// A last day before the first would find nothing, and say so of the whole history.
void DateRangeChoice::takeDays(const QDateEdit &edited)
{
    if (m_first->date() > m_last->date()) {
        QDateEdit *other = &edited == m_first ? m_last : m_first;
        const QSignalBlocker blocker(other);
        other->setDate(edited.date());
    }
    setSpan({m_first->date(), m_last->date()});
}

void DateRangeChoice::setSpan(const DaySpan &span)
{
    if (m_span == span)
        return;
    m_span = span;
    emit changed();
}

void DateRangeChoice::tick()
{
    if (preset() != DatePreset::Chosen)
        setSpan(spanOf(preset(), today()));
}

void DateRangeChoice::clear()
{
    m_preset->setCurrentIndex(m_preset->findData(static_cast<int>(DatePreset::AnyTime)));
}

} // namespace cloudpc
