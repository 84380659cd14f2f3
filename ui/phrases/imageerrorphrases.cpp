// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/imageerrorphrases.h"

#include "phrases/pages.h"

#include <QCoreApplication>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ImageErrors {
    Q_DECLARE_TR_FUNCTIONS(ImageErrors)
};

QString title(ImageErrorCode code)
{
    switch (code) {
    case ImageErrorCode::InternalServerError:
        return ImageErrors::tr("Windows 365 had a fault of its own while processing the image");
    case ImageErrorCode::SourceImageNotFound:
        return ImageErrors::tr("The source image was not found");
    case ImageErrorCode::OsVersionNotSupported:
        return ImageErrors::tr("This version or edition of Windows is not supported");
    case ImageErrorCode::SourceImageInvalid:
        return ImageErrors::tr("A Cloud PC cannot be made from this image");
    case ImageErrorCode::SourceImageNotGeneralized:
        return ImageErrors::tr("The source image is not generalized");
    case ImageErrorCode::VmAlreadyAzureAdjoined:
        return ImageErrors::tr("The source VM has been joined to Microsoft Entra ID");
    case ImageErrorCode::PaidSourceImageNotSupport:
        return ImageErrors::tr("The source image is built on a paid Marketplace image");
    case ImageErrorCode::SourceImageNotSupportCustomizeVMName:
        return ImageErrors::tr("A setting in the image keeps the computer from being renamed");
    case ImageErrorCode::SourceImageSizeExceedsLimitation:
        return ImageErrors::tr("The source image is too large");
    case ImageErrorCode::SourceImageWithDataDiskNotSupported:
        return ImageErrors::tr("The source VM had data disks when it was captured");
    case ImageErrorCode::SourceImageWithDiskEncryptionSetNotSupported:
        return ImageErrors::tr("The source image uses a disk encryption set");
    case ImageErrorCode::SourceImageWithAzureDiskEncryptionNotSupported:
        return ImageErrors::tr("The source image uses Azure Disk Encryption");
    case ImageErrorCode::FSLogixInstalledSourceImageNotSupported:
        return ImageErrors::tr("FSLogix is installed in the source image");
    case ImageErrorCode::StartMenuAppLimitExceeded:
        return ImageErrors::tr("The image has more than 3,000 apps in the Start menu");
    case ImageErrorCode::Unknown:
        return ImageErrors::tr("Windows 365 could not use this image");
    }
    return {};
}

QString advice(ImageErrorCode code)
{
    switch (code) {
    case ImageErrorCode::InternalServerError:
        return ImageErrors::tr("The image itself may be fine. Retry the upload; if it fails "
                               "again, give the request ID to Microsoft support.");
    case ImageErrorCode::SourceImageNotFound:
        return ImageErrors::tr("It was deleted or moved, or Windows 365 may not read it. Check "
                               "that the image still exists in Azure and that the Windows 365 "
                               "service has the Reader role on its subscription, then retry the "
                               "upload.");
    case ImageErrorCode::OsVersionNotSupported:
        return ImageErrors::tr("Use a supported version of Windows 10 or 11 Enterprise, single "
                               "session; N, LTSC and multi-session editions do not work. Build "
                               "the image again on it, then upload it as a new version.");
    case ImageErrorCode::SourceImageInvalid:
        return ImageErrors::tr("Check that it is a generation 2 image of Windows Enterprise with "
                               "one OS disk and no recovery partition. Capture it again, then "
                               "upload it as a new version.");
    case ImageErrorCode::SourceImageNotGeneralized:
        return ImageErrors::tr("Run Sysprep with /generalize /oobe on the source VM, capture it "
                               "again, then upload the new image.");
    case ImageErrorCode::VmAlreadyAzureAdjoined:
        return ImageErrors::tr("An image must come from a VM that was never joined to Entra ID or"
                               " Active Directory nor enrolled in Intune; leaving them does not "
                               "help. Start from a clean VM, capture it, then upload the new "
                               "image.");
    case ImageErrorCode::PaidSourceImageNotSupport:
        return ImageErrors::tr("Images with a purchase plan cannot be used. Start from a Windows "
                               "Enterprise image without a plan, best a Cloud PC gallery image, "
                               "then upload the new image.");
    case ImageErrorCode::SourceImageNotSupportCustomizeVMName:
        return ImageErrors::tr("Remove the computer name from the answer file (Unattend.xml) in "
                               "the image, run Sysprep again, capture it, then upload the new "
                               "image.");
    case ImageErrorCode::SourceImageSizeExceedsLimitation:
        return ImageErrors::tr("Make its OS disk smaller, 64 GB is the default size, capture it "
                               "again, then upload the new image. Cloud PCs get the disk size of "
                               "their license later.");
    case ImageErrorCode::SourceImageWithDataDiskNotSupported:
        return ImageErrors::tr("Detach every data disk from the source VM, capture it again, then"
                               " upload the new image.");
    case ImageErrorCode::SourceImageWithDiskEncryptionSetNotSupported:
        return ImageErrors::tr("Capture the image from a VM whose disk is encrypted with "
                               "platform-managed keys only, then upload the new image.");
    case ImageErrorCode::SourceImageWithAzureDiskEncryptionNotSupported:
        return ImageErrors::tr("Turn off Azure Disk Encryption on the source VM and wait until "
                               "the disk is decrypted, capture it again, then upload the new "
                               "image.");
    case ImageErrorCode::FSLogixInstalledSourceImageNotSupported:
        return ImageErrors::tr("Uninstall every FSLogix component from the source VM, capture it "
                               "again, then upload the new image.");
    case ImageErrorCode::StartMenuAppLimitExceeded:
        return ImageErrors::tr("Remove apps from the source VM until fewer than 3,000 are left in"
                               " the Start menu, capture it again, then upload the new image.");
    case ImageErrorCode::Unknown:
        return ImageErrors::tr("Windows 365 gave a reason that this version of the program does "
                               "not know. Look for its code in Microsoft's pages, or give the "
                               "request ID to Microsoft support.");
    }
    return {};
}

Page page(ImageErrorCode code)
{
    switch (code) {
    case ImageErrorCode::InternalServerError:
        return Page::ServiceHealth;
    case ImageErrorCode::SourceImageNotFound:
        return Page::AddImages;
    case ImageErrorCode::OsVersionNotSupported:
        return Page::SupportedWindows;
    case ImageErrorCode::SourceImageInvalid:
    case ImageErrorCode::VmAlreadyAzureAdjoined:
    case ImageErrorCode::PaidSourceImageNotSupport:
    case ImageErrorCode::SourceImageSizeExceedsLimitation:
    case ImageErrorCode::SourceImageWithDiskEncryptionSetNotSupported:
    case ImageErrorCode::SourceImageWithAzureDiskEncryptionNotSupported:
    case ImageErrorCode::FSLogixInstalledSourceImageNotSupported:
    case ImageErrorCode::StartMenuAppLimitExceeded:
    case ImageErrorCode::Unknown:
        return Page::ImageRequirements;
    case ImageErrorCode::SourceImageNotGeneralized:
    case ImageErrorCode::SourceImageNotSupportCustomizeVMName:
        return Page::Generalize;
    case ImageErrorCode::SourceImageWithDataDiskNotSupported:
        return Page::CreateImage;
    }
    return Page::ImageRequirements;
}

QString knownName(ImageErrorCode code)
{
    switch (code) {
    case ImageErrorCode::InternalServerError:
        return u"internalServerError"_s;
    case ImageErrorCode::SourceImageNotFound:
        return u"sourceImageNotFound"_s;
    case ImageErrorCode::OsVersionNotSupported:
        return u"osVersionNotSupported"_s;
    case ImageErrorCode::SourceImageInvalid:
        return u"sourceImageInvalid"_s;
    case ImageErrorCode::SourceImageNotGeneralized:
        return u"sourceImageNotGeneralized"_s;
    case ImageErrorCode::VmAlreadyAzureAdjoined:
        return u"vmAlreadyAzureAdjoined"_s;
    case ImageErrorCode::PaidSourceImageNotSupport:
        return u"paidSourceImageNotSupport"_s;
    case ImageErrorCode::SourceImageNotSupportCustomizeVMName:
        return u"sourceImageNotSupportCustomizeVMName"_s;
    case ImageErrorCode::SourceImageSizeExceedsLimitation:
        return u"sourceImageSizeExceedsLimitation"_s;
    case ImageErrorCode::SourceImageWithDataDiskNotSupported:
        return u"sourceImageWithDataDiskNotSupported"_s;
    case ImageErrorCode::SourceImageWithDiskEncryptionSetNotSupported:
        return u"sourceImageWithDiskEncryptionSetNotSupported"_s;
    case ImageErrorCode::SourceImageWithAzureDiskEncryptionNotSupported:
        return u"sourceImageWithAzureDiskEncryptionNotSupported"_s;
    case ImageErrorCode::FSLogixInstalledSourceImageNotSupported:
        return u"fSLogixInstalledSourceImageNotSupported"_s;
    case ImageErrorCode::StartMenuAppLimitExceeded:
        return u"startMenuAppLimitExceeded"_s;
    case ImageErrorCode::Unknown:
        break;
    }
    return {};
}

} // namespace

Explanation explain(ImageErrorCode code, const QString &raw)
{
    Explanation explanation{title(code), advice(code)};
    if (code == ImageErrorCode::Unknown && !raw.isEmpty())
        explanation.title =
            ImageErrors::tr("Windows 365 could not use this image and gave the code %1").arg(raw);
    return withPage(explanation, page(code));
}

bool retryCanHelp(ImageErrorCode code)
{
    // An unknown reason may be a passing one, and a retry costs nothing: retryUpload never makes a second
    // image.
    return code == ImageErrorCode::InternalServerError || code == ImageErrorCode::SourceImageNotFound
        || code == ImageErrorCode::Unknown;
}

bool retryCanHelp(const DeviceImage &image)
{
    const auto code = failureCode(image);
    return !code || retryCanHelp(code->value);
}

std::optional<OpenEnum<ImageErrorCode>> failureCode(const DeviceImage &image)
{
    return image.errorCode ? image.errorCode : image.statusDetails;
}

QString codeName(const OpenEnum<ImageErrorCode> &code)
{
    return code.value == ImageErrorCode::Unknown ? code.raw : knownName(code.value);
}

} // namespace cloudpc
