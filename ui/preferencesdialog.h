// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/endpoints.h"
#include "base/settings.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace cloudpc {

/// Edits what the settings file says about the connection. An empty field means: not set here, the next place
/// counts.
class PreferencesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `values` is what the file sets now; `inForce` is what is used, shown where a field is empty.
    PreferencesDialog(const SettingValues &values, const Endpoints &inForce, QWidget *parent = nullptr);

    [[nodiscard]] SettingValues values() const;

private:
    QLineEdit *makeEdit(SettingKey key, const SettingValues &values, const QString &placeholder);
    void judge();

    QLineEdit *m_tenant;
    QLineEdit *m_clientId;
    QLineEdit *m_loginRoot;
    QLineEdit *m_graphRoot;
    QComboBox *m_graphVersion;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
};

} // namespace cloudpc
