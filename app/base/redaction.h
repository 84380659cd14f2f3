// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

namespace cloudpc {

/// `text` with "***" in place of whatever in it is or may be a secret: each of `known`, and what error pages
/// like to quote of a request, namely JSON Web Tokens, what follows "Bearer", and the values of headers and
/// fields that are made for secrets. To be used on every text from outside before it is kept or shown.
[[nodiscard]] QString withoutSecrets(const QString &text, const QStringList &known = {});

} // namespace cloudpc
