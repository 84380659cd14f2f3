// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/resolvedsettings.h"

#include <QWidget>

namespace cloudpc {

class ChoiceField;

/// The page of the preferences about what is told outside of the window.
class MessagesPage final : public QWidget
{
    Q_OBJECT

public:
    explicit MessagesPage(const SettingPlaces &places, QWidget *parent = nullptr);

    /// Writes what the page says into the values of the file.
    void putInto(SettingValues &values) const;

private:
    ChoiceField *m_notifications;
};

} // namespace cloudpc
