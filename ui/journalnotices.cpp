// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journalnotices.h"

#include "base/clock.h"
#include "links.h"
#include "phrases/journalphrases.h"
#include "spokennotice.h"

#include <QFileInfo>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace cloudpc {

using namespace std::chrono_literals;

namespace {

/// To open it takes some milliseconds; a form that says so for a blink would only alarm.
constexpr std::chrono::milliseconds patience = 1s;

} // namespace

JournalNotices::JournalNotices(Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_lookOnly(new SpokenNotice(this))
    , m_setAside(new SpokenNotice(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(1);
    for (SpokenNotice *notice : {m_lookOnly, m_setAside}) {
        column->addWidget(notice);
        connect(notice->addButton(tr("Open folder")), &QPushButton::clicked, this,
                &JournalNotices::openFolder);
    }
    connect(m_setAside->addDismissButton(), &QToolButton::clicked, m_setAside, &QWidget::hide);
}

void JournalNotices::follow(const Journal &journal)
{
    connect(&journal, &Journal::conditionChanged, this,
            [this, &journal] { setCondition(journal.condition()); });
    setCondition(journal.condition());
}

void JournalNotices::setCondition(const JournalCondition &condition)
{
    const QString before = lookOnlyReason();
    const QString setAside = std::exchange(m_condition, condition).setAside;
    if (condition.kind == JournalCondition::Kind::Opening)
        waitForOpening();
    else
        m_alarm.reset();
    if (cloudpc::lookOnlyReason(condition).isEmpty())
        m_lookOnly->hide();
    else
        m_lookOnly->say({.tone = Tone::Bad, .explanation = explainLookOnly(condition)});
    if (setAside != condition.setAside && !condition.setAside.isEmpty()) // said once, dismissed for good
        m_setAside->say({.tone = Tone::Caution, .explanation = explainSetAside(condition)});
    if (lookOnlyReason() != before)
        emit lookOnlyChanged();
}

QString JournalNotices::lookOnlyReason() const
{
    if (m_condition.kind == JournalCondition::Kind::Opening)
        return m_takesLong ? tr("The history is still being opened.") : QString();
    return cloudpc::lookOnlyReason(m_condition);
}

void JournalNotices::waitForOpening()
{
    m_takesLong = false;
    m_alarm = std::make_unique<QObject>();
    m_clock.callAfter(patience, m_alarm.get(), [this] {
        m_takesLong = true;
        emit lookOnlyChanged();
    });
}

void JournalNotices::openFolder() const
{
    const QString &file = m_condition.setAside.isEmpty() ? m_condition.file : m_condition.setAside;
    cloudpc::openFolder(QFileInfo(file).absolutePath());
}

} // namespace cloudpc
