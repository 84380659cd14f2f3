// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "graph/callids.h"
#include "graph/gate.h"
#include "images/deviceimage.h"
#include "images/draft.h"
#include "images/sourceimage.h"

#include <QDateTime>
#include <QList>
#include <QObject>

namespace cloudpc {

class GraphClient;
class ServiceLine;
struct GraphItems;

/// The answer to a create.
struct CreatedImage {
    DeviceImage image;
    CallIds ids;
    int httpStatus =
        0; ///< 201 as documented; another 2xx with a whole object also counts, and is worth a note.

    bool operator==(const CreatedImage &) const = default;
};

/// The whole list, all pages. A list of which one page failed is no list: the call fails instead.
struct ImageList {
    QList<DeviceImage> images; ///< Each id once; the last one wins.
    int dropped = 0; ///< Objects without a usable id.
    CallIds ids; ///< Of the last page.

    bool operator==(const ImageList &) const = default;
};

/// The typed endpoints under /deviceManagement/virtualEndpoint/deviceImages. One function, one endpoint.
/// Every callback is called exactly once, and never after `context` is gone. Reads are repeated on 429, 503
/// and 504; a write goes on the wire once and its Error says whether the service may have acted (see
/// ErrorKind); what its gate refuses fails with the gate's error and was not sent.
class DeviceImagesApi final : public QObject
{
    Q_OBJECT

public:
    /// `client` must outlive this object.
    explicit DeviceImagesApi(GraphClient &client, QObject *parent = nullptr);

    /// Whether the service can be asked at this moment.
    [[nodiscard]] ServiceLine &line();
    /// As GraphClient::expectWrite().
    void expectWrite();
    /// POST with exactly displayName, version and sourceImageResourceId. CloudPC.ReadWrite.All.
    void create(const Draft &draft, const Gate &gate, QObject *context, Callback<CreatedImage> callback);
    void list(QObject *context, Callback<ImageList> callback);
    void get(const QString &id, QObject *context, Callback<DeviceImage> callback);
    /// DELETE. The service's own 404 or 410 counts as done: the image is gone.
    void remove(const QString &id, const Gate &gate, QObject *context, Callback<CallIds> callback);
    /// POST {id}/retryUpload. Beta only: with v1.0 it fails with Fault::NotInGraphVersion, and nothing is
    /// sent. The retired `reupload` is called nowhere.
    void retryUpload(const QString &id, const Gate &gate, QObject *context, Callback<CallIds> callback);
    /// GET getSourceImages: the Azure images that can be uploaded.
    void sourceImages(QObject *context, Callback<QList<SourceImage>> callback);

private:
    /// Graph's pages write the function without parentheses, its metadata and the SDKs with them.
    enum class FunctionForm { Bare, WithParentheses };
    void askForSources(FunctionForm form, QObject *context, Callback<GraphItems> callback);
    void takeSources(const Result<GraphItems> &found, FunctionForm form, QObject *context,
                     const Callback<QList<SourceImage>> &callback);

    GraphClient &m_client;
    FunctionForm m_sourcesForm = FunctionForm::Bare; ///< The one that the service understood last.
};

} // namespace cloudpc
