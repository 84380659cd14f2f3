// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace cloudpc {

/// Names and values of application/x-www-form-urlencoded, in order, repeated names kept.
using FormFields = QList<std::pair<QString, QString>>;

/// Percent-encodes every byte that is not unreserved. QUrlQuery must not be used for this: it leaves `+` as
/// it is, and servers read that as a space, so a token with a `+` would arrive broken.
[[nodiscard]] QByteArray encodeForm(const FormFields &fields);

/// The reverse, with `+` as a space. Broken percent escapes stay as they are; bytes that are not UTF-8 become
/// replacement characters.
[[nodiscard]] FormFields decodeForm(const QByteArray &encoded);

} // namespace cloudpc
