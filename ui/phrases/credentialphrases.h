// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QString>

namespace cloudpc {

struct CertificateFacts;

/// Why a key file cannot be used, by Error::code, see credentialcode.
[[nodiscard]] QString credentialProblem(const QString &code);

/// Whose certificate it is, until when it counts, and the thumbprint to compare with the app registration's.
[[nodiscard]] QString certificateSentence(const CertificateFacts &facts);

/// That the sign-in service will refuse it; empty if it counts at this moment.
[[nodiscard]] QString certificateDoubt(const CertificateFacts &facts, const QDateTime &now);

} // namespace cloudpc
