// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

namespace cloudpc {

/// The scopes that a token answer lists for what was asked: as they were spelled, `.default` resolved, and
/// without offline_access, which Entra never lists.
[[nodiscard]] QStringList grantedScopes(const QString &asked);
/// Without the resource: `https://graph.microsoft.com/User.Read` becomes `User.Read`.
[[nodiscard]] QStringList shortNames(const QStringList &scopes);
[[nodiscard]] QStringList withoutCloudPc(QStringList scopes);
/// Whether everything in `asked` is part of what was consented to at the sign-in.
[[nodiscard]] bool isConsented(const QString &asked, const QString &consented);

/// Whether these permissions let anybody read, or write, Cloud PCs.
[[nodiscard]] bool permitReading(const QStringList &permissions);
[[nodiscard]] bool permitWriting(const QStringList &permissions);

} // namespace cloudpc
