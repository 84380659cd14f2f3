// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/clocknews.h"

#include <QAbstractNativeEventFilter>
#include <QCoreApplication>

#include <windows.h>

#include <utility>

namespace cloudpc {

/// Windows tells every window at the top level, so it may be told more than once.
struct ClockNews::Private final : QAbstractNativeEventFilter {
    explicit Private(std::function<void()> itsNotice)
        : notice(std::move(itsNotice))
    {
        qApp->installNativeEventFilter(this);
    }
    bool nativeEventFilter(const QByteArray & /*type*/, void *message, qintptr * /*result*/) override
    {
        const auto *told = static_cast<const MSG *>(message);
        const bool isSet = told->message == WM_TIMECHANGE;
        const bool wakes = told->message == WM_POWERBROADCAST && told->wParam == PBT_APMRESUMEAUTOMATIC;
        if (isSet || wakes)
            notice();
        return false;
    }

    std::function<void()> notice;
};

ClockNews::ClockNews(std::function<void()> notice)
    : d(std::make_unique<Private>(std::move(notice)))
{
}

ClockNews::~ClockNews() = default;

} // namespace cloudpc
