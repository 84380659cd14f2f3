// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QPointer>

#include <utility>

namespace cloudpc {

/// Binds a callback to its context: the returned one does nothing once `context` is destroyed.
/// Whoever answers later than in the same call stack wraps the caller's callback with this.
template <typename T>
[[nodiscard]] Callback<T> boundTo(QObject *context, Callback<T> callback)
{
    return [alive = QPointer<QObject>(context), callback = std::move(callback)](Result<T> result) {
        if (alive)
            callback(std::move(result));
    };
}

} // namespace cloudpc
