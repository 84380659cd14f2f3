// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "images/csvtable.h"
#include "images/tabletext.h"

#include <QString>

class QObject;

namespace cloudpc {

/// A table with the text that it was read from, so that it can be read once more with another separator.
struct LoadedTable {
    QString text; ///< Empty if the table was refused before it became a text.
    TextEncoding encoding = TextEncoding::Utf8;
    CsvTable table; ///< Its `problem` says why it cannot be used, if so.

    bool operator==(const LoadedTable &) const = default;
};

// All of it on another thread: a file may lie on a slow network, and reading the largest table takes a tenth
// of a second. See inBackground() for when callbacks come.

/// Fails with Fault::FileNotReadable.
void loadTable(const QString &file, QObject *context, Callback<LoadedTable> callback);
/// A range that was copied out of a spreadsheet, or any other text. Does not fail.
void loadTableText(const QString &text, QObject *context, Callback<LoadedTable> callback);
/// The same text with this separator. Does not fail.
void separateAnew(const LoadedTable &loaded, QChar separator, QObject *context,
                  Callback<LoadedTable> callback);

} // namespace cloudpc
