// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "statusline.h"

#include "base/clock.h"
#include "elidedlabel.h"
#include "graph/serviceline.h"
#include "library/imagelibrary.h"
#include "library/statuswatcher.h"
#include "phrases/linephrases.h"
#include "phrases/plaintext.h"
#include "phrases/timephrases.h"

#include <QLocale>

#include <algorithm>

namespace cloudpc {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds agesAfter{15}; // what is told in minutes, without a countdown
/// A countdown goes by steps until it is nearly over: each of them is drawn, and nobody waits for a second.
constexpr std::chrono::milliseconds step{5000};
constexpr std::chrono::milliseconds nearlyOver{10000};

std::chrono::milliseconds timeUntil(const QDateTime &due, const QDateTime &now)
{
    return std::chrono::milliseconds(std::max<qint64>(0, now.msecsTo(due)));
}

/// That time as the countdown has it.
QDateTime inSteps(const QDateTime &due, const QDateTime &now)
{
    const auto left = timeUntil(due, now);
    const auto steps = (left + step - 1ms) / step;
    return left <= nearlyOver ? due : now.addMSecs((steps * step).count());
}

/// How long the countdown stays as it is.
std::chrono::milliseconds untilNextStep(const QDateTime &due, const QDateTime &now)
{
    const auto left = timeUntil(due, now);
    if (left <= nearlyOver)
        return 1s;
    const auto over = left % step;
    return over > 0ms ? over : step;
}

} // namespace

StatusLine::StatusLine(const ImageLibrary &library, const StatusWatcher &watcher, const ServiceLine &line,
                       Clock &clock, const QString &service, QWidget *parent)
    : QStatusBar(parent)
    , m_library(library)
    , m_watcher(watcher)
    , m_line(line)
    , m_clock(clock)
    , m_freshness(new QLabel(this))
    , m_progress(new QLabel(this))
    , m_service(new QLabel(service, this))
    , m_lastEnd(new ElidedLabel(this))
{
    for (QLabel *label : {m_freshness, m_progress, m_service})
        label->setTextFormat(Qt::PlainText);
    setSizeGripEnabled(false);
    const int space = fontMetrics().height() / 2;
    setContentsMargins(space, 0, space, 0);
    for (QLabel *label : {m_progress, static_cast<QLabel *>(m_lastEnd)})
        label->setIndent(2 * space); // Or two sentences would read as one.
    addWidget(m_freshness);
    addWidget(m_progress);
    addWidget(m_lastEnd, 1);
    addPermanentWidget(m_service);
    connect(&library, &ImageLibrary::changed, this, &StatusLine::update);
    connect(&watcher, &StatusWatcher::nextCheckChanged, this, &StatusLine::update);
    connect(&line, &ServiceLine::changed, this, &StatusLine::update);
    update();
}

QString StatusLine::freshnessText() const
{
    if (!m_library.freshAt().isValid()) {
        return m_library.freshness() == ImageLibrary::Freshness::Loading ? tr("Loading images…") : QString();
    }
    const QString at = QLocale().toString(m_library.freshAt().toLocalTime().time(), QLocale::ShortFormat);
    const QDateTime due = m_watcher.nextCheck();
    if (!due.isValid())
        return tr("Updated %1").arg(at);
    const QDateTime now = m_clock.now();
    return tr("Updated %1 · next check in %2").arg(at, timeLeftText(inSteps(due, now), now));
}

QDateTime StatusLine::nextTry() const
{
    if (m_line.condition().state == ServiceLine::State::Throttled)
        return m_line.condition().until;
    const bool isTrying = m_library.freshness() == ImageLibrary::Freshness::Loading;
    return isTrying ? QDateTime() : m_watcher.nextCheck();
}

std::optional<std::chrono::milliseconds> StatusLine::untilNextTick() const
{
    const bool isOpen = m_line.condition().state == ServiceLine::State::Open;
    const QDateTime due = m_watcher.nextCheck();
    if (m_line.condition().state == ServiceLine::State::Throttled || (!isOpen && due.isValid()))
        return 1s; // It is waited for.
    if (due.isValid())
        return untilNextStep(due, m_clock.now());
    return m_library.openCount() > 0 ? std::optional<std::chrono::milliseconds>(agesAfter) : std::nullopt;
}

void StatusLine::update()
{
    const QString trouble = lineStatus(m_line.condition(), nextTry(), m_clock.now());
    m_freshness->setText(trouble.isEmpty() ? freshnessText() : trouble);
    // Its own name, which stays: the text changes with each second.
    m_freshness->setAccessibleName(spokenLineStatus(m_line.condition(), nextTry()));
    const int open = m_library.openCount();
    m_progress->setText(open > 0 ? tr("%n upload(s) in progress", nullptr, open) : QString());
    tickLater();
}

void StatusLine::setLastEnd(const QString &text)
{
    m_lastEnd->setText(text);
    m_lastEnd->setToolTip(plainToolTip(text));
}

void StatusLine::tickLater()
{
    if (m_tick)
        m_tick.release()->deleteLater(); // It may be the one that calls.
    const auto wait = untilNextTick();
    if (!wait || !isVisible())
        return;
    m_tick = std::make_unique<QObject>();
    m_clock.callAfter(*wait, m_tick.get(), [this] {
        update();
        emit ticked();
    });
}

} // namespace cloudpc
