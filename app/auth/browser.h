// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QUrl>

namespace cloudpc {

/// Opens the authorization page. The real one is the system browser (RFC 8252 section 6: never an embedded
/// view).
class Browser
{
public:
    Browser() = default;
    Browser(const Browser &) = delete;
    Browser &operator=(const Browser &) = delete;
    virtual ~Browser() = default;

    /// False if no browser could be started; the admin can then still copy the link.
    [[nodiscard]] virtual bool open(const QUrl &url) = 0;
};

} // namespace cloudpc
