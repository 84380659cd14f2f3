// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QMetaObject>

#include <atomic>
#include <functional>
#include <mutex>
#include <utility>

namespace cloudpc {

/// What connects a job, a QObject that may be destroyed at any time, with its worker on another thread, which
/// may then still be at it.
template <typename Job>
class JobLink final
{
public:
    explicit JobLink(Job *job)
        : m_job(job)
    {
    }

    /// The job is going: nothing reaches it any more, and the worker is to stop.
    void cut()
    {
        const std::lock_guard lock(m_mutex);
        m_job = nullptr;
        m_isCancelled = true;
    }

    void cancel() { m_isCancelled = true; }
    [[nodiscard]] bool isCancelled() const { return m_isCancelled; }

    /// From any thread: `news` is called later and on the job's thread, unless the job is gone by then.
    void tell(std::function<void(Job &)> news)
    {
        const std::lock_guard lock(m_mutex);
        if (m_job)
            QMetaObject::invokeMethod(
                m_job, [job = m_job, news = std::move(news)] { news(*job); }, Qt::QueuedConnection);
    }

private:
    std::mutex m_mutex;
    Job *m_job;
    std::atomic<bool> m_isCancelled = false;
};

} // namespace cloudpc
