// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/newversion.h"
#include "images/sourceimageid.h"

#include <QString>

namespace cloudpc {

/// What a source image is called. A gallery entry's displayName is only its version (Graph:
/// getSourceImages), so the ID tells more.
[[nodiscard]] QString sourceLabel(const SourceImage &source, const SourceImageId &id);
/// Where it is within its subscription: resource group, and gallery if it is in one.
[[nodiscard]] QString sourcePlace(const SourceImageId &id);
[[nodiscard]] QString sourceKind(SourceImageId::Kind kind);
/// What has to be known before such an image is chosen; empty if there is nothing to say.
[[nodiscard]] QString sourceKindNotice(SourceImageId::Kind kind);
/// Name and ID of its subscription.
[[nodiscard]] QString sourceSubscription(const SourceImage &source);
/// All of it in one sentence, for a screen reader.
[[nodiscard]] QString spokenSource(const SourceImage &source, const SourceImageId &id);

/// Why a new version is not made from the source of the image that it is a version of; empty if it is.
[[nodiscard]] QString sourceProposalSentence(const NewVersion &version);
/// The caption of the button that takes the image's own source instead.
[[nodiscard]] QString formerSourceAction(const NewVersion &version);

} // namespace cloudpc
