// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "notify/notifier.h"

namespace cloudpc {

namespace {

/// A desktop without notifications, or a build without the way to them: the window's own marks have to do.
class NoNotifier final : public Notifier
{
public:
    void show(const DesktopNote &) override {}
    void withdraw(NoteTopic) override {}
};

} // namespace

std::unique_ptr<Notifier> makeNotifier()
{
    return std::make_unique<NoNotifier>();
}

} // namespace cloudpc
