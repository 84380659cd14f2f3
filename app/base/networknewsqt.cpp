// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/networknews.h"

#include <QNetworkInformation>
#include <QTimer>

#include <chrono>
#include <utility>

namespace cloudpc {

using namespace std::chrono_literals;

namespace {

/// Its back end is a plug-in: it is loaded when the window has long been there.
constexpr auto afterTheStart = 20s;

bool isGone(QNetworkInformation::Reachability reachability)
{
    return reachability == QNetworkInformation::Reachability::Disconnected;
}

} // namespace

struct NetworkNews::Private {
    std::function<void()> notice;
    QObject context;
    bool wasGone = false;

    void load()
    {
        // Where Qt was built without a back end for this system, nothing is told.
        if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
            return;
        const QNetworkInformation *information = QNetworkInformation::instance();
        wasGone = isGone(information->reachability());
        QObject::connect(information, &QNetworkInformation::reachabilityChanged, &context,
                         [this](QNetworkInformation::Reachability reachability) {
                             const bool gone = isGone(reachability);
                             if (std::exchange(wasGone, gone) != gone)
                                 notice();
                         });
    }
};

NetworkNews::NetworkNews(std::function<void()> notice)
    : d(new Private{.notice = std::move(notice)})
{
    QTimer::singleShot(afterTheStart, &d->context, [this] { d->load(); });
}

NetworkNews::~NetworkNews() = default;

} // namespace cloudpc
