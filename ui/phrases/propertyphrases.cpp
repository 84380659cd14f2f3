// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/propertyphrases.h"

#include "images/deviceimagejson.h"
#include "images/sourceimageid.h"
#include "phrases/imageerrorphrases.h"
#include "phrases/plaintext.h"
#include "phrases/settlingphrases.h"
#include "phrases/statusphrases.h"
#include "phrases/timephrases.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace cloudpc {

namespace {

constexpr qsizetype longestValue = 1000; // what is longer is copied whole and stands in the JSON

struct Properties {
    Q_DECLARE_TR_FUNCTIONS(Properties)
};

/// A value that is worth copying.
Property value(const QString &label, const std::optional<QString> &text)
{
    if (!text || text->isEmpty())
        return {label, noValue(), {}, {}};
    return {label, oneLine(*text, longestValue), *text, {}};
}

Property sentence(const QString &label, const QString &text)
{
    return {label, text, {}, {}};
}

void appendIfSaid(QList<Property> &properties, const QString &label, const QString &text)
{
    if (!text.isEmpty() && text != noValue())
        properties.append(value(label, text));
}

/// "img-kiosk · rg-images-weu · subscription": the ID taken apart, the whole of it under the copy button.
Property sourceImage(const DeviceImage &image)
{
    Property property = value(Properties::tr("Source image"), image.sourceImageResourceId);
    const SourceImageId id = SourceImageId::parse(image.sourceImageResourceId.value_or(QString()));
    const QString label = shortLabel(image.sourceImageResourceId.value_or(QString()));
    if (!label.isEmpty() && !id.resourceGroup.isEmpty() && !id.subscription.isEmpty())
        property.value = isolated(
            oneLine(QStringList{label, id.resourceGroup, id.subscription}.join(QStringLiteral(" · "))));
    return property;
}

QString sizeText(const std::optional<int> &size)
{
    return size ? Properties::tr("%1 GB").arg(QLocale().toString(*size)) : QString();
}

QString errorCode(const DeviceImage &image)
{
    const auto code = failureCode(image);
    return code ? codeName(*code) : QString();
}

void appendCallIds(QList<Property> &properties, const ImageEntry &entry)
{
    if (!entry.requestId.isEmpty()) {
        properties.append(value(Properties::tr("Request ID"), entry.requestId));
        properties.last().note = Properties::tr("for Microsoft support");
    }
    appendIfSaid(properties, Properties::tr("Client request ID"), entry.clientRequestId);
    if (entry.error)
        appendIfSaid(properties, Properties::tr("Message of the service"), entry.error->message);
}

QString textOf(const QJsonDocument &document)
{
    return QString::fromUtf8(document.toJson(QJsonDocument::Indented));
}

/// What the service never had is as it was asked for.
QJsonObject objectOf(const ImageEntry &entry)
{
    const DeviceImage &image = entry.image;
    if (!image.received.isEmpty())
        return image.received;
    return toJson(
        entry.draft.value_or(Draft{image.displayName.value_or(QString()), image.version.value_or(QString()),
                                   image.sourceImageResourceId.value_or(QString())}));
}

} // namespace

QList<Property> propertiesOf(const ImageEntry &entry, GraphVersion version)
{
    const DeviceImage &image = entry.image;
    QList<Property> all{value(Properties::tr("Image ID"), image.id), sourceImage(image),
                        value(Properties::tr("Operating system"), image.operatingSystem)};
    appendIfSaid(all, Properties::tr("OS release"), image.osBuildNumber.value_or(QString()));
    appendIfSaid(all, Properties::tr("OS version"), image.osVersionNumber.value_or(QString()));
    all.append(sentence(Properties::tr("OS support"), osSupportText(image.osStatus)));
    appendIfSaid(all, Properties::tr("Size"), sizeText(image.sizeInGB));
    all.append(sentence(Properties::tr("Expires"), dateText(image.expirationDate.value_or(QDate()))));
    appendIfSaid(all, Properties::tr("Last modified"),
                 isoText(image.lastModifiedDateTime.value_or(QDateTime())));
    appendIfSaid(all, Properties::tr("Error code"), errorCode(image));
    if (version == GraphVersion::V1 && image.id && !image.scopeIds)
        all.append(sentence(Properties::tr("Scope tags"), Properties::tr("not in Graph v1.0")));
    appendIfSaid(all, Properties::tr("Scope tags"),
                 image.scopeIds.value_or(QStringList()).join(QStringLiteral(", ")));
    appendCallIds(all, entry);
    return all;
}

QList<Property> candidateProperties(const DeviceImage &candidate, const DeviceImage &asked)
{
    Property source = sourceImage(candidate);
    if (!haveSameSource(candidate, asked))
        source.note = Properties::tr("not the source of this upload");
    const QString raw = candidate.status ? candidate.status->raw : QString();
    return {source, sentence(Properties::tr("Status"), statusWord(entryStatus(candidate), oneLine(raw, 60))),
            sentence(Properties::tr("Last modified"),
                     dateTimeText(candidate.lastModifiedDateTime.value_or(QDateTime()))),
            value(Properties::tr("Image ID"), candidate.id)};
}

QString candidateLabel(const DeviceImage &candidate)
{
    const QString id = oneLine(candidate.id.value_or(noValue()), 60);
    return Properties::tr("%1, last modified %2 · %3", "status, time, image ID")
        .arg(statusWord(entryStatus(candidate)),
             dateTimeText(candidate.lastModifiedDateTime.value_or(QDateTime())), isolated(id));
}

QString objectJson(const ImageEntry &entry)
{
    return textOf(QJsonDocument(objectOf(entry)));
}

QString objectsJson(const QList<const ImageEntry *> &entries)
{
    if (entries.size() == 1)
        return objectJson(*entries.constFirst());
    QJsonArray objects;
    for (const ImageEntry *entry : entries)
        objects.append(objectOf(*entry));
    return textOf(QJsonDocument(objects));
}

QString receivedJson(const DeviceImage &image)
{
    if (image.received.isEmpty())
        return {};
    return textOf(QJsonDocument(image.received));
}

} // namespace cloudpc
