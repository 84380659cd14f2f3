// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"

#include <QFileDevice>

namespace cloudpc {

/// Why a file could not be written, with the system's own words.
[[nodiscard]] inline Error saveError(const QFileDevice &file)
{
    // The one error that Qt has a number of its own for is ENOSPC.
    const bool isFull = file.error() == QFileDevice::ResourceError;
    return {.kind = ErrorKind::Local,
            .fault = isFull ? Fault::DiskFull : Fault::FileNotWritable,
            .message = file.errorString()};
}

} // namespace cloudpc
