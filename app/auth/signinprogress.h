// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QString>
#include <QUrl>

namespace cloudpc {

/// A sign-in that is under way, for the one who waits for it.
struct SignInProgress {
    enum class Step {
        LookingUp, ///< Asking the sign-in service about the tenant; no browser is open yet.
        InBrowser, ///< The admin is at authorizationUrl.
        EnteringCode, ///< The admin enters userCode at verificationUrl, on any device.
        Redeeming, ///< The answer is here; fetching tokens and storing them.
    };

    Step step = Step::LookingUp;
    QUrl authorizationUrl; ///< For "Copy link".
    bool browserFailed = false; ///< No browser could be opened: the link has to be carried there by hand.
    QString redirectUri; ///< What has to be registered; for the hint when Microsoft's page shows an error.
    QString userCode; ///< From outside.
    QUrl verificationUrl; ///< From outside; https.
    QDateTime endsAt; ///< UTC; invalid while there is no limit.

    bool operator==(const SignInProgress &) const = default;
};

} // namespace cloudpc
