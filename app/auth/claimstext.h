// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

class QJsonValue;

namespace cloudpc {

/// Claims that a service asks for, as text to be handed on with the next request for a token: the JSON object
/// in `json`, trimmed; empty if it is none, says nothing, or is longer than any address could carry.
[[nodiscard]] QString usableClaims(const QByteArray &json);
/// The same for the `claims` field of an answer, which is such a text; some authorities send the object.
[[nodiscard]] QString usableClaims(const QJsonValue &field);

} // namespace cloudpc
