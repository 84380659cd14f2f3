// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "library/workspace.h"

#include <QString>

#include <map>
#include <memory>

namespace cloudpc {

/// The journals that this run of the program writes, one in each data folder. They stay open to its end: what
/// a window that has gone asked for is still to be noted.
class Journals final
{
public:
    Journals();
    ~Journals();
    Journals(const Journals &) = delete;
    Journals &operator=(const Journals &) = delete;

    /// The journal of this folder, opened at the first call. `isSole`: see Records.
    [[nodiscard]] Records in(const QString &dataFolder, bool isSole);

private:
    struct Folder;

    std::map<QString, std::unique_ptr<Folder>> m_folders;
};

} // namespace cloudpc
