// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QUrl>

#include <optional>

namespace cloudpc {

/// A page that a browser would send on at once: OAuth 2.0 Form Post Response Mode.
struct SelfPostingForm {
    QUrl action;
    QByteArray body; ///< The hidden fields as application/x-www-form-urlencoded.

    bool operator==(const SelfPostingForm &) const = default;
};

/// The first form of `html` that posts, as the sandbox's sign-in page writes it: attributes in double quotes.
/// Nothing if there is none, or none with a field. This is no HTML parser and is not for other pages.
[[nodiscard]] std::optional<SelfPostingForm> readSelfPostingForm(const QByteArray &html);

} // namespace cloudpc
