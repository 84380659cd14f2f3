// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sandbox/outcome.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace cloudpc {

/// An image of the tenant. Nothing in it changes by itself: what it looks like is worked out from the time.
struct TenantImage {
    QString id;
    QString displayName;
    QString version;
    QString sourceImageResourceId;
    Outcome outcome;
    int attempt = 1; ///< Raised by retryUpload.
    QDateTime attemptAt; ///< UTC, virtual: when this attempt began.
    QString operatingSystem; ///< What the service finds once it has looked.
    QString osBuildNumber;
    QString osVersionNumber;
    QString osStatus;
    QDate expirationDate; ///< Invalid if it does not expire.

    bool operator==(const TenantImage &) const = default;
};

/// What the service says about an upload at one moment.
struct UploadState {
    QString status; ///< cloudPcDeviceImageStatus, or a member from the future.
    QString errorCode;
    QDateTime changedAt;

    bool operator==(const UploadState &) const = default;
};

/// Which members of the API an answer may use.
struct ApiView {
    bool beta = true;
    bool futureMembers = false; ///< Prefer: include-unknown-enum-members was sent.
};

[[nodiscard]] UploadState stateAt(const TenantImage &image, const QDateTime &now);
/// When the image will change next; nothing if it never will.
[[nodiscard]] std::optional<QDateTime> nextChange(const TenantImage &image, const QDateTime &now);
/// The image as Graph would write it.
[[nodiscard]] QJsonObject toJson(const TenantImage &image, const QDateTime &now, ApiView view);

} // namespace cloudpc
