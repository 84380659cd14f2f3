// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "connectionsteprow.h"

#include "iconlabel.h"
#include "phrases/connectionphrases.h"
#include "phrases/plaintext.h"
#include "plainlabel.h"

#include <QGridLayout>
#include <QLabel>

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int iconSize = 16;

std::pair<IconName, Tone> iconFor(StepReport::State state)
{
    switch (state) {
    case StepReport::State::Running:
        return {IconName::Pending, Tone::Busy};
    case StepReport::State::Passed:
        return {IconName::Success, Tone::Good};
    case StepReport::State::NotNeeded:
        return {IconName::Checkmark, Tone::Muted};
    case StepReport::State::Failed:
        break;
    }
    return {IconName::Failure, Tone::Bad};
}

} // namespace

ConnectionStepRow::ConnectionStepRow(ConnectionStep step, QWidget *parent)
    : QWidget(parent)
    , m_step(step)
    , m_icon(new IconLabel(iconSize, this))
    , m_name(plainLabel(nameOf(step), this))
    , m_word(plainLabel({}, this))
    , m_detail(sentenceLabel({}, this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_icon, 0, 0);
    grid->addWidget(m_name, 0, 1);
    grid->addWidget(m_word, 0, 2);
    grid->addWidget(m_detail, 1, 1, 1, 2);
    mute(m_detail);
    setReport(std::nullopt);
}

void ConnectionStepRow::setReport(const std::optional<StepReport> &report)
{
    if (!report) {
        m_icon->setIcon(IconName::More, Tone::Muted);
        return say(tr("Waiting"), {});
    }
    const auto [name, tone] = iconFor(report->state);
    m_icon->setIcon(name, tone);
    say(wordFor(report->state), oneLine(detailOf(*report)));
}

void ConnectionStepRow::setNotTried()
{
    m_icon->setIcon(IconName::More, Tone::Muted);
    say(tr("Not tried"), {});
}

void ConnectionStepRow::say(const QString &word, const QString &detail)
{
    m_word->setText(word);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    setAccessibleName(nameOf(m_step) + ": "_L1 + word);
    setAccessibleDescription(detail);
}

} // namespace cloudpc
