// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace cloudpc {

class Clock;
class EntryWalk;

// What is copied of entries of the history once all of them have been read; nothing if that fails. Before,
// the clipboard stays as it is.

/// The cells of the list, under their headers; `clock` must outlive the walk.
void copyRows(EntryWalk &walk, const Clock &clock);
/// A line for each that has an image.
void copyImageIds(EntryWalk &walk);

} // namespace cloudpc
