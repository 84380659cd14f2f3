// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sandbox/scenario.h"
#include "sandbox/tenantimage.h"
#include "sandbox/virtualclock.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>

#include <mutex>
#include <optional>

namespace cloudpc {

class Clock;
class RandomSource;

/// The three properties of a create request.
struct NewImage {
    QString displayName;
    QString version;
    QString sourceImageResourceId;
};

/// The simulated tenant. Every function may be called from any thread.
class Tenant
{
public:
    enum class Refusal { None, NotFound, NameTaken, TooMany, NotFailed, InUse };

    /// Custom images per tenant (Windows 365, 2022).
    static constexpr int maxImages = 20;

    /// `clock` and `random` must outlive the tenant.
    Tenant(Scenario scenario, const Clock &clock, RandomSource &random);

    [[nodiscard]] const Scenario &scenario() const { return m_scenario; }

    [[nodiscard]] QList<QJsonObject> list(ApiView view) const; ///< Oldest first.
    [[nodiscard]] std::optional<QJsonObject> find(const QString &id, ApiView view) const;
    /// Why an image of that name and version cannot be made now.
    [[nodiscard]] Refusal mayCreate(const NewImage &image) const;
    /// What the source image's name, or the scenario, has in store.
    [[nodiscard]] Outcome outcomeOf(const NewImage &image) const;
    /// The first call for an image with that name and version gives true, later ones false.
    [[nodiscard]] bool isFirstAttempt(const NewImage &image);
    /// The id of the new image; checks once more, since another request may have come between.
    [[nodiscard]] std::optional<QString> create(const NewImage &wanted);
    [[nodiscard]] Refusal remove(const QString &id);
    [[nodiscard]] Refusal retryUpload(const QString &id);

    void countRequest(const QString &method);
    [[nodiscard]] QJsonObject state() const; ///< For GET /sandbox/state.
    void setSpeed(int speed);
    /// Goes to the next moment at which an image changes; false if none will.
    bool jumpToNextEvent();
    /// Back to the beginning; who is signed in stays so.
    void reset();

private:
    [[nodiscard]] TenantImage grown(const SeedImage &seed, const QDateTime &start) const;
    [[nodiscard]] Outcome chosenOutcome(const QString &sourceName) const;
    [[nodiscard]] Refusal refusalOf(const NewImage &wanted) const;
    [[nodiscard]] std::optional<QDateTime> nextEvent() const;
    [[nodiscard]] QList<TenantImage>::iterator locate(const QString &id);

    const Scenario m_scenario;
    const Clock &m_realClock;
    RandomSource &m_random;

    mutable std::mutex m_mutex;
    VirtualClock m_clock;
    QList<TenantImage> m_images;
    QSet<QString> m_attempted;
    QMap<QString, int> m_requests;
};

} // namespace cloudpc
