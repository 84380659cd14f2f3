// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/bulkrun.h"

#include "auth/session.h"
#include "base/clock.h"
#include "graph/serviceline.h"
#include "journal/journal.h"
#include "library/gatekeeper.h"
#include "library/imagelibrary.h"
#include "library/journaledimage.h"

#include <algorithm>
#include <utility>

namespace cloudpc {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using State = BulkCondition::State;

BulkRun::BulkRun(const Parts &parts, const BulkBatch &batch, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_journal(parts.journal)
    , m_batch(batch)
    , m_patience(parts.random)
{
    m_patience.setPace(usualPace);
    for (const BulkItem &item : batch.items) {
        m_indexOf.insert(item.key, static_cast<int>(m_rows.size()));
        m_rows.append(bulkRowFrom(item));
    }
    m_counts = countsOf(m_rows);
    connect(&parts.library, &ImageLibrary::changed, this, &BulkRun::consider);
    connect(&parts.session, &Session::changed, this, &BulkRun::consider);
    connect(&parts.line, &ServiceLine::changed, this, &BulkRun::consider);
}

BulkRun::~BulkRun()
{
    letGo();
    if (m_isStored && m_condition.state != State::Ended)
        m_journal.release(m_batch.key, m_batch.process, nullptr, [](const Result<Done> &) {});
}

void BulkRun::pause()
{
    if (m_condition.state != State::Running && m_condition.state != State::Waiting)
        return;
    become({.state = State::Paused, .error = {}, .until = {}});
    // It may also be asked to wait only now.
    if (const int current = m_current >= 0 ? m_current : underWay(); current >= 0) {
        m_held = m_rows[current].key;
        m_parts.library.holdWaiting(m_held, true);
    }
}

void BulkRun::letGo()
{
    if (!m_held.isEmpty())
        m_parts.library.holdWaiting(std::exchange(m_held, {}), false);
}

void BulkRun::resume()
{
    if (m_condition.state != State::Paused && m_condition.state != State::Waiting)
        return;
    letGo();
    m_patience.hurry(m_parts.clock.monotonic());
    become({.state = State::Running, .error = {}, .until = {}});
    consider();
}

void BulkRun::stop()
{
    if (m_condition.state == State::Ended)
        return;
    if (m_current >= 0)
        m_parts.library.stopWaiting(m_rows[m_current].key);
    end(std::nullopt);
}

/// Later, once for many changes: what is done here changes the list that tells of changes.
void BulkRun::consider()
{
    if (!std::exchange(m_isConsidering, true))
        QMetaObject::invokeMethod(this, &BulkRun::proceed, Qt::QueuedConnection);
}

void BulkRun::proceed()
{
    m_isConsidering = false;
    followLibrary();
    const bool goesOn = m_condition.state == State::Running || m_condition.state == State::Waiting;
    if (!goesOn || m_isBusy)
        return;
    if (!isHere())
        return become({.state = State::Waiting,
                       .reason = BulkReason::SignInNeeded,
                       .error = m_patience.error(),
                       .until = {}});
    if (m_current < 0) // One that an earlier run has left waiting, or that the admin has sent again.
        m_current = underWay();
    if (m_current >= 0)
        return awaitCurrent();
    if (m_counts.left == 0)
        return end(std::nullopt);
    if (!mustWait())
        sendNext();
}

/// What the service does not take yet is sent by itself; until then nothing else is.
void BulkRun::awaitCurrent()
{
    const milliseconds closed = m_parts.line.wait();
    if (m_rows[m_current].isPostponed && closed > 0ms)
        waitUntil(m_parts.clock.monotonic() + closed, BulkReason::Throttled);
    else
        become({.state = State::Running, .error = {}, .until = {}});
    // The list may not have it any more: it was left, and has been loaded anew.
    lookUp(m_current, [this] {
        if (m_current >= 0)
            takeEnd(m_rows[m_current]);
    });
}

int BulkRun::underWay() const
{
    const auto row = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                  [](const BulkRow &one) { return one.fate == BulkFate::UnderWay; });
    return row == m_rows.cend() ? -1 : static_cast<int>(row - m_rows.cbegin());
}

void BulkRun::followLibrary()
{
    for (const ImageEntry &entry : m_parts.library.entries()) {
        const int index = m_indexOf.value(entry.key, -1);
        if (index < 0)
            continue;
        BulkRow now = m_rows[index];
        cloudpc::follow(now, entry);
        follow(index, now);
    }
    if (m_current >= 0 && m_rows[m_current].fate != BulkFate::UnderWay)
        takeEnd(m_rows[m_current]);
    const BulkCounts counts = countsOf(m_rows);
    if (std::exchange(m_counts, counts) != counts)
        emit changed();
}

void BulkRun::follow(int index, const BulkRow &now)
{
    if (m_rows[index] == now)
        return;
    m_rows[index] = now;
    emit rowChanged(index);
}

void BulkRun::takeEnd(const BulkRow &row)
{
    m_current = -1;
    letGo();
    hold(reasonAfter(row), row.error);
}

void BulkRun::hold(BulkReason reason, const std::optional<Error> &error)
{
    m_patience.note(reason, error, m_parts.clock.monotonic(), m_parts.library.freshAt());
    const bool goesOn = m_condition.state == State::Running || m_condition.state == State::Waiting;
    if (reason == BulkReason::Denied && goesOn)
        become({.state = State::Paused, .reason = reason, .error = error, .until = {}});
}

bool BulkRun::isHere() const
{
    return m_parts.session.state() == Session::State::SignedIn
        && askerOf(m_parts.session).place == m_batch.place;
}

bool BulkRun::mustWait()
{
    const milliseconds now = m_parts.clock.monotonic();
    if (const milliseconds closed = m_parts.line.wait(); closed > 0ms) {
        waitUntil(now + closed, BulkReason::Throttled);
        return true;
    }
    const BulkPatience::Step step = m_patience.next(now, m_parts.library.freshAt());
    if (step.isDue)
        return false;
    waitUntil(step.until, m_patience.reason());
    if (step.asksForList)
        m_parts.library.refresh();
    return true;
}

void BulkRun::sendNext()
{
    const auto next = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                   [](const BulkRow &row) { return row.fate == BulkFate::Left; });
    const int index = static_cast<int>(next - m_rows.cbegin());
    become({.state = State::Running, .error = {}, .until = {}});
    // The computer may have slept, and somebody else may have taken over.
    if (m_parts.clock.monotonic() - m_renewedAt < Gatekeeper::freshness)
        send(index);
    else
        renew([this, index] { send(index); });
}

/// One that was tried before has a row, which may not be in the list: it was not accepted, and the list was
/// left.
void BulkRun::send(int index)
{
    if (!m_rows[index].wasTried || m_parts.library.find(m_rows[index].key))
        upload(index);
    else
        lookUp(index, [this, index] { upload(index); });
}

void BulkRun::upload(int index)
{
    if (m_condition.state != State::Running || m_rows[index].fate != BulkFate::Left)
        return consider(); // Something has become of it, or of all, while the journal was asked.
    m_current = index;
    const QString key = m_parts.library.upload(m_rows[index].draft, m_rows[index].key);
    // One that the list has already, and that it does not send again, is under way or made: it tells.
    if (key.isEmpty() && !m_parts.library.find(m_rows[index].key)) {
        BulkRow refused = m_rows[index];
        refused.fate = BulkFate::Refused;
        refused.error = Error{.kind = ErrorKind::NotSent, .fault = Fault::AlreadyUnderWay};
        follow(index, refused);
    }
    consider();
}

void BulkRun::become(const BulkCondition &condition)
{
    if (std::exchange(m_condition, condition) != condition)
        emit changed();
}

/// Between two rows nothing is said of the pause.
void BulkRun::waitUntil(milliseconds then, BulkReason reason)
{
    const milliseconds left = std::max(0ms, then - m_parts.clock.monotonic());
    if (reason != BulkReason::None)
        become({.state = State::Waiting,
                .reason = reason,
                .error = m_patience.error(),
                .until = m_parts.clock.now().addMSecs(left.count())});
    m_alarm = std::make_unique<QObject>();
    m_parts.clock.callAfter(left, m_alarm.get(), [this] { consider(); });
}

} // namespace cloudpc
