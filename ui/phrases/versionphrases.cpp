// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/versionphrases.h"

#include "phrases/imageerrorphrases.h"

#include <QCoreApplication>

namespace cloudpc {

namespace {

struct Versions {
    Q_DECLARE_TR_FUNCTIONS(Versions)
};

/// What a change of the version does, and does not.
QString change()
{
    return Versions::tr("Changing to Graph beta takes effect at once and keeps the list and the form. The "
                        "preferences stay as they are.");
}

bool hasNoKnownReason(const DeviceImage &image)
{
    const auto code = failureCode(image);
    return !code || code->value == ImageErrorCode::Unknown;
}

Explanation lackingReason()
{
    return {
        Versions::tr("Graph v1.0 may not name the reason"),
        Versions::tr("It has no code for data disks, disk encryption sets, Azure Disk Encryption, FSLogix "
                     "and too many apps in the Start menu, and it has no retry; Graph beta has them. %1")
            .arg(change())};
}

std::optional<Explanation> lackingOfFailure(const ImageEntry &entry)
{
    if (hasNoKnownReason(entry.image))
        return lackingReason();
    if (!canRetry(entry) || !retryCanHelp(failureCode(entry.image)->value))
        return std::nullopt;
    return Explanation{Versions::tr("Retry is not in Graph v1.0"),
                       Versions::tr("Graph beta has it. %1").arg(change())};
}

} // namespace

QString whyNoRetry(GraphVersion version)
{
    return version == GraphVersion::Beta
        ? QString()
        : Versions::tr("Retry is not in Graph v1.0. Change to Graph beta in the details of the image.");
}

QString whatV1Lacks()
{
    return Versions::tr(
        "v1.0 has no retry of failed uploads, no scope tags, and fewer statuses and reasons.");
}

std::optional<Explanation> lackingIn(GraphVersion version, const ImageEntry &entry)
{
    if (version == GraphVersion::Beta)
        return std::nullopt;
    if (entry.status == EntryStatus::Failed)
        return lackingOfFailure(entry);
    if (entry.status != EntryStatus::Unknown)
        return std::nullopt;
    return Explanation{Versions::tr("Graph v1.0 does not know every status"),
                       Versions::tr("It has no status for an image that is ready with a warning; Graph beta "
                                    "does. %1")
                           .arg(change())};
}

} // namespace cloudpc
