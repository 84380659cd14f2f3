// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graph/imagerequest.h"

#include <QList>
#include <QString>

namespace cloudpc {

// Requests as text for other tools. None holds a token: each says where to put one. Whatever a name holds, it
// arrives as it is and can do nothing else: no quote ends early, nothing in it is expanded, and no character
// that cannot be seen stands in the text as itself.

/// Commands for a POSIX shell. The token is taken from the variable TOKEN; without it nothing is sent.
[[nodiscard]] QString asCurl(const QList<ImageRequest> &requests);

/// As request files have it (.http); the token is the variable {{token}}.
[[nodiscard]] QString asHttp(const QList<ImageRequest> &requests);

/// A text as one word of a POSIX shell (POSIX.1-2017, Shell Command Language, 2.2.2).
[[nodiscard]] QString shellWord(const QString &text);

/// The body of a create as JSON. What cannot be seen, or changes how the text around it reads, is escaped
/// (RFC 8259, section 7): the value is the same.
[[nodiscard]] QString createBody(const Draft &draft, bool indented = false);

} // namespace cloudpc
