// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "auth/appcredential.h"
#include "base/resolvedsettings.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QLabel;
class QPushButton;

namespace cloudpc {

class Clock;
class CredentialEdit;
class MessageLine;

/// The page of the preferences about signing in as an app: the admin's own registration with a client secret
/// or a certificate. Off unless it is switched on.
class AppOnlyPage final : public QWidget
{
    Q_OBJECT

public:
    /// The clock must outlive the page.
    AppOnlyPage(const SettingPlaces &places, const Clock &clock, QWidget *parent = nullptr);

    /// Sets what this page is about; the rest stays as it is.
    void putInto(SettingValues &values) const;
    /// Shows what is wrong and goes there; false if all is well. `now` is what will be in force. Nothing is
    /// wrong while the page is off.
    bool focusFirstError(const ResolvedSettings &now);

    /// Whether there is a stored credential for the app that the places name; until this is called there may
    /// be one.
    void setStored(bool stored);
    /// What shall be stored from now on; nothing to leave the stored one alone, or while the page is off.
    [[nodiscard]] std::optional<AppCredential> newCredential() const;
    /// True if the stored one shall be deleted and none takes its place.
    [[nodiscard]] bool removesCredential() const;

private:
    void layOut();
    void showState();
    [[nodiscard]] QString problem(const ResolvedSettings &now) const;

    SettingPlaces m_places;
    std::optional<bool> m_stored;
    bool m_remove = false;
    bool m_usual; ///< What counts while it is not set here.
    QCheckBox *m_on;
    MessageLine *m_line;
    CredentialEdit *m_credential;
    QLabel *m_state;
    QPushButton *m_removeButton;
};

} // namespace cloudpc
