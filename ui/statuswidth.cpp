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

QDate anyDay()
{
    return {2026, 1, 1};
}

int widthOf(const ImageEntry &entry, const QFont &font)
{
    return StatusDelegate::widthOf(
        {pillText(entry, anyDay()), statusIcon(entry.status), statusTone(entry, anyDay())}, font);
}

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

int widestPill(const QFont &font)
{
    ImageEntry slow{.status = EntryStatus::Pending};
    slow.isSlow = true;
    ImageEntry expiring{.status = EntryStatus::Ready};
    expiring.image.expirationDate = anyDay().addDays(expiryWarningDays);
    int widest = std::max({widestStatusWord(font), widthOf(slow, font), widthOf(expiring, font)});
    for (const auto kind : {ActProgress::Kind::Retry, ActProgress::Kind::Delete}) {
        for (const auto phase :
             {ActProgress::Phase::Waiting, ActProgress::Phase::AtWork, ActProgress::Phase::Refused}) {
            ImageEntry failed{.status = EntryStatus::Failed};
            failed.act = ActProgress{.kind = kind, .phase = phase};
            widest = std::max(widest, widthOf(failed, font));
        }
    }
    return widest;
}

} // namespace cloudpc
