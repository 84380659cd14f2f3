// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "auth/certificatefacts.h"

#include "auth/appcredential.h"
#include "base/error.h"

#include <QCryptographicHash>
#include <QSslCertificate>

namespace cloudpc {

namespace {

QString thumbprint(const QSslCertificate &certificate, QCryptographicHash::Algorithm algorithm)
{
    return QString::fromLatin1(certificate.digest(algorithm).toHex().toUpper());
}

} // namespace

std::optional<CertificateFacts> certificateFacts(const AppCredential &credential)
{
    const QSslCertificate certificate(credential.certificate, QSsl::Der);
    if (certificate.isNull())
        return std::nullopt;
    return CertificateFacts{.subject = certificate.subjectDisplayName().left(Error::messageLimit),
                            .issuer = certificate.issuerDisplayName().left(Error::messageLimit),
                            .sha1 = thumbprint(certificate, QCryptographicHash::Sha1),
                            .sha256 = thumbprint(certificate, QCryptographicHash::Sha256),
                            .validFrom = certificate.effectiveDate().toUTC(),
                            .validTo = certificate.expiryDate().toUTC()};
}

} // namespace cloudpc
