// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QLockFile;

namespace cloudpc {

/// Takes a lock whose stale time is 0, without waiting. A lock file in which nothing can be read counts as
/// free once it is some seconds old: QLockFile does not sync it, so a cut of power can leave it empty, and an
/// empty one belongs to nobody that could be looked for.
[[nodiscard]] bool takeLock(QLockFile &lock);

} // namespace cloudpc
