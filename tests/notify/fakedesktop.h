// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QDBusVirtualObject>
#include <QList>
#include <QStringList>
#include <QVariantMap>

namespace cloudpc {

/// One call of Notify, as the service has seen it.
struct SeenNote {
    QString program;
    uint replaces = 0;
    QString icon;
    QString title;
    QString body;
    QStringList actions;
    QVariantMap hints;
    int expires = 0;
    uint id = 0; ///< What was answered.
};

/// A notification service of the desktop on the session bus, on a connection of its own.
class FakeDesktop final : public QDBusVirtualObject
{
    Q_OBJECT

public:
    /// `name` is that of the connection; several may be there, one after the other.
    explicit FakeDesktop(const QString &name = QStringLiteral("desktop"));
    ~FakeDesktop() override;

    QStringList capabilities{QStringLiteral("body"), QStringLiteral("body-markup"),
                             QStringLiteral("actions")};
    bool hangs = false; ///< Calls are taken and never answered.
    QStringList calls; ///< All methods, in their order.
    QList<SeenNote> notes;
    QList<uint> closed; ///< By CloseNotification.

    /// As the specification has it for a click: the token first, then the action, then the end.
    void click(uint id, const QString &token = {});
    /// Anything, from whoever `from` is.
    static void emitSignal(const QDBusConnection &from, const QString &name, const QVariantList &arguments);
    /// Answers what was left unanswered while it hung.
    void answerAll();

    [[nodiscard]] QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;

private:
    void answer(const QDBusMessage &call);
    [[nodiscard]] QVariant noteFrom(const QVariantList &arguments);

    QString m_name;
    QDBusConnection m_bus;
    uint m_last = 0;
    QList<QDBusMessage> m_unanswered;
};

} // namespace cloudpc
