// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "statusline.h"

#include "base/clock.h"
#include "library/imagelibrary.h"
#include "library/statuswatcher.h"
#include "phrases/timephrases.h"

#include <QLocale>

namespace cloudpc {

using namespace std::chrono_literals;

StatusLine::StatusLine(const ImageLibrary &library, const StatusWatcher &watcher, Clock &clock,
                       const QString &service, QWidget *parent)
    : QStatusBar(parent)
    , m_library(library)
    , m_watcher(watcher)
    , m_clock(clock)
    , m_freshness(new QLabel(this))
    , m_progress(new QLabel(this))
    , m_service(new QLabel(service, this))
{
    for (QLabel *label : {m_freshness, m_progress, m_service})
        label->setTextFormat(Qt::PlainText);
    setSizeGripEnabled(false);
    const int space = fontMetrics().height() / 2;
    setContentsMargins(space, 0, space, 0);
    addWidget(m_freshness);
    addWidget(m_progress);
    addPermanentWidget(m_service);
    connect(&library, &ImageLibrary::changed, this, &StatusLine::update);
    connect(&watcher, &StatusWatcher::nextCheckChanged, this, &StatusLine::update);
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
    const auto left = std::chrono::duration_cast<std::chrono::seconds>(
        std::chrono::milliseconds(qMax<qint64>(0, m_clock.now().msecsTo(due)) + 999));
    const QString wait = left < 1min ? tr("%n s", "seconds", static_cast<int>(left.count()))
                                     : durationText(left);
    return tr("Updated %1 · next check in %2").arg(at, wait);
}

void StatusLine::update()
{
    m_freshness->setText(freshnessText());
    const int open = m_library.openCount();
    m_progress->setText(open > 0 ? tr("%n upload(s) in progress", nullptr, open) : QString());
    tickLater();
}

void StatusLine::tickLater()
{
    if (m_tick)
        m_tick.release()->deleteLater(); // It may be the one that calls.
    if (!m_watcher.nextCheck().isValid() || !isVisible())
        return;
    m_tick = std::make_unique<QObject>();
    m_clock.callAfter(1s, m_tick.get(), [this] {
        update();
        emit ticked();
    });
}

} // namespace cloudpc
