// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/imagerequest.h"

#include "graph/imagespath.h"

namespace cloudpc {

namespace {

using Call = ImageRequest::Call;

/// What was asked for, or else what the service has.
Draft draftOf(const ImageEntry &entry)
{
    if (entry.draft)
        return *entry.draft;
    return {.displayName = entry.image.displayName.value_or(QString()),
            .version = entry.image.version.value_or(QString()),
            .sourceImageResourceId = entry.image.sourceImageResourceId.value_or(QString())};
}

bool isWhole(const Draft &draft)
{
    return !draft.displayName.isEmpty() && !draft.version.isEmpty() && !draft.sourceImageResourceId.isEmpty();
}

QByteArray verbOf(Call call)
{
    switch (call) {
    case Call::Create:
    case Call::Retry:
        return QByteArrayLiteral("POST");
    case Call::Get:
        return QByteArrayLiteral("GET");
    case Call::Delete:
        return QByteArrayLiteral("DELETE");
    }
    Q_UNREACHABLE();
}

GraphPath pathOf(Call call, const QString &id)
{
    switch (call) {
    case Call::Create:
        return imagesPath();
    case Call::Retry:
        return retryUploadPath(id);
    case Call::Get:
    case Call::Delete:
        return imagesPath({id});
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<ImageRequest> imageRequest(Call call, const ImageEntry &entry, const Endpoints &endpoints)
{
    const QString id = entry.image.id.value_or(QString());
    const Draft draft = draftOf(entry);
    if (call == Call::Create ? !isWhole(draft) : id.isEmpty())
        return std::nullopt;
    const GraphPath path = pathOf(call, id);
    Endpoints asked = endpoints;
    asked.graphVersion = path.onlyIn.value_or(endpoints.graphVersion);
    const std::optional<QUrl> url = graphUrl(asked, path);
    if (!url || endpoints.graphRoot.isEmpty())
        return std::nullopt;
    return ImageRequest{.call = call,
                        .verb = verbOf(call),
                        .url = *url,
                        .imageId = call == Call::Create ? QString() : id,
                        .draft = call == Call::Create ? draft : Draft(),
                        .cloud = isMicrosofts(endpoints) ? endpoints.cloud : Cloud::Custom,
                        .version = asked.graphVersion};
}

bool isMicrosofts(const Endpoints &endpoints)
{
    return endpoints.cloud != Cloud::Custom && endpoints.graphRoot == rootsOf(endpoints.cloud).graphRoot;
}

} // namespace cloudpc
