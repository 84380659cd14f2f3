// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "propertygrid.h"

#include "phrases/plaintext.h"
#include "plainlabel.h"
#include "theme/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace cloudpc {

PropertyGrid::PropertyGrid(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
}

void PropertyGrid::setProperties(const QList<Property> &properties)
{
    if (m_properties == properties)
        return;
    m_properties = properties;
    while (m_rows.size() < properties.size())
        addRow();
    for (int i = 0; i < m_rows.size(); ++i) {
        if (i < properties.size())
            fill(m_rows.at(i), properties.at(i));
        showRow(m_rows.at(i), i < properties.size());
    }
}

void PropertyGrid::addRow()
{
    const int number = static_cast<int>(m_rows.size());
    Row row{plainLabel({}, this), valueLabel(this), plainLabel({}, this), new QToolButton(this)};
    row.copy->setIcon(icon(IconName::Copy, Tone::Muted));
    row.copy->setAutoRaise(true);
    connect(row.copy, &QToolButton::clicked, this,
            [this, number] { QGuiApplication::clipboard()->setText(m_properties.at(number).copy); });
    mute(row.label);
    mute(row.note);
    row.label->setBuddy(row.value);
    // One line for all three: the button is higher than the text beside it.
    const int inset = std::max(0, (row.copy->sizeHint().height() - fontMetrics().height()) / 2);
    for (QLabel *text : {row.label, row.value, row.note}) {
        text->setAlignment(Qt::AlignLeading | Qt::AlignTop);
        text->setContentsMargins(0, inset, 0, inset);
    }

    auto *value = new QHBoxLayout;
    value->setSpacing(6);
    value->addWidget(row.value);
    value->addWidget(row.copy, 0, Qt::AlignTop);
    value->addWidget(row.note, 0, Qt::AlignTop);
    value->addStretch(1);
    m_grid->addWidget(row.label, number, 0, Qt::AlignTop);
    m_grid->addLayout(value, number, 1);
    m_rows.append(row);
}

void PropertyGrid::fill(const Row &row, const Property &property)
{
    row.label->setText(property.label);
    if (const QString text = isolatedIn(layoutDirection(), property.value); row.value->text() != text)
        row.value->setText(text);
    row.value->setAccessibleName(property.label);
    row.value->setAccessibleDescription(property.value);
    row.value->setToolTip(property.copy == property.value ? QString()
                                                          : plainToolTip(oneLine(property.copy, 1000)));
    row.note->setText(property.note);
    row.copy->setEnabled(!property.copy.isEmpty());
    row.copy->setToolTip(tr("Copy"));
    row.copy->setAccessibleName(tr("Copy value: %1", "name of a property").arg(property.label));
}

void PropertyGrid::showRow(const Row &row, bool visible)
{
    row.label->setVisible(visible);
    row.value->setVisible(visible);
    row.note->setVisible(visible && !row.note->text().isEmpty());
    row.copy->setVisible(visible && row.copy->isEnabled());
}

void PropertyGrid::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        for (const Row &row : m_rows) {
            mute(row.label);
            mute(row.note);
        }
    }
    QWidget::changeEvent(event);
}

} // namespace cloudpc
