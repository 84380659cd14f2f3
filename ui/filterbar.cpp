// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "filterbar.h"

#include "chip.h"
#include "filterfield.h"
#include "flowlayout.h"
#include "taborder.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QKeySequence>
#include <QLocale>
#include <QResizeEvent>

namespace cloudpc {

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_chips(new QButtonGroup(this))
    , m_chipRow(new QWidget(this))
    , m_text(new FilterField(
          tr("Filter images"),
          tr("Filter images (%1)").arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)),
          this))
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    addChips();
    addField();
    m_layout->addWidget(m_chipRow, 1);
    m_layout->addWidget(m_text);
    setCounts(QList<int>(imageChipCount, 0));
}

void FilterBar::addChips()
{
    auto *flow = new FlowLayout(m_chipRow);
    m_chips->setExclusive(true);
    for (int chip = 0; chip < imageChipCount; ++chip) {
        auto *button = new Chip({}, m_chipRow);
        m_chips->addButton(button, chip);
        flow->addWidget(button);
    }
    m_chips->button(0)->setChecked(true);
    connect(m_chips, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (checked)
            emit chipChosen(static_cast<ImageChip>(id));
    });
}

void FilterBar::addField()
{
    m_text->setObjectName(QStringLiteral("filterImages"));
    connect(m_text, &QLineEdit::textChanged, this, &FilterBar::textChanged);
    connect(m_text, &FilterField::left, this, &FilterBar::left);
}

void FilterBar::setCounts(const QList<int> &counts)
{
    const QLocale locale;
    const auto setText = [&](ImageChip chip, const QString &pattern) {
        const int id = static_cast<int>(chip);
        m_chips->button(id)->setText(pattern.arg(locale.toString(counts.value(id))));
    };
    setText(ImageChip::All, tr("All %1", "chip with count"));
    setText(ImageChip::Pending, tr("Pending %1", "chip with count"));
    setText(ImageChip::Ready, tr("Ready %1", "chip with count"));
    setText(ImageChip::Failed, tr("Failed %1", "chip with count"));
    setText(ImageChip::NeedsAttention, tr("Needs attention %1", "chip with count"));
}

void FilterBar::clear()
{
    m_chips->button(static_cast<int>(ImageChip::All))->setChecked(true);
    m_text->clear();
}

void FilterBar::focusText()
{
    m_text->focusAll();
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    const int needed = m_chipRow->layout()->sizeHint().width() + m_text->minimumWidth()
        + 4 * m_layout->spacing();
    m_layout->setDirection(needed > event->size().width() ? QBoxLayout::BottomToTop
                                                          : QBoxLayout::LeftToRight);
    orderTabs();
    QWidget::resizeEvent(event);
}

void FilterBar::orderTabs()
{
    if (m_layout->direction() == QBoxLayout::BottomToTop)
        tabThrough(m_text, m_chipRow);
    else
        setTabOrder(tabThrough(this, m_chipRow), m_text);
}

} // namespace cloudpc
