// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/createrequest.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

GraphRefusal badRequest(const QString &message)
{
    return {400, u"BadRequest"_s, message};
}

bool isBlankOrBroken(const QString &text)
{
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    return text.trimmed().isEmpty() || std::ranges::any_of(text, isControl);
}

GraphRefusal readText(const QJsonObject &object, const QString &name, QString &text)
{
    const QJsonValue value = object.value(name);
    if (value.isUndefined())
        return badRequest(u"The property '%1' is required."_s.arg(name));
    if (!value.isString())
        return badRequest(u"The property '%1' must be of type Edm.String and not null."_s.arg(name));
    text = value.toString();
    if (isBlankOrBroken(text))
        return badRequest(u"The property '%1' must not be blank or hold control characters."_s.arg(name));
    return {};
}

/// The subscription is not checked for a GUID: the documented sample has 11 digits in its last group.
bool isSourceImageId(const QString &text)
{
    static const QRegularExpression pattern(
        u"\\A/subscriptions/[0-9a-z-]+/resourceGroups/[^/\\s?#%]{1,90}/providers/Microsoft\\.Compute/"
        u"(images/[^/\\s?#%]{1,80}"
        u"|galleries/[^/\\s?#%]{1,80}/images/[^/\\s?#%]{1,80}/versions/\\d+\\.\\d+\\.\\d+)\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(text).hasMatch();
}

GraphRefusal checkNames(const QJsonObject &object)
{
    for (const QString &name : object.keys()) {
        if (name == "@odata.type"_L1) {
            if (object.value(name) != "#microsoft.graph.cloudPcDeviceImage"_L1)
                return badRequest(u"The value of '@odata.type' is not the type of this collection."_s);
        } else if (name != "displayName"_L1 && name != "version"_L1 && name != "sourceImageResourceId"_L1) {
            return badRequest(u"The property '%1' cannot be set on type "
                              u"'microsoft.graph.cloudPcDeviceImage'."_s.arg(name.left(100)));
        }
    }
    return {};
}

} // namespace

GraphRefusal readCreateRequest(const HttpRequest &request, NewImage &image)
{
    const QByteArray type = request.header("content-type").split(';').first().trimmed().toLower();
    if (type != "application/json")
        return {415, u"UnsupportedMediaType"_s, u"The Content-Type must be application/json."_s};
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (!document.isObject())
        return badRequest(u"Unable to read JSON request payload."_s);
    const QJsonObject object = document.object();
    for (const GraphRefusal &refusal :
         {checkNames(object), readText(object, u"displayName"_s, image.displayName),
          readText(object, u"version"_s, image.version),
          readText(object, u"sourceImageResourceId"_s, image.sourceImageResourceId)}) {
        if (refusal.status != 0)
            return refusal;
    }
    if (!isSourceImageId(image.sourceImageResourceId))
        return badRequest(u"The property 'sourceImageResourceId' is not the resource ID of an image."_s);
    return {};
}

} // namespace cloudpc
