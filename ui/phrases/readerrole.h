// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/endpoints.h"
#include "phrases/explanation.h"

namespace cloudpc {

/// The ID of the application "Windows 365" in every tenant: it tells its service principal from others of a
/// similar name (Windows 365: customer permissions).
[[nodiscard]] QString windows365AppId();

/// The command of the Azure CLI that lets Windows 365 read the images of a subscription, ready to be pasted
/// into any shell. Without a subscription that is a GUID it has a word to be replaced in its place.
[[nodiscard]] QString readerRoleCommand(const Endpoints &endpoints, const QString &subscription = {});

/// Why Windows 365 sees no image of a subscription, and the way out; the command is what can be copied.
[[nodiscard]] Explanation noSourceImages(const Endpoints &endpoints, const QString &subscription = {});

/// Where roles on a subscription are given in the Azure portal of that cloud; its front page without a
/// subscription. Empty for a service of one's own and for the sandbox: the portal does not know what is
/// there.
[[nodiscard]] QString accessControlAddress(const Endpoints &endpoints, const QString &subscription = {});

} // namespace cloudpc
