// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "systembrowser.h"

#include "base/endpoints.h"

#include <QDesktopServices>
#include <QUrl>

namespace cloudpc {

bool SystemBrowser::open(const QUrl &url)
{
    QUrl root = url;
    root.setQuery(QString());
    return isSafeRoot(root) && QDesktopServices::openUrl(url);
}

} // namespace cloudpc
