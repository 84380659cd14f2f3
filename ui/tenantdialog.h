// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDialog>

namespace cloudpc {

class SettingField;

/// Asks for the tenant to sign in to next: its ID or one of its domains.
class TenantDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit TenantDialog(QWidget *parent = nullptr);

    [[nodiscard]] QString tenant() const;

    void accept() override;

private:
    SettingField *m_tenant;
};

} // namespace cloudpc
