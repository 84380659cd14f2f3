// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace cloudpc {

/// What getSourceImages lists: the sample images, some gallery versions, and one image per outcome.
[[nodiscard]] QList<QJsonObject> sourceImages(bool beta);
/// The resource ID of a managed image by its name; a text that is an ID already is given back.
[[nodiscard]] QString sourceImageIdFor(const QString &nameOrId);

} // namespace cloudpc
