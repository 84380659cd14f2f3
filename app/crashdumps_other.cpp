// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "crashdumps.h"

namespace cloudpc {

// Windows and macOS write dumps for the user alone, and only where they have been told to.
void keepMemoryOutOfCrashDumps() {}

} // namespace cloudpc
