// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/openenum.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace cloudpc {

/// cloudPcDeviceImageStatus
enum class ImageStatus { Pending, Ready, Failed, Warning, Unknown };

/// cloudPcDeviceImageErrorCode; cloudPcDeviceImageStatusDetails is its deprecated forerunner with the same
/// members.
enum class ImageErrorCode {
    InternalServerError,
    SourceImageNotFound,
    OsVersionNotSupported,
    SourceImageInvalid,
    SourceImageNotGeneralized,
    VmAlreadyAzureAdjoined,
    PaidSourceImageNotSupport,
    SourceImageNotSupportCustomizeVMName,
    SourceImageSizeExceedsLimitation,
    SourceImageWithDataDiskNotSupported,
    SourceImageWithDiskEncryptionSetNotSupported,
    SourceImageWithAzureDiskEncryptionNotSupported,
    FSLogixInstalledSourceImageNotSupported,
    StartMenuAppLimitExceeded,
    Unknown,
};

/// cloudPcDeviceImageOsStatus; Graph's own member `unknown` is OsUnknown, Unknown is a value from the future.
enum class ImageOsStatus { Supported, SupportedWithWarning, OsUnknown, Unknown };

/// cloudPcDeviceImage as the service returned it. Every property is nullable in Graph's metadata, so all are
/// optional; a property of a type other than documented counts as absent here and can still be read in
/// `received`.
struct DeviceImage {
    std::optional<QString> id; ///< Opaque. Only absent in an image that was not read from the service.
    std::optional<QString> displayName;
    std::optional<QString> version;
    std::optional<QString> sourceImageResourceId;
    std::optional<OpenEnum<ImageStatus>> status;
    std::optional<OpenEnum<ImageErrorCode>> errorCode;
    std::optional<OpenEnum<ImageErrorCode>>
        statusDetails; ///< Deprecated; never shown when errorCode is there.
    std::optional<QString> operatingSystem;
    std::optional<QString> osBuildNumber; ///< Despite its name a marketing version such as 1909.
    std::optional<QString> osVersionNumber;
    std::optional<OpenEnum<ImageOsStatus>> osStatus;
    std::optional<int> sizeInGB;
    std::optional<QDate> expirationDate;
    std::optional<QDateTime> lastModifiedDateTime; ///< UTC
    std::optional<QStringList> scopeIds;
    QJsonObject received; ///< The whole object as it came, with properties that this program does not know.

    bool operator==(const DeviceImage &) const = default;
};

} // namespace cloudpc
