// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/draftrules.h"
#include "images/newversion.h"
#include "messageline.h"

namespace cloudpc {

/// What the form says where nothing is wrong, and what it says about several fields at once.
[[nodiscard]] Message nameHint(const QString &name);
[[nodiscard]] Message versionHint();
[[nodiscard]] Message sourceHint(const SourceImageId &id);
/// Of how many images the tenant has as many as this; a warning where the next one may be refused.
[[nodiscard]] Message imageCountMessage(int count);

/// What is said of a new version of an image: where it comes from, and why it has another source.
[[nodiscard]] Message newVersionHint(const NewVersion &version);
[[nodiscard]] Message sourceProposalNote(const NewVersion &version);

/// Something was taken out of a pasted text: never change what people paste without telling.
[[nodiscard]] QString pasteNotice(Field field);
[[nodiscard]] QString pasteRefusal(qsizetype characters);

[[nodiscard]] Message issueMessage(const Issue &issue);

/// For beside the Upload button. `issues` is not empty.
[[nodiscard]] Message summary(const QList<Issue> &issues);

} // namespace cloudpc
