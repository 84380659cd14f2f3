// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "endsignals.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace cloudpc {

namespace {

constexpr std::array endSignals{SIGTERM, SIGINT, SIGHUP};

/// A signal handler may do next to nothing: it writes a byte here, and the event loop reads it.
int writeEnd = -1;

void handle(int /*signal*/)
{
    const int before = errno;
    const char byte = 0;
    (void)!write(writeEnd, &byte, 1);
    errno = before;
}

/// What children must not inherit, and what a full pipe must not block.
void keepApart(int descriptor)
{
    fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    fcntl(descriptor, F_SETFL, O_NONBLOCK);
}

} // namespace

struct EndSignals::Private {
    std::array<int, 2> pipe{-1, -1};
    std::array<struct sigaction, endSignals.size()> before{};
    std::unique_ptr<QSocketNotifier> notifier;

    void takeOver()
    {
        struct sigaction ours = {};
        ours.sa_handler = handle;
        ours.sa_flags = SA_RESTART;
        for (std::size_t i = 0; i < endSignals.size(); ++i) {
            sigaction(endSignals[i], nullptr, &before[i]);
            if (before[i].sa_handler != SIG_IGN) // As nohup wants it.
                sigaction(endSignals[i], &ours, nullptr);
        }
    }
    void drain() const
    {
        std::array<char, 16> bytes{};
        while (read(pipe[0], bytes.data(), bytes.size()) > 0) {}
    }
};

EndSignals::EndSignals(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    if (pipe(d->pipe.data()) != 0)
        return; // Out of descriptors: the signals end the process, as they would without this.
    for (const int end : d->pipe)
        keepApart(end);
    writeEnd = d->pipe[1];
    d->notifier = std::make_unique<QSocketNotifier>(d->pipe[0], QSocketNotifier::Read);
    connect(d->notifier.get(), &QSocketNotifier::activated, this, [this] {
        d->drain();
        emit asked();
    });
    d->takeOver();
}

EndSignals::~EndSignals()
{
    if (!d->notifier)
        return;
    for (std::size_t i = 0; i < endSignals.size(); ++i)
        sigaction(endSignals[i], &d->before[i], nullptr);
    d->notifier.reset();
    for (const int end : d->pipe)
        close(end);
}

} // namespace cloudpc
