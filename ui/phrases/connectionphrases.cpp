// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/connectionphrases.h"

#include "phrases/errorphrases.h"
#include "phrases/plaintext.h"
#include "phrases/timephrases.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>

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
    return {Connection::tr("The proxy %1 could not be reached").arg(report.proxy),
            Connection::tr("Check its name and port in Preferences, under Network, and that this computer is "
                           "in the network that the proxy belongs to; then test again.")};
}

Explanation proxyRefused(const StepReport &report)
{
    return {Connection::tr("The proxy %1 did not let the connection through").arg(report.proxy),
            Connection::tr("Check its name and port in Preferences, under Network, and ask whoever runs it "
                           "to let %1 through.")
                .arg(report.host)};
}

/// Nothing answered, and no proxy is to blame.
Explanation notReached(const StepReport &report, const QString &title)
{
    return {title,
            Connection::tr("A firewall may be in the way: ask whoever runs the network to let HTTPS to %1 "
                           "through. If your company reaches the internet through a proxy, enter it in "
                           "Preferences, under Network.")
                .arg(report.host)};
}

Explanation nameNotFound(const StepReport &report)
{
    return {Connection::tr("The name %1 was not found").arg(report.host),
            Connection::tr("Check that this computer is online, and the cloud or the address in Preferences. "
                           "If your company reaches the internet through a proxy, enter it in Preferences, "
                           "under Network.")};
}

Explanation nameNotAnswered(const StepReport &report)
{
    return {Connection::tr("The name %1 could not be looked up in time").arg(report.host),
            Connection::tr("The DNS server did not answer. Check that this computer is online, and its DNS "
                           "settings. If your company reaches the internet through a proxy, enter it in "
                           "Preferences, under Network.")};
}

Explanation proxyWantsSignIn(const StepReport &report)
{
    return {Connection::tr("The proxy %1 asks for a user name and a password").arg(report.proxy),
            Connection::tr("Enter those that it takes in Preferences, under Network, and test again.")};
}

/// Up to the tunnel it is the proxy that is looked up and connected to, not the service.
std::optional<Explanation> explainProxy(const StepReport &report, Fault fault)
{
    if (report.proxy.isEmpty())
        return std::nullopt;
    if (fault == Fault::ProxySignInRequired)
        return proxyWantsSignIn(report);
    const bool atName = report.step == ConnectionStep::NameLookup;
    const bool silent = fault == Fault::TimedOut || fault == Fault::ConnectionRefused
        || fault == Fault::ConnectionLost;
    if (silent && (atName || report.step == ConnectionStep::Connection))
        return proxyNotReached(report);
    if (fault == Fault::ProxyFailed)
        return atName ? proxyNotReached(report) : proxyRefused(report);
    return std::nullopt;
}

/// What is known better here than in general; nothing if that is nothing.
std::optional<Explanation> explainOnTheWay(const StepReport &report, Fault fault)
{
    if (fault == Fault::ReplyNotJson || fault == Fault::Redirected)
        return strangerAnswered(report);
    if (const std::optional<Explanation> blamed = explainProxy(report, fault))
        return blamed;
    if (fault == Fault::HostNotFound)
        return nameNotFound(report);
    if (fault == Fault::ConnectionRefused)
        return notReached(report, Connection::tr("%1 refused the connection").arg(report.host));
    if (fault == Fault::ConnectionLost)
        return notReached(report, Connection::tr("The connection to %1 was cut off").arg(report.host));
    if (fault == Fault::TimedOut && report.step == ConnectionStep::NameLookup)
        return nameNotAnswered(report);
    if (fault == Fault::TimedOut)
        return notReached(report, Connection::tr("%1 did not answer in time").arg(report.host));
    return std::nullopt;
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
    return explainOnTheWay(report, error.fault).value_or(explain(error));
}

QString lineFor(const StepReport &report)
{
    QStringList parts{nameOf(report.service) + " ("_L1 + report.host + ')'_L1, nameOf(report.step),
                      wordFor(report.state), oneLine(detailOf(report))};
    if (report.error)
        parts << explain(report).title << technicalCode(*report.error) << report.error->message.simplified();
    parts.removeAll(QString());
    return parts.join(": "_L1);
}

} // namespace cloudpc
