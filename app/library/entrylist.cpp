// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "library/entrylist.h"

#include <algorithm>
#include <utility>

namespace cloudpc {

namespace {

template <typename List>
auto rowOf(List &list, const QString &key)
{
    return std::find_if(list.begin(), list.end(),
                        [&key](const ImageEntry &entry) { return entry.key == key; });
}

bool isOnItsWay(const ImageEntry &entry)
{
    return !entry.postponed && (entry.status == EntryStatus::Submitting || entry.busy);
}

} // namespace

const ImageEntry *EntryList::find(const QString &key) const
{
    const auto found = rowOf(m_shown, key);
    return found == m_shown.end() ? nullptr : &*found;
}

ImageEntry *EntryList::findAnywhere(const QString &key)
{
    if (const auto found = rowOf(m_shown, key); found != m_shown.end())
        return &*found;
    const auto found = rowOf(m_aside, key);
    return found == m_aside.end() ? nullptr : &*found;
}

void EntryList::remove(const QString &key)
{
    const auto hasKey = [key](const ImageEntry &entry) { return entry.key == key; };
    m_shown.removeIf(hasKey);
    m_aside.removeIf(hasKey);
}

void EntryList::leave()
{
    for (ImageEntry &entry : m_shown) {
        if (isOnItsWay(entry))
            m_aside.append(std::move(entry));
    }
    m_shown.clear();
}

bool EntryList::bringBack(const QString &key, const QString &imageId)
{
    const auto found = std::find_if(m_aside.begin(), m_aside.end(), [&](const ImageEntry &entry) {
        return entry.key == key || (!imageId.isEmpty() && entry.image.id == imageId);
    });
    if (found == m_aside.end())
        return false;
    m_shown.append(*found);
    m_aside.erase(found);
    return true;
}

} // namespace cloudpc
