// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "notify/freedesktopnotifier.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QGuiApplication>

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto service = "org.freedesktop.Notifications"_L1;
constexpr auto path = "/org/freedesktop/Notifications"_L1;

QDBusMessage callOf(QLatin1StringView method, const QVariantList &arguments = {})
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, service, method);
    call.setArguments(arguments);
    return call;
}

/// Names come from outside, and the body may be markup. Where it is not, the marks of the escape would show.
QString bodyText(const QString &body, bool hasMarkup)
{
    return hasMarkup ? body.toHtmlEscaped() : body;
}

/// Categories and urgencies: sections "Categories" and "Urgency Levels" of the specification.
QVariantMap hintsOf(const DesktopNote &note)
{
    QVariantMap hints{{u"desktop-entry"_s, QGuiApplication::desktopFileName()},
                      {u"urgency"_s, QVariant::fromValue<uchar>(1)}};
    if (note.topic == NoteTopic::Ends)
        hints[u"category"_s] = note.isTrouble ? u"transfer.error"_s : u"transfer.complete"_s;
    return hints;
}

} // namespace

FreedesktopNotifier::FreedesktopNotifier() = default;

FreedesktopNotifier::~FreedesktopNotifier() = default;

/// The bus itself is at hand: Qt has connected to it before the first window. No name is asked for here,
/// which would wait for an answer; who sent a signal is looked at when it comes.
bool FreedesktopNotifier::listen()
{
    if (m_bus)
        return m_bus->isConnected();
    m_bus = QDBusConnection::sessionBus();
    if (!m_bus->isConnected())
        return false;
    m_bus->connect({}, path, service, u"ActivationToken"_s, this,
                   SLOT(takeToken(uint, QString, QDBusMessage)));
    m_bus->connect({}, path, service, u"ActionInvoked"_s, this,
                   SLOT(takeAction(uint, QString, QDBusMessage)));
    m_bus->connect({}, path, service, u"NotificationClosed"_s, this,
                   SLOT(takeClosed(uint, uint, QDBusMessage)));
    return true;
}

void FreedesktopNotifier::show(const DesktopNote &note)
{
    if (!listen())
        return;
    Shown &shown = m_shown[note.topic];
    shown.isUnwanted = false;
    if (shown.isCalling) {
        shown.next = note;
        return;
    }
    shown.isCalling = true;
    askCapabilities(note);
}

/// Each time: the service may be another one by now, and notifications are few.
void FreedesktopNotifier::askCapabilities(const DesktopNote &note)
{
    auto *watcher = new QDBusPendingCallWatcher(m_bus->asyncCall(callOf("GetCapabilities"_L1), answerTime),
                                                this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, note, watcher] {
        watcher->deleteLater();
        const QDBusMessage answer = watcher->reply();
        if (answer.type() == QDBusMessage::ReplyMessage)
            send(note, answer.arguments().value(0).toStringList().contains(u"body-markup"_s));
        else
            takeAnswer(note.topic, answer);
    });
}

void FreedesktopNotifier::send(const DesktopNote &note, bool hasMarkup)
{
    const Shown &shown = m_shown[note.topic];
    if (shown.isUnwanted || shown.next)
        return takeAnswer(note.topic, {});
    const QStringList actions{u"default"_s, tr("Show", "in the program's window")};
    const QDBusMessage call = callOf("Notify"_L1,
                                     {QGuiApplication::applicationDisplayName(), shown.id,
                                      QGuiApplication::desktopFileName(), note.title,
                                      bodyText(note.body, hasMarkup), actions, hintsOf(note), -1});
    auto *watcher = new QDBusPendingCallWatcher(m_bus->asyncCall(call, answerTime), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, topic = note.topic] {
        watcher->deleteLater();
        takeAnswer(topic, watcher->reply());
    });
}

/// A failure leaves the old notification, if any, where it is.
void FreedesktopNotifier::takeAnswer(NoteTopic topic, const QDBusMessage &answer)
{
    Shown &shown = m_shown[topic];
    shown.isCalling = false;
    if (answer.type() == QDBusMessage::ReplyMessage) {
        shown.id = answer.arguments().value(0).toUInt();
        m_service = answer.service();
    }
    if (const auto next = std::exchange(shown.next, std::nullopt))
        show(*next);
    else if (shown.isUnwanted)
        close(std::exchange(shown.id, 0));
}

void FreedesktopNotifier::withdraw(NoteTopic topic)
{
    const auto shown = m_shown.find(topic);
    if (shown == m_shown.end())
        return;
    shown->next.reset();
    shown->isUnwanted = shown->isCalling;
    if (!shown->isCalling)
        close(std::exchange(shown->id, 0));
}

void FreedesktopNotifier::close(uint id)
{
    if (id != 0)
        m_bus->asyncCall(callOf("CloseNotification"_L1, {id}), answerTime);
}

/// Anybody on the bus may send such a signal, and other programs' notifications are none of ours.
std::optional<NoteTopic> FreedesktopNotifier::topicOf(uint id, const QDBusMessage &message) const
{
    if (id == 0 || message.service() != m_service)
        return std::nullopt;
    for (auto shown = m_shown.begin(); shown != m_shown.end(); ++shown) {
        if (shown->id == id)
            return shown.key();
    }
    return std::nullopt;
}

void FreedesktopNotifier::takeToken(uint id, const QString &token, const QDBusMessage &message)
{
    if (const auto topic = topicOf(id, message))
        m_shown[*topic].token = token.toUtf8();
}

void FreedesktopNotifier::takeAction(uint id, const QString &, const QDBusMessage &message)
{
    if (const auto topic = topicOf(id, message))
        emit activated(*topic, std::exchange(m_shown[*topic].token, {}));
}

void FreedesktopNotifier::takeClosed(uint id, uint, const QDBusMessage &message)
{
    if (const auto topic = topicOf(id, message))
        m_shown[*topic].id = 0;
}

std::unique_ptr<Notifier> makeNotifier()
{
    return std::make_unique<FreedesktopNotifier>();
}

} // namespace cloudpc
