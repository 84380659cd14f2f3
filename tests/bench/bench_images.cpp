// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

// How long it takes to judge a whole form, and to turn a page of the image list into values, beside the
// plainest loop over QJsonDocument that anybody would write. Prints one line each; the last is the ratio.

#include "images/deviceimagejson.h"
#include "images/draftrules.h"
#include "images/idcleaning.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace cloudpc;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString exampleId = u"/subscriptions/0ac520ee-14c0-480f-b6c9-0a90c58ffff0/resourceGroups/Example/"_s
                          u"providers/Microsoft.Compute/images/exampleImage"_s;
constexpr int rounds = 200;
constexpr int pageSize = 100;

/// Median microseconds of one call of `work`.
template <typename Work>
double measured(int callsPerRound, Work work)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        for (int call = 0; call < callsPerRound; ++call)
            work();
        times.push_back(double(timer.nsecsElapsed()) / 1000 / callsPerRound);
    }
    std::nth_element(times.begin(), times.begin() + rounds / 2, times.end());
    return times[rounds / 2];
}

QByteArray page()
{
    QJsonArray images;
    for (int i = 0; i < pageSize; ++i) {
        const QString number = QString::number(i);
        images.append(QJsonObject{
            {u"id"_s, u"eef46ff7-4d75-4a3c-a3b8-d6f6d0a0d"_s + number.rightJustified(3, u'0')},
            {u"displayName"_s, u"Windows 11 Developer "_s + number},
            {u"version"_s, u"1.5."_s + number},
            {u"sourceImageResourceId"_s, exampleId + number},
            {u"status"_s, i % 5 == 0 ? u"failed"_s : u"ready"_s},
            {u"errorCode"_s, i % 5 == 0 ? QJsonValue(u"sourceImageNotGeneralized"_s) : QJsonValue()},
            {u"statusDetails"_s, QJsonValue()},
            {u"operatingSystem"_s, u"Windows 11 Enterprise"_s},
            {u"osBuildNumber"_s, u"23H2"_s},
            {u"osVersionNumber"_s, u"10.0.22631.3593"_s},
            {u"osStatus"_s, u"supported"_s},
            {u"sizeInGB"_s, 64},
            {u"expirationDate"_s, u"2027-03-31"_s},
            {u"lastModifiedDateTime"_s, u"2026-11-03T07:03:44.9712345Z"_s},
            {u"scopeIds"_s, QJsonArray{u"0"_s}}});
    }
    return QJsonDocument(QJsonObject{{u"value"_s, images}}).toJson(QJsonDocument::Compact);
}

struct PlainImage {
    QString id, name, expires, build, system, version, source, changed, status, error;
    int size = 0;
};

qsizetype plainLoop(const QByteArray &json)
{
    std::vector<PlainImage> images;
    const QJsonArray array = QJsonDocument::fromJson(json).object()[u"value"].toArray();
    images.reserve(size_t(array.size()));
    for (const QJsonValue &value : array) {
        const QJsonObject o = value.toObject();
        images.push_back({o[u"id"].toString(), o[u"displayName"].toString(), o[u"expirationDate"].toString(),
                          o[u"osBuildNumber"].toString(), o[u"operatingSystem"].toString(),
                          o[u"version"].toString(), o[u"sourceImageResourceId"].toString(),
                          o[u"lastModifiedDateTime"].toString(), o[u"status"].toString(),
                          o[u"errorCode"].toString(), o[u"sizeInGB"].toInt()});
    }
    return qsizetype(images.size());
}

qsizetype ownLoop(const QByteArray &json)
{
    QList<DeviceImage> images;
    const QJsonArray array = QJsonDocument::fromJson(json).object()[u"value"].toArray();
    images.reserve(array.size());
    for (const QJsonValue &value : array) {
        if (auto image = deviceImageFromJson(value.toObject()))
            images.append(*std::move(image));
    }
    return images.size();
}

TakenVersions twentyImages()
{
    TakenVersions taken;
    for (int i = 0; i < 19; ++i)
        taken.add(u"Windows 11 Developer"_s, u"1.5."_s + QString::number(i));
    return taken;
}

void benchForm(const char *name, const Draft &draft, int calls = 1000)
{
    const TakenVersions taken = twentyImages();
    qsizetype issues = 0;
    const double time = measured(calls, [&] { issues += judge(draft, taken).size(); });
    std::printf("judge, %-24s %8.3f us (%lld issues)\n", name, time,
                static_cast<long long>(issues / rounds / calls));
}

void benchPage()
{
    const QByteArray json = page();
    qsizetype rows = 0;
    const auto plainOnce = [&] { rows += plainLoop(json); };
    const auto ownOnce = [&] { rows += ownLoop(json); };
    measured(2, plainOnce); // warms caches and allocator
    const double plain = measured(4, plainOnce);
    const double own = measured(4, ownOnce);
    std::printf("page of %d, %lld bytes\n", pageSize, static_cast<long long>(json.size()));
    std::printf("  plain QJsonDocument loop    %8.1f us\n  deviceImageFromJson         %8.1f us\n", plain,
                own);
    std::printf("  ratio                       %8.2f\n", own / plain);
}

} // namespace

int main()
{
    const QString name = u"Windows 11 Developer"_s;
    benchForm("good form", {name, u"1.5.99"_s, exampleId});
    benchForm("version exists", {name, u"1.5.3"_s, exampleId});
    benchForm("umlauts and emoji", {u"Büro-Entwicklung 🚀"_s, u"1.5.99"_s, exampleId});
    benchForm("three errors", {u"a\u200bb"_s, QString(), u"/subscriptions/x/resourceGroups/r"_s});
    benchForm("1 MB in each field",
              {QString(1'000'000, u'/'), QString(1'000'000, u'/'), QString(1'000'000, u'/')}, 1);
    const QString url = u"https://portal.azure.com/#@contoso.com/resource"_s + exampleId + u"/overview"_s;
    std::printf("clean a portal URL             %8.3f us\n",
                measured(1000, [&] { (void)cleanPastedId(url); }));
    benchPage();
    return 0;
}
