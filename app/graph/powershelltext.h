// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graph/imagerequest.h"

#include <QList>
#include <QString>

namespace cloudpc {

/// Requests as commands of Microsoft Graph PowerShell (module Microsoft.Graph, or Microsoft.Graph.Beta),
/// which signs in by itself: Connect-MgGraph comes first. What has no cmdlet goes through
/// Invoke-MgGraphRequest. A service that is not one of Microsoft's clouds is not among that module's
/// environments: there it is Invoke-RestMethod, with the token in the variable $token.
[[nodiscard]] QString asPowerShell(const QList<ImageRequest> &requests);

/// A text as one verbatim string (about_Quoting_Rules): nothing in it is expanded. PowerShell takes the
/// typographic single quotes for quotes as well. What cannot be seen is written by its number.
[[nodiscard]] QString powerShellWord(const QString &text);

} // namespace cloudpc
