// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "tenantchoice.h"

#include "phrases/historyphrases.h"
#include "phrases/plaintext.h"
#include "theme/theme.h"

#include <QSignalBlocker>

#include <algorithm>

namespace cloudpc {

namespace {

constexpr int shownCharacters = 32; // a box does not mark what it cuts off
constexpr qsizetype longestName = 60;

} // namespace

TenantChoice::TenantChoice(QWidget *parent)
    : QComboBox(parent)
{
    setAccessibleName(tr("Tenant"));
    setToolTip(tr("Where it was recorded"));
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(shownCharacters);
    fill();
    connect(this, &QComboBox::currentIndexChanged, this, &TenantChoice::takeIndex);
}

void TenantChoice::setPlaces(const QList<NamedPlace> &places)
{
    if (m_places == places)
        return;
    m_places = places;
    fill();
}

void TenantChoice::setHere(const std::optional<Place> &here)
{
    if (m_here == here)
        return;
    m_here = here;
    const std::optional<Place> before = m_chosen;
    if (m_isHereChosen)
        m_chosen = here;
    m_isHereChosen = m_isHereChosen && here;
    fill();
    if (m_chosen != before)
        emit changed();
}

/// The name for people, with the service behind it where two tenants share it.
QString TenantChoice::nameOfPlace(const NamedPlace &place) const
{
    const QString name = oneLine(place.second.isEmpty() ? place.first.tenantId : place.second, longestName);
    const auto shares = std::ranges::count(m_places, place.second, &NamedPlace::second) > 1;
    return shares ? tr("%1 · %2", "tenant, service").arg(name, serviceText(place.first.service)) : name;
}

void TenantChoice::addPlace(const NamedPlace &place)
{
    addItem(icon(IconName::Building), nameOfPlace(place));
    setItemData(count() - 1, plainToolTip(oneLine(place.first.tenantId)), Qt::ToolTipRole);
    m_items.append(place.first);
}

void TenantChoice::fill()
{
    const QSignalBlocker blocker(this);
    QComboBox::clear();
    m_items = {std::nullopt};
    addItem(icon(IconName::Building), tr("All tenants"));
    const auto here = std::ranges::find(m_places, m_here.value_or(Place()), &NamedPlace::first);
    if (m_here) {
        addItem(icon(IconName::Building),
                here == m_places.end() ? tr("This tenant") : tr("This tenant (%1)").arg(nameOfPlace(*here)));
        m_items.append(m_here);
    }
    for (const NamedPlace &place : m_places) {
        if (place.first != m_here)
            addPlace(place);
    }
    // A tenant that the history does not know any more, after a restore: what is chosen stays what it is.
    if (!m_items.contains(m_chosen))
        addPlace({*m_chosen, {}});
    setCurrentIndex(static_cast<int>(m_items.indexOf(m_chosen)));
}

void TenantChoice::takeIndex()
{
    const std::optional<Place> place = m_items.value(currentIndex());
    m_isHereChosen = place && place == m_here;
    if (m_chosen == place)
        return;
    m_chosen = place;
    emit changed();
}

void TenantChoice::clear()
{
    setCurrentIndex(0);
}

} // namespace cloudpc
