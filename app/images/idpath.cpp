// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "images/idpath.h"

#include "images/idwords.h"

#include <QList>

#include <array>

namespace cloudpc {

namespace {

/// The fixed words of the two kinds of ID, each at its place; `galleries` takes the place of `images`.
struct FixedWord {
    qsizetype place;
    QStringView word;
};

constexpr auto fixedWords = std::to_array<FixedWord>({
    {0, subscriptionsWord},
    {2, resourceGroupsWord},
    {4, providersWord},
    {5, computeProvider},
    {6, imagesWord},
    {6, galleriesWord},
    {8, imagesWord},
    {10, versionsWord},
});

constexpr qsizetype managedImageLength = 8;
constexpr qsizetype galleryVersionLength = 12;

/// The documented spelling if a fixed word stands at its place; otherwise nothing.
QStringView fixedWordAt(qsizetype place, QStringView segment)
{
    for (const FixedWord &fixed : fixedWords) {
        if (fixed.place == place && is(segment, fixed.word))
            return fixed.word;
    }
    return {};
}

bool isPortalPage(QStringView segment)
{
    static constexpr auto pages = std::to_array<QStringView>({
        u"overview",
        u"properties",
        u"tags",
        u"users",
        u"eventlogs",
        u"locks",
        u"exporttemplate",
        u"resource_overview",
    });
    for (const QStringView page : pages) {
        if (is(segment, page))
            return true;
    }
    return false;
}

/// A doubled slash is a slip, but between a fixed word and the next fixed word it is a value left out.
QList<QStringView> usefulSegments(QStringView path)
{
    QList<QStringView> segments;
    bool wasEmpty = false;
    for (const auto part : path.tokenize(u'/')) {
        const QStringView segment = part.trimmed();
        const qsizetype place = segments.size();
        if (segment.isEmpty()) {
            wasEmpty = true;
            continue;
        }
        if (wasEmpty && place % 2 == 1 && !fixedWordAt(place + 1, segment).isNull())
            segments.append(QStringView());
        segments.append(segment);
        wasEmpty = false;
    }
    return segments;
}

qsizetype completeLength(const QList<QStringView> &segments)
{
    if (segments.size() < managedImageLength)
        return 0;
    const QStringView type = fixedWordAt(6, segments[6]);
    if (type == imagesWord)
        return managedImageLength;
    return type == galleriesWord && segments.size() >= galleryVersionLength ? galleryVersionLength : 0;
}

/// A page of the portal is a type without a name, so it makes the number of segments odd.
void dropPages(QList<QStringView> &segments, bool fromUrl)
{
    const qsizetype complete = completeLength(segments);
    if (fromUrl && complete > 0)
        segments.resize(complete);
    else if (segments.size() > 2 && segments.size() % 2 == 1 && (fromUrl || isPortalPage(segments.last())))
        segments.removeLast();
}

} // namespace

QString tidyIdPath(QStringView path, bool fromUrl)
{
    QList<QStringView> segments = usefulSegments(path);
    dropPages(segments, fromUrl);
    QString tidy;
    tidy.reserve(path.size());
    for (qsizetype place = 0; place < segments.size(); ++place) {
        const QStringView fixed = fixedWordAt(place, segments[place]);
        tidy += u'/';
        tidy += fixed.isNull() ? segments[place] : fixed;
    }
    return tidy;
}

} // namespace cloudpc
