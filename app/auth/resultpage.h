// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

namespace cloudpc {

/// The words on the page that the browser ends on. Plain text; whoever has translations passes them in.
struct ResultPageTexts {
    QString title = QStringLiteral("Cloud PC Image Uploader");
    QString received = QStringLiteral("Your sign-in was received. You can close this page and go back to "
                                      "Cloud PC Image Uploader.");
    QString failed = QStringLiteral("You are not signed in. Go back to Cloud PC Image Uploader to see why "
                                    "and to try again.");
    QString notExpected = QStringLiteral("This page belongs to no sign-in that is under way. Go back to "
                                         "Cloud PC Image Uploader and start the sign-in there.");
};

/// A page without script, style or link. `text` and `details` may come from anywhere: both are escaped.
[[nodiscard]] QByteArray resultPage(const QString &title, const QString &text, const QString &details = {});

} // namespace cloudpc
