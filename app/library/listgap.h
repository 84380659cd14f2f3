// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace cloudpc {

/// What lies between the list that shows an end and the last look before it.
enum class ListGap {
    None, ///< It was watched.
    Closed, ///< The program was not running.
    Away, ///< The program ran, and looked at another tenant or at none.
};

} // namespace cloudpc
