// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/resolvedsettings.h"

#include <QWidget>

#include <optional>

class QPushButton;

namespace cloudpc {

class ChoiceField;
class SettingField;

/// The page of the preferences about the way to the services: proxy, its sign-in, further certificates,
/// connection test.
class NetworkPage final : public QWidget
{
    Q_OBJECT

public:
    explicit NetworkPage(const SettingPlaces &places, QWidget *parent = nullptr);

    /// Sets what this page is about; the rest stays as it is, and so do the fields that are switched off.
    void putInto(SettingValues &values) const;
    /// Shows what is wrong and goes there; false if all is well.
    bool focusFirstError();

    /// Whether a password for the proxy is stored; it is never shown.
    void setPasswordStored(bool stored);
    /// What shall be stored from now on, empty to delete it; nothing to leave the stored one alone.
    [[nodiscard]] std::optional<QString> newPassword() const;

signals:
    /// *Test connection* was pressed. Values that are not saved yet do not count for it.
    void testRequested();

private:
    void layOut();
    void load();
    void connectFields();
    void browse();
    void showMode();
    void showPassword();
    [[nodiscard]] bool isManual() const;
    /// No proxy, so nobody signs in to it: what the fields about that hold does not count.
    [[nodiscard]] bool isNone() const;
    [[nodiscard]] QString typedPassword() const;
    /// The setting that the fields spell; nothing if it is not set here.
    [[nodiscard]] std::optional<QString> proxyText() const;
    [[nodiscard]] QString addressProblem() const;
    [[nodiscard]] QString userProblem(const std::optional<QString> &user) const;

    SettingPlaces m_places;
    NetworkSettings m_usual; ///< What counts if nothing is set here.
    bool m_stored = false;
    bool m_remove = false;
    ChoiceField *m_proxy;
    SettingField *m_address;
    SettingField *m_user;
    SettingField *m_password;
    SettingField *m_caFile;
    QPushButton *m_browse;
    QPushButton *m_test;
};

} // namespace cloudpc
