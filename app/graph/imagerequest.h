// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/endpoints.h"
#include "images/draft.h"
#include "images/imageentry.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <optional>

namespace cloudpc {

/// One call of the service about an image, for those who want to make it with other tools. Holds no token.
struct ImageRequest {
    enum class Call { Create, Get, Retry, Delete };

    Call call = Call::Create;
    QByteArray verb;
    QUrl url; ///< At the root and in the version that the program itself would call.
    QString imageId; ///< Empty for a create.
    Draft draft; ///< The body of a create.
    Cloud cloud = Cloud::Global; ///< Custom also where the root is none of the cloud's own.
    GraphVersion version = GraphVersion::Beta;

    bool operator==(const ImageRequest &) const = default;
};

/// The call about this row, as the program would make it; nothing if the row does not have what it takes: a
/// create needs name, version and source, the others the image's id.
[[nodiscard]] std::optional<ImageRequest> imageRequest(ImageRequest::Call call, const ImageEntry &entry,
                                                       const Endpoints &endpoints);

/// True for a root that is Microsoft's own of the cloud: only there do the admin centers know the images.
[[nodiscard]] bool isMicrosofts(const Endpoints &endpoints);

} // namespace cloudpc
