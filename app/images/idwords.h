// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringView>

namespace cloudpc {

// The fixed segments of the two kinds of ID, in their documented spelling; Azure compares them without case.
inline constexpr QStringView subscriptionsWord = u"subscriptions";
inline constexpr QStringView resourceGroupsWord = u"resourceGroups";
inline constexpr QStringView providersWord = u"providers";
inline constexpr QStringView imagesWord = u"images";
inline constexpr QStringView galleriesWord = u"galleries";
inline constexpr QStringView versionsWord = u"versions";
inline constexpr QStringView computeProvider = u"Microsoft.Compute";

[[nodiscard]] inline bool is(QStringView segment, QStringView word)
{
    return segment.size() == word.size() && segment.compare(word, Qt::CaseInsensitive) == 0;
}

/// True for a word that stands behind the subscription in every ID of its kind.
[[nodiscard]] inline bool isFixedWord(QStringView segment)
{
    return is(segment, resourceGroupsWord) || is(segment, providersWord) || is(segment, imagesWord)
        || is(segment, galleriesWord) || is(segment, versionsWord);
}

} // namespace cloudpc
