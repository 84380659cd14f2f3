// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/tenant.h"

#include "base/clock.h"
#include "base/randomsource.h"
#include "sandbox/sourcecatalog.h"

#include <QJsonArray>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Release {
    QLatin1String mark;
    QLatin1String number;
};

/// Fills in what the service would find inside an image of that Windows.
void describeSystem(TenantImage &image)
{
    static constexpr Release releases[] = {{QLatin1String("22H2"), QLatin1String("10.0.19045.5011")},
                                           {QLatin1String("23H2"), QLatin1String("10.0.22631.4317")},
                                           {QLatin1String("24H2"), QLatin1String("10.0.26100.2033")}};
    for (const Release &release : releases) {
        if (image.operatingSystem.endsWith(release.mark)) {
            image.osBuildNumber = release.mark;
            image.osVersionNumber = release.number;
            image.operatingSystem.chop(release.mark.size() + 1); // Graph names the release apart.
            return;
        }
    }
}

bool sameIdentity(const TenantImage &image, const NewImage &wanted)
{
    return image.displayName.compare(wanted.displayName, Qt::CaseInsensitive) == 0
        && image.version.compare(wanted.version, Qt::CaseInsensitive) == 0;
}

} // namespace

Tenant::Tenant(Scenario scenario, const Clock &clock, RandomSource &random)
    : m_scenario(std::move(scenario))
    , m_realClock(clock)
    , m_random(random)
    , m_clock(clock, m_scenario.speed)
{
    reset();
}

QList<QJsonObject> Tenant::list(ApiView view) const
{
    const std::scoped_lock lock(m_mutex);
    const QDateTime now = m_clock.now();
    QList<QJsonObject> objects;
    for (const TenantImage &image : m_images)
        objects.append(toJson(image, now, view));
    return objects;
}

std::optional<QJsonObject> Tenant::find(const QString &id, ApiView view) const
{
    const std::scoped_lock lock(m_mutex);
    for (const TenantImage &image : m_images) {
        if (image.id.compare(id, Qt::CaseInsensitive) == 0)
            return toJson(image, m_clock.now(), view);
    }
    return std::nullopt;
}

Tenant::Refusal Tenant::mayCreate(const NewImage &image) const
{
    const std::scoped_lock lock(m_mutex);
    return refusalOf(image);
}

Outcome Tenant::outcomeOf(const NewImage &image) const
{
    return chosenOutcome(lastPart(image.sourceImageResourceId));
}

bool Tenant::isFirstAttempt(const NewImage &image)
{
    const std::scoped_lock lock(m_mutex);
    const QString key = (image.displayName + u'\n' + image.version).toLower();
    const bool first = !m_attempted.contains(key);
    m_attempted.insert(key);
    return first;
}

std::optional<QString> Tenant::create(const NewImage &wanted)
{
    const std::scoped_lock lock(m_mutex);
    if (refusalOf(wanted) != Refusal::None)
        return std::nullopt;
    TenantImage image{.id = m_random.uuid().toString(QUuid::WithoutBraces),
                      .displayName = wanted.displayName,
                      .version = wanted.version,
                      .sourceImageResourceId = wanted.sourceImageResourceId,
                      .outcome = chosenOutcome(lastPart(wanted.sourceImageResourceId)),
                      .attemptAt = m_clock.now(),
                      .operatingSystem = u"Windows 11 Enterprise 24H2"_s,
                      .osStatus = u"supported"_s};
    describeSystem(image);
    m_images.append(image);
    return image.id;
}

Tenant::Refusal Tenant::remove(const QString &id)
{
    const std::scoped_lock lock(m_mutex);
    const auto image = locate(id);
    if (image == m_images.end())
        return Refusal::NotFound;
    if (image->outcome.inUse)
        return Refusal::InUse;
    m_images.erase(image);
    return Refusal::None;
}

Tenant::Refusal Tenant::retryUpload(const QString &id)
{
    const std::scoped_lock lock(m_mutex);
    const auto image = locate(id);
    if (image == m_images.end())
        return Refusal::NotFound;
    if (stateAt(*image, m_clock.now()).status != "failed"_L1)
        return Refusal::NotFailed;
    ++image->attempt;
    image->attemptAt = m_clock.now();
    return Refusal::None;
}

void Tenant::countRequest(const QString &method)
{
    const std::scoped_lock lock(m_mutex);
    ++m_requests[method];
}

QJsonObject Tenant::state() const
{
    const std::scoped_lock lock(m_mutex);
    const QDateTime now = m_clock.now();
    QJsonArray images;
    for (const TenantImage &image : m_images)
        images.append(toJson(image, now, {.beta = true, .futureMembers = true}));
    QJsonObject requests;
    for (auto count = m_requests.begin(); count != m_requests.end(); ++count)
        requests.insert(count.key(), count.value());
    const std::optional<QDateTime> next = nextEvent();
    return {{"now"_L1, now.toString(Qt::ISODateWithMs)},
            {"speed"_L1, m_clock.speed()},
            {"nextEvent"_L1, next ? QJsonValue(next->toString(Qt::ISODateWithMs)) : QJsonValue()},
            {"images"_L1, images},
            {"requests"_L1, requests}};
}

void Tenant::setSpeed(int speed)
{
    const std::scoped_lock lock(m_mutex);
    m_clock.setSpeed(speed);
}

bool Tenant::jumpToNextEvent()
{
    const std::scoped_lock lock(m_mutex);
    const std::optional<QDateTime> next = nextEvent();
    if (next)
        m_clock.jumpTo(*next);
    return next.has_value();
}

void Tenant::reset()
{
    const std::scoped_lock lock(m_mutex);
    m_clock = VirtualClock(m_realClock, m_scenario.speed);
    m_attempted.clear();
    m_requests.clear();
    m_images.clear();
    const QDateTime start = m_clock.now();
    for (const SeedImage &seed : m_scenario.images)
        m_images.append(grown(seed, start));
    std::ranges::stable_sort(m_images, {}, &TenantImage::attemptAt);
}

TenantImage Tenant::grown(const SeedImage &seed, const QDateTime &start) const
{
    // The same id in every run: a journal of an earlier run must still find its images.
    static const QUuid idSpace(u"5a4db0c5-0000-4000-8000-1d0000000000"_s);
    TenantImage image{
        .id = QUuid::createUuidV5(idSpace, seed.displayName + u'\n' + seed.version)
                  .toString(QUuid::WithoutBraces),
        .displayName = seed.displayName,
        .version = seed.version,
        .sourceImageResourceId = sourceImageIdFor(seed.source),
        .outcome = seed.outcome.isEmpty() ? chosenOutcome(lastPart(seed.source)) : outcomeNamed(seed.outcome),
        .attemptAt = start.addSecs(-std::chrono::seconds(seed.age).count()),
        .operatingSystem = seed.operatingSystem,
        .osStatus = seed.osStatus.isEmpty() ? u"supported"_s : seed.osStatus,
        .expirationDate = seed.expiresInDays < 0 ? QDate() : start.date().addDays(seed.expiresInDays)};
    describeSystem(image);
    return image;
}

Outcome Tenant::chosenOutcome(const QString &sourceName) const
{
    return outcomeNamed(m_scenario.outcomes.value(sourceName.toLower(), sourceName));
}

Tenant::Refusal Tenant::refusalOf(const NewImage &wanted) const
{
    const auto taken = [&wanted](const TenantImage &image) { return sameIdentity(image, wanted); };
    if (std::ranges::any_of(m_images, taken))
        return Refusal::NameTaken;
    return m_images.size() < maxImages ? Refusal::None : Refusal::TooMany;
}

std::optional<QDateTime> Tenant::nextEvent() const
{
    std::optional<QDateTime> earliest;
    const QDateTime now = m_clock.now();
    for (const TenantImage &image : m_images) {
        const std::optional<QDateTime> change = nextChange(image, now);
        if (change && (!earliest || *change < *earliest))
            earliest = change;
    }
    return earliest;
}

QList<TenantImage>::iterator Tenant::locate(const QString &id)
{
    return std::ranges::find_if(
        m_images, [&id](const TenantImage &image) { return image.id.compare(id, Qt::CaseInsensitive) == 0; });
}

} // namespace cloudpc
