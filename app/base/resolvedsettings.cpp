// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/resolvedsettings.h"

#include "base/settingrules.h"

#include <QUrl>

#include <algorithm>
#include <optional>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<QString> usable(const SettingValues &place, SettingKey key)
{
    const std::optional<QString> &value = place[key];
    return value && isUsable(key, *value) ? value : std::nullopt;
}

bool namesRoot(const SettingValues &place)
{
    return usable(place, SettingKey::LoginRoot) || usable(place, SettingKey::GraphRoot);
}

std::optional<Cloud> namedCloud(const SettingValues &place)
{
    const std::optional<QString> name = usable(place, SettingKey::Cloud);
    return name ? cloudFromName(*name) : std::nullopt;
}

/// Goes through the places for one resolved result.
class Resolution
{
public:
    explicit Resolution(const QList<SettingValues> &places)
        : m_places(places)
    {
    }

    ResolvedSettings resolve()
    {
        takeCloud();
        takeClientId();
        Endpoints &endpoints = m_result.endpoints;
        endpoints.tenant = first(SettingKey::Tenant).value_or(u"organizations"_s);
        endpoints.graphVersion = graphVersionFrom(first(SettingKey::GraphVersion).value_or(QString()))
                                     .value_or(GraphVersion::Beta);
        if (is(SettingKey::SignIn, "app"_L1))
            m_result.signIn = SignInKind::App;
        if (is(SettingKey::Remember, "session"_L1))
            m_result.remember = Remember::Session;
        if (is(SettingKey::Notifications, "off"_L1))
            m_result.notifications = Notifications::Off;
        m_result.network = networkSettingsFrom(first(SettingKey::Proxy).value_or(u"system"_s),
                                               first(SettingKey::ProxyUser).value_or(QString()),
                                               first(SettingKey::CaFile).value_or(QString()));
        std::stable_sort(m_result.problems.begin(), m_result.problems.end(),
                         [](const SettingProblem &a, const SettingProblem &b) { return a.key < b.key; });
        return m_result;
    }

private:
    /// The first usable value among the strongest `depth` places; each unusable one before it is a problem.
    std::optional<QString> first(SettingKey key, qsizetype depth)
    {
        for (const SettingValues &place : m_places.first(depth)) {
            if (const auto value = usable(place, key))
                return value;
            noteProblem(place, key);
        }
        return std::nullopt;
    }

    std::optional<QString> first(SettingKey key) { return first(key, m_places.size()); }

    bool is(SettingKey key, QLatin1String word)
    {
        return first(key).value_or(QString()).compare(word, Qt::CaseInsensitive) == 0;
    }

    void noteProblem(const SettingValues &place, SettingKey key)
    {
        if (place[key] && !isUsable(key, *place[key]))
            m_result.problems.append({key, *place[key]});
    }

    void takeCloud()
    {
        const bool anyRoot = std::any_of(m_places.begin(), m_places.end(), namesRoot);
        for (qsizetype i = 0; i < m_places.size(); ++i) {
            noteProblem(m_places[i], SettingKey::Cloud);
            const std::optional<Cloud> named = namedCloud(m_places[i]);
            if (named == Cloud::Custom && !anyRoot) // Custom, and nothing says where that is.
                m_result.problems.append({SettingKey::Cloud, *m_places[i].cloud});
            else if (named == Cloud::Custom)
                return takeRoots(strongestBuiltIn(), m_places.size());
            else if (named)
                return takeRoots(*named, i + 1);
        }
        takeRoots(Cloud::Global, m_places.size());
    }

    [[nodiscard]] Cloud strongestBuiltIn() const
    {
        for (const SettingValues &place : m_places) {
            const std::optional<Cloud> named = namedCloud(place);
            if (named && *named != Cloud::Custom)
                return *named;
        }
        return Cloud::Global;
    }

    /// `base` gives what is not named; roots of places below the strongest `depth` are ignored.
    void takeRoots(Cloud base, qsizetype depth)
    {
        const std::optional<QString> login = first(SettingKey::LoginRoot, depth);
        const std::optional<QString> graph = first(SettingKey::GraphRoot, depth);
        const CloudRoots roots = rootsOf(base);
        Endpoints &endpoints = m_result.endpoints;
        endpoints.cloud = login || graph ? Cloud::Custom : base;
        endpoints.loginRoot = login ? QUrl(*login) : roots.loginRoot;
        endpoints.graphRoot = graph ? QUrl(*graph) : roots.graphRoot;
    }

    void takeClientId()
    {
        const Cloud inForce = m_result.endpoints.cloud;
        const SettingKey own = clientIdKey(inForce);
        for (const SettingValues &place : m_places) {
            noteProblem(place, own);
            std::optional<QString> id = usable(place, own);
            if (!id && askedCloud(place).value_or(inForce) == inForce) {
                noteProblem(place, SettingKey::ClientId);
                id = usable(place, SettingKey::ClientId);
            }
            if (id) {
                m_result.endpoints.clientId = *id;
                return;
            }
        }
    }

    QList<SettingValues> m_places;
    ResolvedSettings m_result;
};

} // namespace

std::optional<Cloud> askedCloud(const SettingValues &place)
{
    return namesRoot(place) ? Cloud::Custom : namedCloud(place);
}

ResolvedSettings resolveSettings(const SettingPlaces &places)
{
    return Resolution({places.commandLine, places.environment, places.file, places.managed}).resolve();
}

} // namespace cloudpc
