// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <functional>
#include <random>

namespace cloudpc {

/// What a disk holds after the power went: file name without folder -> bytes.
struct PowerCut {
    QHash<QString, QByteArray> files;
    qsizetype acknowledged = 0; ///< What `acknowledged()` said at that moment.
};

/// A layer under SQLite that knows which bytes were synced. While it is there SQLite works on real files as
/// ever, and at random operations it notes what a disk would hold if the power went right then: all that was
/// synced, and any of the 512-byte sectors that were written since.
class CuttingVfs
{
public:
    /// Cuts at this share of the operations, at most `mostCuts` times. `acknowledged` is called on SQLite's
    /// thread.
    CuttingVfs(unsigned seed, double share, qsizetype mostCuts, std::function<qsizetype()> acknowledged);
    /// What was opened through it must be closed by then.
    ~CuttingVfs();
    CuttingVfs(const CuttingVfs &) = delete;
    CuttingVfs &operator=(const CuttingVfs &) = delete;

    [[nodiscard]] QList<PowerCut> cuts() const;
    [[nodiscard]] int syncs() const;
};

} // namespace cloudpc
