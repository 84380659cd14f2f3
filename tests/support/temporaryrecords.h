// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/history.h"
#include "journal/journal.h"
#include "library/workspace.h"

#include <QTemporaryDir>

namespace cloudpc {

/// A journal with its history, in a folder that goes with it.
struct TemporaryRecords {
    QTemporaryDir folder;
    Journal journal{folder.path()};
    History history{journal};

    [[nodiscard]] Records records() { return {journal, history}; }
};

} // namespace cloudpc
