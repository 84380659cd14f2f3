// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "historyfilter.h"

#include "chip.h"
#include "daterangechoice.h"
#include "filterfield.h"
#include "flowlayout.h"
#include "phrases/historyphrases.h"
#include "taborder.h"
#include "tenantchoice.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QKeySequence>
#include <QSignalBlocker>

namespace cloudpc {

HistoryFilter::HistoryFilter(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_chips(new QButtonGroup(this))
    , m_chipRow(new QWidget(this))
    , m_choices(new QWidget(this))
    , m_text(new FilterField(
          tr("Filter history"),
          tr("Filter history (%1)").arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)),
          this))
    , m_tenant(new TenantChoice(m_choices))
    , m_days(new DateRangeChoice(clock, m_choices))
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight))
{
    m_text->setObjectName(QStringLiteral("filterHistory"));
    addChips();
    layOut();
    setCounts(QList<qint64>(historyGroups, 0));
    connect(m_chips, &QButtonGroup::idToggled, this, [this](int, bool checked) {
        if (checked)
            emit changed();
    });
    connect(m_text, &QLineEdit::textChanged, this, &HistoryFilter::changed);
    connect(m_text, &FilterField::left, this, &HistoryFilter::left);
    connect(m_tenant, &TenantChoice::changed, this, &HistoryFilter::changed);
    connect(m_days, &DateRangeChoice::changed, this, &HistoryFilter::changed);
}

void HistoryFilter::addChips()
{
    auto *flow = new FlowLayout(m_chipRow);
    m_chips->setExclusive(true);
    for (int group = 0; group < historyGroups; ++group) {
        auto *button = new Chip({}, m_chipRow);
        m_chips->addButton(button, group);
        flow->addWidget(button);
    }
    m_chips->button(0)->setChecked(true);
}

void HistoryFilter::layOut()
{
    auto *choices = new FlowLayout(m_choices);
    choices->addWidget(m_tenant);
    choices->addWidget(m_days);
    m_layout->addWidget(m_chipRow, 1);
    m_layout->addWidget(m_text);
    auto *rows = new QVBoxLayout(this);
    rows->addLayout(m_layout);
    rows->addWidget(m_choices);
}

HistoryQuery HistoryFilter::appliedTo(HistoryQuery query) const
{
    query.text = m_text->text();
    query.group = static_cast<HistoryGroup>(m_chips->checkedId());
    query.place = m_tenant->place();
    query.from = beginOf(m_days->span());
    query.until = endOf(m_days->span());
    return query;
}

void HistoryFilter::setCounts(const QList<qint64> &counts)
{
    for (int group = 0; group < historyGroups; ++group)
        m_chips->button(group)->setText(chipText(static_cast<HistoryGroup>(group), counts.value(group)));
}

void HistoryFilter::setPlaces(const QList<NamedPlace> &places)
{
    m_tenant->setPlaces(places);
}

void HistoryFilter::setHere(const std::optional<Place> &here)
{
    m_tenant->setHere(here);
}

void HistoryFilter::clear()
{
    {
        const QSignalBlocker blocker(this); // one question, not four
        m_chips->button(static_cast<int>(HistoryGroup::All))->setChecked(true);
        m_text->clear();
        m_tenant->clear();
        m_days->clear();
    }
    emit changed();
}

void HistoryFilter::focusText()
{
    m_text->focusAll();
}

void HistoryFilter::tick()
{
    m_days->tick();
}

void HistoryFilter::resizeEvent(QResizeEvent *event)
{
    const int needed = m_chipRow->layout()->sizeHint().width() + m_text->minimumWidth()
        + 4 * m_layout->spacing();
    m_layout->setDirection(needed > width() ? QBoxLayout::BottomToTop : QBoxLayout::LeftToRight);
    orderTabs();
    QWidget::resizeEvent(event);
}

void HistoryFilter::orderTabs()
{
    QWidget *last = m_text;
    if (m_layout->direction() == QBoxLayout::BottomToTop)
        last = tabThrough(m_text, m_chipRow);
    else
        setTabOrder(tabThrough(this, m_chipRow), m_text);
    tabThrough(last, m_choices);
}

} // namespace cloudpc
