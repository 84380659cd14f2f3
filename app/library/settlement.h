// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/deviceimage.h"
#include "images/draft.h"

#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace cloudpc {

/// What a whole list says about a create that got no answer.
struct Verdict {
    std::optional<DeviceImage> adopted; ///< The one image that it must have made.
    bool needsDecision = false; ///< The list is no proof, and looking longer will make it none.
    QList<DeviceImage> candidates; ///< Images that could be it, if a decision is needed.

    bool operator==(const Verdict &) const = default;
};

/// True if this image could be what the draft asked for: same name and version in NFC, same source without
/// case.
[[nodiscard]] bool matches(const Draft &draft, const DeviceImage &image);
/// The same, whatever the source.
[[nodiscard]] bool hasNameOf(const Draft &draft, const DeviceImage &image);

/// Judges an unknown outcome by the images that no entry stands for. `seenBefore` are those that were in the
/// tenant before the attempt. `windowOver`: the list was asked for after the settle window, so that nothing
/// in it says that nothing was made; before, a service may still act late, and its list may lag. Nothing
/// certain is ever made up: one match from the same source is adopted, all else is for the admin to decide.
[[nodiscard]] Verdict settle(const Draft &draft, const QSet<QString> &seenBefore,
                             const QList<const DeviceImage *> &unclaimed, bool windowOver);

} // namespace cloudpc
