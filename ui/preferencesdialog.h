// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/resolvedsettings.h"

#include <QDialog>

class QTabWidget;

namespace cloudpc {

class ServicePage;

/// Edits what the settings file says. An empty field means: not set here, the next place counts. Pressing OK
/// goes to the first error, if there is one.
class PreferencesDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit PreferencesDialog(const SettingPlaces &places, QWidget *parent = nullptr);

    /// What the file shall say.
    [[nodiscard]] SettingValues values() const;

    void accept() override;

private:
    void addPage(QWidget *page, const QString &title);

    SettingValues m_before;
    QTabWidget *m_tabs;
    ServicePage *m_service;
};

} // namespace cloudpc
