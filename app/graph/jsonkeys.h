// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QStringView>

namespace cloudpc {

/// How often `key` stands in the outermost object of `json`, which must be well-formed. QJsonDocument
/// silently keeps the last of several equal keys, so this cannot be asked of the parsed object.
[[nodiscard]] int countOfKey(const QByteArray &json, QStringView key);

} // namespace cloudpc
