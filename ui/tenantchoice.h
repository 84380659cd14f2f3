// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/journalentry.h"
#include "models/historysource.h"

#include <QComboBox>

#include <optional>

namespace cloudpc {

/// All tenants, the one that is worked with, or one of those that the history knows.
class TenantChoice final : public QComboBox
{
    Q_OBJECT

public:
    explicit TenantChoice(QWidget *parent = nullptr);

    void setPlaces(const QList<NamedPlace> &places);
    /// The tenant that is worked with; nothing while nobody is signed in. "This tenant" follows it.
    void setHere(const std::optional<Place> &here);
    [[nodiscard]] std::optional<Place> place() const { return m_chosen; } ///< Nothing: all.
    void clear(); ///< All; emits changed() if that differs.

signals:
    void changed();

private:
    void fill();
    void addPlace(const NamedPlace &place);
    void takeIndex();
    [[nodiscard]] QString nameOfPlace(const NamedPlace &place) const;

    QList<NamedPlace> m_places;
    std::optional<Place> m_here;
    std::optional<Place> m_chosen;
    bool m_isHereChosen = false;
    QList<std::optional<Place>> m_items; ///< By index of the box.
};

} // namespace cloudpc
