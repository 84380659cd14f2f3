// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "journals.h"

#include "journal/history.h"
#include "journal/journal.h"

namespace cloudpc {

struct Journals::Folder {
    explicit Folder(const QString &path)
        : journal(path)
        , history(journal)
    {
    }

    Journal journal;
    History history;
};

Journals::Journals() = default;
Journals::~Journals() = default;

Records Journals::in(const QString &dataFolder, bool isSole)
{
    std::unique_ptr<Folder> &folder = m_folders[dataFolder];
    const bool isStart = !folder;
    if (isStart)
        folder = std::make_unique<Folder>(dataFolder);
    return {folder->journal, folder->history, isSole, isStart};
}

} // namespace cloudpc
