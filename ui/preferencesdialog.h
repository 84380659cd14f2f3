// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/resolvedsettings.h"

#include <QDialog>

class QTabWidget;

namespace cloudpc {

class AppOnlyPage;
class Clock;
class MessagesPage;
class NetworkPage;
class ServicePage;

/// Edits what the settings file says. An empty field means: not set here, the next place counts. Pressing OK
/// goes to the first error, if there is one.
class PreferencesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The clock must outlive the dialog.
    PreferencesDialog(const SettingPlaces &places, const Clock &clock, QWidget *parent = nullptr);

    /// What the file shall say.
    [[nodiscard]] SettingValues values() const;

    /// The page about signing in as an app, with what is to be stored in the keychain.
    [[nodiscard]] AppOnlyPage *appOnly() const { return m_appOnly; }

    /// The page about the way to the services, with the proxy's password that is to be stored.
    [[nodiscard]] NetworkPage *network() const { return m_network; }

    /// Something was edited since the dialog opened.
    [[nodiscard]] bool hasChanges() const;

    /// Where no app can sign in.
    void leaveOutAppOnly();
    /// Where nothing leaves this computer.
    void leaveOutNetwork();

    void accept() override;

signals:
    /// Of what is in force, not of what is edited here.
    void connectionTestRequested();

private:
    void addPage(QWidget *page, const QString &title);

    void showPage(const QWidget *page);
    [[nodiscard]] int tabOf(const QWidget *page) const;

    SettingPlaces m_places;
    SettingValues m_asOpened;
    QTabWidget *m_tabs;
    ServicePage *m_service;
    NetworkPage *m_network;
    MessagesPage *m_messages;
    AppOnlyPage *m_appOnly;
    bool m_withNetwork = true;
    bool m_withAppOnly = true;
};

} // namespace cloudpc
