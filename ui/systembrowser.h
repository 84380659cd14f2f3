// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/browser.h"

namespace cloudpc {

/// The browser that the desktop starts for web pages.
class SystemBrowser final : public Browser
{
public:
    /// Opens https pages, and http pages on this computer; nothing else (a file or a share could run
    /// something).
    [[nodiscard]] bool open(const QUrl &url) override;
};

} // namespace cloudpc
