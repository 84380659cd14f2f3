// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"

#include <QDateTime>
#include <QMetaType>
#include <QString>

#include <optional>

namespace cloudpc {

/// The two services that the program talks to.
enum class TestedService { SignIn, Graph };

constexpr TestedService allTestedServices[] = {TestedService::SignIn, TestedService::Graph};

/// The way to a service, in the order in which it is gone.
enum class ConnectionStep {
    NameLookup, ///< Of the service's host, or of the proxy that leads there.
    Connection, ///< To the host, through the proxy if there is one.
    Encryption, ///< The TLS handshake.
    Answer, ///< Something that only the service itself says.
};

constexpr ConnectionStep allConnectionSteps[] = {ConnectionStep::NameLookup, ConnectionStep::Connection,
                                                 ConnectionStep::Encryption, ConnectionStep::Answer};

/// How one step stands.
struct StepReport {
    enum class State {
        Running,
        Passed,
        NotNeeded, ///< No encryption on loopback.
        Failed, ///< See error. The steps after it are not tried.
    };

    TestedService service = TestedService::SignIn;
    ConnectionStep step = ConnectionStep::NameLookup;
    State state = State::Running;
    QString host; ///< The service's.
    QString proxy; ///< "host:port" of the proxy that leads there; empty without one.
    QString issuer; ///< Encryption: who signed the service's certificate. Text from outside.
    QDateTime expires; ///< Encryption: until when it is valid.
    std::optional<Error> error;

    bool operator==(const StepReport &) const = default;
};

} // namespace cloudpc

Q_DECLARE_METATYPE(cloudpc::StepReport)
