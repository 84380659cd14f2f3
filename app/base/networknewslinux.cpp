// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/networknews.h"

#include <QFile>
#include <QSocketNotifier>

#include <algorithm>
#include <array>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <optional>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArrayList linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().split('\n'); // Files of the kernel say that they are empty: no loop by size.
}

/// Interface, destination, gateway, …, all in hexadecimal digits (proc(5)).
bool isDefaultRoute4(const QByteArray &line)
{
    const QByteArrayList fields = line.simplified().split(' ');
    return fields.size() > 7 && fields[1] == "00000000" && fields[7] == "00000000" && fields[0] != "lo";
}

/// Destination, length of its prefix, …, interface. The kernel itself keeps one at the loopback that leads
/// nowhere.
bool isDefaultRoute6(const QByteArray &line)
{
    const QByteArrayList fields = line.simplified().split(' ');
    return fields.size() > 9 && fields[1] == "00" && fields[0] == QByteArray(32, '0') && fields[9] != "lo";
}

bool hasWayOut()
{
    const QByteArrayList four = linesOf(u"/proc/net/route"_s);
    const QByteArrayList six = linesOf(u"/proc/net/ipv6_route"_s);
    return std::ranges::any_of(four, isDefaultRoute4) || std::ranges::any_of(six, isDefaultRoute6);
}

} // namespace

/// The kernel tells of its links and routes (rtnetlink(7)), on each distribution and in each container, at
/// once and without anybody who could keep us waiting. It tells of far more than that a way has come or gone.
struct NetworkNews::Private {
    std::function<void()> notice;
    int socket = ::socket(AF_NETLINK, SOCK_RAW | SOCK_NONBLOCK | SOCK_CLOEXEC, NETLINK_ROUTE);
    std::unique_ptr<QSocketNotifier> notifier;
    std::optional<bool> knownWayOut; ///< Not looked for at the start.

    [[nodiscard]] bool listen() const
    {
        sockaddr_nl address = {};
        address.nl_family = AF_NETLINK;
        address.nl_groups = RTMGRP_LINK | RTMGRP_IPV4_ROUTE | RTMGRP_IPV6_ROUTE;
        return socket >= 0 && bind(socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
    }
    void take()
    {
        std::array<char, 8192> ignored; // Too many at once are lost, which does not matter.
        while (recv(socket, ignored.data(), ignored.size(), 0) > 0) {}
        const bool now = hasWayOut();
        if (std::exchange(knownWayOut, now) != now)
            notice();
    }
};

NetworkNews::NetworkNews(std::function<void()> notice)
    : d(new Private{.notice = std::move(notice)})
{
    if (!d->listen())
        return;
    d->notifier = std::make_unique<QSocketNotifier>(d->socket, QSocketNotifier::Read);
    QObject::connect(d->notifier.get(), &QSocketNotifier::activated, d->notifier.get(),
                     [this] { d->take(); });
}

NetworkNews::~NetworkNews()
{
    d->notifier.reset();
    if (d->socket >= 0)
        close(d->socket);
}

} // namespace cloudpc
