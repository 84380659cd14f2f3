// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <functional>
#include <memory>

namespace cloudpc {

/// What the system tells by itself about its network: that the way out has come or gone. Nothing wakes up the
/// program while neither happens. Not every system tells, and none knows whether a certain service can be
/// reached: it is a reason to look, and never the truth.
class NetworkNews final
{
public:
    /// `notice` is called on this thread. Making this costs the start of a program nothing that can be
    /// measured.
    explicit NetworkNews(std::function<void()> notice);
    ~NetworkNews();
    NetworkNews(const NetworkNews &) = delete;
    NetworkNews &operator=(const NetworkNews &) = delete;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace cloudpc
