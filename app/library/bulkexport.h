// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "library/bulkfate.h"

#include <QList>
#include <QString>

class QObject;

namespace cloudpc {

class Journal;

/// Writes what has become of these rows to a file, as CSV, on another thread: the old file or the whole new
/// one, never a half. Fails with Fault::DiskFull, FileNotWritable or as Journal::entry() does.
void exportBulk(Journal &journal, const QList<BulkRow> &rows, const QString &file, QObject *context,
                Callback<Done> callback);

} // namespace cloudpc
