// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <memory>

namespace cloudpc {

/// What a notification is about. There is one of each at a time.
enum class NoteTopic { Ends, Decisions, SignIn };

/// A notification on the desktop, outside of the window. Plain text throughout.
struct DesktopNote {
    NoteTopic topic = NoteTopic::Ends;
    QString title; ///< One line.
    QString body;
    bool isTrouble = false; ///< Something has failed, or does not go on without the admin.

    bool operator==(const DesktopNote &) const = default;
};

/// The desktop's own notifications. Where there is no service for them, or it hangs, nothing happens: nothing
/// here waits for an answer, and nothing is said about a failure. Nobody is asked before there is something
/// to show.
class Notifier : public QObject
{
    Q_OBJECT

public:
    /// Shows a notification in the place of the one of the same topic that may still be there.
    virtual void show(const DesktopNote &note) = 0;
    /// Takes the notification of this topic away.
    virtual void withdraw(NoteTopic topic) = 0;

signals:
    /// The notification was clicked. `activationToken` is for bringToFront(); empty where there is none.
    void activated(cloudpc::NoteTopic topic, const QByteArray &activationToken);
};

/// That of the platform that the program was built for.
[[nodiscard]] std::unique_ptr<Notifier> makeNotifier();

} // namespace cloudpc
