// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace cloudpc {

/// True if an invisible character does its proper work between its neighbours (0 = none): a joiner in an
/// emoji sequence or in a script that spells with joiners, a variation selector behind what it varies, a tag
/// in a flag. Gives false for a character that is never needed, such as U+200B.
[[nodiscard]] bool isNeededBetween(char32_t before, char32_t invisible, char32_t after);

} // namespace cloudpc
