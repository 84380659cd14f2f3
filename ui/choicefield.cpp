// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "choicefield.h"

#include "messageline.h"
#include "plainlabel.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace cloudpc {

ChoiceField::ChoiceField(const QString &label, const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_box(new QComboBox)
    , m_line(new MessageLine)
{
    auto *title = plainLabel(label);
    title->setFont(emphasized(font()));
    title->setBuddy(m_box);
    m_box->setAccessibleName(accessibleName);
    m_box->setMinimumHeight(fontMetrics().height() * 7 / 4);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(16);
    m_box->addItem({});
    m_line->setKeepsRoom(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(fontMetrics().height() / 4);
    for (QWidget *part :
         {static_cast<QWidget *>(title), static_cast<QWidget *>(m_box), static_cast<QWidget *>(m_line)})
        column->addWidget(part);
    setFocusProxy(m_box);
    connect(m_box, &QComboBox::currentIndexChanged, this, &ChoiceField::changed);
}

void ChoiceField::setUsual(const QString &usual)
{
    m_box->setItemText(0, tr("Usual: %1").arg(usual));
}

void ChoiceField::add(const QString &value, const QString &text)
{
    m_box->addItem(text, value);
}

std::optional<QString> ChoiceField::value() const
{
    return m_box->currentIndex() > 0 ? std::optional(m_box->currentData().toString()) : std::nullopt;
}

void ChoiceField::setValue(const std::optional<QString> &value)
{
    const int index = value ? m_box->findData(*value, Qt::UserRole, Qt::MatchFixedString) : 0;
    m_box->setCurrentIndex(std::max(index, 0));
}

void ChoiceField::setMessage(const Message &message)
{
    m_line->setMessage(message);
    m_box->setAccessibleDescription(message.text);
}

} // namespace cloudpc
