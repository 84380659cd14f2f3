// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "journal/joblink.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <utility>

namespace cloudpc {

/// Has `work` done on a thread of the pool, for what reads a file or counts longer than the window may stand
/// still. It gets and gives values only. The callback comes later, on this thread, once, and never after
/// `context` is gone.
template <typename T>
void inBackground(std::function<Result<T>()> work, QObject *context, Callback<T> callback)
{
    auto *job = new QObject(context);
    const auto link = std::make_shared<JobLink<QObject>>(job);
    QObject::connect(job, &QObject::destroyed, job, [link] { link->cut(); });
    QThreadPool::globalInstance()->start([work = std::move(work), link, callback = std::move(callback)] {
        if (link->isCancelled())
            return;
        link->tell([result = work(), callback](QObject &done) {
            done.deleteLater();
            callback(result);
        });
    });
}

} // namespace cloudpc
