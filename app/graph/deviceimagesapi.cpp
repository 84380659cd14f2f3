// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/deviceimagesapi.h"

#include "base/callback.h"
#include "graph/graphclient.h"
#include "graph/imagespath.h"
#include "graph/jsonkeys.h"
#include "images/deviceimagejson.h"

#include <QHash>
#include <QJsonArray>
#include <QPointer>

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

Error unusable(const GraphObject &reply, ErrorKind kind)
{
    return {.kind = kind,
            .fault = Fault::ReplyNotJson,
            .httpStatus = reply.httpStatus,
            .requestId = reply.ids.requestId,
            .clientRequestId = reply.ids.clientRequestId,
            .serverTime = reply.ids.serverTime};
}

Result<CreatedImage> created(const Result<GraphObject> &result)
{
    if (!result)
        return result.error();
    const GraphObject &reply = result.value();
    const auto image = deviceImageFromJson(reply.object);
    // Two ids are no id: which of them is the image's cannot be known.
    if (!image || countOfKey(reply.body, u"id") != 1)
        return unusable(reply, ErrorKind::OutcomeUnknown);
    return CreatedImage{*image, reply.ids, reply.httpStatus};
}

ImageList imagesOf(const GraphItems &found)
{
    ImageList list{.ids = found.ids};
    QHash<QString, qsizetype> places;
    for (const auto &item : found.items) {
        const auto image = deviceImageFromJson(item.toObject());
        if (!image) {
            ++list.dropped;
            continue;
        }
        const auto known = places.constFind(*image->id);
        if (known != places.constEnd()) {
            list.images[*known] = *image;
            continue;
        }
        places.insert(*image->id, list.images.size());
        list.images.append(*image);
    }
    return list;
}

QList<SourceImage> sourceImagesOf(const GraphItems &found)
{
    QList<SourceImage> images;
    for (const auto &item : found.items) {
        if (const auto image = sourceImageFromJson(item.toObject()))
            images.append(*image);
    }
    return images;
}

/// How Graph says no to a path of which it knows no such segment. A bad request of another kind is asked once
/// more for it, which does no harm: it only reads.
bool mayNotKnowThePath(const Error &error)
{
    return error.fault == Fault::None
        && (error.httpStatus == 400 || error.httpStatus == 404 || error.httpStatus == 405);
}

// A page of a proxy says nothing about the image.
bool saysGone(const Error &error)
{
    return error.fault == Fault::None && (error.httpStatus == 404 || error.httpStatus == 410);
}

// An image that is already gone is what was asked for.
Result<CallIds> removed(const Result<GraphObject> &result)
{
    if (result)
        return result.value().ids;
    const Error &error = result.error();
    if (saysGone(error))
        return CallIds{error.requestId, error.clientRequestId, error.serverTime};
    return error;
}

} // namespace

DeviceImagesApi::DeviceImagesApi(GraphClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

ServiceLine &DeviceImagesApi::line()
{
    return m_client.line();
}

void DeviceImagesApi::expectWrite()
{
    m_client.expectWrite();
}

void DeviceImagesApi::create(const Draft &draft, const Gate &gate, QObject *context,
                             Callback<CreatedImage> callback)
{
    m_client.post(
        imagesPath(), toJson(draft), gate, context,
        [callback = std::move(callback)](const Result<GraphObject> &reply) { callback(created(reply)); });
}

void DeviceImagesApi::list(QObject *context, Callback<ImageList> callback)
{
    m_client.readAll(imagesPath(), context,
                     [callback = std::move(callback)](const Result<GraphItems> &found) {
                         if (found)
                             callback(imagesOf(found.value()));
                         else
                             callback(found.error());
                     });
}

void DeviceImagesApi::get(const QString &id, QObject *context, Callback<DeviceImage> callback)
{
    m_client.read(imagesPath({id}), context,
                  [callback = std::move(callback)](const Result<GraphObject> &reply) {
                      if (!reply)
                          return callback(reply.error());
                      const auto image = deviceImageFromJson(reply.value().object);
                      if (!image)
                          return callback(unusable(reply.value(), ErrorKind::InvalidReply));
                      callback(*image);
                  });
}

void DeviceImagesApi::remove(const QString &id, const Gate &gate, QObject *context,
                             Callback<CallIds> callback)
{
    m_client.remove(
        imagesPath({id}), gate, context,
        [callback = std::move(callback)](const Result<GraphObject> &reply) { callback(removed(reply)); });
}

void DeviceImagesApi::retryUpload(const QString &id, const Gate &gate, QObject *context,
                                  Callback<CallIds> callback)
{
    m_client.post(retryUploadPath(id), std::nullopt, gate, context,
                  [callback = std::move(callback)](const Result<GraphObject> &reply) {
                      if (reply)
                          callback(reply.value().ids);
                      else
                          callback(reply.error());
                  });
}

void DeviceImagesApi::sourceImages(QObject *context, Callback<QList<SourceImage>> callback)
{
    const FunctionForm form = m_sourcesForm;
    askForSources(form, context,
                  [this, form, context = QPointer<QObject>(context), callback = std::move(callback)](
                      const Result<GraphItems> &found) { takeSources(found, form, context, callback); });
}

void DeviceImagesApi::askForSources(FunctionForm form, QObject *context, Callback<GraphItems> callback)
{
    GraphPath path = imagesPath({u"getSourceImages"_s});
    path.withParentheses = form == FunctionForm::WithParentheses;
    m_client.readAll(path, context, boundTo(this, std::move(callback)));
}

void DeviceImagesApi::takeSources(const Result<GraphItems> &found, FunctionForm form, QObject *context,
                                  const Callback<QList<SourceImage>> &callback)
{
    if (found)
        return callback(sourceImagesOf(found.value()));
    if (!mayNotKnowThePath(found.error()))
        return callback(found.error());
    const FunctionForm other = form == FunctionForm::Bare ? FunctionForm::WithParentheses
                                                          : FunctionForm::Bare;
    askForSources(other, context,
                  [this, other, callback, first = found.error()](const Result<GraphItems> &second) {
                      if (!second)
                          return callback(first);
                      m_sourcesForm = other;
                      callback(sourceImagesOf(second.value()));
                  });
}

} // namespace cloudpc
