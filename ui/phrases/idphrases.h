// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/sourceimageid.h"

#include <QString>

namespace cloudpc {

/// What is wrong (or doubtful) with a source image resource ID, where, and what is expected. Never empty.
[[nodiscard]] QString idSentence(const IdFinding &finding);

/// The part as the form's panel calls it.
[[nodiscard]] QString idPartName(IdPart part);

/// A piece of text from outside made fit for a sentence: cut in the middle when long, what cannot be seen
/// replaced by a visible mark, and isolated so that its direction does not turn the rest around.
[[nodiscard]] QString quotable(const QString &text);

} // namespace cloudpc
