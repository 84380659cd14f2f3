// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "instancecaller.h"

#include "base/clock.h"
#include "instanceline.h"

#ifdef Q_OS_WIN
#include <windows.h>
#endif

namespace cloudpc {

using namespace std::chrono_literals;

namespace {

/// Windows lets a program come to the front only if the one that has just been started says so.
void allowToComeToTheFront()
{
#ifdef Q_OS_WIN
    AllowSetForegroundWindow(ASFW_ANY);
#endif
}

} // namespace

InstanceCaller::InstanceCaller(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

void InstanceCaller::call(const QString &dataFolder, const InstanceCall &call)
{
    m_line = toLine(call);
    allowToComeToTheFront();
    m_clock.callAfter(longest, this, [this] { end(m_wasThere ? End::NoAnswer : End::NobodyThere); });
    m_clock.callAfter(0ms, this, [this, dataFolder] { attempt(InstanceLine::addressOf(dataFolder)); });
}

void InstanceCaller::attempt(const QString &address)
{
    if (address.isEmpty())
        return end(End::NobodyThere);
    m_socket = std::make_unique<QLocalSocket>();
    connect(m_socket.get(), &QLocalSocket::connected, this, [this] {
        m_wasThere = true;
        m_socket->write(m_line);
    });
    connect(m_socket.get(), &QLocalSocket::readyRead, this, &InstanceCaller::takeAnswer);
    connect(
        m_socket.get(), &QLocalSocket::errorOccurred, this, [this] { end(End::NobodyThere); },
        Qt::QueuedConnection); // The answer may be there already.
    m_socket->connectToServer(address);
}

void InstanceCaller::takeAnswer()
{
    if (m_socket->canReadLine() && m_socket->readLine() == InstanceLine::answer)
        end(End::Taken);
}

void InstanceCaller::end(End end)
{
    if (m_isOver)
        return;
    m_isOver = true;
    emit ended(end);
}

} // namespace cloudpc
