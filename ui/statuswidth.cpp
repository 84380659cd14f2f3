// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "statuswidth.h"

#include "images/imageentry.h"
#include "models/statusdelegate.h"
#include "phrases/statusphrases.h"

#include <algorithm>

namespace cloudpc {

namespace {

constexpr int statusCount = static_cast<int>(EntryStatus::Unknown) + 1;

} // namespace

int widestStatusWord(const QFont &font)
{
    int widest = 0;
    for (int status = 0; status < statusCount; ++status) {
        const auto known = static_cast<EntryStatus>(status);
        widest = std::max(
            widest, StatusDelegate::widthOf({statusWord(known), statusIcon(known), statusTone(known)}, font));
    }
    return widest;
}

} // namespace cloudpc
