// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/connectionphrases.h"

#include "phrases/errorphrases.h"
#include "phrases/timephrases.h"

#include <QCoreApplication>
#include <QStringList>

namespace cloudpc {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Connection {
    Q_DECLARE_TR_FUNCTIONS(Connection)
};

/// Something answered, but not the service that was asked.
Explanation strangerAnswered(const StepReport &report)
{
    return {
        Connection::tr("Something else answered in place of %1").arg(report.host),
        Connection::tr("A proxy or a sign-in page of the network stands in between. Open any web page in the "
                       "browser and sign in there if it asks, or ask whoever runs the network to let this "
                       "address through; then test again.")};
}

Explanation proxyNotReached(const StepReport &report)
{
    return {Connection::tr("The proxy %1 did not let the connection through").arg(report.proxy),
            Connection::tr("Check its name and port in Preferences, under Network, and ask whoever runs it "
                           "to let %1 through.")
                .arg(report.host)};
}

QString certificateText(const StepReport &report)
{
    if (report.issuer.isEmpty())
        return Connection::tr("Certificate valid until %1").arg(dateText(report.expires.date()));
    return Connection::tr("Certificate from “%1”, valid until %2")
        .arg(report.issuer, dateText(report.expires.date()));
}

} // namespace

QString nameOf(TestedService service)
{
    switch (service) {
    case TestedService::SignIn:
        return Connection::tr("Sign-in service");
    case TestedService::Graph:
        return Connection::tr("Microsoft Graph");
    }
    return {};
}

QString nameOf(ConnectionStep step)
{
    switch (step) {
    case ConnectionStep::NameLookup:
        return Connection::tr("Look up the name");
    case ConnectionStep::Connection:
        return Connection::tr("Connect");
    case ConnectionStep::Encryption:
        return Connection::tr("Make the connection secure");
    case ConnectionStep::Answer:
        return Connection::tr("Get an answer of the service");
    }
    return {};
}

QString wordFor(StepReport::State state)
{
    switch (state) {
    case StepReport::State::Running:
        return Connection::tr("Running…");
    case StepReport::State::Passed:
        return Connection::tr("OK");
    case StepReport::State::NotNeeded:
        return Connection::tr("Not needed");
    case StepReport::State::Failed:
        return Connection::tr("Failed");
    }
    return {};
}

QString detailOf(const StepReport &report)
{
    const bool passed = report.state == StepReport::State::Passed;
    if (report.step == ConnectionStep::Encryption)
        return passed ? certificateText(report) : QString();
    if (report.step == ConnectionStep::Answer)
        return {};
    return report.proxy.isEmpty() ? QString() : Connection::tr("Through the proxy %1").arg(report.proxy);
}

Explanation explain(const StepReport &report)
{
    const Error error = report.error.value_or(Error());
    if (error.fault == Fault::ReplyNotJson || error.fault == Fault::Redirected)
        return strangerAnswered(report);
    if (error.fault == Fault::ProxyFailed && !report.proxy.isEmpty())
        return proxyNotReached(report);
    return explain(error);
}

QString lineFor(const StepReport &report)
{
    QStringList parts{nameOf(report.service) + " ("_L1 + report.host + ')'_L1, nameOf(report.step),
                      wordFor(report.state), detailOf(report)};
    if (report.error)
        parts << explain(report).title << technicalCode(*report.error) << report.error->message.simplified();
    parts.removeAll(QString());
    return parts.join(": "_L1);
}

} // namespace cloudpc
