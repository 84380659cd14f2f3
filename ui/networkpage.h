// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QWidget>

#include <optional>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace cloudpc {

struct ProxyChoice;

/// What the page edits: the texts of the settings, and the one thing that never goes into them.
struct NetworkPageValues {
    std::optional<QString> proxy; ///< As the setting spells it; nothing: not set here.
    std::optional<QString> proxyUser;
    std::optional<QString> caFile;
    /// Only if the admin typed one, empty to remove it. For the SecretStore.
    std::optional<QString> proxyPassword;

    bool operator==(const NetworkPageValues &) const = default;
};

/// The page *Network* of the preferences: proxy, its sign-in, further certificates, connection test.
class NetworkPage final : public QWidget
{
    Q_OBJECT

public:
    /// `hasPassword`: one is stored. It is never shown.
    NetworkPage(const NetworkPageValues &values, bool hasPassword, QWidget *parent = nullptr);

    [[nodiscard]] NetworkPageValues values() const;
    /// Why the values cannot be used, as a sentence; empty if they can.
    [[nodiscard]] QString problem() const;

signals:
    void changed();
    /// *Test connection* was pressed. Values that are not saved yet do not count for it.
    void testRequested();

private:
    QWidget *makeProxyModes(const ProxyChoice &proxy);
    QWidget *makeProxyAddress(const ProxyChoice &proxy);
    QWidget *makeCaFile();
    void fillForm(const ProxyChoice &proxy);
    void browse();
    void judge();
    [[nodiscard]] ProxyChoice proxy() const;

    QRadioButton *m_system;
    QRadioButton *m_none;
    QRadioButton *m_manual;
    QComboBox *m_kind;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QLineEdit *m_caFile;
    QPushButton *m_browse;
    QPushButton *m_test;
    QLabel *m_problem;
    bool m_proxyWasSet; ///< By the settings file, so that "system" is written there too.
    bool m_passwordTouched = false;
};

} // namespace cloudpc
