// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QByteArray;
class QWidget;

namespace cloudpc {

/// Shows a window, minimised or hidden as it may be, and asks the desktop to bring it to the front.
/// `activationToken` is what allows it where the desktop keeps programs from doing so by themselves; empty if
/// there is none.
void bringToFront(QWidget &window, const QByteArray &activationToken);

/// True while the window, or a dialog of the program, has the user's attention.
[[nodiscard]] bool isInFront(const QWidget &window);

} // namespace cloudpc
