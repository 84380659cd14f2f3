// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/resolvedsettings.h"

#include <QMap>
#include <QWidget>

#include <optional>

namespace cloudpc {

class ChoiceField;
class SettingField;

/// The page of the preferences about the service: cloud, tenant, app registration, how sign-ins are kept.
class ServicePage final : public QWidget
{
    Q_OBJECT

public:
    explicit ServicePage(const SettingPlaces &places, QWidget *parent = nullptr);

    /// Sets what this page is about; the rest stays as it is.
    void putInto(SettingValues &values) const;
    /// Shows what is wrong and goes there; false if all is well.
    bool focusFirstError();

private:
    void layOut();
    void load();
    void connectFields();
    void takeCloud();
    void showUsual();
    void showOverrides();
    void showVersionNote();
    /// What counts if the file says only this.
    [[nodiscard]] ResolvedSettings usual(const SettingValues &file) const;
    [[nodiscard]] QString usualClientId() const;
    [[nodiscard]] Cloud chosenCloud() const;
    [[nodiscard]] QString rootProblem(SettingKey key, const std::optional<QString> &value) const;

    SettingPlaces m_places;
    QMap<Cloud, QString> m_clientIds; ///< Of the clouds that are not shown, too.
    Cloud m_shownCloud = Cloud::Global;
    ChoiceField *m_cloud;
    SettingField *m_tenant;
    SettingField *m_clientId;
    SettingField *m_loginRoot;
    SettingField *m_graphRoot;
    ChoiceField *m_graphVersion;
    ChoiceField *m_remember;
};

} // namespace cloudpc
