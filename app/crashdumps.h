// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace cloudpc {

/// From here on a crash of this process writes nothing of its memory, which holds tokens, and no other
/// program of the user may read it. Programs that it starts are free to do otherwise. Does nothing in builds
/// for debugging and under sanitizers, and on systems that keep no such files for all users.
void keepMemoryOutOfCrashDumps();

} // namespace cloudpc
