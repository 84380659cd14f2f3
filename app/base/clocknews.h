// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <functional>
#include <memory>

namespace cloudpc {

/// What the system tells by itself about its clock: that it was set, or that the computer has slept. Nothing
/// wakes up the program while neither happens. Not every system tells.
class ClockNews final
{
public:
    /// `notice` is called on this thread.
    explicit ClockNews(std::function<void()> notice);
    ~ClockNews();
    ClockNews(const ClockNews &) = delete;
    ClockNews &operator=(const ClockNews &) = delete;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace cloudpc
