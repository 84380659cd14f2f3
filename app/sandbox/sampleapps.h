// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace cloudpc {

/// An app registration of the sandbox. Any client id that is not among them is one that may do everything,
/// as a public client and with a credential.
struct SampleApp {
    enum class Fault {
        None,
        Unknown, ///< Is not registered in the tenant.
        NotPublic, ///< "Allow public client flows" is off.
        ForeignCertificate, ///< No certificate that anybody could have is registered with it.
    };

    QString key; ///< May stand for the id.
    QString clientId;
    QStringList roles; ///< Application permissions that were granted.
    Fault fault = Fault::None;

    bool operator==(const SampleApp &) const = default;
};

/// The one client secret that is right. It holds what has to be percent-encoded in a form.
extern const QString sampleSecret;
/// One that was right once.
extern const QString expiredSecret;

[[nodiscard]] SampleApp appFor(QStringView clientId);

} // namespace cloudpc
