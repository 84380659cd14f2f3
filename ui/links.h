// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

class QUrl;

namespace cloudpc {

/// True for an address that this program may hand to the browser: https, one of Microsoft's
/// documentation and admin hosts, no user name, no port of its own, no control characters or backslashes.
/// CWE-939: a server must not be able to start programs or send credentials by naming a file, a share or a
/// script.
[[nodiscard]] bool isAllowedLink(const QString &link);

/// Opens an allowed link in the browser; the only way out of the window to the browser but for signing in.
/// False if it is not allowed or no browser took it.
bool openLink(const QString &link);

/// Opens a folder of this computer in its file manager. For the program's own folders only, never for a name
/// from outside. False if there is no such folder or nothing took it.
bool openFolder(const QString &path);

/// True for a page where a sign-in code is entered and that may be opened: one of Microsoft's, or one of the
/// sign-in service in use. Its address comes from that service, so anything else is to be shown only.
[[nodiscard]] bool isDeviceCodePage(const QUrl &page, const QUrl &loginRoot);

} // namespace cloudpc
