// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <ctime>

namespace cloudpc {

/// What this process has worked since it began to count, all threads together. For limits that tell a slow
/// way from a fast one: other programs that keep the machine busy do not count. (On Windows they do.)
class CpuTimer final
{
public:
    [[nodiscard]] long long elapsed() const ///< Milliseconds.
    {
        return (std::clock() - m_begin) * 1000LL / CLOCKS_PER_SEC;
    }

private:
    std::clock_t m_begin = std::clock();
};

} // namespace cloudpc
