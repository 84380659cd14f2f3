// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "candidatecard.h"

#include "phrases/plaintext.h"
#include "phrases/propertyphrases.h"
#include "phrases/timephrases.h"
#include "plainlabel.h"
#include "propertygrid.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace cloudpc {

CandidateCard::CandidateCard(QWidget *parent)
    : QFrame(parent)
    , m_title(valueLabel(this))
    , m_properties(new PropertyGrid(this))
    , m_choose(new QPushButton(tr("This is the one"), this))
{
    m_title->setFont(emphasized(font()));
    m_choose->setIcon(icon(IconName::Checkmark));
    m_choose->setAutoDefault(true); // Return presses a focused button in any window, not only in a dialog
    auto *text = new QVBoxLayout;
    text->setSpacing(4);
    text->addWidget(m_title);
    text->addWidget(m_properties);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 8, 10, 8);
    row->setSpacing(10);
    row->addLayout(text, 1);
    row->addWidget(m_choose, 0, Qt::AlignTop);
    connect(m_choose, &QPushButton::clicked, this, &CandidateCard::chosen);
}

void CandidateCard::setCandidate(const DeviceImage &candidate, const DeviceImage &asked)
{
    const QString name = tr("%1 %2", "name, version")
                             .arg(oneLine(candidate.displayName.value_or(noValue()), 120),
                                  oneLine(candidate.version.value_or(QString()), 60));
    const QString title = isolatedIn(layoutDirection(), name);
    if (m_title->text() != title)
        m_title->setText(title);
    m_properties->setProperties(candidateProperties(candidate, asked));
    // Several buttons of one name stand there: only the ID tells them apart for those who hear them.
    m_choose->setAccessibleDescription(
        tr("%1, image ID %2").arg(name, oneLine(candidate.id.value_or(QString()))));
}

void CandidateCard::setChoosable(bool choosable, const QString &toolTip)
{
    m_choose->setEnabled(choosable);
    m_choose->setToolTip(toolTip);
}

void CandidateCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(lineColor(palette()));
    painter.setBrush(palette().base());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace cloudpc
