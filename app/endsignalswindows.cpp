// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "endsignals.h"

#include <QSemaphore>

#include <windows.h>

#include <atomic>

namespace cloudpc {

namespace {

std::atomic<EndSignals *> listener = nullptr;
QSemaphore hasEnded;

constexpr int longestMs = 1000;

/// On a thread of the system. The process ends when this returns, so it waits for the window's thread.
/// WM_ENDSESSION comes through QGuiApplication::commitDataRequest.
BOOL WINAPI handle(DWORD /*event*/)
{
    EndSignals *signal = listener;
    if (!signal)
        return FALSE;
    QMetaObject::invokeMethod(signal, &EndSignals::asked, Qt::QueuedConnection);
    (void)hasEnded.tryAcquire(1, longestMs);
    return TRUE;
}

} // namespace

struct EndSignals::Private {
};

EndSignals::EndSignals(QObject *parent)
    : QObject(parent)
{
    listener = this;
    SetConsoleCtrlHandler(handle, TRUE);
}

EndSignals::~EndSignals()
{
    listener = nullptr;
    SetConsoleCtrlHandler(handle, FALSE);
    hasEnded.release();
}

} // namespace cloudpc
