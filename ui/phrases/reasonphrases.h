// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/endpoints.h"
#include "images/imageentry.h"
#include "phrases/explanation.h"
#include "theme/theme.h"

#include <QDate>
#include <QList>
#include <QString>

namespace cloudpc {

/// One thing to tell about a row in a coloured box.
struct Reason {
    Tone tone = Tone::Bad;
    Explanation explanation;
    QString code; ///< For search engines and support; may be empty.
    QString details; ///< See supportReport(); may be empty.
    bool wantsNewVersion = false; ///< Only another image can mend it.

    bool operator==(const Reason &) const = default;
};

/// Why a row is as it is and what can be done, the most important first; empty if all is well. `endpoints`
/// are those that the image is at.
[[nodiscard]] QList<Reason> reasonsFor(const ImageEntry &entry, const QDate &today,
                                       const Endpoints &endpoints = {});

} // namespace cloudpc
