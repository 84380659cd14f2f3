// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "fakedesktop.h"

#include <QDBusArgument>
#include <QDBusMessage>

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;

} // namespace

FakeDesktop::FakeDesktop(const QString &name)
    : m_name(name)
    , m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, name))
{
    m_bus.registerVirtualObject(path, this);
    m_bus.registerService(service);
}

FakeDesktop::~FakeDesktop()
{
    m_bus.unregisterService(service);
    QDBusConnection::disconnectFromBus(m_name);
}

void FakeDesktop::click(uint id, const QString &token)
{
    if (!token.isEmpty())
        emitSignal(m_bus, u"ActivationToken"_s, {id, token});
    emitSignal(m_bus, u"ActionInvoked"_s, {id, u"default"_s});
    emitSignal(m_bus, u"NotificationClosed"_s, {id, 2U});
}

void FakeDesktop::emitSignal(const QDBusConnection &from, const QString &name, const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createSignal(path, service, name);
    message.setArguments(arguments);
    from.send(message);
}

void FakeDesktop::answerAll()
{
    hangs = false;
    for (const QList<QDBusMessage> all = std::exchange(m_unanswered, {}); const QDBusMessage &call : all)
        answer(call);
}

bool FakeDesktop::handleMessage(const QDBusMessage &message, const QDBusConnection &)
{
    calls << message.member();
    if (hangs)
        m_unanswered << message;
    else
        answer(message);
    return true;
}

void FakeDesktop::answer(const QDBusMessage &call)
{
    QVariantList result;
    if (call.member() == u"GetCapabilities"_s)
        result << capabilities;
    else if (call.member() == u"Notify"_s)
        result << noteFrom(call.arguments());
    else if (call.member() == u"CloseNotification"_s)
        closed << call.arguments().value(0).toUInt();
    m_bus.send(call.createReply(result));
}

QVariant FakeDesktop::noteFrom(const QVariantList &arguments)
{
    SeenNote note{.program = arguments.value(0).toString(),
                  .replaces = arguments.value(1).toUInt(),
                  .icon = arguments.value(2).toString(),
                  .title = arguments.value(3).toString(),
                  .body = arguments.value(4).toString(),
                  .actions = arguments.value(5).toStringList(),
                  .hints = qdbus_cast<QVariantMap>(arguments.value(6).value<QDBusArgument>()),
                  .expires = arguments.value(7).toInt()};
    note.id = note.replaces != 0 ? note.replaces : ++m_last;
    notes << note;
    return note.id;
}

} // namespace cloudpc
