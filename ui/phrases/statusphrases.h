// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/imageentry.h"
#include "theme/theme.h"

#include <QDate>
#include <QString>

namespace cloudpc {

/// The word for a status, exactly as the list, the history and the exports of the screen show it. `raw` is
/// the service's own word and stands behind Unknown.
[[nodiscard]] QString statusWord(EntryStatus status, const QString &raw = {});
/// The word for a row's status.
[[nodiscard]] QString statusWord(const ImageEntry &entry);
/// The word and what is to be added: what this computer is doing with it ("Ready · deleting"), for one that
/// takes long, that it does ("Pending · longer than usual"), or, for an image about to expire, how many days
/// are left ("Ready · expires in 12 d").
[[nodiscard]] QString pillText(const ImageEntry &entry, const QDate &today);
/// The same in words that can be read aloud.
[[nodiscard]] QString spokenStatus(const ImageEntry &entry, const QDate &today);

[[nodiscard]] IconName statusIcon(EntryStatus status);
[[nodiscard]] Tone statusTone(EntryStatus status);
/// As above; an image that something is done with has the tone of that, one about to expire, or pending for
/// longer than usual, that of a warning.
[[nodiscard]] Tone statusTone(const ImageEntry &entry, const QDate &today);

/// The support state of the Windows in the image, in a sentence; "—" if the service has not said.
[[nodiscard]] QString osSupportText(const std::optional<OpenEnum<ImageOsStatus>> &status);

} // namespace cloudpc
