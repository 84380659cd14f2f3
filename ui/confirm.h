// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace cloudpc {

/// Asks before something is done that cannot be undone and calls `accepted` if the answer is to go on. A test
/// answers instead of a person. Title and text may hold names from outside: plain text.
using Confirm = std::function<void(const QString &title, const QString &text, const QString &button,
                                   std::function<void()> accepted)>;

/// Asks with a message box whose safe button is the default. `window` must outlive what it gives.
[[nodiscard]] Confirm confirmWithBox(QWidget &window);

} // namespace cloudpc
