// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "sandbox/tenantimage.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <chrono>

namespace cloudpc {

/// An image that is there from the start, told by its age.
struct SeedImage {
    QString displayName;
    QString version;
    QString source; ///< Name of a source image, or a whole resource ID.
    QString outcome; ///< Empty: chosen by the source's name.
    std::chrono::minutes age{0}; ///< How long before the start its upload began.
    QString operatingSystem;
    QString osBuildNumber;
    QString osVersionNumber;
    QString osStatus;
    int expiresInDays = -1; ///< Negative: it does not expire.
};

/// What a run of the sandbox begins with.
struct Scenario {
    int speed = 60;
    int pageSize = 50;
    std::chrono::milliseconds slowAnswer{8000};
    QList<SeedImage> images;
    QHash<QString, QString> outcomes; ///< Source image name in lower case to the name of an outcome.
};

/// The tenant of the pictures: six images in different states.
[[nodiscard]] Scenario defaultScenario();

/// The same for the other tenant: one image, which nobody can take for one of the first tenant.
[[nodiscard]] Scenario secondScenario(Scenario scenario);

/// Reads a scenario file:
///
///     {"speed": 60, "pageSize": 50, "slowAnswerSeconds": 8,
///      "images": [{"displayName": "Kiosk", "version": "1.0.0", "source": "img-kiosk", "outcome": "ready",
///                  "ageMinutes": 90, "operatingSystem": "Windows 11 Enterprise 24H2", "expiresInDays": 12}],
///      "outcomes": {"img-sales-24h2": "sourceImageInvalid"}}
///
/// Every key may be left out; `images` replaces the whole default list. On a mistake gives the default and
/// says in `problem` what is wrong: a typing error must not pass for a choice.
[[nodiscard]] Scenario scenarioFromJson(const QByteArray &json, QString &problem);

} // namespace cloudpc
