// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace cloudpc {

/// What is wrong with a server's certificate, as far as the handshake says.
enum class TlsReason { Untrusted, SelfSigned, WrongHost, Expired, NotYetValid, Other };

/// A handshake that failed: with whom, and who had signed the certificate. Company proxies that inspect TLS
/// show up here by their own name. Texts come from outside.
struct TlsIssue {
    TlsReason reason = TlsReason::Other;
    QString host; ///< The host that was asked for.
    QString issuer; ///< Common name or organization of the issuer; may be empty.

    bool operator==(const TlsIssue &) const = default;
};

} // namespace cloudpc
