// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "notify/notifier.h"

#include <QApplication>
#include <QSystemTrayIcon>

#include <memory>

namespace cloudpc {

namespace {

/// Windows and macOS show a notification for an icon in the tray. The icon is there only as long as the
/// notification may be: the system does not say when that has gone, but takes it away with its icon.
class TrayNotifier final : public Notifier
{
public:
    void show(const DesktopNote &note) override
    {
        if (!m_icon)
            makeIcon();
        m_shown = note.topic;
        m_icon->show();
        m_icon->showMessage(note.title, note.body,
                            note.isTrouble ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information);
    }

    /// There is one message at a time.
    void withdraw(NoteTopic topic) override
    {
        if (m_icon && topic == m_shown)
            m_icon->hide();
    }

private:
    void makeIcon()
    {
        m_icon = std::make_unique<QSystemTrayIcon>(QApplication::windowIcon());
        m_icon->setToolTip(QGuiApplication::applicationDisplayName());
        connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, &TrayNotifier::takeClick);
        connect(m_icon.get(), &QSystemTrayIcon::activated, this, &TrayNotifier::takeClick);
    }
    void takeClick() { emit activated(m_shown, {}); }

    std::unique_ptr<QSystemTrayIcon> m_icon; ///< Made with the first message.
    NoteTopic m_shown = NoteTopic::Ends;
};

} // namespace

std::unique_ptr<Notifier> makeNotifier()
{
    return std::make_unique<TrayNotifier>();
}

} // namespace cloudpc
