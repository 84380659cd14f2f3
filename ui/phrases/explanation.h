// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace cloudpc {

/// What is said about one failure: what happened, and what to do about it. Plain text, both.
struct Explanation {
    QString title; ///< One sentence without its full stop, for a heading.
    QString advice; ///< Whole sentences.
    QString link; ///< A page that explains more, https; may be empty. Open it with openLink() only.
    QString linkText; ///< What the link is called; empty if there is none.
    QString copyText; ///< Something to hand to somebody else, e.g. an address; may be empty.
    QString copyLabel; ///< What the button that copies it is called; empty if there is none.

    bool operator==(const Explanation &) const = default;
};

} // namespace cloudpc
