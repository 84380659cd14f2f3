// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "phrases/tlsphrases.h"

#include "phrases/pages.h"

#include <QCoreApplication>

namespace cloudpc {

namespace {

struct Tls {
    Q_DECLARE_TR_FUNCTIONS(Tls)
};

QString title(TlsReason reason)
{
    switch (reason) {
    case TlsReason::Untrusted:
        return Tls::tr("%1 shows a certificate that this computer does not trust");
    case TlsReason::SelfSigned:
        return Tls::tr("%1 shows a certificate that nobody vouches for");
    case TlsReason::WrongHost:
        return Tls::tr("Another server answered in place of %1");
    case TlsReason::Expired:
        return Tls::tr("The certificate of %1 has expired");
    case TlsReason::NotYetValid:
        return Tls::tr("The certificate of %1 is not valid yet");
    case TlsReason::Other:
        break;
    }
    return Tls::tr("No secure connection to %1 could be made");
}

QString fix(TlsReason reason)
{
    switch (reason) {
    case TlsReason::Untrusted:
    case TlsReason::SelfSigned:
        return Tls::tr("If your company inspects TLS traffic, install its root certificate in the system, or "
                       "choose it as certificate file in Preferences, under Network. Otherwise do not use "
                       "this network.");
    case TlsReason::WrongHost:
        return Tls::tr("A proxy or a sign-in page of the network may stand in between: open any web page in "
                       "the browser, then try again.");
    case TlsReason::Expired:
    case TlsReason::NotYetValid:
        return Tls::tr("Check that date and time of this computer are right, then try again. If they are, "
                       "the certificate has to be renewed by whoever runs the server or the proxy.");
    case TlsReason::Other:
        break;
    }
    return Tls::tr(
        "A proxy or a firewall may interrupt it, or speak only old versions of TLS; version 1.2 is "
        "the least. Ask whoever runs the network to let it through.");
}

/// The fix goes in as an argument last, so that nothing in the issuer's name is taken for a place.
QString advice(const TlsIssue &issue)
{
    if (issue.issuer.isEmpty())
        return Tls::tr("%1 Nothing was sent.").arg(fix(issue.reason));
    return Tls::tr("It was issued by “%1”. %2 Nothing was sent.").arg(issue.issuer, fix(issue.reason));
}

} // namespace

Explanation explain(const TlsIssue &issue)
{
    return withPage({title(issue.reason).arg(issue.host), advice(issue)}, Page::NetworkEndpoints);
}

} // namespace cloudpc
