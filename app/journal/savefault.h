// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"

#include <QFile>
#include <QFileInfo>

#include <optional>

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

/// Opens a file that the admin has named, or says why not. Only a file: a pipe would keep one waiting for
/// ever.
[[nodiscard]] inline std::optional<Error> openForReading(QFile &file)
{
    const bool isFile = QFileInfo(file).isFile() || !QFileInfo::exists(file.fileName());
    if (isFile && file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return Error{.kind = ErrorKind::Local, .fault = Fault::FileNotReadable, .message = file.errorString()};
}

} // namespace cloudpc
