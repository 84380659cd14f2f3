// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/clocknews.h"

namespace cloudpc {

// A system that tells nothing; ClockWatch::look() finds out.
struct ClockNews::Private {
};

ClockNews::ClockNews(std::function<void()> /*notice*/) {}

ClockNews::~ClockNews() = default;

} // namespace cloudpc
