// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/graphenums.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace cloudpc {

namespace {

template <typename E>
struct Member {
    QLatin1StringView name;
    E value;
};

// `unknownFutureValue` is in none of these tables: it is the service's word for "a member you do not know",
// and Unknown with that raw text says just this.

constexpr auto statusMembers = std::to_array<Member<ImageStatus>>({
    {"pending"_L1, ImageStatus::Pending},
    {"ready"_L1, ImageStatus::Ready},
    {"failed"_L1, ImageStatus::Failed},
    {"warning"_L1, ImageStatus::Warning},
});

constexpr auto errorCodeMembers = std::to_array<Member<ImageErrorCode>>({
    {"internalServerError"_L1, ImageErrorCode::InternalServerError},
    {"sourceImageNotFound"_L1, ImageErrorCode::SourceImageNotFound},
    {"osVersionNotSupported"_L1, ImageErrorCode::OsVersionNotSupported},
    {"sourceImageInvalid"_L1, ImageErrorCode::SourceImageInvalid},
    {"sourceImageNotGeneralized"_L1, ImageErrorCode::SourceImageNotGeneralized},
    {"vmAlreadyAzureAdjoined"_L1, ImageErrorCode::VmAlreadyAzureAdjoined},
    {"paidSourceImageNotSupport"_L1, ImageErrorCode::PaidSourceImageNotSupport},
    {"sourceImageNotSupportCustomizeVMName"_L1, ImageErrorCode::SourceImageNotSupportCustomizeVMName},
    {"sourceImageSizeExceedsLimitation"_L1, ImageErrorCode::SourceImageSizeExceedsLimitation},
    {"sourceImageWithDataDiskNotSupported"_L1, ImageErrorCode::SourceImageWithDataDiskNotSupported},
    {"sourceImageWithDiskEncryptionSetNotSupported"_L1,
     ImageErrorCode::SourceImageWithDiskEncryptionSetNotSupported},
    {"sourceImageWithAzureDiskEncryptionNotSupported"_L1,
     ImageErrorCode::SourceImageWithAzureDiskEncryptionNotSupported},
    {"fSLogixInstalledSourceImageNotSupported"_L1, ImageErrorCode::FSLogixInstalledSourceImageNotSupported},
    {"startMenuAppLimitExceeded"_L1, ImageErrorCode::StartMenuAppLimitExceeded},
});

constexpr auto osStatusMembers = std::to_array<Member<ImageOsStatus>>({
    {"supported"_L1, ImageOsStatus::Supported},
    {"supportedWithWarning"_L1, ImageOsStatus::SupportedWithWarning},
    {"unknown"_L1, ImageOsStatus::OsUnknown},
});

constexpr auto categoryMembers = std::to_array<Member<SourceImageCategory>>({
    {"managedImage"_L1, SourceImageCategory::ManagedImage},
    {"azureComputeGallery"_L1, SourceImageCategory::AzureComputeGallery},
});

template <typename E, std::size_t N>
OpenEnum<E> read(QStringView text, const std::array<Member<E>, N> &members)
{
    for (const Member<E> &member : members) {
        if (text.size() == member.name.size() && text.compare(member.name, Qt::CaseInsensitive) == 0)
            return {.value = member.value};
    }
    return {.value = E::Unknown, .raw = text.toString()};
}

template <typename E, std::size_t N>
QString write(const OpenEnum<E> &value, const std::array<Member<E>, N> &members)
{
    for (const Member<E> &member : members) {
        if (member.value == value.value)
            return member.name;
    }
    return value.raw;
}

} // namespace

OpenEnum<ImageStatus> imageStatusFromGraph(QStringView text)
{
    return read(text, statusMembers);
}

OpenEnum<ImageErrorCode> imageErrorCodeFromGraph(QStringView text)
{
    return read(text, errorCodeMembers);
}

OpenEnum<ImageOsStatus> imageOsStatusFromGraph(QStringView text)
{
    return read(text, osStatusMembers);
}

OpenEnum<SourceImageCategory> sourceImageCategoryFromGraph(QStringView text)
{
    return read(text, categoryMembers);
}

QString toGraph(const OpenEnum<ImageStatus> &status)
{
    return write(status, statusMembers);
}

QString toGraph(const OpenEnum<ImageErrorCode> &code)
{
    return write(code, errorCodeMembers);
}

QString toGraph(const OpenEnum<ImageOsStatus> &status)
{
    return write(status, osStatusMembers);
}

} // namespace cloudpc
