// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "notify/notifier.h"

#include <QDBusConnection>
#include <QMap>

#include <optional>

class QDBusMessage;

namespace cloudpc {

/// Notifications by the Desktop Notifications Specification, version 1.2 or 1.3, over the session bus. Every
/// call is asynchronous. While one is under way, a newer notification of the topic waits and takes its place,
/// so that a service that hangs gets one call and not a pile of them.
class FreedesktopNotifier final : public Notifier
{
    Q_OBJECT

public:
    /// How long a service may take to answer before it counts as hanging.
    static constexpr int answerTime = 10'000; // milliseconds

    FreedesktopNotifier();
    ~FreedesktopNotifier() override;

    void show(const DesktopNote &note) override;
    void withdraw(NoteTopic topic) override;

private slots: // Called by their names: a D-Bus signal has no member pointer.
    void takeToken(uint id, const QString &token, const QDBusMessage &message);
    void takeAction(uint id, const QString &action, const QDBusMessage &message);
    void takeClosed(uint id, uint reason, const QDBusMessage &message);

private:
    struct Shown {
        uint id = 0; ///< The service's; 0: none.
        std::optional<DesktopNote> next; ///< Waits for the answer to the call under way.
        bool isCalling = false;
        bool isUnwanted = false; ///< Withdrawn while the call was under way.
        QByteArray token; ///< Comes right before the click.
    };

    [[nodiscard]] bool listen();
    void askCapabilities(const DesktopNote &note);
    void send(const DesktopNote &note, bool hasMarkup);
    void takeAnswer(NoteTopic topic, const QDBusMessage &answer);
    void close(uint id);
    [[nodiscard]] std::optional<NoteTopic> topicOf(uint id, const QDBusMessage &message) const;

    std::optional<QDBusConnection> m_bus; ///< Absent before there is something to show.
    QString m_service; ///< The unique name of the one that answered.
    QMap<NoteTopic, Shown> m_shown;
};

} // namespace cloudpc
