// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/scenario.h"

#include "sandbox/virtualclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto windows11_23h2 = "Windows 11 Enterprise 23H2"_L1;
const auto windows11_24h2 = "Windows 11 Enterprise 24H2"_L1;
constexpr auto aDay = 24h;

/// Collects the first mistake of a file, so that each reader stays one line long.
class Reader
{
public:
    explicit Reader(QString &problem)
        : m_problem(problem)
    {
    }

    void fail(const QString &text)
    {
        if (m_problem.isEmpty())
            m_problem = text;
    }

    void onlyKnownKeys(const QJsonObject &object, const QStringList &known)
    {
        for (const QString &key : object.keys()) {
            if (!known.contains(key))
                fail(u"unknown key \"%1\""_s.arg(key));
        }
    }

    int number(const QJsonObject &object, const QString &key, int otherwise, int lowest, int highest)
    {
        if (!object.contains(key))
            return otherwise;
        const int value = object.value(key).toInt(lowest - 1);
        if (value < lowest || value > highest)
            fail(u"\"%1\" must be a whole number from %2 to %3"_s.arg(key).arg(lowest).arg(highest));
        return value;
    }

    QString text(const QJsonObject &object, const QString &key, const QString &otherwise = {})
    {
        if (!object.contains(key))
            return otherwise;
        if (!object.value(key).isString())
            fail(u"\"%1\" must be a text"_s.arg(key));
        return object.value(key).toString();
    }

    QString outcome(const QJsonObject &object, const QString &key)
    {
        const QString name = text(object, key);
        if (!name.isEmpty() && outcomeNamed(name).name.compare(name, Qt::CaseInsensitive) != 0)
            fail(u"\"%1\" is no outcome"_s.arg(name));
        return name;
    }

private:
    QString &m_problem;
};

SeedImage seedFromJson(const QJsonObject &object, Reader &reader)
{
    reader.onlyKnownKeys(object,
                         {u"displayName"_s, u"version"_s, u"source"_s, u"outcome"_s, u"ageMinutes"_s,
                          u"operatingSystem"_s, u"expiresInDays"_s});
    SeedImage seed;
    seed.displayName = reader.text(object, u"displayName"_s);
    seed.version = reader.text(object, u"version"_s);
    seed.source = reader.text(object, u"source"_s);
    seed.outcome = reader.outcome(object, u"outcome"_s);
    seed.age = std::chrono::minutes(reader.number(object, u"ageMinutes"_s, 0, 0, 10'000'000));
    seed.operatingSystem = reader.text(object, u"operatingSystem"_s, windows11_24h2);
    seed.expiresInDays = reader.number(object, u"expiresInDays"_s, -1, 0, 100'000);
    if (seed.displayName.isEmpty() || seed.version.isEmpty() || seed.source.isEmpty())
        reader.fail(u"an image needs displayName, version and source"_s);
    return seed;
}

QList<SeedImage> seedsFromJson(const QJsonValue &value, Reader &reader)
{
    if (!value.isArray())
        reader.fail(u"\"images\" must be a list"_s);
    QList<SeedImage> seeds;
    for (const QJsonValue image : value.toArray())
        seeds.append(seedFromJson(image.toObject(), reader));
    return seeds;
}

QHash<QString, QString> outcomesFromJson(const QJsonValue &value, Reader &reader)
{
    if (!value.isObject())
        reader.fail(u"\"outcomes\" must be an object"_s);
    QHash<QString, QString> outcomes;
    const QJsonObject object = value.toObject();
    for (const QString &source : object.keys())
        outcomes.insert(source.toLower(), reader.outcome(object, source));
    return outcomes;
}

} // namespace

Scenario defaultScenario()
{
    Scenario scenario;
    scenario.images = {
        {.displayName = u"Finance-W11-24H2"_s,
         .version = u"1.4.0"_s,
         .source = u"img-finance-24h2"_s,
         .age = 2min,
         .operatingSystem = windows11_24h2},
        {.displayName = u"Kiosk-Frontline"_s,
         .version = u"0.9.2"_s,
         .source = u"img-kiosk"_s,
         .outcome = u"sourceImageNotGeneralized"_s,
         .age = 85min},
        {.displayName = u"Dev-Box-Tools"_s,
         .version = u"2.0.0"_s,
         .source = u"img-dev-tools"_s,
         .age = 100min,
         .operatingSystem = windows11_24h2},
        {.displayName = u"Design-Studio"_s,
         .version = u"0.4.2"_s,
         .source = u"img-design-studio"_s,
         .age = 19 * aDay,
         .operatingSystem = windows11_23h2},
        {.displayName = u"Call-Center"_s,
         .version = u"3.2.1"_s,
         .source = u"img-callcenter"_s,
         .age = 25 * aDay,
         .operatingSystem = windows11_24h2},
        {.displayName = u"Legacy-W10"_s,
         .version = u"1.0.7"_s,
         .source = u"img-legacy"_s,
         .age = 195 * aDay,
         .operatingSystem = u"Windows 10 Enterprise 22H2"_s,
         .osStatus = u"supportedWithWarning"_s,
         .expiresInDays = 12},
    };
    return scenario;
}

Scenario secondScenario(Scenario scenario)
{
    scenario.images = {{.displayName = u"Fabrikam-Standard"_s,
                        .version = u"1.0.0"_s,
                        .source = u"img-fabrikam"_s,
                        .age = 20 * aDay,
                        .operatingSystem = windows11_24h2}};
    return scenario;
}

Scenario scenarioFromJson(const QByteArray &json, QString &problem)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    Scenario scenario = defaultScenario();
    if (!document.isObject()) {
        problem = error.error == QJsonParseError::NoError ? u"it is no JSON object"_s : error.errorString();
        return scenario;
    }
    const QJsonObject object = document.object();
    Reader reader(problem);
    reader.onlyKnownKeys(object,
                         {u"speed"_s, u"pageSize"_s, u"slowAnswerSeconds"_s, u"images"_s, u"outcomes"_s});
    scenario.speed = reader.number(object, u"speed"_s, scenario.speed, 1, VirtualClock::maxSpeed);
    scenario.pageSize = reader.number(object, u"pageSize"_s, scenario.pageSize, 1, 1000);
    scenario.slowAnswer = std::chrono::seconds(reader.number(object, u"slowAnswerSeconds"_s, 8, 0, 600));
    if (object.contains("images"_L1))
        scenario.images = seedsFromJson(object.value("images"_L1), reader);
    if (object.contains("outcomes"_L1))
        scenario.outcomes = outcomesFromJson(object.value("outcomes"_L1), reader);
    return problem.isEmpty() ? scenario : defaultScenario();
}

} // namespace cloudpc
