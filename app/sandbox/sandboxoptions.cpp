// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/sandboxoptions.h"

#include "sandbox/outcome.h"
#include "sandbox/virtualclock.h"

#include <QCommandLineParser>
#include <QFile>
#include <QRegularExpression>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 maxScenarioBytes = qint64{1024} * 1024;

QString description()
{
    QStringList names;
    for (const Outcome &outcome : allOutcomes())
        names.append(outcome.name);
    return u"A simulated tenant for Cloud PC Image Uploader: sign-in and device images of Microsoft Graph on "
           u"127.0.0.1. The first line of output is a JSON object with its root. It ends when standard input "
           u"closes.\n\nWhat becomes of an image is chosen by the name of its source image:\n%1\n\n"
           u"A scenario file is a JSON object, all keys optional: {\"speed\": 60, \"pageSize\": 50, "
           u"\"slowAnswerSeconds\": 8, \"images\": [{\"displayName\": \"Kiosk\", \"version\": \"1.0.0\", "
           u"\"source\": \"img-kiosk\", \"outcome\": \"ready\", \"ageMinutes\": 90, \"operatingSystem\": "
           u"\"Windows 11 Enterprise 24H2\", \"expiresInDays\": 12}], \"outcomes\": {\"img-sales-24h2\": "
           u"\"sourceImageInvalid\"}}"_s.arg(names.join(u", "_s));
}

void loadScenario(SandboxOptions &options, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        options.problem = u"cannot read %1: %2"_s.arg(path, file.errorString());
        return;
    }
    QString problem;
    options.scenario = scenarioFromJson(file.read(maxScenarioBytes), problem);
    if (!problem.isEmpty())
        options.problem = u"%1: %2"_s.arg(path, problem);
}

int numberOf(const QCommandLineParser &parser, const QString &name, int lowest, int highest, QString &problem)
{
    bool isNumber = false;
    const int value = parser.value(name).toInt(&isNumber);
    if (!isNumber || value < lowest || value > highest)
        problem = u"--%1 must be a whole number from %2 to %3"_s.arg(name).arg(lowest).arg(highest);
    return value;
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(description());
    parser.addOptions({
        {u"port"_s, u"Port on 127.0.0.1; 0 takes a free one."_s, u"number"_s, u"0"_s},
        {u"scenario"_s, u"What the tenant begins with."_s, u"file"_s},
        {u"speed"_s, u"How many times faster than real time the tenant's clock runs."_s, u"factor"_s},
        {u"secret"_s, u"First path segment, instead of a random one; at least 22 characters."_s, u"value"_s},
        {u"alone"_s, u"Go on when standard input closes."_s},
    });
    parser.addHelpOption();
    parser.addVersionOption();
}

} // namespace

SandboxOptions readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(arguments);
    SandboxOptions options{.scenario = defaultScenario()};
    if (!parser.positionalArguments().isEmpty())
        options.problem = u"unexpected argument: %1"_s.arg(parser.positionalArguments().constFirst());
    if (parser.isSet(u"scenario"_s))
        loadScenario(options, parser.value(u"scenario"_s));
    options.port = numberOf(parser, u"port"_s, 0, 65535, options.problem);
    if (parser.isSet(u"speed"_s))
        options.scenario.speed = numberOf(parser, u"speed"_s, 1, VirtualClock::maxSpeed, options.problem);
    options.alone = parser.isSet(u"alone"_s);
    options.secret = parser.value(u"secret"_s);
    // 22 characters of base64url hold 128 bits.
    static const QRegularExpression usable(u"\\A[A-Za-z0-9_-]{22,128}\\z"_s);
    if (parser.isSet(u"secret"_s) && !usable.match(options.secret).hasMatch())
        options.problem = u"--secret must be 22 to 128 characters of A-Z, a-z, 0-9, _ and -"_s;
    return options;
}

} // namespace cloudpc
