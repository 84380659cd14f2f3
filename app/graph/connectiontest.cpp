// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "graph/connectiontest.h"

#include "auth/discovery.h"
#include "graph/graphrequest.h"
#include "graph/hostprobe.h"
#include "graph/serviceanswer.h"

#include <utility>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What the program itself asks for, so that a filter by path is found too.
QUrl graphTestUrl(const Endpoints &endpoints)
{
    const GraphPath path{.segments = {u"deviceManagement"_s, u"virtualEndpoint"_s, u"deviceImages"_s}};
    return graphUrl(endpoints, path).value_or(endpoints.graphRoot);
}

} // namespace

ConnectionTest::ConnectionTest(QNetworkAccessManager &network, Clock &clock, Endpoints endpoints,
                               QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_clock(clock)
    , m_endpoints(std::move(endpoints))
{
}

ConnectionTest::~ConnectionTest() = default;

void ConnectionTest::start()
{
    cancel();
    probe(TestedService::SignIn);
}

void ConnectionTest::cancel()
{
    if (!m_probe)
        return;
    m_probe->disconnect(this);
    // Later: this may be called by it.
    std::exchange(m_probe, nullptr)->deleteLater();
}

void ConnectionTest::probe(TestedService service)
{
    const bool isSignIn = service == TestedService::SignIn;
    m_probe = new HostProbe(service,
                            isSignIn ? descriptionUrl(authorityOf(m_endpoints)) : graphTestUrl(m_endpoints),
                            isSignIn ? signInAnswerProblem : graphAnswerProblem, m_network, m_clock, this);
    connect(m_probe, &HostProbe::stepChanged, this, &ConnectionTest::stepChanged);
    connect(m_probe, &HostProbe::finished, this, [this, service] { goOnAfter(service); });
    m_probe->start();
}

// One after the other: a proxy's sign-in that was refused on the first way is not offered on the second.
void ConnectionTest::goOnAfter(TestedService service)
{
    std::exchange(m_probe, nullptr)->deleteLater();
    switch (service) {
    case TestedService::SignIn:
        return probe(TestedService::Graph);
    case TestedService::Graph:
        break;
    }
    emit finished();
}

} // namespace cloudpc
