// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/endpoints.h"
#include "images/imageentry.h"

#include <QList>
#include <QString>

namespace cloudpc {

/// One line of the details.
struct Property {
    QString label;
    QString value; ///< Plain text as shown.
    QString copy; ///< What the copy button copies; no button if empty.
    QString note; ///< Muted, behind the value.

    bool operator==(const Property &) const = default;
};

/// Every property that has something to say, in the order of the screen; one that `version` of Graph lacks
/// says so. What the program does not know is in receivedJson().
[[nodiscard]] QList<Property> propertiesOf(const ImageEntry &entry,
                                           GraphVersion version = GraphVersion::Beta);

/// What tells an image of the tenant from others of its name and version; what differs from `asked`, which
/// was uploaded, is noted.
[[nodiscard]] QList<Property> candidateProperties(const DeviceImage &candidate, const DeviceImage &asked);
/// The same in one line, for a menu.
[[nodiscard]] QString candidateLabel(const DeviceImage &candidate);

/// The object as the service returned it, indented; empty if it never did.
[[nodiscard]] QString receivedJson(const DeviceImage &image);
/// The same, or else what was asked for.
[[nodiscard]] QString objectJson(const ImageEntry &entry);
/// Of one row its object, of several an array of them.
[[nodiscard]] QString objectsJson(const QList<const ImageEntry *> &entries);

} // namespace cloudpc
